import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withNames } from './testing/names-table.ts';

const glossary = readFileSync(new URL('reference/glossary.md', import.meta.url), 'utf8');

describe('docs/reference/glossary.md', () => {
  it('has the names that pages and tables have, in both languages', () => {
    expect(withNames(glossary)).toBe(glossary);
  });

  it.each([
    ['overdue', 'termijn verstreken'],
    ['safe reading', 'voorzichtige lezing'],
    ['legal hold', 'bewaring wegens een geschil'],
  ])('names %s as %s', (english, dutch) => {
    expect(glossary).toMatch(new RegExp(`\\| ${english} +\\| ${dutch} +\\|`));
  });
});

/** Words that mean two things in Dutch, or another thing than ours, for which the glossary has one. */
const NOT_OURS = /behandelaar|bewaarplicht|\bvervallen\b/i;

it.each(['domain', 'projections', 'adapters'])(
  'no source of %s has a word that it replaces',
  (name) => {
    const folder = new URL(`../packages/${name}/src/`, import.meta.url);
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.test)\.ts$/.test(file))
      .flatMap((file) => {
        const lines = readFileSync(new URL(file, folder), 'utf8').split('\n');
        return lines.flatMap((line, index) =>
          NOT_OURS.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
        );
      });
    expect(found).toEqual([]);
  },
);
