import { z } from 'zod';
import { part, type RuleContext } from './part.ts';
import { partyNamed } from './parties.ts';
import { letterStateOf, type QueuedLetter } from './queued-letter.ts';
import { refuseUnapproved } from './four-eyes.ts';
import { refuseUnknownParty } from './hearing.ts';
import { rejection } from './rejection.ts';
import type { KnownComplaint } from './state.ts';
import { digest, letterFailure, letterId, letterKind, party, when, words } from './values.ts';

const changed = (
  { letters }: KnownComplaint,
  id: string,
  change: Partial<QueuedLetter>,
): Pick<KnownComplaint, 'letters'> => ({
  letters: letters.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

const letterOf = ({ letters }: KnownComplaint, id: string, command: string): QueuedLetter => {
  const found = letters.find((one) => one.id === id);
  if (found !== undefined) return found;
  const expected = letters.map((one) => one.id);
  throw rejection(
    'unknown-letter',
    `${command}: id: expected ${expected.join(' or ') || 'a letter that is to be sent'}, got '${id}'`,
    { field: 'id', value: id, expected },
  );
};

const refuseState = (
  complaint: KnownComplaint,
  { id }: { readonly id: string },
  { command }: RuleContext,
  state: 'sent' | 'failed',
  code: 'already-sent' | 'already-failed',
): void => {
  const { sent, failed } = letterOf(complaint, id, command);
  if (letterStateOf({ sent, failed }) !== state) return;
  const on = failed?.at ?? sent;
  throw rejection(
    code,
    `${command}: id: the letter was ${state === 'sent' ? 'sent' : 'recorded as not arrived'} on ${on ?? ''} already`,
    { field: 'id', value: id, on },
  );
};

/** Articles 4.2 to 4.8, in writing: the letters, put down to be sent, and what became of each. */
export const letters = part({
  events: {
    /**
     * Delegated Regulation (EU) 2025/294, article 7: a letter is to be sent, to this address, or on paper.
     */
    LetterQueued: () =>
      z.strictObject({
        ...when,
        id: letterId,
        kind: letterKind,
        to: party,
        letter: digest,
        /** Where to, and the mail as it goes, without its address; absent of a letter on paper. */
        email: z.strictObject({ address: words, message: digest }).exactOptional(),
      }),
    /** Delegated Regulation (EU) 2025/294, article 7: a letter was handed over to be delivered. */
    LetterSent: () => z.strictObject({ ...when, id: letterId }),
    /** Delegated Regulation (EU) 2025/294, article 7: a letter did not arrive. */
    LetterFailed: () =>
      z.strictObject({
        ...when,
        id: letterId,
        how: letterFailure,
        /** What the mail server said, as a number: `550`, `5.1.1`. */
        code: z
          .string()
          .regex(/^\d{3}$|^[245]\.\d{1,3}\.\d{1,3}$/, { error: "expected a code such as '5.1.1'" })
          .exactOptional(),
      }),
    /** Delegated Regulation (EU) 2025/294, article 7: a letter that did not arrive is to go again. */
    LetterRetried: () => z.strictObject({ ...when, id: letterId }),
  },
  folds: {
    LetterQueued: (complaint, { id, kind, to, letter, email }, { at }) => ({
      letters: [
        ...complaint.letters,
        {
          id,
          kind,
          to: partyNamed(complaint, to),
          letter,
          by: email === undefined ? 'paper' : 'email',
          queued: at,
          sent: null,
          failed: null,
          firstFailedOn: null,
        },
      ],
    }),
    LetterSent: (complaint, { id }, { at }) => changed(complaint, id, { sent: at, failed: null }),
    LetterFailed: (complaint, { id, how }, { at }) => {
      const before = complaint.letters.find((one) => one.id === id)?.firstFailedOn ?? null;
      return changed(complaint, id, {
        failed: { at, how },
        firstFailedOn: before ?? at,
      });
    },
    LetterRetried: (complaint, { id }) => changed(complaint, id, { sent: null, failed: null }),
  },
  rules: {
    LetterQueued: (complaint, { id, to, kind, letter }, context) => {
      refuseUnknownParty(complaint, to, context);
      if (complaint.letters.every((one) => one.id !== id)) {
        refuseUnapproved(complaint, { kind, letter }, context.procedure, context.command);
        return;
      }
      throw rejection(
        'already-queued',
        `${context.command}: id: the letter '${id}' is to be sent already`,
        { field: 'id', value: id },
      );
    },
    LetterSent: (complaint, data, context) =>
      refuseState(complaint, data, context, 'sent', 'already-sent'),
    LetterFailed: (complaint, data, context) =>
      refuseState(complaint, data, context, 'failed', 'already-failed'),
    LetterRetried: (complaint, { id }, { command }) => {
      if (letterOf(complaint, id, command).failed !== null) return;
      throw rejection(
        'not-failed',
        `${command}: id: expected a letter that did not arrive, got '${id}', of which nothing says so`,
        { field: 'id', value: id },
      );
    },
  },
});
