import { describe, expect, it } from 'vitest';
import { whyUnusable } from './database.ts';

const failed = (errcode: number, message: string): Error =>
  Object.assign(new Error(message), { errcode });

describe('a file that cannot be opened', () => {
  it.each([8, 8 | (5 << 8)])('says what to do with one that is read-only (%d)', (errcode) => {
    expect(whyUnusable('journal', failed(errcode, 'attempt to write a readonly database'))).toBe(
      'expected a journal that may be written to, in a folder that may be; to read this one, copy it to such a folder',
    );
  });

  it('says what SQLite says of another', () => {
    expect(whyUnusable('journal', failed(14, 'unable to open database file'))).toBe(
      'expected a journal, got: unable to open database file',
    );
  });
});
