import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contractProblems, currentSchemas, type StoredSchema } from '../scripts/event-contract.ts';

const src = import.meta.dirname;

const stored = new Map(
  globSync('*/schemas/*.json', { cwd: src }).map((file) => [
    file.split(path.sep).join('/'),
    readFileSync(path.join(src, file), 'utf8'),
  ]),
);

const current = currentSchemas();

/** The contract as it is when somebody changed the schema of one event, and maybe its version. */
const changed = (change: Partial<StoredSchema>): readonly StoredSchema[] =>
  current.map((one) => (one.type === 'Judged' ? { ...one, ...change } : one));

const second = { version: 2, file: 'complaint/schemas/Judged.2.json', text: '{}\n' };

describe('the schemas of events, as a stored contract', () => {
  it('are those of the files, no more and no less', () => {
    expect(contractProblems(current, stored)).toEqual([]);
    expect(stored.size).toBeGreaterThan(40);
  });

  it('do not change without a new version and its upcaster', () => {
    expect(contractProblems(changed({ text: '{}\n' }), stored)).toEqual([
      'Judged is not what complaint/schemas/Judged.1.json says: it needs version 2, and an upcaster from 1; see docs/how-to/change-an-event.md',
    ]);
  });

  it('change with one, when it is stored and the earlier one stays', () => {
    expect(contractProblems(changed(second), stored)).toEqual([
      'complaint/schemas/Judged.2.json is not stored: see docs/how-to/change-an-event.md',
    ]);
    const both = new Map([...stored, [second.file, second.text] as const]);
    expect(contractProblems(changed(second), both)).toEqual([]);
    both.delete('complaint/schemas/Judged.1.json');
    expect(contractProblems(changed(second), both)).toEqual([
      'complaint/schemas/Judged.1.json is not stored: see docs/how-to/change-an-event.md',
    ]);
  });

  it('are not taken back, nor forgotten', () => {
    const both = new Map([...stored, [second.file, second.text] as const]);
    const gone = /Judged\.\d\.json is stored, but no event is of that type and version any more/;
    expect(contractProblems(current, both)).toEqual([expect.stringMatching(gone)]);
    const without = current.filter(({ type }) => type !== 'Judged');
    expect(contractProblems(without, stored)).toEqual([expect.stringMatching(gone)]);
  });
});
