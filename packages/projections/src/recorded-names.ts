import {
  type Channel,
  type Ground,
  type InadmissibleGround,
  type Keeping,
  type KeptKind,
  type KifidResult,
  type Language,
  type LateStep,
  type LetterContent,
  type LetterKind,
  type LinkKind,
  letterNamesOf,
  type Outcome,
  type Redress,
  type RemedySought,
  type Remedy,
} from '@klacht/domain';

/** The names that people have for recorded choices, by the names that programs rely on. */
type Names = {
  /** Of the firm and of Kifid; those of one point are among them. */
  readonly outcomes: Readonly<Record<Outcome | KifidResult, string>>;
  /** Article 4.3: why a complaint is not judged. */
  readonly grounds: Readonly<Record<InadmissibleGround, string>>;
  /** Article 1: what a complaint may be about. */
  readonly about: Readonly<Record<Ground, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly contents: Readonly<Record<LetterContent, string>>;
  readonly letters: Readonly<Record<LetterKind, string>>;
  readonly remedies: Readonly<Record<Remedy, string>>;
  readonly redress: Readonly<Record<Redress['kind'], string>>;
  readonly sought: Readonly<Record<RemedySought['kind'], string>>;
  /** What a complaint is to another; the name of that one follows. */
  readonly links: Readonly<Record<LinkKind, string>>;
  /** What has a last day: each obligation, and to say whether a complaint is admissible. */
  readonly kinds: Readonly<Record<LateStep, string>>;
  /** What else a register of origin may keep. */
  readonly kept: Readonly<Record<Exclude<KeptKind, LateStep>, string>>;
  /** What a dossier is kept for. */
  readonly keeping: Readonly<Record<Keeping['ground'], string>>;
};

