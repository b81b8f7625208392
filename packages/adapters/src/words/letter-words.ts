import type { Language } from '@klacht/domain';

/** As `LetterKind` has them; words know no letters. */
type LetterName =
  | 'acknowledgement'
  | 'acknowledgement-admissible'
  | 'request-information'
  | 'admissible'
  | 'inadmissible'
  | 'progress'
  | 'delay'
  | 'judgement'
  | 'judgement-employee'
  | 'employee-informed'
  | 'invitation'
  | 'final-position';

type Words = {
  /** What each kind of letter is called. */
  readonly kinds: Readonly<Record<LetterName, string>>;
  /** What is said of a letter that was recorded. */
  readonly recorded: (number: string, kind: string) => string;
  /** What is said of one that was drafted, and of one that was approved. */
  readonly drafted: (number: string, kind: string) => string;
  readonly approved: (number: string, kind: string) => string;
  /** What is said of one that is to be sent. */
  readonly toSend: Readonly<Record<'email' | 'paper', string>>;
  readonly copied: (count: number, folder: string) => string;
  /** What is said of those that were copied to be translated. */
  readonly toTranslate: (count: number, folder: string) => string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    kinds: {
      acknowledgement: 'acknowledgement of receipt',
      'acknowledgement-admissible': 'acknowledgement of receipt, and that it is admissible',
      'request-information': 'request for information',
      admissible: 'that it is admissible',
      inadmissible: 'that it is inadmissible',
      progress: 'progress report',
      delay: 'announcement of a delay',
      judgement: 'judgement',
      'judgement-employee': 'the judgement, to an employee',
      'employee-informed': 'the complaint, to an employee',
      invitation: 'invitation to give their side',
      'final-position': 'final position',
    },
    recorded: (number, kind) => `${number}: the letter (${kind}) is in the dossier, and recorded.`,
    drafted: (number, kind) =>
      `${number}: the draft of the letter (${kind}) is in the dossier. Another approves it by:`,
    approved: (number, kind) => `${number}: the letter (${kind}) is approved, and can be sent.`,
    toSend: {
      email: 'It waits in the outbox to be sent by e-mail.',
      paper: 'It waits in the outbox for a person to print and post it.',
    },
    copied: (count, folder) => `${count} templates copied to ${folder}.`,
    toTranslate: (count, folder) =>
      `${count} files copied to ${folder}, in English. Once all are translated, klacht letters check is silent.`,
  },
  nl: {
    kinds: {
      acknowledgement: 'ontvangstbevestiging',
      'acknowledgement-admissible': 'ontvangstbevestiging, en dat de klacht ontvankelijk is',
      'request-information': 'verzoek om informatie',
      admissible: 'dat de klacht ontvankelijk is',
      inadmissible: 'dat de klacht niet-ontvankelijk is',
      progress: 'voortgangsbericht',
      delay: 'aankondiging van uitstel',
      judgement: 'oordeel',
      'judgement-employee': 'het oordeel, aan een medewerker',
      'employee-informed': 'de klacht, aan een medewerker',
      invitation: 'uitnodiging voor een reactie',
      'final-position': 'definitief standpunt',
    },
    recorded: (number, kind) =>
      `${number}: de brief (${kind}) zit in het dossier en is vastgelegd.`,
    drafted: (number, kind) =>
      `${number}: het concept van de brief (${kind}) zit in het dossier. Een ander keurt het goed met:`,
    approved: (number, kind) =>
      `${number}: de brief (${kind}) is goedgekeurd en kan worden verstuurd.`,
    toSend: {
      email: 'De brief wacht om per e-mail te worden verstuurd (outbox).',
      paper: 'De brief wacht tot iemand hem afdrukt en post (outbox).',
    },
    copied: (count, folder) => `${count} sjablonen gekopieerd naar ${folder}.`,
    toTranslate: (count, folder) =>
      `${count} bestanden gekopieerd naar ${folder}, in het Engels. Zijn ze alle vertaald, dan is klacht letters check stil.`,
  },
};

/**
 * What letters are called, and what is said of them.
 *
 * @example
 * letterWords('nl').kinds.delay; // 'aankondiging van uitstel'
 */
export const letterWords = (language: Language): Words => WORDS[language];
