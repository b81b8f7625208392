import type { Mapping } from '../mapping.ts';

type EventName = keyof Mapping['events'];

/** The name of a column without capitals, accents and marks. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('\u0142', 'l')
    .replaceAll('\u00DF', 'ss')
    .replaceAll('\u00F8', 'o')
    .replaceAll('\u00E6', 'ae')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** What a column of dates is called that is none of a fact. */
const NO_FACT =
  /\bdue\b|deadline|uiterlijk|verval|termijn|\btermine?\b|prazo|plazo|scadenza|\bfrist|echeance|lhuta|\btarget|\bsla\b|expected|verwacht|streef|updated?|modified|gewijzigd|geboorte|birth|incident|accident|voorval|gebeurten|occurr|vorfall|ereignis|ocorrenc|hecho|nascita|narozen|printed|hora|hours|hrs|uren|tempo|tiempo|durata|dauer|doorloop|dagen|days|dias|(?<!\bs)tage\b|giorni|jours|duur|within|binnen \d|(?:filed|reported|lodged) (?:against|by)|^reason\b|nummer$|number$|nr$|kenmerk$|referen(?:ce|tie|tienr)$|\b(?:id|ref)$|^(?:id|n|nr|numero|numer|cislo)\b|aggiornat|aktualisiert|geandert|(?:sent|forwarded|passed) (?:on )?to (?:the )?(?:company|firm|bank|insurer|provider|business)/;

/** What a column is called that has the time of day of a date in another. */
const TIME =
  /^(?:hora|ora|time|cas|heure|godz(?:ina)?|klokslag|uhrzeit|hour)\b|tijd(?:stip)?$|\b(?:tijd|hora|ora|time|cas|heure|godzina|hour)$|zeit$|^tijd/;

const DATE = /datum|data|date|fecha|\bdat\b|\bdt\b/g;

/** Whether a column is named as one of times of day. */
export const isNamedAsTime = (name: string): boolean => {
  const plain = plainName(name);
  return (
    TIME.test(plain) &&
    !plain.match(DATE) &&
    !/doorloop|behandel|reactie|response|bearbeit|antwort|durchlauf/.test(plain)
  );
};

const TIME_WORD = /tijd(?:stip)?|uhrzeit|zeit|hora|\bora\b|time|\bcas\b|heure|godzina|hour/g;

const without = (name: string, words: RegExp): string =>
  plainName(name).replaceAll(words, '').replaceAll(' ', '');

/** Whether a column of times is named as that of a column of dates, or as no more than a time. */
export const isTimeOf = (time: string, date: string, isBeside: boolean): boolean => {
  const of = without(time, TIME_WORD);
  return of === without(date, DATE) || (of === '' && isBeside);
};

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
  ['ProgressReported', /voortgang|tussenbericht|progress|holding (?:letter|response)/],
  [
    'Judged',
    /oordeel|beslis|besluit|uitspraak|judg|decision|decided|afge|afhandel|gesloten|sluit|\bnalez|\bavis\b/,
  ],
  ['Judged', /final response|response (?:date|issued|sent)|date (?:of )?respon|responded|issued/],
  [
    'Judged',
    /afdoening|evasion|evas[ao]|beantwoord|heenzend|dispos|determin|zalatwi|ukonc|uzavr|beslut|avslut|afslut|afgor/,
  ],
  ['Judged', /clos(?:ed?\b|ing|ure)|resolved|resolution|solved|finished|completed|einddatum/],
  [
    'Judged',
    /gereed|klaar\b|abschluss|abgeschloss|geschloss|avslutad|resoluc|erledig|entscheid|clotur|decisi|risposta|chius|encerr|conclu|cierre|vyriz|respondid|resposta|respuesta|reponse|finaliz|zakoncz|rozpatrz/,
  ],
  ['Received', /ontv|binnen|received|receipt|ingediend|gemeld|melding|klachtdatum|datum klacht/],
  [
    'Received',
    /creat|opened|opening|submitted|registr|logged|lodged|filed|aangemaakt|complaint date/,
  ],
  [
    'Received',
    /reported|requested|date of complaint|reclam|beschwerde|stiznost|skargi|verzoek|aanvraag|aanmelding|segnalaz|declarat/,
  ],
  [
    'Received',
    /ingreso|\balta\b|presentac|doruc|inkom|mottag|mottatt|modtag|oprettet|eingang|eingegangen|ricez|ricevut|presentaz|abertura|recebi|recep|recib|\brecu\b|prijet|podani|wplyw|zlozen/,
  ],
  [
    'Received',
    /\brec d\b|eingebracht|eingereicht|\bentrada\b|complaint (?:year|month)|(?:year|month) of complaint/,
  ],
  ['Received', /^criad|ingekomen/],
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

