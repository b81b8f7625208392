import { readFileSync } from 'node:fs';
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
