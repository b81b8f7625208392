import type { Language } from '@klacht/domain';

const EN = {
  demo: 'a year of invented complaints in the folder klacht-demo, from intake to report',
  desk: 'a screen in the browser, for one person on this machine: my work, complaints, what may be done',
  submit: 'commands, one JSON object a line; answers each on a line',
  mail: 'mails, from files, maildirs or standard input, into complaints; twice is once',
  inbox: 'the mails that were put aside, and what a person decides of each',
  serve: 'runs the form, mail, outbox, reminders and register over one journal, as a file says',
  remind: 'reminds officers of what is soon due and of what is overdue, once each',
  import: 'an existing register in CSV, XLSX or ODS, a row a complaint; twice is once',
  register: 'the complaints register',
  overdue: 'what is past its due date, and what soon will be',
  retention: 'what may or must be erased, and the requests to be forgotten that wait',
  show: 'a complaint on one screen: how it stands, what must be done, what may be done',
  report: 'the yearly report, or one on a part of a year',
  'what-if': 'what a year would have come to under other rules, side by side',
  find: 'complaints by a name, an e-mail address or a reference; recorded as read',
  log: "a complaint's history",
  documents: "the documents of a complaint's dossier, kept here or elsewhere",
  attach: 'adds a document to a dossier, and keeps it, sealed, beside the journal',
  open: 'opens a document of a dossier; that it was read is recorded first',
  letter: 'writes a letter about a complaint; with --record it is in the dossier, and recorded',
  outbox: 'the letters that wait to be sent, and those that did not arrive; sends them',
  letters: 'the templates of letters: copies them to be changed, and checks them',
  readers: "who read a complaint's dossier, and when",
  explain: 'how each due date came about, step by step',
  check: 'where complaints and reviews depart from the procedure; silent when nowhere',
  erase: 'forgets a complainant: destroys the key that their texts are sealed with',
  seal: 'checks the journal and signs a head over all of it, to be kept elsewhere',
  verify: 'whether the journal is as it was recorded; silent when it is',
  export: 'what is handed to others',
  keys: 'the keys that personal texts are sealed with',
  rebuild: 'builds the live register anew, beside the one that answers meanwhile',
  copy: 'copies a journal into another store, as it is stored, and compares the two',
  completion: 'what a shell needs to complete commands, options and numbers',
} as const;

type General = keyof typeof EN;

const NL: Readonly<Record<General, string>> = {
  demo: 'een jaar verzonnen klachten in de map klacht-demo, van binnenkomst tot verslag',
  desk: 'een scherm in de browser, voor één persoon op deze machine: werk, klachten, wat kan',
  submit: 'opdrachten, per regel een JSON-object; elke regel krijgt een antwoord',
  mail: 'mails, uit bestanden, maildirs of standaardinvoer, tot klachten; tweemaal is eenmaal',
  inbox: 'de mails die apart zijn gelegd, en wat een medewerker over elk besluit',
  serve: 'draait formulier, mail, postvak uit, herinneringen en register, zoals een bestand zegt',
  remind: 'herinnert aan wat binnenkort moet en aan wat te laat is, aan ieder één keer',
  import: 'een bestaand register in CSV, XLSX of ODS, per rij een klacht; tweemaal is eenmaal',
  register: 'het klachtenregister',
  overdue: 'wat over de termijn is, en wat dat binnenkort is',
  retention: 'wat mag of moet worden gewist, en de verzoeken daartoe die wachten',
  show: 'een klacht op één scherm: hoe het staat, wat moet en wat kan',
  report: 'het jaarverslag, of een verslag over een deel van een jaar',
  'what-if': 'waar een jaar onder andere regels op zou zijn uitgekomen, naast elkaar',
  find: 'klachten op naam, e-mailadres of kenmerk; vastgelegd als inzage',
  log: 'de geschiedenis van een klacht',
  documents: 'de stukken in een dossier, hier of elders bewaard',
  attach: 'voegt een stuk aan een dossier toe, en bewaart het verzegeld naast het journaal',
  open: 'opent een stuk uit een dossier; de inzage wordt eerst vastgelegd',
  letter: 'schrijft een brief over een klacht; met --record in het dossier, en vastgelegd',
  outbox: 'de brieven die wachten op verzending, en die niet aankwamen; verstuurt ze',
  letters: 'de sjablonen van brieven: om te kopiëren en te wijzigen, en om te controleren',
  readers: 'wie een dossier heeft ingezien, en wanneer',
  explain: 'hoe elke termijn is berekend, stap voor stap',
  check: 'waar klachten en evaluaties van de procedure afwijken; stil als dat nergens is',
  erase: 'wist een klager: vernietigt de sleutel waarmee diens teksten zijn verzegeld',
  seal: 'controleert het journaal en ondertekent een regel over alles, om elders te bewaren',
  verify: 'of het journaal is zoals het is vastgelegd; stil als dat zo is',
  export: 'wat aan anderen wordt gegeven',
  keys: 'de sleutels waarmee persoonlijke teksten zijn verzegeld',
  rebuild: 'bouwt het register opnieuw op, naast dat wat intussen antwoordt',
  copy: 'kopieert een journaal naar een andere opslag, zoals het is, en vergelijkt de twee',
  completion: 'wat een shell nodig heeft om opdrachten, opties en nummers aan te vullen',
};

/**
 * What each command of the command line does that is no command of the domain.
 *
 * @example
 * generalSummariesOf('nl').register; // 'het klachtenregister'
 */
export const generalSummariesOf = (language: Language): Readonly<Record<General, string>> =>
  ({ en: EN, nl: NL })[language];
