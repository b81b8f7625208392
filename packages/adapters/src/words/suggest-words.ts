import type { Language } from '@klacht/domain';
import { choice, choiceInDutch } from './choice-meanings.ts';
import { mappingFieldInDutch } from './mapping-names.ts';

const quoted = (names: readonly string[]): string =>
  names.map((name) => JSON.stringify(name)).join(', ');

const meanings = (taken: readonly (readonly [string, string])[]): string =>
  taken.map(([written, key]) => `${JSON.stringify(written)} = ${key}`).join(', ');

/** What a first mapping could not decide, told one by one. */
type SuggestWords = {
  readonly dayOrMonth: (name: string, example: string, format: string) => string;
  readonly encoding: (encoding: string, words: readonly string[]) => string;
  readonly sheets: (read: string, others: readonly string[]) => string;
  readonly beside: (names: readonly string[]) => string;
  readonly skipped: (texts: readonly string[]) => string;
  readonly blanks: (texts: readonly string[]) => string;
  readonly noDays: (name: string, format: string) => string;
  readonly unreadDays: (name: string, example: string) => string;
  readonly standIn: (name: string) => string;
  readonly noDates: (name: string, count: number, format: string, example: string) => string;
  readonly noReceipt: (name: string) => string;
  readonly alsoNamed: (event: string, name: string, taken: string) => string;
  readonly noJudgement: (name: string) => string;
  readonly outcomeWithoutDay: (name: string) => string;
  readonly outcomeByValue: (name: string) => string;
  readonly otherEnd: (event: string, name: string, written: readonly string[]) => string;
  readonly taken: (taken: readonly (readonly [field: string, name: string])[]) => string;
  readonly below: (rows: readonly number[]) => string;
  readonly closedWithoutDay: (name: string, closed: readonly string[], rows: number) => string;
  readonly daysTaken: (name: string) => string;
  readonly hoursTaken: (name: string) => string;
  readonly workingDaysTaken: (name: string) => string;
  readonly causeDay: (name: string, event: 'Judged' | 'Received') => string;
  readonly outcomes: (
    name: string,
    taken: readonly (readonly [written: string, outcome: string])[],
  ) => string;
  readonly byPart: (
    name: string,
    taken: readonly (readonly [written: string, key: string])[],
  ) => string;
  readonly otherUnit: (name: string) => string;
  readonly noTimeOfReceipt: (name: string) => string;
  readonly noSuchNumber: (
    name: string,
    example: string,
    unit: 'days' | 'working-days' | 'hours',
  ) => string;
  readonly currency: (name: string, currency: string) => string;
  readonly readAs: (read: {
    readonly encoding: string | null;
    readonly delimiter: string | null;
    readonly headerRow: number;
    readonly rows: number;
    readonly columns: number;
  }) => string;
  readonly notUsed: (names: readonly string[]) => string;
  readonly shortYears: (name: string, from: number) => string;
  readonly shortRows: (rows: number) => string;
  readonly zone: (zone: string) => string;
  readonly noNumber: string;
  readonly source: (source: string) => string;
  readonly fillIn: (
    name: string,
    written: string,
    rows: number,
    choices: readonly string[],
  ) => string;
  readonly subjects: (name: string, known: readonly string[], left: readonly string[]) => string;
  readonly separator: (name: string, separator: string, example: string) => string;
  readonly noOutcome: string;
  readonly noEvent: (name: string, written: string, rows: number) => string;
  readonly numberByValue: (name: string) => string;
  readonly severalRows: (name: string) => string;
  readonly doubled: (name: string) => string;
};

const NO_NUMBER = {
  en: {
    days: 'no whole number of days',
    'working-days': 'no whole number of working days, 0 or more',
    hours: 'no number of hours, 0 or more',
  },
  nl: {
    days: 'geen geheel aantal dagen',
    'working-days': 'geen geheel aantal werkdagen van 0 of meer',
    hours: 'geen aantal uren van 0 of meer',
  },
} as const;

const counted = (times: number, what: string): string =>
  `${times} ${what}${times === 1 ? '' : 's'}`;

const dutch = (times: number, one: string, many: string): string =>
  `${times} ${times === 1 ? one : many}`;

