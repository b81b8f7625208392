import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { DraftedLetter } from './drafted-letter.ts';
import { always, part, type RuleContext } from './part.ts';
import { rejection } from './rejection.ts';
import type { Facts, KnownComplaint } from './state.ts';
import { digest, letterKind, type LetterKind, when } from './values.ts';

/**
 * Whether the procedure asks that a letter of a kind is approved by another before it is sent.
 *
 * @example
 * asksApproval(bitonic, 'judgement'); // false
 */
export const asksApproval = ({ fourEyes = [] }: Procedure, kind: LetterKind): boolean =>
  fourEyes.includes(kind);

/**
 * The digests by which a letter that was drafted may be sent: of the letter, and of the same letter with a
 * later day.
 *
 * @example
 * complaint.drafts.find((one) => digestsOf(one).includes(digest));
 */
export const digestsOf = ({
  letter,
  laterDays,
}: Pick<DraftedLetter, 'letter' | 'laterDays'>): readonly string[] => [
  letter,
  ...laterDays.map((one) => one.letter),
];

/** A letter, as far as it is approved. */
type Asked = { readonly kind: LetterKind; readonly letter: string };

/**
 * Refuses a letter that the procedure asks another to approve, and that nobody has: exactly this one,
 * or with a later day that its draft names.
 *
 * @param command to begin the message with
 * @throws KlachtError of kind `rejected`, `not-approved`
 * @example
 * refuseUnapproved(complaint, { kind: 'judgement', letter: digest }, bitonic, 'letter');
 */
export const refuseUnapproved = (
  { drafts }: Pick<Facts, 'drafts'>,
  { kind, letter }: Asked,
  procedure: Procedure,
  command: string,
): void => {
  if (!asksApproval(procedure, kind)) return;
  const isApproved = drafts.some(
    (one) => one.kind === kind && digestsOf(one).includes(letter) && one.approved !== null,
  );
  if (isApproved) return;
  throw rejection(
    'not-approved',
    `${command}: letter: expected a letter (${kind}) that another has approved, which the procedure asks, got '${letter}'`,
    { field: 'letter', value: letter, kind },
  );
};

const refuseUnknownDraft = (
  { drafts }: KnownComplaint,
  { letter }: { readonly letter: string },
  { command }: RuleContext,
): void => {
  if (drafts.some((one) => one.letter === letter)) return;
  const expected = drafts.map((one) => one.letter);
  throw rejection(
    'unknown-draft',
    `${command}: letter: expected ${expected.join(' or ') || 'the digest of a letter that was drafted'}, got '${letter}'`,
    { field: 'letter', value: letter, expected },
  );
};

/** Letters that one drafts and another approves, where the procedure asks it. */
export const fourEyes = part({
  events: {
    /** Article 4: a letter was drafted, for another to approve; it is not sent yet. */
    LetterDrafted: () =>
      z.strictObject({
        ...when,
        kind: letterKind,
        letter: digest,
        /** The same letter with a later day, so that it may be sent on any of these. */
        laterDays: z
          .array(z.strictObject({ at: localDate, letter: digest }))
          .min(1)
          .exactOptional(),
        /** What is recorded when it is sent, as a document of the dossier. */
        records: digest,
      }),
    /** Article 4: a letter was approved by another than who drafted it. */
    LetterApproved: () => z.strictObject({ ...when, letter: digest }),
  },
  folds: {
    LetterDrafted: ({ drafts }, { kind, letter, laterDays = [], records }, { at }) => ({
      drafts: [...drafts, { kind, letter, laterDays, records, drafted: at, approved: null }],
    }),
    LetterApproved: ({ drafts }, { letter }, { at }) => ({
      drafts: drafts.map((one) => (one.letter === letter ? { ...one, approved: at } : one)),
    }),
  },
  rules: {
    LetterDrafted: always,
    LetterApproved: refuseUnknownDraft,
  },
});
