import {
  contactName,
  dayInWords,
  type Language,
  type LocalDate,
  type Money,
  type Procedure,
  type Term,
  termInWords,
} from '@klacht/domain';
import { amountInWords } from '@klacht/projections';
import type { LetterWords } from './letter-words.ts';
import type { OwnWords } from './own-words.ts';
import { OUR_WORDS } from './templates/words.ts';

type Length = Pick<Term, 'count' | 'unit'>;

/** How the fields of a letter are said in its language. */
export type Vocabulary = {
  /** Its code, as in `lang`. */
  readonly language: string;
  readonly words: LetterWords;
  readonly day: (date: LocalDate) => string;
  readonly term: (length: Length) => string;
  readonly amount: (amount: Money) => string;
  /** Whom a complainant turns to. */
  readonly contactName: (procedure: Pick<Procedure, 'contact'>) => string;
  /** What a subject is called; undefined where nothing says it in this language. */
  readonly subject: (procedure: Pick<Procedure, 'subjects'>, key: string) => string | undefined;
};

const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** How fields are said in a language of klacht's own. */
export const ourVocabulary = (language: Language): Vocabulary => ({
  language,
  words: OUR_WORDS[language],
  day: (date) => dayInWords(date, 'date', language),
  term: (length) => termInWords(length, language),
  amount: (amount) => amountInWords(amount, language),
  contactName: (procedure) => contactName(procedure, language),
  subject: ({ subjects }, key) => own(subjects, key)?.[language] ?? key,
});

/** The digits that the rest of a letter has too, for its texts are written by people who read these. */
const DIGITS = { numberingSystem: 'latn' } as const;

const UNITS = { days: 'day', weeks: 'week', months: 'month' } as const;

const NO_BREAK_SPACE = '\u00A0';

/** An amount in the way of a language. No digit is dropped, however many there are. */
const amountIn = ({ value, currency }: Money, language: string): string => {
  const [whole = '', fraction = ''] = value.split('.');
  const digits = currency === 'EUR' ? fraction.padEnd(2, '0') : fraction;
  const sign = new Intl.NumberFormat(language, DIGITS)
    .formatToParts(0.5)
    .find(({ type }) => type === 'decimal')?.value;
  const grouped = new Intl.NumberFormat(language, DIGITS).format(BigInt(whole));
  const number = digits === '' ? grouped : `${grouped}${sign ?? '.'}${digits}`;
  // Intl takes codes of three letters only; other currencies have longer ones.
  if (currency.length !== 3) return `${number}${NO_BREAK_SPACE}${currency}`;
  return new Intl.NumberFormat(language, {
    ...DIGITS,
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  })
    .formatToParts(0)
    .map(({ type, value: part }) => (type === 'integer' ? number : part))
    .join('');
};

/** How fields are said in a language of a firm's own: by its words, and by Intl. */
export const ownVocabulary = (language: string, words: OwnWords): Vocabulary => {
  const days = new Intl.DateTimeFormat(language, {
    ...DIGITS,
    calendar: 'gregory',
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const plurals = new Intl.PluralRules(language);
  return {
    language,
    words,
    day: (date) => days.format(new Date(`${date}T00:00:00Z`)),
    term: ({ count, unit }) =>
      unit === 'working-days'
        ? `${count} ${words.workingDays[plurals.select(count)] ?? ''}`
        : new Intl.NumberFormat(language, {
            ...DIGITS,
            style: 'unit',
            unit: UNITS[unit],
            unitDisplay: 'long',
          }).format(count),
    amount: (amount) => amountIn(amount, language),
    contactName: ({ contact: { name } }) => (typeof name === 'string' ? name : words.contactName),
    subject: (_, key) => own(words.subjects, key),
  };
};
