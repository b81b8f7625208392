import { type KeyObject, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { masterKeyFromText } from '../../master-key.ts';

export const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'klacht-'));
export const aMaster = () =>
  masterKeyFromText(randomBytes(32).toString('hex'), 'KLACHT_MASTER_KEY');
export const hex = (key: KeyObject): string => key.export().toString('hex');

/** Every byte of every file in a folder. */
export const bytesIn = (folder: string): Buffer =>
  Buffer.concat(readdirSync(folder).map((file) => readFileSync(path.join(folder, file))));

export const wrappedKeys = (file: string): Map<string, Buffer> => {
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db.prepare('SELECT subject, wrapped FROM keys').all() as {
    subject: string;
    wrapped: Uint8Array;
  }[];
  db.close();
  return new Map(rows.map(({ subject, wrapped }) => [subject, Buffer.from(wrapped)]));
};

/** Any eight bytes of it in a row would be a find. */
export const pieces = (bytes: Uint8Array): Buffer[] =>
  Array.from({ length: bytes.length - 7 }, (_, at) => Buffer.from(bytes.subarray(at, at + 8)));
