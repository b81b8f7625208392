import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { KlachtError } from '@klacht/domain';
import { isFolder } from '../ground/place.ts';
import type { RawMail } from '../use-cases/mail/receive-mails.ts';
import { expectFile } from '../ground/input-file.ts';

const FROM_STDIN = '-';

/** What one file may have; what is beyond the limit of a mail is put aside. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Where a maildir has its mails: what came in, and what somebody looked at. */
const BOXES = ['new', 'cur'];

const isMaildir = (place: string): boolean =>
  BOXES.every((box) => existsSync(path.join(place, box)));

const filesIn = (place: string): readonly string[] =>
  BOXES.flatMap((box) =>
    readdirSync(path.join(place, box))
      .filter((name) => !name.startsWith('.'))
      .toSorted()
      .map((name) => path.join(place, box, name)),
  );

const filesAt = (place: string): readonly string[] => {
  if (isMaildir(place)) return filesIn(place);
  if (!isFolder(place)) return [place];
  throw new KlachtError(
    'invalid',
    'unreadable-file',
    `PLACE: expected a file or a maildir, got '${place}', a folder without ${BOXES.join(' and ')}`,
    { field: 'PLACE', value: place, reason: 'no-maildir' },
  );
};

const noMail = (place: string): KlachtError =>
  new KlachtError(
    'invalid',
    'invalid-input',
    `PLACE: expected a mail, got '${place}', in which there is nothing; nothing was recorded`,
    { field: 'PLACE', value: place, reason: 'no-mail' },
  );

/**
 * The files that places name: a file, standard input, or a maildir, which is left as it is.
 *
 * @throws KlachtError `unreadable-file` for what is neither; `document-too-large`; `invalid-input` where
 * standard input is named twice, or a file is empty
 */
export const mailFiles = (places: readonly string[]): readonly string[] => {
  if (places.filter((place) => place === FROM_STDIN).length > 1) {
    throw new KlachtError(
      'invalid',
      'invalid-input',
      `PLACE: expected '${FROM_STDIN}' once, for standard input has one mail; got it again`,
      { field: 'PLACE', value: FROM_STDIN, reason: 'stdin-twice' },
    );
  }
  return places.flatMap((place) => {
    if (place === FROM_STDIN) return [place];
    const files = filesAt(place);
    for (const file of files) {
      expectFile('PLACE', file);
      const { size } = statSync(file);
      // What somebody names is meant; what lies in a maildir came in, and is kept.
      if (size === 0 && file === place) throw noMail(place);
      if (size <= MOST_BYTES) continue;
      throw new KlachtError(
        'invalid',
        'document-too-large',
        `PLACE: expected mails of at most ${MOST_BYTES} bytes, got '${file}' of ${size}; nothing was recorded`,
        { field: 'PLACE', value: file, limit: MOST_BYTES, size },
      );
    }
    return files;
  });
};

const CR = 13;
const LF = 10;

/**
 * The mails of files, each read when it is asked for.
 *
 * @throws KlachtError `invalid-input` where standard input has none
 */
export async function* rawMails(
  files: readonly string[],
): AsyncGenerator<RawMail, void, undefined> {
  for (const file of files) {
    const bytes = file === FROM_STDIN ? await buffer(process.stdin) : readFileSync(file);
    if (file === FROM_STDIN && bytes.every((byte) => byte === CR || byte === LF)) {
      throw noMail(file);
    }
    yield { name: file, bytes };
  }
}
