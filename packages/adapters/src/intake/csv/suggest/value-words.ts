import type { Mapping } from '../mapping.ts';
import { plainName } from './column-words.ts';

type Outcome = 'upheld' | 'partly-upheld' | 'rejected' | 'settled';
type Channel = 'email' | 'form' | 'letter' | 'other';

const first = <Value>(
  words: readonly (readonly [Value, RegExp])[],
  written: string,
): Value | undefined => words.find(([, pattern]) => pattern.test(plainName(written)))?.[0];

const OUTCOMES: readonly (readonly [Outcome | null, RegExp])[] = [
  [
    null,
    /in behandeling|lopend|em andamento|open$|pending|in progress|n ?v ?t|hangig|nichteintret|ingetrokken|withdrawn|in corso|en cours|v rizeni|w toku|niet ontvankelijk|inadmissible/,
  ],
  ['partly-upheld', /\bdeel|gedeelte|\bpart|parzial|teilweise|castecne|non monetary/],
  [
    'rejected',
    /ongegrond|onterecht|afgewezen|rejected|unfounded|not upheld|dismiss|denied|unjustified|not justified|unsubstantiated|explanation|^closed$|respint|rigett|abgewiesen|abgelehnt|improceden|neopravn|neduvodn|rejet|abweis|unbegrund|defavorable|bezzasad/,
  ],
  [
    'rejected',
    /\b(?:niet|not|non|nao|nicht|no) (?:gegrond|terecht|toege|acce|acco|found|fonde|proced|substan|stattge|gutge)/,
  ],
  [
    'settled',
    /schik|settl|onderling|(?<!niet )opgelost|(?<!not |un)resolved|(?<!nao )resolvid|bemiddel|compromis/,
  ],
  [
    'upheld',
    /gegrond|terecht|toegewezen|toegekend|upheld|founded|justified|accepted|substantiated|monetary|accolt|gutgeheissen|gutheiss|begrundet|duvodn|stattgegeben|proceden|opravn|favorable|zasadn/,
  ],
];

const CHANNELS: readonly (readonly [Channel, RegExp])[] = [
  ['form', /form|web|internet|site|online|portal|app$|aplicativ/],
  ['letter', /brief|post|letter|fax|raccomandat|carta|lettre|courrier|correio/],
  ['email', /mail|courriel|\bpec\b/],
  [
    'other',
    /tel|phone|balie|kantoor|counter|mondeling|oral|chat|referral|social|filial|agence|ustn|schranka|overig|other|anders/,
  ],
];

const STEPS: readonly (readonly [keyof Mapping['events'], RegExp])[] = [
  ['Acknowledged', /bevestig|acknowledg/],
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
    /oordeel|beslis|besluit|uitspraak|judg|deci|afgehandeld|afgerond|gesloten|closed|resolved/,
  ],
  ['Received', /ontv|binnen|received|ingediend|creat|opened|submitted|klacht|complaint/],
];

/** What an outcome comes to; null for none yet, undefined where the words do not say. */
export const outcomeOf = (written: string): Outcome | null | undefined => first(OUTCOMES, written);

/** The way by which a complaint came; undefined where the words do not say. */
export const channelOf = (written: string): Channel | undefined => first(CHANNELS, written);

/** The event that a step is; undefined where the words do not say. */
export const stepOf = (written: string): keyof Mapping['events'] | undefined =>
  first(STEPS, written);