const EN_SUGGEST: SuggestWords = {
  dayOrMonth: (name, example, format) =>
    `${name}: day or month first? Every date fits both, such as ${JSON.stringify(example)}; taken for ${format}`,
  noDates: (name, count, format, example) =>
    `${name}: ${counted(count, 'value')} ${count === 1 ? 'is' : 'are'} no date as ${format}, such as ${JSON.stringify(example)}`,
  encoding: (encoding, words) =>
    `encoding: by its letters taken for ${encoding}, which reads ${quoted(words)}: is that right?`,
  sheets: (read, others) => `sheet: ${JSON.stringify(read)} is read, and not ${quoted(others)}`,
  beside: (names) =>
    `a second table stands beside the first and is not read; put it into a file of its own: ${quoted(names)}`,
  skipped: (texts) => `skip: passed over as titles and totals are rows with ${quoted(texts)}`,
  blanks: (texts) => `blanks: taken for empty cells are ${quoted(texts)}`,
  noDays: (name, format) =>
    `${name}: ${format} tells no day, so it is a stand-in, and nothing is due by it: estimated`,
  unreadDays: (name, example) =>
    `${name}: named as a day, and no format reads its values, such as ${JSON.stringify(example)}; not used`,
  standIn: (name) =>
    `Received: no column tells its day; ${name} stands in for it, so that nothing is due by it: estimated`,
  noReceipt: (name) => `Received: no column is named as its day; taken for ${name}`,
  alsoNamed: (event, name, taken) =>
    `${name}: named as a day of ${event} too, and not used, for ${taken} is; what happened a second time, such as after a reopening, asks for a row of its own: severalRows`,
  noJudgement: (name) =>
    `Judged: no column is named as its day; taken for ${name}, which has one where there is an outcome`,
  outcomeWithoutDay: (name) =>
    `${name}: an outcome by its name, and no column tells its day; name one in Judged, with "estimated": true where it is a stand-in`,
  outcomeByValue: (name) =>
    `Judged: no column is named as its outcome; taken for ${name}, which holds nothing else`,
  otherEnd: (event, name, written) =>
    `${event}: taken for how a complaint ended where ${name} is ${quoted(written)}`,
  taken: (taken) =>
    `taken for: ${taken.map(([field, name]) => `${field} ${JSON.stringify(name)}`).join(', ')}`,
  below: (rows) =>
    `a second header seems to stand in row ${rows.join(', ')}, so that what is below it would be read as the table above; put it into a file of its own`,
  closedWithoutDay: (name, closed, rows) =>
    `${name}: ${quoted(closed)} (${counted(rows, 'row')}) says that a complaint is closed, and no column tells the day; it comes in as received, and its judgement as not kept`,
  daysTaken: (name) =>
    `${name}: taken for days of the calendar from the receipt to the judgement: days-after-receipt`,
  hoursTaken: (name) =>
    `${name}: taken for hours by the clock from the receipt to the judgement: hours-after-receipt`,
  workingDaysTaken: (name) =>
    `${name}: taken for working days of the procedure's calendar from the receipt to the judgement, with the day as a stand-in, for the register may have other holidays: working-days-after-receipt, estimated`,
  causeDay: (name, event) =>
    event === 'Judged'
      ? `RootCauseFound: ${name} tells no day, and is dated by the judgement`
      : `RootCauseFound: ${name} tells no day, and the receipt stands in for it: estimated`,
  outcomes: (name, taken) => `${name}: taken as ${meanings(taken)}`,
  byPart: (name, taken) => `${name}: by a part of their names ${meanings(taken)}: is that right?`,
  otherUnit: (name) =>
    `${name}: how long it took, in something else than days, working days or hours, so that it tells no day; not used`,
  noTimeOfReceipt: (name) =>
    `${name}: how many hours it took, and no receipt has a time, so that it tells no day; not used`,
  noSuchNumber: (name, example, unit) =>
    `${name}: how long it took, and ${JSON.stringify(example)} is ${NO_NUMBER.en[unit]}, so that it tells no day; not used`,
  currency: (name, currency) =>
    `${name}: in which currency? Taken for ${currency}, in the redress of Judged`,
  readAs: ({ encoding, delimiter, headerRow, rows, columns }) =>
    `read as ${encoding === null ? 'a workbook' : delimiter === null ? 'JSON' : `${encoding}, with ${JSON.stringify(delimiter)} between the cells`}, ${headerRow === 0 ? 'no header' : `the header in row ${headerRow}`}: ${counted(rows, 'row')}, ${counted(columns, 'column')}`,
  notUsed: (names) => `not used: ${quoted(names)}`,
  shortYears: (name, from) =>
    `${name}: a year of two figures is taken for one from ${from} to ${from + 99}: yearsFrom`,
  shortRows: (rows) =>
    `${counted(rows, 'row')} ${rows === 1 ? 'ends' : 'end'} before the last column; what is lacking is taken for empty: shortRows`,
  zone: (zone) =>
    `timeZone: where does its clock hang? Taken for ${zone}; --time-zone says another`,
  noNumber: 'number: no column has one for each row; the whole row identifies a complaint',
  source: (source) =>
    `source: ${JSON.stringify(source)} identifies the register; do not change it once it came in`,
  fillIn: (name, written, rows, choices) =>
    `${name}: ${JSON.stringify(written)} (${counted(rows, 'row')}): fill in ${choices.slice(0, -1).map(choice).join(', ')} or ${choice(choices.at(-1) ?? '')}; null, for nothing, until then`,
  subjects: (name, known, left) =>
    `${name}: kept as they are written, or name one of ${known.join(', ')}: ${quoted(left)}`,
  separator: (name, separator, example) =>
    `${name}: several in one cell, such as ${JSON.stringify(example)}, are taken apart at ${JSON.stringify(separator)}: separator`,
  noOutcome:
    'Judged: no column tells the outcome; every judgement is called settled: fill in another, or take Judged out',
  noEvent: (name, written, rows) =>
    `${name}: ${JSON.stringify(written)} (${counted(rows, 'row')}): no event is named so; such rows add nothing`,
  numberByValue: (name) =>
    `number: no column is named so; taken for ${name}, in which no two are the same`,
  severalRows: (name) =>
    `${name}: some stand in several rows, so a complaint has several: severalRows`,
  doubled: (name) =>
    `${name}: some stand in several rows; is it the complaint's number? What differs in a later row is refused`,
};

