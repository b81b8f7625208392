import { type HeaderLines, rawValues } from './header-lines.ts';
import { letterIn } from './letter-id.ts';

/** What a mail says of the complaint that it belongs to. */
export type MailReference = {
  /** The complaints whose letters it answers. Only who has such a letter knows its id. */
  readonly letters: readonly string[];
  /** The Message-IDs of the mails that it answers, which may be the complainant's own. */
  readonly answers: readonly string[];
  /** Numbers of complaints, from its subject and from the address that it was sent to. */
  readonly numbers: readonly string[];
};

const MOST_ANSWERED = 50;

const messageIdsIn = (text: string): readonly string[] => text.match(/<[^<>\s]{1,500}>/g) ?? [];

/** `[2026-0042]`, `[klacht 2026-0042]`, `klacht 2026-0042`, `complaint no. 2026-0042`. */
const NUMBERS =
  /\[(?:[\p{L} ]{0,20} )?(\d{4}-\d{4,9})\]|(?:klacht|complaint)(?:nummer)?(?: (?:nummer|number|nr|no))?[.:#]? ?(\d{4}-\d{4,9})(?!\d)/giu;

const PLUS = /[\w.-]\+(\d{4}-\d{4,9})@/g;

const SENT_TO = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to'];

const unique = (all: readonly string[]): readonly string[] => [...new Set(all)];

/**
 * The complaint that a mail says it belongs to, by what it answers, by the number in its subject and
 * by that in the address it was sent to (`klachten+2026-0042@…`).
 *
 * @param subject decoded
 */
export const referenceOf = (lines: HeaderLines, subject: string): MailReference => {
  const answered = ['in-reply-to', 'references'].flatMap((key) => rawValues(lines, key));
  const ids = unique(answered.flatMap(messageIdsIn));
  return {
    letters: unique(ids.flatMap((id) => letterIn(id)?.complaintId ?? [])),
    answers: ids.filter((id) => letterIn(id) === null).slice(0, MOST_ANSWERED),
    numbers: unique([
      ...[...subject.matchAll(NUMBERS)].map(([, a, b]) => a ?? b ?? ''),
      ...SENT_TO.flatMap((key) => rawValues(lines, key)).flatMap((value) =>
        [...value.matchAll(PLUS)].map(([, number]) => number ?? ''),
      ),
    ]),
  };
};
