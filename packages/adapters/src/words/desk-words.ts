import type { Language } from '@klacht/domain';

/** Why the desk shows something else than what was asked. */
type Refusal =
  | 'not-found'
  | 'not-known'
  | 'not-for-role'
  | 'from-elsewhere'
  | 'too-large'
  | 'not-a-form'
  | 'no-file'
  | 'too-many'
  | 'expired'
  | 'conflict'
  | 'refused'
  | 'unavailable'
  | 'broken';

const EN = {
  desk: 'Complaints desk',
  nav: {
    work: 'My work',
    register: 'Register',
    intake: 'Intake',
    report: 'Report',
    reviews: 'Reviews',
    audit: 'Audit',
  },
  navigation: 'Desk',
  otherLanguage: 'Nederlands',
  errorPrefix: 'Error',
  back: 'To my work',
  work: {
    mine: 'Mine',
    everybodys: 'Everybody’s',
    whose: 'Whose work',
    overdue: 'Overdue',
    soon: 'Due within five working days',
    waiting: 'Waiting for the complainant',
    later: 'Later',
    nothing: 'Nothing to do, and nothing that waits.',
    target: 'Target',
    due: 'at the latest',
    letter: 'Letter',
    asDeputy: 'as deputy',
    nobody: 'nobody’s',
    reviews: 'Of the yearly report',
    waitsFor: 'Information was asked',
    nothingDue: 'Nothing is due',
    late: (days: number) => (days === 1 ? '1 day late' : `${days} days late`),
    more: (count: number) =>
      count === 1 ? '1 more is in the register.' : `${count} more are in the register.`,
  },
  complaint: {
    title: 'Complaint',
    next: 'To be done',
    nothing: 'Nothing is due.',
    do: 'Record',
    others: 'Record something else',
    people: 'People',
    complainant: 'Complainant',
    representative: 'Representative',
    employee: 'Employee',
    officer: 'Officer',
    deputy: 'Deputy',
    points: 'Points',
    documents: 'Documents',
    noDocuments: 'None.',
    addDocuments: 'Add documents',
    files: 'Files',
    sentBy: 'Who sent it',
    ourselves: 'ourselves',
    addedOn: 'Day',
    add: 'Add to the dossier',
    open: 'Download',
    elsewhere: 'kept elsewhere',
    bytes: (size: number) => `${size} bytes`,
    asOf: 'As it stood on',
    show: 'Show',
    moments: 'Days on which something was recorded',
    past: 'This is how it stood then.',
    toNow: 'To the present',
    recorded: 'Recorded.',
  },
  doing: {
    title: (what: string) => `Record: ${what}`,
    receive: 'Record a complaint',
    of: 'Complaint',
    optional: 'What more may be said',
    choose: 'choose',
    perLine: 'one on each line',
    another: 'One more',
    chooseOne: 'Choose what holds.',
    letterLacks: 'Fill this in: the letter that is chosen here has to say it.',
    letter: 'Letter',
    noLetter: 'no letter from here',
    letterHint:
      'What is ticked in the record, and the digest of the letter, follow from the letter.',
    look: 'Look first',
    again: 'Look again',
    record: 'Record',
    preview: 'This will be recorded',
    done: 'That does',
    becomes: (before: string, after: string) => `Status: ${before} becomes ${after}`,
    due: 'Then to be done',
    nothingDue: 'nothing',
    letterText: 'The letter, which goes into the dossier',
    fault: 'This cannot be recorded yet',
    expired: 'This form was opened too long ago. Look at it and record it once more.',
    conflict: 'Meanwhile somebody recorded something else',
    conflictLead:
      'Nothing of yours was recorded; it still stands below. Read what happened, change what you want, and record it.',
    at: (when: string, who: string) => `${when}, by ${who}`,
    yes: 'yes',
    no: 'no',
  },
  refused: {
    'not-found': ['This page is not here', 'Nothing in the desk has this address.'],
    'not-known': ['You are not known here', 'Log in first; this desk does not know who asks.'],
    'not-for-role': ['This is not for your role', 'Nothing was opened.'],
    'from-elsewhere': [
      'This came from another site',
      'What was sent did not come from a page of this desk, so nothing was recorded.',
    ],
    'too-large': ['This is too large', 'Nothing was recorded. Send less at a time.'],
    'not-a-form': ['This is not a form', 'Nothing was recorded.'],
    'no-file': ['No file was chosen', 'Nothing was recorded. Go back, and choose one.'],
    'too-many': ['This is too fast', 'Nothing was recorded. Wait a moment and try again.'],
    expired: [
      'This form is too old',
      'It was opened long ago, or before the desk was started anew. Nothing was recorded; look at it and send it once more.',
    ],
    conflict: ['Somebody else was first', 'Nothing was recorded. Look again.'],
    refused: ['This cannot be', 'Nothing was recorded.'],
    unavailable: [
      'The journal is out of reach',
      'Nothing was recorded. Try again in a moment; what you see may be old.',
    ],
    broken: ['Something is wrong here', 'It was logged, without a word of what you typed.'],
  } satisfies Record<Refusal, readonly [string, string]>,
} as const;

/** The same shape with other texts. */
type Worded<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof T]: Worded<T[Key]> };

/** The words of the desk beside those that every page has. */
export type DeskWords = Worded<typeof EN>;

export type DeskRefusal = Refusal;

