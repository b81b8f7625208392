import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { references } from '../packages/domain/scripts/reference.ts';
import { bitonic, parseProcedure } from '../packages/domain/src/index.ts';

const read = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, 'reference', name), 'utf8');

describe('docs/reference', () => {
  it.each(Object.entries(references()))(
    '%s is current; if not: node packages/domain/scripts/write-reference.ts',
    (name, text) => {
      expect(read(name)).toBe(text);
    },
  );

  it('has a whole procedure as a file, which is the preset', () => {
    expect(parseProcedure(JSON.parse(read('procedure-bitonic.json')))).toEqual(bitonic);
  });

  it('says of each field of a procedure file what it is', () => {
    const page = read('procedure-file.md');
    const fields = Object.keys(JSON.parse(read('procedure-bitonic.json')) as object);
    expect(fields.length).toBeGreaterThan(10);
    for (const field of fields) expect(page).toContain(`| \`${field}\``);
  });
});
