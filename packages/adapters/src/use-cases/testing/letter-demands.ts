import type { LetterKind } from '@klacht/domain';

type Data = Readonly<Record<string, unknown>>;

/** Rules 2.2 and 2.4, by hand: judged on 29 May 2026, received on 2 April 2026. */
export const KIFID = {
  en: [
    'final position',
    '29 May 2026',
    'Kifid',
    'Den Haag',
    '3 months',
    '29 August 2026',
    '12 months',
    '2 April 2027',
    'competent court',
  ],
  nl: [
    'definitieve standpunt',
    '29 mei 2026',
    'Kifid',
    'Den Haag',
    '3 maanden',
    '29 augustus 2026',
    '12 maanden',
    '2 april 2027',
    'bevoegde rechter',
  ],
};
export const JUDGED = { outcome: 'rejected', reasons: 'The price was right.\n\nYou were called.' };
export const POINTS = [{ id: 'p1', finding: 'rejected', reasons: 'It was\nthat of the market.' }];

/** What the law and the procedure ask of each letter, in the words of each language, by hand. */
export const DEMANDS: readonly (readonly [
  LetterKind,
  Data,
  { en: readonly string[]; nl: readonly string[] },
])[] = [
  [
    'acknowledgement',
    {},
    // RTS 4(3): contact, day of receipt, timeframe, a copy; article 4.2: free, what comes next.
    {
      en: [
        'klachten@bitonic.nl',
        '2 April 2026',
        '2 June 2026 at the latest',
        'The price was <wrong>. Nobody called.',
        'free of charge',
        'our decision, with the reasons',
      ],
      nl: [
        'klachten@bitonic.nl',
        '2 april 2026',
        'uiterlijk op 2 juni 2026',
        'The price was <wrong>. Nobody called.',
        'gratis',
        'ons oordeel, met de redenen',
      ],
    },
  ],
  [
    'acknowledgement-admissible',
    {},
    {
      en: [
        'klachten@bitonic.nl',
        '2 April 2026',
        '2 June 2026 at the latest',
        'The price was <wrong>.',
        'free of charge',
        'is admissible',
      ],
      nl: [
        'klachten@bitonic.nl',
        '2 april 2026',
        'uiterlijk op 2 juni 2026',
        'The price was <wrong>.',
        'gratis',
        'is ontvankelijk',
      ],
    },
  ],
  // RTS 5: what is missing, and nothing that the firm has.
  [
    'request-information',
    { question: 'Which order?\nWhen?' },
    {
      en: [
        'Which order? When?',
        'not ask for anything that you have already given us',
        '2 June 2026',
      ],
      nl: ['Which order? When?', 'niets wat wij al van u hebben', '2 juni 2026'],
    },
  ],
  [
    'admissible',
    {},
    { en: ['is admissible', '2 June 2026'], nl: ['is ontvankelijk', '2 juni 2026'] },
  ],
  [
    // RTS 4(2): clear reasons. Article 4.8: where one can go.
    'inadmissible',
    { grounds: [{ ground: 'too-late', explanation: 'It is of 2015.' }] },
    {
      en: ['It is of 2015.', 'too long after', ...KIFID.en],
      nl: ['It is of 2015.', 'te lang na', ...KIFID.nl],
    },
  ],
  [
    'progress',
    { summary: 'We asked the exchange.' },
    {
      en: ['We asked the exchange.', '2 June 2026'],
      nl: ['We asked the exchange.', '2 juni 2026'],
    },
  ],
  [
    // RTS 6(3): the reasons, and the day by which the decision will come.
    'delay',
    { until: '2026-07-01', reason: 'The bank is slow.' },
    {
      en: ['The bank is slow.', '2 June 2026', '1 July 2026 at the latest', '28 May 2026'],
      nl: ['The bank is slow.', '2 juni 2026', 'uiterlijk op 1 juli 2026', '28 mei 2026'],
    },
  ],
  [
    // RTS 6(1) and 6(4): every point, with reasons, and the remedies.
    'judgement',
    {
      ...JUDGED,
      points: POINTS,
      redress: [{ kind: 'goodwill', amount: { value: '25.00', currency: 'EUR' } }],
    },
    {
      en: [
        'we do not uphold your complaint',
        'The price was right. You were called.',
        'The price was wrong: rejected. It was that of the market.',
        '25.00',
        ...KIFID.en,
      ],
      nl: [
        'uw klacht is ongegrond, wij geven u geen gelijk',
        'The price was right. You were called.',
        'The price was wrong: ongegrond. It was that of the market.',
        '25,00',
        ...KIFID.nl,
      ],
    },
  ],
  [
    'employee-informed',
    { employee: 'E-17' },
    {
      en: ['Dear colleague', 'E-17', 'do not have to', 'The price was <wrong>.'],
      nl: ['Geachte collega', 'E-17', 'niet verplicht', 'The price was <wrong>.'],
    },
  ],
  [
    'invitation',
    { party: 'E-17' },
    { en: ['Dear colleague', 'do not have to'], nl: ['Geachte collega', 'niet verplicht'] },
  ],
  [
    'invitation',
    { party: 'complainant' },
    {
      en: ['Dear E. <b>de Vries', 'do not have to'],
      nl: ['Geachte E. <b>de Vries', 'niet verplicht'],
    },
  ],
];