/** Whether a column is named for the day on which a complaint came in, rather than that on which it was written. */
export const isNamedAsReceipt = (name: string): boolean =>
  /ontv|received|receipt|binnen|inkom|eingang|eingegang|ricez|ricevut|recep|recib|recebi|\brecu\b|prijet|doruc|wplyw|mottag|modtag/.test(
    plainName(name),
  );

/** Whether a column of dates tells no fact, by its name. */
export const isNoFact = (name: string): boolean => NO_FACT.test(plainName(name));

const REDRESS =
  /vergoed|compensat|redress|refund|riconosciut|rimbors|indenni|indemn|entschad|erstatt|reembols|dedommag|odskodn|odszkodow|coulance|kulanz|goodwill|geste commercial|amount (?:awarded|paid)|(?:uitgekeerd|toegekend|uitbetaald) bedrag/;

/** Whether a column is named as one of what a complainant was given, rather than asked for. */
export const isNamedAsRedress = (name: string): boolean => {
  const plain = plainName(name);
  return (
    REDRESS.test(plain) && !/claim|gevraagd|geeist|request|sought|solicitad|richiest/.test(plain)
  );
};

/** What a column is called that tells how many days it took. */
const TAKEN =
  /doorlooptijd|behandel(?:duur|tijd)|afgehandeld in|(?:tempo|tiempo|temps|delai) (?:de |di )?(?:respo|repon|trait|conclu|resol|atend)|(?:days|dias|giorni|jours) (?:de |di |da |do |of )(?:evas|respo|repon|trait|conclu|resol|handl)|durata|dauer\b|duration|(?:days?|dagen|dias|giorni|jours|tage|dni) (?:\w+ )?(?:taken|open|to|until|tot|hasta|ate|in behandeling|para|pour|per|bis|do)\b|response time|resolution time|time (?:taken )?to (?:close|resol|respon|deci|answer)/;

/** In what it is told how long something took; days of the calendar where none of these is named. */
const UNITS: readonly (readonly [Exclude<TakenBy, 'days'>, RegExp])[] = [
  [
    'other',
    /min(?:ut|\b)|we(?:ken|eks)|woche|semaine|settiman|semana|tydn|tygodn|maand|month|monat|\bmois|mes[ei]|miesi|(?:werk|working|business) ?(?:uren|hours|hrs)/,
  ],
  [
    'working-days',
    /werkdag|working|business|uteis|habiles|lavorativ|ouvr|arbeitstag|werktag|pracovni|robocz/,
  ],
  ['hours', /uren|uur|hours|hrs|horas|\bore\b|heures|stunden/],
];

/** In what a column tells how long it took. */
export type TakenBy = 'days' | 'working-days' | 'hours' | 'other';

/** In what a column that is named as one of how long it took tells it; null for another. */
export const takenBy = (name: string): TakenBy | null => {
  const plain = plainName(name);
  if (!TAKEN.test(plain)) return null;
  return UNITS.find(([, words]) => words.test(plain))?.[0] ?? 'days';
};

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
  | 'cause'
  | 'reasons'
  | 'event';

/** Whether a column asks with yes or no whether a complaint was upheld. */
export const asksIfUpheld = (name: string): boolean =>
  /upheld|gegrond|justified|substantiated|founded|confirmed|fondee?$|begrundet|berechtigt|procedente|sustained|zasadn|duvodn/.test(
    plainName(name),
  );

/** Whether a column is named as one of a reason, and no more. */
export const isPlainReason = (name: string): boolean =>
  /^(?:sub )?(?:reden(?:en)?|reasons?)$/.test(plainName(name));

