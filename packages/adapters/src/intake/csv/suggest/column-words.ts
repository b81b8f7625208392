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
  /\bdue\b|deadline|uiterlijk|verval|termijn|streef|updated?|modified|gewijzigd|geboorte|birth|printed|hora|hours|hrs|uren|tempo|dagen|days|dias|tage|giorni|duur|within|binnen \d/;

/** What a column with the day of an event is called, in Dutch and English; the first that fits. */
const EVENTS: readonly (readonly [EventName, RegExp])[] = [
  ['Acknowledged', /bevestig|acknowledg|(?:first|initial) response|eerste reactie/],
  ['Acknowledged', /eingangsbestat|accuse de recep|acuse de rec|conferma di rice|potvrzeni prij/],
  ['InfoProvided', /(?:info|stukken|gegevens|answer).*(?:ontvangen|geleverd|received|provided)/],
  ['InfoRequested', /(?:info|stukken|gegevens|question).*(?:gevraagd|requested)/],
  ['DeclaredInadmissible', /niet ontvankelijk|inadmissible/],
  ['DeclaredAdmissible', /ontvankelijk|admissib|in behandeling/],
  ['EscalatedToKifid', /kifid|escalat|ombudsman/],
  ['Withdrawn', /ingetrokken|intrekking|withdrawn/],
  ['Reopened', /heropen|reopen/],
  ['ProgressReported', /voortgang|tussenbericht|progress/],
  ['Judged', /oordeel|beslis|besluit|uitspraak|judg|decision|decided|afge|afhandel|gesloten|sluit/],
  ['Judged', /final response|response date|date of response|responded/],
  ['Judged', /clos(?:ed?\b|ing)|resolved|resolution|solved|finished|completed|einddatum/],
  [
    'Judged',
    /abschluss|erledig|entscheid|clotur|decisi|risposta|chius|encerr|conclu|cierre|vyriz|resposta|respuesta|reponse|finaliz|zakoncz|rozpatrz/,
  ],
  ['Received', /ontv|binnen|received|receipt|ingediend|gemeld|melding|klachtdatum|datum klacht/],
  ['Received', /creat|opened|opening|submitted|registr|logged|filed|aangemaakt|complaint date/],
  [
    'Received',
    /eingang|eingegangen|ricez|ricevut|presentaz|abertura|recebi|recep|recib|prijet|podani|wplyw|zlozen/,
  ],
  ['Received', /^(?:datum|date|dag|day|start ?date|startdatum)$/],
];

/** Whether a column is named as one of days. */
export const isNamedAsDay = (name: string): boolean =>
  /dat(?:um|e|a)|fecha|\b(?:day|dag|op|on|at)\b/.test(plainName(name)) ||
  eventOfColumn(name) !== null;

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

/** What the number of a complaint is called, rather than that of a row. */
const OF_CASE =
  /^(?:klacht|dossier|zaak|ticket|case|issue|geschaft|complaint|unique|registratie)(?: |s )?(?:nr|no|id|nummer|number|key|kenmerk|ref)|^(?:id|n|nr|numero|cislo) (?:reclam|dossier|caso|jednaci|stiznosti)|^(?:beschwerde|vorgangs?|akten) ?(?:nr|nummer|zeichen|id)/;

/** Whether a column is named as one with the number of a complaint, and not of a row. */
export const isNumberOfCase = (name: string): boolean => OF_CASE.test(plainName(name));

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['email', /^e ?mail(?:adres| address)?(?: klager| customer)?$/],
  ['address', /adres|address|postcode/],
  [
    'number',
    /^(?:nr|no|num(?:mer|ber|ero)?|cislo|codigo|id|kenmerk|referentie|reference|unique key|case|zaak|dossier|ticket|ref)$/,
  ],
  ['number', OF_CASE],
  ['event', /^(?:gebeurtenis|stap|event|activity|step|soort gebeurtenis|actie)$/],
  [
    'reasons',
    /motivering|reden|(?<!case )reasons?$|resolution desc|grond(?:en)?$|toelichting (?:oordeel|besluit)/,
  ],
  [
    'outcome',
    /uitkomst|outcome|result|esito|ergebnis|vysledek|afdoening|erledigungsart|avaliacao (?:da )?reclam|suite donnee|rozstrzyg|oordeel|besluit|beslissing|decision|response to cons|^resolution$|^resultaat/,
  ],
  [
    'channel',
    /kanaal|channel|\bcanal|^via|submitted via|intake|wijze|^bron$|^source$|\borigin$|eingangsweg|zpusob pod/,
  ],
  ['employees', /betrokken(?:e)? medewerker|over medewerker|employee|staff concerned/],
  [
    'officer',
    /behandel|officer|handler|agent|agency|assign|toegewezen|owner|medewerker|sachbearb|vyrizuje|gestore/,
  ],
  [
    'complainant',
    /klager|complainant|customer|klant(?:naam)?$|^naam|^name|consument|consumer$|^requester|^reporter$|^contact name|^antragsteller/,
  ],
  ['concerns', /rekening|polis|contract|overeenkomst|agreement|order ?n|transacti/],
  [
    'subjects',
    /onderwerp|subject|case reason|categor|product|issue|soort|type|rubriek|thema|topic|^motiv|argoment|asunto|assunto|predmet|betreff|gegenstand|oggetto|objet/,
  ],
  [
    'text',
    /omschrijving|beschrijving|description|descriptor|klachttekst|tekst|text|toelichting|narrative|^klacht$|^complaint$|^inhoud/,
  ],
];

/** Whether a column is named as one that measures or places, rather than tells cases apart. */
export const isMeasure = (name: string): boolean =>
  /\b(?:zip|post ?code|plz|cap|phone|tel|telefoon|age|leeftijd|hours|hrs|uren|days|dagen|amount|bedrag|importo|valor|montant|lat|lon|latitude|longitude)\b/.test(
    plainName(name),
  );

/** The roles that a column may have by its name, the likeliest first. */
export const rolesOfColumn = (name: string): readonly Role[] =>
  ROLES.filter(([, words]) => words.test(plainName(name))).map(([role]) => role);
