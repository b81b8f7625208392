import type { Mapping } from '../mapping.ts';

type EventName = keyof Mapping['events'];

/** The name of a column without capitals, accents and marks. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** What a column of dates is called that is none of a fact. */
const NO_FACT =
  /\bdue\b|deadline|uiterlijk|verval|termijn|streef|updated|modified|gewijzigd|geboorte|birth|printed/;

/** What a column with the day of an event is called, in Dutch and English; the first that fits. */
const EVENTS: readonly (readonly [EventName, RegExp])[] = [
  ['Acknowledged', /bevestig|acknowledg|first response|eerste reactie/],
  ['InfoProvided', /(?:info|stukken|gegevens|answer).*(?:ontvangen|geleverd|received|provided)/],
  ['InfoRequested', /(?:info|stukken|gegevens|question).*(?:gevraagd|requested)/],
  ['DeclaredInadmissible', /niet ontvankelijk|inadmissible/],
  ['DeclaredAdmissible', /ontvankelijk|admissib|in behandeling/],
  ['EscalatedToKifid', /kifid|escalat|ombudsman/],
  ['Withdrawn', /ingetrokken|intrekking|withdrawn/],
  ['Reopened', /heropen|reopen/],
  ['ProgressReported', /voortgang|tussenbericht|progress/],
  ['Judged', /oordeel|beslis|besluit|uitspraak|judg|decision|decided|afge|afhandel|gesloten|sluit/],
  ['Judged', /clos(?:ed|ing)|resolved|resolution|finished|completed|einddatum/],
  ['Received', /ontv|binnen|received|receipt|ingediend|gemeld|melding|klachtdatum|datum klacht/],
  ['Received', /creat|opened|opening|submitted|registr|logged|filed|aangemaakt|complaint date/],
  ['Received', /^(?:datum|date|dag|day|start ?date|startdatum)$/],
];

/** Whether a column is named as one of days. */
export const isNamedAsDay = (name: string): boolean =>
  /dat(?:um|e)|\b(?:day|dag|op|on|at)\b/.test(plainName(name)) || eventOfColumn(name) !== null;

/** The event whose day a column is named for; null for none. */
export const eventOfColumn = (name: string): EventName | null => {
  const plain = plainName(name);
  if (NO_FACT.test(plain)) return null;
  return EVENTS.find(([, words]) => words.test(plain))?.[0] ?? null;
};

/** Whether a column of dates tells no fact, by its name. */
export const isNoFact = (name: string): boolean => NO_FACT.test(plainName(name));

/** What a column without dates is. */
export type Role =
  | 'number'
  | 'outcome'
  | 'channel'
  | 'subjects'
  | 'text'
  | 'complainant'
  | 'email'
  | 'address'
  | 'officer'
  | 'employees'
  | 'concerns'
  | 'reasons'
  | 'event';

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['email', /^e ?mail(?:adres| address)?(?: klager| customer)?$/],
  ['address', /adres|address|postcode/],
  [
    'number',
    /^(?:nr|no|num(?:mer|ber)?|id|kenmerk|referentie|reference|unique key|case|zaak|ref)$/,
  ],
  [
    'number',
    /^(?:klacht|dossier|zaak|ticket|case|complaint|unique|registratie)(?: |s )?(?:nr|no|id|nummer|number|key|kenmerk|ref)/,
  ],
  ['event', /^(?:gebeurtenis|stap|event|activity|step|soort gebeurtenis|actie)$/],
  [
    'reasons',
    /motivering|reden|reasons?$|resolution desc|grond(?:en)?$|toelichting (?:oordeel|besluit)/,
  ],
  [
    'outcome',
    /uitkomst|outcome|result|afdoening|oordeel|besluit|beslissing|decision|response to cons|^resolution$|^resultaat/,
  ],
  ['channel', /kanaal|channel|^via|submitted via|intake|wijze|^bron$/],
  ['employees', /betrokken(?:e)? medewerker|over medewerker|employee|staff concerned/],
  ['officer', /behandel|officer|handler|agent|agency|assign|toegewezen|owner|medewerker/],
  ['complainant', /klager|complainant|customer|klant(?:naam)?$|^naam|^name|consument|consumer$/],
  ['concerns', /rekening|polis|contract|overeenkomst|agreement|order ?n|transacti/],
  ['subjects', /onderwerp|subject|categor|product|issue|soort|type|rubriek|thema|topic/],
  [
    'text',
    /omschrijving|beschrijving|description|descriptor|klachttekst|tekst|text|toelichting|narrative|^klacht$|^complaint$|^inhoud/,
  ],
];

/** The roles that a column may have by its name, the likeliest first. */
export const rolesOfColumn = (name: string): readonly Role[] =>
  ROLES.filter(([, words]) => words.test(plainName(name))).map(([role]) => role);
