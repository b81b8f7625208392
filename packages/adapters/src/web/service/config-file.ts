import { readFileSync } from 'node:fs';
import { KlachtError } from '@klacht/domain';
import { decodeUtf8 } from '../../ground/utf8.ts';

/**
 * The text of a file that a configuration names.
 *
 * @param field of the configuration, such as `smtp.keyFile`
 * @throws KlachtError `unreadable-file`; `not-utf8`
 */
export const textOfFile = (field: string, path: string): string => {
  const read = (): Buffer => {
    try {
      return readFileSync(path);
    } catch (error) {
      throw new KlachtError(
        'invalid',
        'unreadable-file',
        `config: ${field}: expected a file to read, got '${path}': ${(error as Error).message}`,
        { field, value: path },
        { cause: error },
      );
    }
  };
  return decodeUtf8(read(), path);
};

/**
 * The JSON of a file that a configuration names.
 *
 * @throws KlachtError as `textOfFile`; `invalid-json`
 */
export const jsonOfFile = (field: string, path: string): unknown => {
  const text = textOfFile(field, path);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new KlachtError(
      'invalid',
      'invalid-json',
      `config: ${field}: ${path}: expected JSON, got: ${(error as Error).message}`,
      { field, file: path },
      { cause: error },
    );
  }
};
