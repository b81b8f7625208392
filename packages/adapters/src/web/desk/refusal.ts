import { isKlachtError, type KlachtError, type Reader } from '@klacht/domain';
import { html } from 'hono/html';
import { type DeskRefusal, type DeskWords } from '../../words/desk-words.ts';
import { FIRM, type Shown } from './asked.ts';

const STATUS: Readonly<Record<DeskRefusal, number>> = {
  'not-found': 404,
  'not-known': 401,
  'not-for-role': 403,
  'from-elsewhere': 403,
  'too-large': 413,
  'not-a-form': 415,
  'no-file': 422,
  'too-many': 429,
  expired: 409,
  conflict: 409,
  refused: 422,
  unavailable: 503,
  broken: 500,
};

/** A page that says why something else than what was asked is shown. */
export const refusalPage = (
  refusal: DeskRefusal,
  words: DeskWords,
  to: (place: string) => string,
  reader: Pick<Reader, 'role'> | null = null,
): Shown => {
  // Who has no work at the desk is led nowhere.
  const leadsBack = refusal !== 'not-known' && (reader === null || FIRM.includes(reader.role));
  const [title, why] = words.refused[refusal];
  return {
    title,
    status: STATUS[refusal],
    body: html`<p>${why}</p>
      ${leadsBack ? html`<p><a href="${to('')}">${words.back}</a></p>` : ''}`,
  };
};

const BY_CODE: Readonly<Record<string, DeskRefusal>> = {
  'unknown-complaint': 'not-found',
  'ambiguous-number': 'not-found',
  'no-such-document': 'not-found',
  'no-such-mail': 'not-found',
  'unknown-position': 'not-found',
  'not-concerned': 'not-for-role',
  'not-for-role': 'not-for-role',
};

const BY_KIND: Readonly<Record<KlachtError['kind'], DeskRefusal>> = {
  invalid: 'refused',
  rejected: 'refused',
  conflict: 'conflict',
  unavailable: 'unavailable',
  unreadable: 'broken',
};

/** How an error is told: by its code or kind, for its message may show what was sent in. */
export const refusalOf = (error: unknown): DeskRefusal =>
  isKlachtError(error) ? (BY_CODE[error.code] ?? BY_KIND[error.kind]) : 'broken';
