import type { ErrorCode, Language } from '@klacht/domain';
import { channelsIn } from './channel-meanings.ts';
import { INVALID_NL } from './errors/invalid-nl.ts';
import { REJECTED_NL } from './errors/rejected-nl.ts';
import type { Sentences } from './errors/error-sentences.ts';
import { filled } from './errors/slots.ts';
import { factNamesIn } from './fact-names.ts';

/** Why a fact of a row did not come in, or what is to be known of it, in Dutch, beside the codes of errors. */
const OF_ROWS_NL = {
  'exact-copy': 'een exacte dubbele van een eerdere rij',
  'no-number':
    'verwacht een nummer; zonder nummer komt de rij na een wijziging binnen als nieuwe klacht',
  'unreadable-date': [
    'verwacht {expected:expected}, in wat past op {pattern:plain}',
    'verwacht {expected:expected}',
    'geen datum zoals de kolomtoewijzing die verwacht',
  ],
  'time-shown-twice':
    'de klok ging over dit uur terug, zodat het tweemaal was; het eerste is genomen',
  'time-never-shown':
    'de klok ging over dit uur vooruit, zodat het er niet was; gelezen naar de klok van ervoor',
  'other-weekday':
    'de datum valt op een andere dag van de week dan erbij staat; de datum is genomen',
  'end-of-day': '24:00 is het einde van de dag die er staat; die dag is genomen, zonder tijd',
  'no-outcome':
    'er is een dag en geen oordeel, want de kolomtoewijzing heeft null voor deze uitkomst',
  'clock-skew': 'de klokken liepen iets uiteen; het moment van de ontvangst is genomen',
  'missing-date': 'er is een feit zonder dag',
  'not-a-complaint': 'de rij is geen klacht volgens de kolomtoewijzing',
  'ragged-row':
    'de rij heeft een ander aantal cellen dan de kop; houdt zij eerder op, dan leest "shortRows": true de rest als leeg',
  'header-again': 'de rij is geen klacht maar nog eens de kop',
  'rows-in-a-cell': 'in een cel lijken hele rijen te staan; ontbreekt er een aanhalingsteken?',
  'possible-double':
    'mogelijk een dubbele: een klacht met bijna hetzelfde nummer is er al; elk is een klacht op zichzelf',
  'unreadable-amount': 'geen bedrag zoals de kolomtoewijzing dat verwacht',
  'unmapped-value': [
    `de kolomtoewijzing kent deze waarde niet, wel {known}; zij komt binnen als "{taken:plain}", een van ${channelsIn('nl')}`,
    'de kolomtoewijzing kent deze waarde niet, wel {known}',
    'de kolomtoewijzing kent deze waarde niet',
  ],
  'command-id-reused': [
    '"{event}" is eerder vastgelegd met iets anders voor {differs:all} (toen {was:plain}, nu {now:plain}); dat blijft zo, tenzij u het rechtzet met klacht correct',
    '"{event}" is eerder vastgelegd met iets anders voor {differs:all}; dat blijft zo, tenzij u het rechtzet met klacht correct',
    'dit feit kwam eerder anders binnen',
  ],
  'fact-gone':
    '"{event}", van {day}, is eerder vastgelegd en staat niet meer in deze rij; het blijft vastgelegd, tenzij u het terugneemt met klacht retract',
} as const satisfies Readonly<Record<string, Sentences>>;

const isOfRows = (code: string): code is keyof typeof OF_ROWS_NL => Object.hasOwn(OF_ROWS_NL, code);

/** A problem as the import tells it. */
type ProblemToTell = {
  readonly code: string;
  readonly value: string | null;
  readonly reason: string;
  readonly details?: Readonly<Record<string, unknown>>;
};

type Details = Readonly<Record<string, unknown>> & {
  readonly event?: string;
  readonly differs?: readonly string[];
};

/** The same with the names of an event and its fields as people call them. */
const inDutch = ({ event, differs, ...rest }: Details): Readonly<Record<string, unknown>> => {
  if (event === undefined) return rest;
  const { event: name, field } = factNamesIn('nl');
  // A fact of another day is of another time as well.
  const fields = differs?.filter((one) => one !== 'instant' || !differs.includes('at'));
  return { ...rest, event: name(event), differs: fields?.map((one) => field(event, one)) };
};

/**
 * Why something of a row did not come in, in words.
 *
 * @param problem as the import tells it: its code, the value, and the reason in English
 */
export const problemInWords = (
  { code, value, reason, details = {} }: ProblemToTell,
  language: Language,
): string => {
  if (language === 'en') return reason;
  if (isOfRows(code)) return filled(OF_ROWS_NL[code], inDutch(details));
  const known = { ...INVALID_NL, ...REJECTED_NL }[code as ErrorCode<'rejected' | 'invalid'>];
  return known === undefined ? code : filled(known, { value });
};