const NL: DeskWords = {
  desk: 'Klachtenbureau',
  nav: {
    work: 'Mijn werk',
    register: 'Register',
    intake: 'Post',
    report: 'Verslag',
    reviews: 'Evaluaties',
    audit: 'Controle',
  },
  navigation: 'Bureau',
  otherLanguage: 'English',
  errorPrefix: 'Fout',
  back: 'Naar mijn werk',
  work: {
    mine: 'Van mij',
    everybodys: 'Van iedereen',
    whose: 'Wiens werk',
    overdue: 'Termijn verstreken',
    soon: 'Binnen vijf werkdagen',
    waiting: 'Wacht op de klager',
    later: 'Later',
    nothing: 'Niets te doen, en niets dat wacht.',
    target: 'Streefdatum',
    due: 'uiterlijk',
    letter: 'Brief',
    asDeputy: 'als vervanger',
    nobody: 'van niemand',
    reviews: 'Van het jaarverslag',
    waitsFor: 'Er is om informatie gevraagd',
    nothingDue: 'Er hoeft niets te gebeuren',
    late: (days) => (days === 1 ? '1 dag te laat' : `${days} dagen te laat`),
    more: (count) =>
      count === 1 ? 'Nog 1 staat in het register.' : `Nog ${count} staan in het register.`,
  },
  complaint: {
    title: 'Klacht',
    next: 'Wat moet gebeuren',
    nothing: 'Er hoeft nu niets te gebeuren.',
    do: 'Vastleggen',
    others: 'Iets anders vastleggen',
    people: 'Mensen',
    complainant: 'Klager',
    representative: 'Vertegenwoordiger',
    employee: 'Medewerker',
    officer: 'Klachtenfunctionaris',
    deputy: 'Vervanger',
    points: 'Punten',
    documents: 'Stukken',
    noDocuments: 'Geen.',
    addDocuments: 'Stukken toevoegen',
    files: 'Bestanden',
    sentBy: 'Wie het stuurde',
    ourselves: 'wijzelf',
    addedOn: 'Dag',
    add: 'Aan het dossier toevoegen',
    open: 'Downloaden',
    elsewhere: 'elders bewaard',
    bytes: (size) => `${size} bytes`,
    asOf: 'Zoals het was op',
    show: 'Tonen',
    moments: 'Dagen waarop iets is vastgelegd',
    past: 'Zo stond het er toen voor.',
    toNow: 'Naar nu',
    recorded: 'Vastgelegd.',
  },
  doing: {
    title: (what) => `Vastleggen: ${what}`,
    receive: 'Een klacht vastleggen',
    of: 'Klacht',
    optional: 'Wat er nog bij kan',
    choose: 'kies',
    perLine: 'op elke regel een',
    another: 'Nog een',
    chooseOne: 'Kies wat geldt.',
    letterLacks: 'Vul dit in: de brief die hier is gekozen moet het zeggen.',
    letter: 'Brief',
    noLetter: 'geen brief van hieruit',
    letterHint: 'Wat wordt aangevinkt, en de SHA-256 van de brief, volgen uit de brief.',
    look: 'Eerst bekijken',
    again: 'Opnieuw bekijken',
    record: 'Vastleggen',
    preview: 'Dit wordt vastgelegd',
    done: 'Daarmee is gedaan',
    becomes: (before, after) => `Status: ${before} wordt ${after}`,
    due: 'Daarna moet',
    nothingDue: 'niets',
    letterText: 'De brief, die in het dossier komt',
    fault: 'Dit kan nog niet worden vastgelegd',
    expired: 'Dit formulier is te lang geleden geopend. Kijk het na en leg het nogmaals vast.',
    conflict: 'Intussen heeft iemand iets anders vastgelegd',
    conflictLead:
      'Van u is niets vastgelegd; het staat hieronder nog. Lees wat er is gebeurd, wijzig wat u wilt, en leg het vast.',
    at: (when, who) => `${when}, door ${who}`,
    yes: 'ja',
    no: 'nee',
  },
  refused: {
    'not-found': ['Deze pagina is er niet', 'Niets in het bureau heeft dit adres.'],
    'not-known': ['U bent hier niet bekend', 'Log eerst in; dit bureau weet niet wie er vraagt.'],
    'not-for-role': ['Dit is niet voor uw rol', 'Er is niets geopend.'],
    'from-elsewhere': [
      'Dit kwam van een andere site',
      'Wat is verstuurd kwam niet van een pagina van dit bureau; er is niets vastgelegd.',
    ],
    'too-large': ['Dit is te groot', 'Er is niets vastgelegd. Verstuur minder tegelijk.'],
    'not-a-form': ['Dit is geen formulier', 'Er is niets vastgelegd.'],
    'no-file': ['Er is geen bestand gekozen', 'Er is niets vastgelegd. Ga terug en kies er een.'],
    'too-many': ['Dit gaat te snel', 'Er is niets vastgelegd. Wacht even en probeer opnieuw.'],
    expired: [
      'Dit formulier is te oud',
      'Het is lang geleden geopend, of voordat het bureau opnieuw is gestart. Er is niets vastgelegd; kijk het na en verstuur het nogmaals.',
    ],
    conflict: ['Iemand anders was eerder', 'Er is niets vastgelegd. Kijk opnieuw.'],
    refused: ['Dit kan niet', 'Er is niets vastgelegd.'],
    unavailable: [
      'Het journaal is onbereikbaar',
      'Er is niets vastgelegd. Probeer het zo weer; wat u ziet kan oud zijn.',
    ],
    broken: ['Hier is iets mis', 'Het is gemeld, zonder een woord van wat u typte.'],
  },
};

const WORDS: Readonly<Record<Language, DeskWords>> = { en: EN, nl: NL };

/** The words of the desk: navigation, headings, what it refuses. */
export const deskWords = (language: Language): DeskWords => WORDS[language];