const NAMES: Readonly<Record<Language, Names>> = {
  en: {
    outcomes: {
      upheld: 'upheld',
      'partly-upheld': 'partly upheld',
      rejected: 'rejected',
      settled: 'settled',
      inadmissible: 'inadmissible',
    },
    grounds: {
      'outside-scope': 'outside the scope',
      'too-late': 'too late',
      'too-little-detail': 'too little detail',
      'not-a-user': 'not from a user',
      'no-mandate': 'no mandate',
    },
    about: {
      services: 'the services',
      persons: 'the persons at work',
      agreement: 'the agreement',
      quality: 'the quality of the services',
    },
    channels: { email: 'e-mail', form: 'form', letter: 'letter', other: 'other' },
    ...letterNamesOf('en'),
    letters: {
      acknowledgement: 'acknowledgement',
      'acknowledgement-admissible': 'acknowledgement, with admissibility',
      'request-information': 'request for information',
      admissible: 'decision that it is admissible',
      inadmissible: 'decision that it is inadmissible',
      progress: 'progress',
      delay: 'delay',
      judgement: 'judgement',
      'judgement-employee': 'judgement, to the employee',
      'employee-informed': 'notice to the employee',
      invitation: 'invitation to explain',
      'final-position': 'final position',
    },
    redress: {
      compensation: 'compensation',
      goodwill: 'goodwill',
      correction: 'correction',
      apology: 'apology',
    },
    sought: {
      compensation: 'compensation',
      goodwill: 'goodwill',
      correction: 'correction',
      apology: 'an apology',
      other: 'something else',
    },
    links: {
      'duplicate-of': 'a duplicate of complaint',
      follows: 'a sequel to complaint',
      'same-cause': 'of the same cause as complaint',
      'same-complainant': 'of the same complainant as complaint',
      'split-into': 'split: a part of it goes on as complaint',
    },
    kinds: {
      acknowledge: 'acknowledge',
      'request-information': 'request information',
      judge: 'judge',
      'judge-by-announced-date': 'judge by the announced date',
      'judge-reopened': 'judge again after reopening',
      progress: 'report progress',
      admissibility: 'state admissibility',
    },
    kept: {
      inadmissibility: 'inadmissible complaints',
      delay: 'delays',
      part: 'judgements in part',
      deviation: 'departures from earlier judgements',
      redress: 'redress',
      'redress-payment': 'payments of redress',
      withdrawal: 'withdrawals',
      reopening: 'reopenings',
      kifid: 'what was put to Kifid',
      'kifid-ruling': 'rulings of Kifid',
      court: 'what was brought to court',
      'root-cause': 'root causes',
      staff: 'complaints about staff',
      link: 'links between complaints',
      feedback: 'satisfaction',
    },
    keeping: {
      'legal-hold': 'legal hold',
      handling: 'the complaint is being handled',
      retention: 'retention',
    },
  },
  nl: {
    outcomes: {
      upheld: 'gegrond',
      'partly-upheld': 'deels gegrond',
      rejected: 'ongegrond',
      settled: 'schikking',
      inadmissible: 'niet-ontvankelijk',
    },
    grounds: {
      'outside-scope': 'buiten het toepassingsbereik',
      'too-late': 'te laat ingediend',
      'too-little-detail': 'te weinig details',
      'not-a-user': 'niet van een gebruiker',
      'no-mandate': 'geen machtiging',
    },
    about: {
      services: 'de diensten',
      persons: 'de werkzame personen',
      agreement: 'de overeenkomst',
      quality: 'de kwaliteit van de diensten',
    },
    channels: { email: 'e-mail', form: 'formulier', letter: 'brief', other: 'anders' },
    ...letterNamesOf('nl'),
    letters: {
      acknowledgement: 'ontvangstbevestiging',
      'acknowledgement-admissible': 'ontvangstbevestiging, met ontvankelijkheid',
      'request-information': 'verzoek om informatie',
      admissible: 'beslissing dat de klacht ontvankelijk is',
      inadmissible: 'beslissing dat de klacht niet-ontvankelijk is',
      progress: 'voortgang',
      delay: 'vertraging',
      judgement: 'oordeel',
      'judgement-employee': 'oordeel, aan de medewerker',
      'employee-informed': 'bericht aan de medewerker',
      invitation: 'uitnodiging voor een toelichting',
      'final-position': 'definitief standpunt',
    },
    redress: {
      compensation: 'schadevergoeding',
      goodwill: 'coulance',
      correction: 'herstel',
      apology: 'excuses',
    },
    sought: {
      compensation: 'schadevergoeding',
      goodwill: 'coulance',
      correction: 'herstel',
      apology: 'excuses',
      other: 'iets anders',
    },
    links: {
      'duplicate-of': 'een dubbele van klacht',
      follows: 'een vervolg op klacht',
      'same-cause': 'van dezelfde oorzaak als klacht',
      'same-complainant': 'van dezelfde klager als klacht',
      'split-into': 'gesplitst: een deel gaat verder als klacht',
    },
    kinds: {
      acknowledge: 'bevestigen',
      'request-information': 'informatie vragen',
      judge: 'oordelen',
      'judge-by-announced-date': 'oordelen na uitstel',
      'judge-reopened': 'oordelen na heropening',
      progress: 'voortgang melden',
      admissibility: 'ontvankelijkheid meedelen',
    },
    kept: {
      inadmissibility: 'niet-ontvankelijke klachten',
      delay: 'uitstel',
      part: 'oordelen over een deel',
      deviation: 'afwijkingen van eerdere oordelen',
      redress: 'tegemoetkomingen',
      'redress-payment': 'betaalde tegemoetkomingen',
      withdrawal: 'intrekkingen',
      reopening: 'heropeningen',
      kifid: 'wat aan het Kifid is voorgelegd',
      'kifid-ruling': 'uitspraken van het Kifid',
      court: 'wat aan de rechter is voorgelegd',
      'root-cause': 'oorzaken',
      staff: 'klachten over medewerkers',
      link: 'verbanden tussen klachten',
      feedback: 'tevredenheid',
    },
    keeping: {
      'legal-hold': 'bewaring wegens een geschil',
      handling: 'de klacht wordt behandeld',
      retention: 'bewaartermijn',
    },
  },
};

/**
 * The names that people have for the choices that an event records.
 *
 * @example
 * namesOf('nl').outcomes['partly-upheld']; // 'deels gegrond'
 */
export const namesOf = (language: Language): Names => NAMES[language];

/**
 * A name out of a table, or the key itself where the table does not have it.
 *
 * @example
 * nameIn(namesOf('nl').keeping, 'retention'); // 'bewaartermijn'
 */
export const nameIn = (names: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(names, key) ? (names[key] ?? key) : key;
