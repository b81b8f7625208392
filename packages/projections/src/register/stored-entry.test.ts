import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { refusal, storedEntry } from '../../scripts/stored-entry.ts';

const stored = readFileSync(
  path.resolve(import.meta.dirname, '../../stored/register-entry.txt'),
  'utf8',
);

it('the register projection makes the entries that its version is known by', () => {
  expect(refusal(stored, storedEntry())).toBe(null);
});

it('the stored register entry is of the present version; if not: npm run reference', () => {
  expect(storedEntry()).toBe(stored);
});

const [version = '', examples = '', ...lines] = stored.split('\n');
const entry = (head: readonly string[], fields: readonly string[]): string =>
  [...head, ...fields].join('\n');
const withoutOfficer = lines.filter((line) => !line.startsWith('complaint.officer:'));
const anotherDay = lines.map((line) => line.replace('"2026-04-03"', '"2026-04-04"'));
const noDay = lines.map((line) => line.replace('"2026-04-03"', 'null'));

it('a register entry that lost a field, or says another day, needs another version', () => {
  expect(withoutOfficer).not.toEqual(lines);
  expect(anotherDay).not.toEqual(lines);
  for (const changed of [withoutOfficer, anotherDay]) {
    expect(refusal(stored, entry([version, examples], changed))).toMatch(/raise its version/);
    expect(refusal(stored, entry(['version: 1000', examples], changed))).toBe(null);
  }
});

it('a register entry of other examples needs another version only where its shape is another', () => {
  const others = [version, 'examples: others'];
  expect(refusal(stored, entry(others, anotherDay))).toBe(null);
  expect(refusal(stored, entry(others, withoutOfficer))).toMatch(/raise its version/);
  expect(refusal(stored, entry(others, noDay))).toMatch(/raise its version/);
});

it('the examples fill every field of a register entry', () => {
  const places = stored.split('\n').filter((line) => line.includes(': '));
  const isFilled = (line: string): boolean => {
    const [place = ''] = line.split(': ');
    if (!/: (?:null|\[\]|undefined)$/.test(line)) return true;
    return places.some((other) => other.startsWith(`${place}.`) || other.startsWith(`${place}[]`));
  };
  expect(places.filter((line) => !isFilled(line))).toEqual([]);
});
