import { bareValue, type HeaderLines, rawValues } from './header-lines.ts';
import { letterIn } from './letter-id.ts';

/** How it shows that a mail was sent by a machine (RFC 3834, and what is done). */
export type AutomaticSign =
  | 'own-letter'
  | 'auto-submitted'
  | 'report'
  | 'failed-recipients'
  | 'empty-return-path'
  | 'precedence'
  | 'mailing-list'
  | 'auto-response'
  | 'subject';

const PRECEDENCE: ReadonlySet<string> = new Set(['bulk', 'junk', 'list', 'auto_reply']);

const LISTS = ['list-id', 'list-unsubscribe', 'list-post', 'list-help'];

const AUTO_RESPONSES = ['x-autoreply', 'x-autorespond', 'x-auto-response-suppress'];

/** What machines begin a subject with, in Dutch and English; a person's goes on in another way. */
const SUBJECTS =
  /^(?:auto(?:matic|matisch|matische)?[ -](?:reply|response|antwoord|bericht)|autoreply|out of (?:the )?office|afwezig(?:heidsbericht)?|niet aanwezig|undeliver(?:able|ed)(?: mail)?|onbestelbaar|delivery status notification|mail delivery (?:failed|failure|subsystem)|returned mail|read|gelezen|not read|niet gelezen|leesbevestiging|ontvangstbevestiging)\s*(?::|\(|$)/i;

const hasAny = (lines: HeaderLines, keys: readonly string[]): boolean =>
  lines.some(({ key }) => keys.includes(key));

const SIGNS: Readonly<Record<AutomaticSign, (lines: HeaderLines, subject: string) => boolean>> = {
  'own-letter': (lines) => rawValues(lines, 'message-id').some((id) => letterIn(id) !== null),
  'auto-submitted': (lines) =>
    rawValues(lines, 'auto-submitted').some((value) => !['', 'no'].includes(bareValue(value))),
  report: (lines) =>
    rawValues(lines, 'content-type').some((value) => bareValue(value) === 'multipart/report'),
  'failed-recipients': (lines) => hasAny(lines, ['x-failed-recipients']),
  'empty-return-path': (lines) => rawValues(lines, 'return-path')[0] === '<>',
  precedence: (lines) =>
    rawValues(lines, 'precedence').some((value) => PRECEDENCE.has(bareValue(value))),
  'mailing-list': (lines) => hasAny(lines, LISTS),
  'auto-response': (lines) => hasAny(lines, AUTO_RESPONSES),
  subject: (_, subject) => SUBJECTS.test(subject),
};

/**
 * How it shows that a mail was sent by a machine; null where it does not. Such a mail is never answered.
 *
 * @param subject decoded
 */
export const automaticSign = (lines: HeaderLines, subject: string): AutomaticSign | null =>
  (Object.keys(SIGNS) as AutomaticSign[]).find((sign) => SIGNS[sign](lines, subject)) ?? null;
