import { capitalized, type ErrorKind, type KlachtError, type Language } from '@klacht/domain';
import type { Sentences } from './error-sentences.ts';
import { expectedInDutch } from './expected-nl.ts';
import { INVALID_NL } from './invalid-nl.ts';
import { CONFLICT_NL, UNAVAILABLE_NL, UNREADABLE_NL } from './out-of-reach-nl.ts';
import { WRONG_INPUT_NL } from './reasons-nl.ts';
import { REJECTED_NL } from './rejected-nl.ts';
import { filled } from './slots.ts';

const SENTENCES: Readonly<Record<ErrorKind, Readonly<Record<string, Sentences>>>> = {
  rejected: REJECTED_NL,
  invalid: INVALID_NL,
  conflict: CONFLICT_NL,
  unavailable: UNAVAILABLE_NL,
  unreadable: UNREADABLE_NL,
};

type Issue = { readonly field: string; readonly value: unknown; readonly expected: string };

/** As the message of the domain does, for the input may be of any size. */
const MOST_SHOWN = 80;
const MOST_NAMED = 20;

const shortened = (text: string): string =>
  text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;

const issueInDutch = ({ field, value, expected }: Issue): string => {
  const got = value === undefined ? 'niets' : shortened(JSON.stringify(value));
  const where = field === '' ? '' : `${shortened(field)}: `;
  const wanted = expectedInDutch(expected) ?? 'een andere waarde';
  return `${where}verwacht ${wanted}; gekregen ${got}`;
};

const issuesInDutch = (issues: readonly Issue[], input: unknown): string => {
  const lines = issues.slice(0, MOST_NAMED).map(issueInDutch);
  const more = issues.length - MOST_NAMED;
  const whose = typeof input === 'string' ? `${input}: ` : '';
  return `${whose}${lines.join('; ')}${more > 0 ? `; en nog ${more}` : ''}`;
};

const isReason = (reason: unknown): reason is keyof typeof WRONG_INPUT_NL =>
  typeof reason === 'string' && Object.hasOwn(WRONG_INPUT_NL, reason);

const inDutch = ({ kind, code, details }: KlachtError): string => {
  const { issues, input, reason } = details;
  if (code === 'invalid-input' && isReason(reason)) return filled(WRONG_INPUT_NL[reason], details);
  if (code === 'invalid-input' && Array.isArray(issues)) {
    return issuesInDutch(issues as readonly Issue[], input);
  }
  return filled(SENTENCES[kind][code] ?? '', details);
};

/**
 * What an error says to a person: in English its message, in Dutch a sentence by its code and its
 * details.
 *
 * @example
 * errorInWords(error, 'nl'); // 'De ontvangst is al bevestigd op 7 april 2026.'
 */
export const errorInWords = (error: KlachtError, language: Language): string => {
  if (language === 'en') return error.message;
  const said = inDutch(error);
  const isOfOption = said.startsWith('--') || /^[\w./-]+: /.test(said);
  return `${isOfOption ? said : capitalized(said)}.`;
};
