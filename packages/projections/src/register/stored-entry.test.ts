import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { refusal, storedEntry } from '../../scripts/stored-entry.ts';

const stored = readFileSync(
  path.resolve(import.meta.dirname, '../../stored/register-entry.txt'),
  'utf8',
);

it('the register makes the entries that its version is known by', () => {
  expect(refusal(stored, storedEntry())).toBe(null);
});

it('what is stored is of the present version; if not: npm run reference', () => {
  expect(storedEntry()).toBe(stored);
});

it('an entry that changed is refused under the same version, and accepted under another', () => {
  const [version = '', ...lines] = stored.split('\n');
  const changed = [version, ...lines.filter((line) => !line.startsWith('complaint.officer:'))];
  expect(changed).toHaveLength(lines.length);
  expect(refusal(stored, changed.join('\n'))).toMatch(/raise its version/);
  expect(refusal(stored, ['version: 1000', ...changed.slice(1)].join('\n'))).toBe(null);
});

it('the fixed histories fill every field of an entry', () => {
  const places = stored.split('\n').filter((line) => line.includes(': '));
  const isFilled = (line: string): boolean => {
    const [place = ''] = line.split(': ');
    if (!/: (?:null|\[\]|undefined)$/.test(line)) return true;
    return places.some((other) => other.startsWith(`${place}.`) || other.startsWith(`${place}[]`));
  };
  expect(places.filter((line) => !isFilled(line))).toEqual([]);
});
