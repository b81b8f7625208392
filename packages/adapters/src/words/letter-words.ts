import type { InadmissibleGround, Language, Outcome, Redress } from '@klacht/domain';

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
  /** Whom a letter begins with. */
  readonly dear: (name: string | null) => string;
  /** Whom a letter to an employee begins with, who is known by a reference. */
  readonly colleague: string;
  readonly nobody: string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  /** Why a complaint is not handled, said to who complains. */
  readonly grounds: Readonly<Record<InadmissibleGround, string>>;
  readonly redress: Readonly<Record<Redress['kind'], string>>;
  readonly kifid: string;
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
};

/** How Kifid is reached; its own site says the same in either language. */
const KIFID = 'Kifid, Postbus 93257, 2509 AG Den Haag\nwww.kifid.nl';

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    dear: (name) => (name === null ? 'Dear Sir or Madam,' : `Dear ${name},`),
    colleague: 'Dear colleague,',
    nobody: 'To the complainant',
    outcomes: {
      upheld: 'we uphold your complaint',
      'partly-upheld': 'we uphold your complaint in part',
      rejected: 'we do not uphold your complaint',
      settled: 'we have come to a solution together',
    },
    grounds: {
      'outside-scope': 'It is not about our services, our people or an agreement with us',
      'too-late': 'It came too long after what it is about',
      'too-little-detail': 'It has too little detail for us to look into it',
      'not-a-user': 'It is not from somebody who uses our services',
      'no-mandate': 'It is for somebody else, and we have seen no mandate',
    },
    redress: {
      compensation: 'compensation',
      goodwill: 'a goodwill payment',
      correction: 'a correction',
      apology: 'an apology',
    },
    kifid: KIFID,
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
  },
  nl: {
    dear: (name) => (name === null ? 'Geachte heer of mevrouw,' : `Geachte ${name},`),
    colleague: 'Geachte collega,',
    nobody: 'Aan de klager',
    outcomes: {
      upheld: 'uw klacht is gegrond, wij geven u gelijk',
      'partly-upheld': 'uw klacht is deels gegrond, wij geven u voor een deel gelijk',
      rejected: 'uw klacht is ongegrond, wij geven u geen gelijk',
      settled: 'wij zijn samen tot een oplossing gekomen',
    },
    grounds: {
      'outside-scope':
        'De klacht gaat niet over onze diensten, onze mensen of een overeenkomst met ons',
      'too-late': 'De klacht kwam te lang na wat er is gebeurd',
      'too-little-detail': 'In de klacht staat te weinig om haar te kunnen onderzoeken',
      'not-a-user': 'De klacht komt niet van iemand die onze diensten gebruikt',
      'no-mandate': 'De klacht is namens iemand anders, en wij hebben geen machtiging gezien',
    },
    redress: {
      compensation: 'een schadevergoeding',
      goodwill: 'een betaling uit coulance',
      correction: 'herstel',
      apology: 'excuses',
    },
    kifid: KIFID,
    kinds: {
      acknowledgement: 'ontvangstbevestiging',
      'acknowledgement-admissible': 'ontvangstbevestiging, en dat zij ontvankelijk is',
      'request-information': 'verzoek om informatie',
      admissible: 'dat zij ontvankelijk is',
      inadmissible: 'dat zij niet-ontvankelijk is',
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
  },
};

/**
 * What letters say, and what is said of them.
 *
 * @example
 * letterWords('nl').dear(null); // 'Geachte heer of mevrouw,'
 */
export const letterWords = (language: Language): Words => WORDS[language];
