import { letterRule } from '../complaint/letter-kinds.ts';
import { partyCalled } from '../complaint/parties.ts';
import type { QueuedLetter } from '../complaint/queued-letter.ts';
import { type Check, firstOf } from './finding.ts';

/** Whether a letter went after all, to the same party and of the same kind, and is not known to be lost. */
const wentSince = (failed: QueuedLetter, other: QueuedLetter): boolean =>
  other.kind === failed.kind &&
  other.to === failed.to &&
  other.failed === null &&
  other.sent !== null &&
  other.sent >= (failed.firstFailedOn ?? '');

/** Articles 4.2 to 4.8: what must be told in writing was sent, and arrived as far as is known. */
export const letterChecks = {
  'letter-not-arrived': {
    article: 'RTS 7',
    ofImported: true,
    find: ({ complaint }) =>
      complaint.letters.flatMap((letter) =>
        letter.firstFailedOn === null
          ? []
          : [
              {
                on: letter.firstFailedOn,
                what: letter.to,
                article: letterRule(letter.kind).article,
                party: partyCalled(complaint, letter.to)?.kind ?? null,
                putRightOn: firstOf(
                  ...complaint.letters
                    .filter((other) => wentSince(letter, other))
                    .map(({ sent }) => sent),
                ),
              },
            ],
      ),
  },
} as const satisfies Record<string, Check>;
