import type { Language, LetterFailure } from '@klacht/domain';

type Outcome = 'sent' | 'later' | 'erased' | LetterFailure;

type Words = {
  readonly letter: string;
  readonly complaint: string;
  readonly kind: string;
  readonly to: string;
  readonly by: string;
  readonly state: string;
  readonly since: string;
  readonly tries: string;
  readonly ways: Readonly<Record<'email' | 'paper', string>>;
  readonly states: Readonly<Record<'waiting' | 'sent' | 'failed' | 'erased', string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  /** What is said of a letter that is to go again. */
  readonly retried: (number: string) => string;
  /** What is said of a letter on paper that was posted. */
  readonly posted: (number: string) => string;
  readonly none: string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    letter: 'letter',
    complaint: 'complaint',
    kind: 'kind',
    to: 'to',
    by: 'by',
    state: 'state',
    since: 'since',
    tries: 'tries',
    ways: { email: 'e-mail', paper: 'paper' },
    states: {
      waiting: 'waits',
      sent: 'sent',
      failed: 'did not arrive',
      erased: 'not sent: erased',
    },
    outcomes: {
      sent: 'sent',
      later: 'not now, tried again later',
      erased: 'not sent, for whom it is to was erased',
      refused: 'refused',
      bounced: 'came back',
      'given-up': 'given up',
      unconfirmed: 'begun twice, nobody knows whether it went',
    },
    retried: (number) => `${number}: the letter is to be sent again.`,
    posted: (number) => `${number}: the letter was posted.`,
    none: 'Nothing was due to be sent.',
  },
  nl: {
    letter: 'brief',
    complaint: 'klacht',
    kind: 'soort',
    to: 'aan',
    by: 'per',
    state: 'stand',
    since: 'sinds',
    tries: 'pogingen',
    ways: { email: 'e-mail', paper: 'papier' },
    states: {
      waiting: 'wacht',
      sent: 'verstuurd',
      failed: 'niet aangekomen',
      erased: 'niet verstuurd: gewist',
    },
    outcomes: {
      sent: 'verstuurd',
      later: 'nu niet, later opnieuw geprobeerd',
      erased: 'niet verstuurd, want de geadresseerde is gewist',
      refused: 'geweigerd',
      bounced: 'teruggekomen',
      'given-up': 'opgegeven',
      unconfirmed: 'twee keer begonnen, niemand weet of het is gelukt',
    },
    retried: (number) => `${number}: de brief wordt opnieuw verstuurd.`,
    posted: (number) => `${number}: de brief is gepost.`,
    none: 'Er hoefde niets te worden verstuurd.',
  },
};

/**
 * What is said of letters on their way.
 *
 * @example
 * outboxWords('nl').states.waiting; // 'wacht'
 */
export const outboxWords = (language: Language): Words => WORDS[language];