const NL_SUGGEST: SuggestWords = {
  dayOrMonth: (name, example, format) =>
    `${name}: staat de dag of de maand voorop? Elke datum past op beide, zoals ${JSON.stringify(example)}; gelezen als ${JSON.stringify(format)} ("format")`,
  noDates: (name, count, format, example) =>
    `${name}: ${dutch(count, 'waarde is', 'waarden zijn')} geen datum als ${JSON.stringify(format)}, zoals ${JSON.stringify(example)}`,
  encoding: (encoding, words) =>
    `"encoding": naar de letters gelezen als ${encoding}, zodat er ${quoted(words)} staat: klopt dat?`,
  sheets: (read, others) =>
    `"sheet": gelezen is ${JSON.stringify(read)}, en niet ${quoted(others)}`,
  beside: (names) =>
    `naast de eerste tabel staat een tweede, die niet gelezen is; zet die in een eigen bestand: ${quoted(names)}`,
  skipped: (texts) => `"skip": overgeslagen als titels en totalen zijn rijen met ${quoted(texts)}`,
  blanks: (texts) => `"blanks": als lege cellen gelden ${quoted(texts)}`,
  noDays: (name, format) =>
    `${name}: ${JSON.stringify(format)} noemt geen dag, dus geldt de datum als benadering, waarvan geen termijn loopt: "estimated"`,
  unreadDays: (name, example) =>
    `${name}: heet naar een dag, maar de waarden zijn niet als datum te lezen, zoals ${JSON.stringify(example)}; niet gebruikt`,
  standIn: (name) =>
    `"Received": geen kolom noemt de dag ervan; ${name} geldt als benadering, waarvan geen termijn loopt: "estimated"`,
  noReceipt: (name) =>
    `"Received": geen kolom heet naar de dag van ontvangst; daarvoor is ${name} genomen`,
  alsoNamed: (event, name, taken) =>
    `${name}: heet ook naar een dag van "${event}", en is niet gebruikt, want ${taken} is genomen; wat nog eens gebeurde, zoals na een heropening, vraagt een eigen rij: "severalRows"`,
  noJudgement: (name) =>
    `"Judged": geen kolom heet naar de dag ervan; daarvoor is ${name} genomen, met een dag waar een oordeel staat`,
  outcomeWithoutDay: (name) =>
    `${name}: een oordeel naar zijn naam, en geen kolom zegt de dag ervan; noem er een in "Judged", met "estimated": true als die een benadering is`,
  outcomeByValue: (name) =>
    `"Judged": geen kolom heet naar het oordeel; daarvoor is ${name} genomen, waarin niets anders staat`,
  otherEnd: (event, name, written) =>
    `"${event}": genomen als einde van een klacht waar ${name} is ${quoted(written)}`,
  taken: (taken) =>
    `zo gelezen: ${taken.map(([field, name]) => `${JSON.stringify(name)} als ${mappingFieldInDutch(field)}`).join(', ')}`,
  below: (rows) =>
    `in rij ${rows.join(', ')} lijkt een tweede kop te staan, zodat wat eronder staat gelezen zou worden als de tabel erboven; zet dat in een eigen bestand`,
  closedWithoutDay: (name, closed, rows) =>
    `${name}: bij ${quoted(closed)} (${dutch(rows, 'rij', 'rijen')}) is een klacht afgehandeld, en geen kolom zegt de dag; zij komt binnen als ontvangen, en haar oordeel als niet bijgehouden`,
  daysTaken: (name) =>
    `${name}: genomen als dagen op de kalender van de ontvangst tot het oordeel: "days-after-receipt"`,
  hoursTaken: (name) =>
    `${name}: genomen als uren op de klok van de ontvangst tot het oordeel: "hours-after-receipt"`,
  workingDaysTaken: (name) =>
    `${name}: genomen als werkdagen naar de kalender van de regeling van de ontvangst tot het oordeel, met de dag als benadering, want het register kan andere feestdagen hebben: "working-days-after-receipt", "estimated"`,
  causeDay: (name, event) =>
    event === 'Judged'
      ? `"RootCauseFound": ${name} zegt geen dag; die van het oordeel is genomen`
      : `"RootCauseFound": ${name} noemt geen dag; die van de ontvangst geldt als benadering: "estimated"`,
  outcomes: (name, taken) =>
    `${name}: zo gelezen: ${taken.map(([written, key]) => `${JSON.stringify(written)} = ${choiceInDutch(key)}`).join(', ')}`,
  byPart: (name, taken) =>
    `${name}: naar een deel van hun naam gelezen als ${taken.map(([written, key]) => `${JSON.stringify(written)} = ${JSON.stringify(key)}`).join(', ')}: klopt dat?`,
  otherUnit: (name) =>
    `${name}: hoe lang het duurde, maar niet in dagen, werkdagen of uren, dus het zegt geen dag; niet gebruikt`,
  noTimeOfReceipt: (name) =>
    `${name}: hoeveel uren het duurde, maar geen ontvangst heeft een tijd, dus het zegt geen dag; niet gebruikt`,
  noSuchNumber: (name, example, unit) =>
    `${name}: hoe lang het duurde, maar ${JSON.stringify(example)} is ${NO_NUMBER.nl[unit]}, dus het zegt geen dag; niet gebruikt`,
  currency: (name, currency) =>
    `${name}: in welke munt? Genomen is ${currency}, in "redress" van "Judged"`,
  readAs: ({ encoding, delimiter, headerRow, rows, columns }) =>
    `gelezen als ${encoding === null ? 'werkmap' : delimiter === null ? 'JSON' : `${encoding}, met ${JSON.stringify(delimiter)} tussen de cellen`}, ${headerRow === 0 ? 'zonder kop' : `met de kop in rij ${headerRow}`}: ${dutch(rows, 'rij', 'rijen')}, ${dutch(columns, 'kolom', 'kolommen')}`,
  notUsed: (names) => `niet gebruikt: ${quoted(names)}`,
  shortYears: (name, from) =>
    `${name}: een jaar van twee cijfers is genomen als een van ${from} tot en met ${from + 99}: "yearsFrom"`,
  shortRows: (rows) =>
    `${dutch(rows, 'rij houdt', 'rijen houden')} op voor de laatste kolom; wat ontbreekt, geldt als leeg: "shortRows"`,
  zone: (zone) =>
    `"timeZone": waar hangt de klok? Er is ${zone} genomen; --time-zone noemt een andere`,
  noNumber:
    '"number": geen kolom heeft er een in elke rij; de hele rij bepaalt welke klacht het is',
  source: (source) =>
    `"source": ${JSON.stringify(source)} is de naam van het register; verander hem niet meer als het binnen is`,
  fillIn: (name, written, rows, choices) =>
    `${name}: ${JSON.stringify(written)} (${dutch(rows, 'rij', 'rijen')}): vul een van deze in: ${choices.map(choiceInDutch).join(', ')}; tot dan staat er null, en telt de waarde niet mee`,
  subjects: (name, known, left) =>
    `${name}: gelaten zoals het er staat is ${quoted(left)}; of noem daarvoor een van ${quoted(known)}`,
  separator: (name, separator, example) =>
    `${name}: wat samen in een cel staat, zoals ${JSON.stringify(example)}, is gesplitst bij ${JSON.stringify(separator)}: "separator"`,
  noOutcome:
    '"Judged": geen kolom zegt het oordeel; elk oordeel heet "settled" (schikking): vul een ander in, of haal "Judged" weg',
  noEvent: (name, written, rows) =>
    `${name}: ${JSON.stringify(written)} (${dutch(rows, 'rij', 'rijen')}): er is geen gebeurtenis die zo heet; zulke rijen voegen niets toe`,
  numberByValue: (name) =>
    `"number": geen kolom heet zo; daarvoor is ${name} genomen, waarin er geen twee gelijk zijn`,
  severalRows: (name) =>
    `${name}: sommige staan in meer dan één rij, dus een klacht heeft er meer: "severalRows"`,
  doubled: (name) =>
    `${name}: sommige staan in meer dan één rij; is dit het nummer van de klacht? Wat in een latere rij anders is, wordt geweigerd`,
};

export const suggestWords = (language: Language): SuggestWords =>
  ({ en: EN_SUGGEST, nl: NL_SUGGEST })[language];