/** What the number of a complaint is called, rather than that of a row. */
const OF_CASE =
  /^(?:klacht|dossier|zaak|ticket|case|cap|control|docket|file|fall|issue|geschaft|complaint|unique|registratie)(?: |s )?(?:nr|no|id|nummer|number|key|kenmerk|ref)|^(?:id|n|nr|numero|cislo) (?:reclam|dossier|caso|jednaci|stiznosti)|^(?:beschwerde|vorgangs?|akten) ?(?:nr|nummer|zeichen|id)|^(?:meldings?|klachten|verzoek|aanvraag|protocol|volg|request|tracking|diarie|sr|service request|incident|log|foi) ?(?:nr|no|id|nummer|number)$|^(?:id|n|nr|no|num|numero|numer|cislo) (?:de |di |da |do )?(?:dossier|segnalaz|skarg|spraw|protocol|pratica|expedient|declarat|demande|incidenc|solicitud|denuncia|contact)|^(?:c j|spisova znacka|sygnatura|znak sprawy|expediente|protocol[lo]?o|contacto)$/;

/** Whether a column is named as one with the number of a complaint, and not of a row. */
export const isNumberOfCase = (name: string): boolean => OF_CASE.test(plainName(name));

/** Whether a column is named for the number of a complaint, so that it is that of several rows where it is doubled. */
export const isNumberOfComplaint = (name: string): boolean =>
  isNumberOfCase(name) && /^(?:klacht|complaint|case|dossier|zaak|file|cap)/.test(plainName(name));

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['email', /^e ?mail(?:adres| ?address)?(?: klager| customer)?$/],
  ['address', /adres|address|postcode/],
  [
    'number',
    /^(?:nr|no|num(?:mer|ber|ero)?|cislo|codigo|id|key|kenmerk|referentie|reference|unique key|case|zaak|dossier|ticket|ref)$/,
  ],
  ['number', OF_CASE],
  [
    'event',
    /^(?:gebeurtenis|stap|event|activity|step|soort gebeurtenis|actie|evenement|etape|evento|etapa|passo|ereignis|schritt|vorgang|udalost|krok|zdarzenie)$/,
  ],
  [
    'cause',
    /^(?!.*(?:vertrag|te laat|delay|late\b|retard|ritard|verzog)).*(?:oorza|\bcauses?\b|\bcausa\b|ursache|pricina|przyczyn|\b(?:ar|or)sak)/,
  ],
  [
    'reasons',
    /motivering|reden|(?<!case |status )reasons?$|resolution desc|(?<!ge)grond(?:en)?$|toelichting (?:oordeel|besluit)/,
  ],
  [
    'outcome',
    /uitkomst|uitspraak$|outcome|how (?:it was )?(?:resolved|decided|closed)|upheld|gegrond$|duvodnost|^avis$|^resolucion$|finding code|ausgang$|desfecho|resultado|udfald|utfall|sposob zakoncz|confirmed complaint|^(?:complaint )?(?:justified|substantiated|sustained|founded)$|result|esito|ergebnis|vysledek|afdoening|erledigungsart|avaliacao (?:da )?reclam|suite donnee|rozstrzyg|zpusob vyriz|sposob zalatw|findings?$|finding outcome|disposition|(?:clause|manner|mode|nature) of disposal|\bsentido\b|beslut$|oordeel|besluit|beslissing|decision|response to cons|^resolution$|^resultaat/,
  ],
  [
    'channel',
    /kanaal|channel|contact (?:type|method)|\bcanal|^via|submitted via|intake|wijze|^bron$|^source$|\borigin$|eingangsweg|zpusob pod/,
  ],
  ['employees', /betrokken(?:e)? medewerker|over medewerker|employee|staff (?:member )?concerned/],
  [
    'officer',
    /behandel|behandler|handlagg|officer(?! (?:id|badge|star|rank|race|gender|sex))|handler|handled by|case ?worker|investigator|dossierhouder|bearbeiter|zustandig|gestionnaire|osoba prowadz|prowadzac|intervenant|ufficio comp|responsa[vb]|atendente|analista|agent|agency|assign|toegewezen|owner|medewerker|sachbearb|vyrizuje|gestore/,
  ],
  [
    'complainant',
    /klager|complainant|customer|klant(?:naam)?$|^naam|^name(?! of (?:the )?(?:re|bank|firm|company|insurer|entity|provider|institution|business|branch|product)\b)|^full name$|consument|consumer$|^requester|^reporter$|^from$|^reclamante|^denunciante|^contact name|^antragsteller/,
  ],
  ['concerns', /rekening|polis|contract|overeenkomst|agreement|order ?n|transacti/],
  [
    'subjects',
    /onderwerp|subject|case reason|nature of|categor|tipolog|^tipo\b|przedmiot|classification|allegation|product|issue|soort|type|rubriek|thema|topic|^moti[vf]|grund$|argoment|asunto|assunto|predmet|betreff|gegenstand|oggetto|objet/,
  ],
  [
    'text',
    /omschrijving|beschrijving|description|descriptor|klachttekst|^titel$|^title$|^summary$|tekst|text|toelichting|narrative|^klacht$|^complaint$|^inhoud/,
  ],
];

