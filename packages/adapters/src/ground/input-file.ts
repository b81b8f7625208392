import { accessSync, constants, readFileSync } from 'node:fs';
import { KlachtError } from '@klacht/domain';
import { decodeUtf8 } from './utf8.ts';
import { isFolder } from './place.ts';

type Why = { readonly why: string; readonly reason?: string };

const NOT_THERE: Why = { why: 'which is not there', reason: 'is-not-there' };

const WHY: Readonly<Record<string, Why>> = {
  ENOENT: NOT_THERE,
  ENOTDIR: NOT_THERE,
  EACCES: { why: 'which may not be read', reason: 'may-not-be-read' },
};

const refused = (field: string, file: string, { why, reason }: Why, cause?: unknown): KlachtError =>
  new KlachtError(
    'invalid',
    'unreadable-file',
    `${field}: expected a file to read, got '${file}', ${why}`,
    { field, value: file, reason },
    { cause },
  );

/**
 * Refuses a file that cannot be read. It is not opened, for it may be a pipe.
 *
 * @param field the option or argument that names it
 * @throws KlachtError `unreadable-file` for a folder, or what is not there or may not be read
 */
export const expectFile = (field: string, file: string): void => {
  try {
    accessSync(file, constants.R_OK);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw refused(field, file, WHY[code] ?? { why: message }, error);
  }
  if (isFolder(file)) throw refused(field, file, { why: 'which is a folder', reason: 'is-folder' });
};

const BYTE_ORDER_MARK = /^\uFEFF/;

/** A text without the byte-order mark that some editors put before it. */
const withoutMark = (text: string): string => text.replace(BYTE_ORDER_MARK, '');

/**
 * A file's JSON.
 *
 * @param field the option that names it
 * @throws KlachtError `unreadable-file`; `not-utf8` and `invalid-json` that name the file
 */
export const readJson = (field: string, file: string): unknown => {
  expectFile(field, file);
  try {
    return JSON.parse(withoutMark(decodeUtf8(readFileSync(file), file)));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new KlachtError(
      'invalid',
      'invalid-json',
      `${file}: expected JSON, got: ${error.message}`,
      { file },
    );
  }
};
