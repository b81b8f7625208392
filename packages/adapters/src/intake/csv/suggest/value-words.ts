import type { Mapping } from '../mapping.ts';
import { plainName } from './column-words.ts';

export type Outcome = 'upheld' | 'partly-upheld' | 'rejected' | 'settled';
type Channel = 'email' | 'form' | 'letter' | 'other';

const first = <Value>(
  words: readonly (readonly [Value, RegExp])[],
  written: string,
): Value | undefined => words.find(([, pattern]) => pattern.test(plainName(written)))?.[0];

/** Who is held right, or is not, where a word alone could be of either side. */
const FIRM =
  '(?:firm|ff|bank|insurer|carrier|licensee|compan(?:y|ies)|provider|business|trader|employer|respondent|institut\\w*|entidad|banco|aseguradora|empresa|fornecedor|intermediari\\w*|impresa|professionnel|banque|assureur|entreprise|podmiot\\w*|unternehmen|versicherer|instelling|aanbieder)';
const COMPLAINANT =
  '(?:complainant|consumer|customer|client|applicant|policyholder|investor|reclamante|cliente|consumidor|ricorrente|reclamant|consommateur|assure|klager|klant|consument|beschwerdefuhrer\\w*|kunden?|verbraucher\\w*|klient\\w*)';
const FAVOUR =
  '(?:favou?r of|favou?rable (?:to|a|al|au|a la|a l)|favoravel (?:a|ao)|favorevole (?:a|al)|gunsten? (?:van|de|des|der)|favore d\\w*)';

const SIDES: readonly (readonly [Outcome, RegExp])[] = [
  ['upheld', new RegExp(`(?:des|s|de|un)favo\\w+ (?:\\w+ ){1,3}${FIRM}`)],
  ['rejected', /(?:\bdes|\bs|\bde|\bun)favo/],
  ['rejected', /\b(?:not|niet|nicht|non|nao|no) (?:in )?(?:favour|favor|favore|gunste)/],
  ['upheld', new RegExp(`${FAVOUR} (?:\\w+ )?${COMPLAINANT}|${FIRM} position (?:was )?overturned`)],
  [
    'rejected',
    new RegExp(
      `${FAVOUR} (?:\\w+ ){0,2}${FIRM}|${FIRM} (?:position )?(?:was )?(?:upheld|substantiated|sustained|justified|in compliance)`,
    ),
  ],
  ['rejected', /podtrzyman\w* stanowiska/],
  ['upheld', /zmiana stanowiska/],
];

/** How a complaint ended otherwise than by a judgement. */
const ENDS: readonly (readonly ['Withdrawn' | 'DeclaredInadmissible', RegExp])[] = [
  [
    'Withdrawn',
    /ingetrokken|intrekking|withdrawn|withdrew|ruckzug|rucknahme|zuruckgezogen|zuruckgenommen|desist|retire\b|retirad|retrait|ritirat|rinunci|wycofan|zpetvzet|aterkallad|tilbagetrukket|trukket/,
  ],
  [
    'DeclaredInadmissible',
    /niet ontvankelijk|niet in behandeling genomen|niet behandelbaar|inadmissible|inadmitid|inadmis|inammis|irrecevab|nichteintret|unzulassig|outside (?:\w+ )?(?:jurisdiction|rules|scope|terms of reference)|out of (?:scope|jurisdiction)|no jurisdiction|buiten bevoegdheid|avvisad|afvist som/,
  ],
];

const OUTCOMES: readonly (readonly [Outcome | null, RegExp])[] = [
  [
    null,
    /in behandeling|lopend|em andamento|open$|pending|in progress|n ?v ?t|hangig|em analise|in corso|en cours|en tramite|v rizeni|w toku|w trakcie|en attente|pendiente|pendente|noch offen|^offen$|ongoing/,
  ],
  [
    'partly-upheld',
    /\bdeel|\bten dele|gedeelte|\bpart|parzial|parcial|teilweise|zum teil|castecn|czesciow|\bdelvis|osittain|non monetary/,
  ],
  ...SIDES,
  [
    'rejected',
    /ongegrond|onterecht|nevyhov|nie ?uwzgl|odmow|zamitn|afgewezen|geweigerd|won t|cannot reproduce|declined|refused|rejected|unfounded|not upheld|dismiss|denied|unjustified|not justified|unsubstantiated|explanation|^closed$|respint|rigett|abgewiesen|abgelehnt|improceden|neopravn|neduvodn|rejet|abweis|unbegrund|defavorable|bezzasad|niezasad|infondat|infonde|infundad|nicht berechtigt|unberechtigt|desestimad|avslag|afvist|not sustained|exonerated|no maladmin|no fault|no failure|no breach|within (?:\w+ )?(?:guidelines|policy)/,
  ],
  [
    'rejected',
    /\b(?:niet|not|non|nao|nicht|no) (?:gegrond|terecht|toege|acce|acco|found|fond|fund|begrundet|sustain|proced|substan|stattge|gutge|maladmin|(?:evidence|finding) of|service failure)|\bunsustained/,
  ],
  [
    'settled',
    /schik|settl|^(?:fixed|done|completed?|solved|answered|replied)$|reasonable redress|redress offered|onderling|(?<!niet )opgelost|(?<!not |un)resolved|(?<!nao )resolvid|bemiddel|\bmediat|compromis|vergleich|einigung|gutlich|amiable|amicabl|polubown|\bsmir|allanamiento/,
  ],
  [
    'upheld',
    /gegrond|terecht|toegewezen|toegekend|upheld|founded|justified|accepted|substantiated|monetary|accolt|accoglim|gutgeheissen|gutheiss|begrundet|duvodn|vyhov|uwzgledn|stattgegeben|proceden|opravn|favorable|zasadn|^estimad|^stimad|bifall|medhold|fondat|^fonde|fundad|berechtigt|sustained|maladmin|service failure|breach found|fault found/,
  ],
];

