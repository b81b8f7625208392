import { dayInWords, type Language, type LocalDate } from '@klacht/domain';
import { numbersIn, pluralsIn } from './intl.ts';

/**
 * A number of things, in words.
 *
 * @example
 * counted('nl', 1, 'klacht', 'klachten'); // '1 klacht'
 */
const counted = (language: Language, count: number, one: string, many: string): string =>
  `${numbersIn(language).format(count)} ${pluralsIn(language).select(count) === 'one' ? one : many}`;

type Copied = { readonly events: number; readonly streams: number; readonly added: number };
type Imported = {
  readonly rows: number;
  readonly newComplaints: number;
  readonly knownComplaints: number;
  readonly recorded: number;
  readonly repeated: number;
  readonly refusedRows: number;
  readonly refusedFacts: number;
  readonly copies: number;
  readonly skipped: number;
  readonly absent: number;
  readonly absentNumbers: readonly string[];
};

/** What the command line tells beside what was asked for. */
type Words = {
  readonly onlyJudgedBy: string;
  readonly sameCommand: (commandId: string) => string;
  readonly noKeysAt: (path: string) => string;
  readonly noMasterKeyAt: (path: string) => string;
  readonly notEveryKeyIn: (path: string) => string;
  readonly columnsLeftOut: (count: number, hasWide: boolean) => string;
  readonly noRoom: (why: string) => string;
  readonly nothingOfKind: (number: string, kind: string, kinds: string) => string;
  readonly nothingFound: string;
  readonly interrupted: string;
  readonly setAside: (event: {
    readonly stream: string;
    readonly revision: number;
    readonly position: string;
    readonly type: string;
    readonly why: string;
  }) => string;
  readonly keysRotated: (keys: number, file: string | null) => string;
  readonly unknownSubject: (subject: string, known: readonly string[]) => string;
  readonly issued: (position: string, digest: string | null) => string;
  readonly differ: (count: number, parts: string) => string;
  readonly moreDiffer: (part: string, count: string) => string;
  readonly differs: (figure: string, was: string, is: string) => string;
  readonly verifiedAsJson: string;
  readonly same: (issuedOn: LocalDate | null) => string;
  readonly leftOut: (left: number, all: number) => string;
  readonly unproved: (unproved: number, events: number, at: string) => string;
  readonly copied: (copied: Copied, sealed: boolean) => string;
  readonly bringKeys: string;
  readonly destroyPlain: string;
  readonly besideJournal: string;
  readonly theJournal: string;
  readonly revision: string;
  readonly madeMasterKey: (file: string) => string;
  readonly madeSigningKey: (file: string) => string;
  readonly rebuiltRegister: (file: string) => string;
  readonly removedUnfinished: (path: string) => string;
  readonly demoRegister: (today: LocalDate, shown: number, all: number) => string;
  readonly demoOverdue: (today: LocalDate, count: number) => string;
  readonly readAs: (encoding: string, delimiter: string | null) => string;
  readonly imported: (summary: Imported) => string;
  readonly dryRun: string;
  readonly eventHeads: readonly [year: string, event: string, count: string];
  readonly refusals: Readonly<Record<'row' | 'fact' | 'nothing', string>>;
  readonly row: string;
  readonly moreProblems: (problem: {
    readonly count: number;
    readonly refused: 'row' | 'fact' | 'nothing';
    readonly code: string;
    readonly column: string | null;
    readonly row: number;
  }) => string;
};

const full = (day: LocalDate, language: Language): string => dayInWords(day, 'date', language);

/** The first numbers, and a sign where there are more. */
const someOf = ({ absent, absentNumbers }: Imported): string =>
  `${absentNumbers.join(', ')}${absent > absentNumbers.length ? ', …' : ''}`;

