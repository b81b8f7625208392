import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  contractProblems,
  currentSchemas,
  type StoredSchema,
} from '../../scripts/event-contract.ts';

const src = path.join(import.meta.dirname, '..');

const stored = new Map(
  globSync('*/schemas/*.json', { cwd: src }).map((file) => [
    file.split(path.sep).join('/'),
    readFileSync(path.join(src, file), 'utf8'),
  ]),
);

const current = currentSchemas();

const HOW = 'see docs/how-to/change-an-event.md';

/** Where a version of Judged is stored. It has as many as it has: who adds one need not come here. */
const fileOf = (version: number) => `complaint/schemas/Judged.${version}.json`;
const now = current.find(({ type }) => type === 'Judged')?.version ?? 0;
const next = { version: now + 1, file: fileOf(now + 1), text: '{}\n' };

/** The contract as it is when somebody changed the schema of one event, and maybe its version. */
const changed = (change: Partial<StoredSchema>): readonly StoredSchema[] =>
  current.map((one) => (one.type === 'Judged' ? { ...one, ...change } : one));

describe('the schemas of events, as a stored contract', () => {
  it('are those of the files, no more and no less', () => {
    expect(contractProblems(current, stored)).toEqual([]);
    expect(stored.size).toBeGreaterThan(40);
  });

  it('do not change without a new version and its upcaster', () => {
    expect(contractProblems(changed({ text: '{}\n' }), stored)).toEqual([
      `Judged is not what ${fileOf(now)} says: it needs version ${now + 1}, and an upcaster from ${now}; ${HOW}`,
    ]);
  });

  it('change with one, when it is stored and the earlier ones stay', () => {
    expect(contractProblems(changed(next), stored)).toEqual([`${next.file} is not stored: ${HOW}`]);
    const both = new Map([...stored, [next.file, next.text] as const]);
    expect(contractProblems(changed(next), both)).toEqual([]);
    both.delete(fileOf(1));
    expect(contractProblems(changed(next), both)).toEqual([`${fileOf(1)} is not stored: ${HOW}`]);
  });

  it('are not taken back, nor forgotten', () => {
    const both = new Map([...stored, [next.file, next.text] as const]);
    const goneFrom = (first: number, last: number) =>
      Array.from(
        { length: last - first + 1 },
        (_, index) =>
          `${fileOf(first + index)} is stored, but no event is of that type and version any more: ${HOW}`,
      );
    expect(contractProblems(current, both)).toEqual(goneFrom(now + 1, now + 1));
    const without = current.filter(({ type }) => type !== 'Judged');
    expect(contractProblems(without, stored)).toEqual(goneFrom(1, now));
  });
});