/** Whether a column is named as one of the month or the year of a date, or its time. */
export const isPartOfDate = (name: string): boolean =>
  isNamedAsTime(name) ||
  /^(?:ano|anno|annee|jaar|jahr|year|rok|mes|mese|mois|maand|monat|month|mesic|miesiac)\b|\b(?:jaar|maand|year|month)$/.test(
    plainName(name),
  );

/** Whether a column is named as one of how far a complaint is. */
export const isNamedAsStatus = (name: string): boolean =>
  /\b(?:status|state|stato|estado|etat|statut|stav|situacao|fase|afgehandeld|stan)\b/.test(
    plainName(name),
  );

/** Whether a column is named as one that measures or places, rather than tells cases apart. */
export const isMeasure = (name: string): boolean =>
  isNamedAsTime(name) ||
  /\b(?:zip|post ?code|plz|cap(?! n)|phone|tel|telefoon|age|leeftijd|hours|hrs|uren|minutes|minuten|days|dagen|werkdagen|weeks|weken|months|maanden|count|total|totaal|aantal|score|rating|amount|bedrag|importo|valor|montant|lat|lng|lon|latitude|longitude|x|y)\b/.test(
    plainName(name),
  );

const PERSON =
  '(?:complainants?|respondents?|requesters?|assignees?|landlords?|compan(?:y|ies)|firms?|officers?|customers?|consumers?|claimants?|residents?|klagers?|klant(?:en)?|reclamantes?|employees?|medewerkers?|staff)';
const TRAIT =
  '(?:type|race|sex|gender|age|ethnicity|state|country|zip(?: code)?|city|role|category|group|status|relation(?:ship)?|region|badge|star|rank|id|identifier|interactions|soort|geslacht|leeftijd|land|plaats)';
const TRAIT_OF_A_PERSON = new RegExp(
  `^(?:(?:named )?${PERSON} ?${TRAIT}|${TRAIT} (?:of|van) ${PERSON})$`,
);

/** What a record of another system has its fields in, and who or what a name within a field is of. */
const WITHIN = /^(?:fields|data|attributes|properties|ticket|issue|complaint|record)\./i;
/** What a name of a column says beside itself: what may stand there, or what kind of field it is. */
const ASIDE =
  /(?<=\S)\s*(?:\([jynsod]\/[jno]\)|\((?:ja\/nee|yes\/no|ja\/nein|oui\/non|s[i\u00ED]\/no)\)|\[(?:list|drop-?down)\])\s*$/i;
const NAME_OF = /^(\w+)\.(?:display)?_?name$/i;

/** The name of a field of a record, without what it lies in. */
const fieldOf = (name: string): string => name.replace(WITHIN, '').replace(NAME_OF, '$1');

/** The roles that a column may have by its name, the likeliest first; what somebody is, is none. */
export const rolesOfColumn = (name: string): readonly Role[] => {
  const plain = plainName(fieldOf(name).replace(ASIDE, '')).replace(
    /^(?:reporter|requester|customer) (?=e ?mail)/,
    '',
  );
  if (TRAIT_OF_A_PERSON.test(plain)) return [];
  return ROLES.filter(([, words]) => words.test(plain)).map(([role]) => role);
};
