// docs/reference/errors.md, from the codes and their words.
import { complaintRejections, errorCodes, reviewRejections } from '../src/error-codes.ts';
import type { ErrorKind } from '../src/errors.ts';
import { invalid } from './error-words/invalid.ts';
import { rejected } from './error-words/rejected.ts';
import { unavailable } from './error-words/unavailable.ts';
import { unreadable } from './error-words/unreadable.ts';
import type { ErrorWords, WordsOf } from './error-words/words.ts';

const words: { readonly [Kind in ErrorKind]: WordsOf<Kind> } = {
  rejected,
  invalid,
  unavailable,
  unreadable,
  conflict: {
    conflict: [
      'Another process appended to the stream first, ten times in a row; nothing was recorded.',
      'Give the same command again, with the same command id.',
    ],
    'changed-meanwhile': [
      'The command expected a revision, as its giver had seen it, and more was recorded since; nothing was recorded.',
      'Look at what was recorded, and decide again.',
    ],
  },
};

const tableOf = (kind: ErrorKind, codes: readonly string[]): string => {
  const rows: Readonly<Record<string, ErrorWords>> = words[kind];
  const lines = codes.map((code) => `| \`${code}\` | ${(rows[code] ?? []).join(' | ')} |`);
  return ['| code | means | do |', '| --- | --- | --- |', ...lines].join('\n');
};

const { rejected: refusals } = errorCodes;
const ofComplaint: ReadonlySet<string> = new Set(complaintRejections);
const ofReview = reviewRejections.filter((code) => !ofComplaint.has(code));
const others = refusals.slice(complaintRejections.length + reviewRejections.length);

/** The page on every code. */
export const errorReference = (): string => `# Errors

Generated from the codes by \`packages/domain/scripts/write-reference.ts\`; do not edit.

Every error that klacht throws on purpose is a \`KlachtError\` with a \`kind\`, a \`code\`, a \`message\` and
\`details\`. Kind and code are stable; a message may be worded better at any time. Recognise it by
\`isKlachtError(error, 'rejected')\`: the compiler then knows the codes of that kind, and one that does
not exist does not compile. The arrays are exported as \`errorCodes\`.

\`message\` and \`details\` hold what was sent in, and that names people: log \`kind\`, \`code\` and the
command's id instead. [Embed klacht in a service](../how-to/embed-in-a-service.md) shows it, and which
errors to try again.

## rejected

The complaint, or the review, does not allow the command. Nothing was recorded; the same command is
refused again until that changes.

### By a complaint

${tableOf('rejected', complaintRejections)}

### By a review

As above, \`in-the-future\`; and:

${tableOf('rejected', ofReview)}

### By either, or by what stands around them

${tableOf('rejected', others)}

## invalid

What was given is not of its form. The message names the field, its value and what was expected.

${tableOf('invalid', errorCodes.invalid)}

## conflict

${tableOf('conflict', errorCodes.conflict)}

## unavailable

A store, its keys or a view cannot be reached. The command line ends with exit code 3.

${tableOf('unavailable', errorCodes.unavailable)}

## unreadable

The journal holds what this version cannot read. Nothing is skipped in silence.

${tableOf('unreadable', errorCodes.unreadable)}
`;
