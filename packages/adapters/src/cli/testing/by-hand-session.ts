import { KEY, type OnScreen, type Step } from './terminal.ts';

const { clear, down, enter, space, tab } = KEY;

/** Marks the choices that are so many steps down, and goes on. */
export const mark = (...places: readonly number[]): string =>
  places
    .map((place, index) => down.repeat(place - (places[index - 1] ?? 0)) + space)
    .join('')
    .concat(enter);

/** What each session asks, and what is typed, in both languages. */
const SESSION = {
  nl: {
    receive: [
      ['De dag waarop de klacht binnenkwam', `2026-02-30${enter}`],
      [/Verwacht een bestaande dag/, `${clear}2026-04-02${enter}`],
      ['Hoe de klacht binnenkwam', down + enter],
      ['Onderwerpen', mark(0, 4)],
      ['Wat valt er nog vast te leggen?', mark(2)],
      ['Naam van de klager', `Fleur Proef${enter}`],
      ['Dit vastleggen?', enter],
    ],
    acknowledge: [
      ['Nummer van de klacht', `2026-0002${enter}`],
      [/Er is geen klacht 2026-0002\.[^]*◆ {2}Nummer van de klacht/, `2026-0001${enter}`],
      ['De dag waarop het gebeurde', `${clear}2026-04-07${enter}`],
      ['Wat valt er nog vast te leggen?', mark(1)],
      ['Wat er in de brief stond', mark(0, 1, 2)],
      ['Wie dit vastlegt', `${clear}anna${enter}`],
      ['Dit vastleggen?', enter],
    ],
    judge: [
      ['De dag waarop het gebeurde', `${clear}2026-04-20${enter}`],
      ['Oordeel', down + enter],
      ['Wat valt er nog vast te leggen?', mark(1, 4)],
      ['Redenen', `Het klopte niet.${enter}Echt niet.${tab}${enter}`],
      ['Vervolgwegen die zijn genoemd', mark(0)],
      ['Dit vastleggen?', enter],
    ],
    seen: {
      receive: [
        'De klacht is binnengekomen (formulier), over Account en toegang en Koers en kosten.',
        '2026-0001: vastgelegd.',
      ],
      acknowledge: ['De ontvangst is aan de klager bevestigd.', '2026-0001: vastgelegd.'],
      judge: ['deels gegrond', '2026-0001: vastgelegd.'],
    },
  },
  en: {
    receive: [
      ['The day on which it arrived', `2026-02-30${enter}`],
      [/Expected a day that there is/, `${clear}2026-04-02${enter}`],
      ['How it came in', down + enter],
      ['Subjects', mark(0, 4)],
      ['What else is there to record?', mark(2)],
      ['Name of the complainant', `Fleur Proef${enter}`],
      ['Record this?', enter],
    ],
    acknowledge: [
      ['Number of the complaint', `2026-0002${enter}`],
      [/There is no complaint 2026-0002\.[^]*◆ {2}Number of the complaint/, `2026-0001${enter}`],
      ['The day on which it happened', `${clear}2026-04-07${enter}`],
      ['What else is there to record?', mark(1)],
      ['What the letter held', mark(0, 1, 2)],
      ['Who records it', `${clear}anna${enter}`],
      ['Record this?', enter],
    ],
    judge: [
      ['The day on which it happened', `${clear}2026-04-20${enter}`],
      ['Outcome', down + enter],
      ['What else is there to record?', mark(1, 4)],
      ['Reasons', `It was wrong.${enter}Really.${tab}${enter}`],
      ['Ways on that were named', mark(0)],
      ['Record this?', enter],
    ],
    seen: {
      receive: ['The complaint came in (form)', '2026-0001: recorded.'],
      acknowledge: ['Receipt was confirmed to the complainant.', '2026-0001: recorded.'],
      judge: ['partly upheld', '2026-0001: recorded.'],
    },
  },
} as const satisfies Record<string, object>;

/** A journal for trying, in May 2026. */
export const NOW = ['--invented-clock', '--now', '2026-05-01T09:00:00Z'];

/** A session, and the sentences that it should show. */
export type Session = OnScreen & { readonly expected: readonly string[] };

/**
 * A complaint that is received, acknowledged and judged by hand, each in a session on a terminal, as
 * `2026-0001` of a journal in a folder of its own.
 *
 * @param klacht runs it on a terminal, there
 */
export const handleByHand = async (
  language: 'nl' | 'en',
  klacht: (words: readonly string[], steps: readonly Step[]) => Promise<OnScreen>,
): Promise<readonly Session[]> => {
  const { seen, ...asked } = SESSION[language];
  const sessions: Session[] = [];
  for (const [kind, words] of [
    ['receive', ['receive', '--actor', 'anna']],
    ['acknowledge', ['acknowledge']],
    ['judge', ['judge', '2026-0001', '--actor', 'anna']],
  ] as const) {
    const screen = await klacht([...words, '--lang', language, ...NOW], asked[kind]);
    sessions.push({ ...screen, expected: seen[kind] });
  }
  return sessions;
};