const EN: Words = {
  onlyJudgedBy:
    '--now is only the day that is judged by; what is recorded takes the clock, unless the journal was made with --invented-clock',
  sameCommand: (commandId) => `to give the same command once more: --command-id ${commandId}`,
  noKeysAt: (path) => `no keys at ${path}; personal texts stay sealed`,
  noMasterKeyAt: (path) => `no master key at ${path}; personal texts stay sealed`,
  notEveryKeyIn: (path) => `not every key is in ${path}; personal texts stay sealed`,
  columnsLeftOut: (count, hasWide) =>
    `${counted('en', count, 'column', 'columns')} left out; widen the window, or use ${hasWide ? '--wide or ' : ''}-o FILE`,
  noRoom: (why) => `standard output: expected room and leave to write, got: ${why}`,
  nothingOfKind: (number, kind, kinds) => `${number} has nothing of kind ${kind}; it has ${kinds}`,
  nothingFound: 'nothing was found, and nothing recorded',
  interrupted: 'interrupted; the register is as it was',
  setAside: ({ stream, revision, position, type, why }) =>
    `${stream} revision ${revision} (@${position}): ${type}: ${why}`,
  keysRotated: (keys, file) =>
    `${counted('en', keys, 'key is', 'keys are')} under the new master key. ${file === null ? 'Set KLACHT_MASTER_KEY to it' : `It is in ${file}`}; the one before opens older backups of the keys only.`,
  unknownSubject: (subject, known) =>
    `no procedure has the subject '${subject}'; there are ${known.join(', ')}`,
  issued: (position, digest) => `issued at @${position}, digest ${digest ?? 'none'}`,
  verifiedAsJson:
    'a report is compared by its JSON (report --json); a page, a sheet or a text is made again by the command on its cover',
  differ: (count, parts) => `${counted('en', count, 'figure differs', 'figures differ')}: ${parts}`,
  moreDiffer: (part, count) => `${part}: ${count} more; --json tells them all`,
  differs: (figure, was, is) => `${figure}: ${was} in the file, ${is} anew`,
  same: (issuedOn) =>
    issuedOn === null ? 'the same; it was not issued' : `the same; issued on ${issuedOn}`,
  leftOut: (left, all) =>
    `${left} of ${counted('en', all, 'event', 'events')} ${left === 1 ? 'is left out: it is' : 'are left out: they are'} not for the reader`,
  unproved: (unproved, events, at) =>
    `${unproved} of ${counted('en', events, 'event', 'events')} ${unproved === 1 ? 'was' : 'were'} recorded after the head of ${at} and ${unproved === 1 ? 'has' : 'have'} no proof; klacht seal covers ${unproved === 1 ? 'it' : 'them'}`,
  copied: ({ events, streams, added }, sealed) =>
    `${counted('en', events, 'event', 'events')} in ${counted('en', streams, 'stream', 'streams')}, ${added} of them copied now; ${sealed ? 'sealed and chained, and read back the same' : 'the counts and the last hash of each stream are the same'}.`,
  bringKeys:
    'the keys and the documents were not copied: bring the file with the keys, its master key, and the documents yourself',
  destroyPlain:
    'the journal that was copied still holds every text: once the copy is in use, destroy that journal, its views and every backup of them yourself',
  besideJournal: 'beside the journal',
  theJournal: 'the journal',
  revision: 'revision',
  madeMasterKey: (file) =>
    `made the master key in ${file}; keep a copy elsewhere, for without it no name can be read again`,
  madeSigningKey: (file) => `made the signing key in ${file}, for your eyes only`,
  rebuiltRegister: (file) => `${file} was damaged; it is built anew from the journal`,
  removedUnfinished: (path) => `removed ${path}, which a command that was killed left unfinished`,
  demoRegister: (today, shown, all) =>
    `The register on ${today}: the last ${shown} of ${all} complaints`,
  demoOverdue: (today, count) => `Overdue on ${today}: ${count}`,
  readAs: (encoding, delimiter) =>
    `Read as ${encoding}, with ${JSON.stringify(delimiter)} between the cells.`,
  imported: (
    one,
  ) => `${counted('en', one.rows, 'row', 'rows')}: ${counted('en', one.newComplaints, 'complaint', 'complaints')} came in, ${counted('en', one.knownComplaints, 'was', 'were')} known.
${counted('en', one.recorded, 'event', 'events')} recorded, ${counted('en', one.repeated, 'was', 'were')} known.
${counted('en', one.refusedRows, 'row', 'rows')} and ${counted('en', one.refusedFacts, 'fact', 'facts')} refused; ${counted('en', one.copies, 'exact copy', 'exact copies')}${one.skipped === 0 ? '' : `; ${counted('en', one.skipped, 'row', 'rows')} passed over, as the mapping says`}.${one.absent === 0 ? '' : `\n${counted('en', one.absent, 'complaint', 'complaints')} that came in before ${one.absent === 1 ? 'is' : 'are'} not in this file and ${one.absent === 1 ? 'stays as it is' : 'stay as they are'}: ${someOf(one)}.`}`,
  dryRun: 'A dry run: nothing was recorded.',
  eventHeads: ['Year', 'Event', 'Count'],
  refusals: { row: 'row refused', fact: 'fact refused', nothing: 'noted' },
  row: 'row',
  moreProblems: ({ count, refused, code, column, row }) =>
    `${
      {
        row: counted('en', count, 'more row refused', 'more rows refused'),
        fact: counted('en', count, 'more fact refused', 'more facts refused'),
        nothing: `${numbersIn('en').format(count)} more noted`,
      }[refused]
    } as ${code}${column === null ? '' : ` in ${column}`}, the last in row ${row}`,
};