type Redress = 'compensation' | 'goodwill' | 'correction' | 'apology';

const REDRESS: readonly (readonly [Redress | null, RegExp])[] = [
  [
    null,
    /^(?:geen|nee|nihil|none|no|nil|n|ne|nao|non|nessun[oa]?|keine?r?|nein|ninguno|zadn[ae]|brak|0)$/,
  ],
  ['goodwill', /coulance|goodwill|gebaar|gesture|geste|kulanz/],
  ['apology', /excuses|excuus|apolog|scuse|entschuld|desculp|disculp|omluva|przeprosin/],
  ['correction', /correct|herstel|rectif|nachbess|replace|repair|vervang|naprava/],
  [
    'compensation',
    /compens|schade|vergoed|financ|monet|geld|cash|refund|rimbors|risarc|indenn|indemn|entschad|erstatt|reembols|terugbet|betal|^(?:ja|yes|y|j|si|sim|oui|ano|tak)$/,
  ],
];

const CLOSED =
  /closed|afgehandeld|afgerond|gesloten|afgedaan|gereed|klaar|beantwoord|resolved|solved|completed?\b|done|finished|chius|cerrad|encerr|finaliz|conclu|clotur|clos$|traite|erledigt|abgeschlossen|geschlossen|vyriz|uzavr|zakoncz|zamkn|zalatwi|resuel/;

const CHANNELS: readonly (readonly [Channel, RegExp])[] = [
  ['form', /form|web|\bapp\b|internet|site|online|portal|app$|aplicativ/],
  ['letter', /brief|post|letter|fax|raccomandat|carta|lettre|courrier|correio/],
  ['email', /mail|courriel|\bpec\b/],
  [
    'other',
    /tel|phone|call|balie|kantoor|counter|mondeling|oral|chat|referral|social|filial|agence|ustn|schranka|overig|other|anders/,
  ],
];

const STEPS: readonly (readonly [keyof Mapping['events'], RegExp])[] = [
  [
    'Acknowledged',
    /bevestig|acknowledg|accuse de recep|acuse de rec|conferma di rice|eingangsbestat|potvrzeni/,
  ],
  ['InfoProvided', /(?:info|stukken|gegevens).*(?:ontvangen|geleverd|received|provided)/],
  ['InfoRequested', /(?:info|stukken|gegevens).*(?:gevraagd|request)/],
  ['DeclaredInadmissible', /niet ontvankelijk|inadmissible/],
  ['DeclaredAdmissible', /ontvankelijk|admissib/],
  ['EscalatedToKifid', /kifid|escalat/],
  ['Withdrawn', /ingetrokken|withdr/],
  ['Reopened', /heropen|reopen/],
  ['ProgressReported', /voortgang|tussenbericht|progress/],
  [
    'Judged',
    /oordeel|beslis|besluit|uitspraak|judg|deci|afgehandeld|afgerond|gesloten|closed|resolved|clotur|cierre|chius|encerr|abschluss|abgeschloss|uzavr|zakoncz/,
  ],
  [
    'Received',
    /ontv|binnen|received|ingediend|creat|opened|submitted|klacht|complaint|recep|recib|recebi|ricez|ricevut|eingang|prijet|podani|wplyw/,
  ],
];

/** How a complaint ended otherwise than by a judgement; undefined where the words do not say so. */
export const endOf = (written: string): 'Withdrawn' | 'DeclaredInadmissible' | undefined =>
  first(ENDS, written);

/** What an outcome comes to; null for none, or none yet, undefined where the words do not say. */
export const outcomeOf = (written: string): Outcome | null | undefined => {
  if (endOf(written) !== undefined) return null;
  return first(OUTCOMES, written);
};

const YES = /^(?:ja|yes|y|j|si|sim|oui|ano|tak|true|1)$/;
const NO = /^(?:nee|no|n|nein|nao|non|ne|nie|false|0)$/;

/** What a yes or a no comes to in a column that asks whether a complaint was upheld. */
export const upheldBy = (written: string): Outcome | undefined => {
  const plain = plainName(written);
  if (YES.test(plain)) return 'upheld';
  return NO.test(plain) ? 'rejected' : undefined;
};

/** What was given; null for nothing, undefined where the words do not say. */
export const redressOf = (written: string): Redress | null | undefined => first(REDRESS, written);

const DENIED =
  /^(?:nog |noch )?(?:niet|not|non|pas|nao|nicht|nie|no)(?: yet)? |^(?:un|ne|nie)(?=vyriz|zalatw|zakoncz|resol|uzavr|closed)/;

/** Whether a status says that a complaint is closed. */
export const isClosed = (written: string): boolean => {
  const plain = plainName(written);
  return CLOSED.test(plain) && !DENIED.test(plain);
};

/** Whether a status says that a complaint is not closed, as `niet afgehandeld` does. */
export const isNotClosed = (written: string): boolean => {
  const plain = plainName(written);
  return CLOSED.test(plain) && DENIED.test(plain);
};

/** The way by which a complaint came; undefined where the words do not say. */
export const channelOf = (written: string): Channel | undefined => first(CHANNELS, written);

/** The event that a step is; undefined where the words do not say. */
export const stepOf = (written: string): keyof Mapping['events'] | undefined =>
  first(STEPS, written);