const NL: Words = {
  onlyJudgedBy:
    '--now is alleen de dag waarop wordt beoordeeld; wat wordt vastgelegd, neemt de klok, tenzij het journaal met --invented-clock is gemaakt',
  sameCommand: (commandId) => `om dezelfde opdracht nog eens te geven: --command-id ${commandId}`,
  noKeysAt: (path) => `er zijn geen sleutels in ${path}; persoonlijke teksten blijven verzegeld`,
  noMasterKeyAt: (path) =>
    `er is geen hoofdsleutel in ${path}; persoonlijke teksten blijven verzegeld`,
  notEveryKeyIn: (path) =>
    `niet elke sleutel zit in ${path}; persoonlijke teksten blijven verzegeld`,
  columnsLeftOut: (count, hasWide) =>
    `${counted('nl', count, 'kolom', 'kolommen')} weggelaten; maak het venster breder, of gebruik ${hasWide ? '--wide of ' : ''}-o BESTAND`,
  noRoom: (why) => `standaarduitvoer: er is geen ruimte of recht om te schrijven (${why})`,
  nothingOfKind: (number, kind, kinds) =>
    `${number} heeft geen verplichting "${kind}"; wel "${kinds.replaceAll(', ', '", "')}"`,
  nothingFound: 'er is niets gevonden, en niets vastgelegd',
  interrupted: 'onderbroken; het register is zoals het was',
  setAside: ({ stream, revision, position, type }) =>
    `${stream}, revisie ${revision} (@${position}): ${type} is niet te lezen`,
  keysRotated: (keys, file) =>
    `${counted('nl', keys, 'sleutel ligt', 'sleutels liggen')} onder de nieuwe hoofdsleutel. ${file === null ? 'Zet die in KLACHT_MASTER_KEY' : `Die staat in ${file}`}; de vorige opent alleen nog oudere reservekopieën van de sleutels.`,
  unknownSubject: (subject, known) =>
    `geen versie van de procedure heeft het onderwerp '${subject}'; er zijn ${known.join(', ')}`,
  issued: (position, digest) => `uitgebracht op @${position}, digest ${digest ?? 'geen'}`,
  verifiedAsJson:
    'een verslag wordt vergeleken naar zijn JSON (report --json); een pagina, blad of tekst is opnieuw te maken met de opdracht op het voorblad',
  differ: (count, parts) =>
    `${counted('nl', count, 'cijfer verschilt', 'cijfers verschillen')}: ${parts}`,
  moreDiffer: (part, count) => `${part}: nog ${count}; --json vertelt ze alle`,
  differs: (figure, was, is) => `${figure}: ${was} in het bestand, ${is} opnieuw`,
  same: (issuedOn) =>
    issuedOn === null
      ? 'hetzelfde; het is niet uitgebracht'
      : `hetzelfde; uitgebracht op ${full(issuedOn, 'nl')}`,
  leftOut: (left, all) =>
    `${left} van de ${counted('nl', all, 'gebeurtenis', 'gebeurtenissen')} ${left === 1 ? 'is' : 'zijn'} weggelaten, want niet voor de lezer`,
  unproved: (unproved, events, at) =>
    `${unproved} van de ${counted('nl', events, 'gebeurtenis', 'gebeurtenissen')} ${unproved === 1 ? 'is' : 'zijn'} vastgelegd na de getekende regel van ${at}, en zonder bewijs; klacht seal tekent een nieuwe`,
  copied: ({ events, streams, added }, sealed) =>
    `${counted('nl', events, 'gebeurtenis', 'gebeurtenissen')} in ${counted('nl', streams, 'stroom', 'stromen')}, waarvan ${added} nu gekopieerd; ${sealed ? 'verzegeld, geketend en gelijk teruggelezen' : 'de aantallen en de laatste hash van elke stroom zijn gelijk'}.`,
  bringKeys:
    'de sleutels en de stukken zijn niet gekopieerd: breng het sleutelbestand, zijn hoofdsleutel en de stukken zelf over',
  destroyPlain:
    'het journaal waarvan is gekopieerd, bevat nog elke tekst: vernietig dat journaal, zijn register en elke reservekopie zelf zodra de kopie in gebruik is',
  besideJournal: 'naast het journaal',
  theJournal: 'het journaal',
  revision: 'revisie',
  madeMasterKey: (file) =>
    `de hoofdsleutel is gemaakt in ${file}; bewaar elders een kopie, want zonder hem is geen naam meer te lezen`,
  madeSigningKey: (file) =>
    `de sleutel om mee te ondertekenen is gemaakt in ${file}, alleen voor u`,
  rebuiltRegister: (file) => `${file} was beschadigd, en wordt opnieuw uit het journaal gemaakt`,
  removedUnfinished: (path) =>
    `${path} is verwijderd, dat een afgebroken opdracht onvoltooid achterliet`,
  demoRegister: (today, shown, all) =>
    `Het register op ${full(today, 'nl')}: de laatste ${shown} van ${all} klachten`,
  demoOverdue: (today, count) => `Termijn verstreken op ${full(today, 'nl')}: ${count}`,
  readAs: (encoding, delimiter) =>
    `Gelezen als ${encoding}, met ${JSON.stringify(delimiter)} tussen de cellen.`,
  imported: (
    one,
  ) => `${counted('nl', one.rows, 'rij', 'rijen')}: ${counted('nl', one.newComplaints, 'klacht', 'klachten')} binnengekomen, ${numbersIn('nl').format(one.knownComplaints)} al bekend.
${counted('nl', one.recorded, 'gebeurtenis', 'gebeurtenissen')} vastgelegd, ${numbersIn('nl').format(one.repeated)} al bekend.
${counted('nl', one.refusedRows, 'rij', 'rijen')} en ${counted('nl', one.refusedFacts, 'feit', 'feiten')} geweigerd; ${counted('nl', one.copies, 'exacte dubbele', 'exacte dubbelen')}${one.skipped === 0 ? '' : `; ${counted('nl', one.skipped, 'rij', 'rijen')} overgeslagen, zoals de kolomtoewijzing zegt`}.${one.absent === 0 ? '' : `\n${counted('nl', one.absent, 'klacht', 'klachten')} van eerder ${one.absent === 1 ? 'staat niet in dit bestand en blijft zoals zij is' : 'staan niet in dit bestand en blijven zoals zij zijn'}: ${someOf(one)}.`}`,
  dryRun: 'Alleen geprobeerd: er is niets vastgelegd.',
  eventHeads: ['Jaar', 'Gebeurtenis', 'Aantal'],
  refusals: { row: 'rij geweigerd', fact: 'feit geweigerd', nothing: 'opgemerkt' },
  row: 'rij',
  moreProblems: ({ count, refused, column, row }) =>
    `nog ${
      {
        row: counted('nl', count, 'rij geweigerd', 'rijen geweigerd'),
        fact: counted('nl', count, 'feit geweigerd', 'feiten geweigerd'),
        nothing: `${numbersIn('nl').format(count)} maal opgemerkt`,
      }[refused]
    } om dezelfde reden${column === null ? '' : ` in ${column}`}, het laatst in rij ${row}`,
};

/** What the command line tells beside what was asked for. */
export const toldWords = (language: Language): Words => ({ en: EN, nl: NL })[language];
