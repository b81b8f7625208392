import type { LocalDate } from '../../calendar/local-date.ts';
import type { ComplaintCommand } from '../../complaint/commands.ts';
import type { KnownComplaint } from '../../complaint/state.ts';
import type { Others } from '../../findings/finding.ts';
import type { FindingCode } from '../../findings/findings.ts';
import { LETTER } from '../command-examples.ts';
import { given } from '../scenario.ts';
import { book, changed, command, delayed, lacking, until, without } from '../by-the-book.ts';

/** A history that breaks the procedure in one way, and one like it that does not. */
export type Unnoticed = {
  readonly code: FindingCode;
  readonly broken: readonly ComplaintCommand[];
  readonly kept: readonly ComplaintCommand[];
  readonly today?: LocalDate;
  /** The other complaints of the register, where they are known. */
  readonly others?: Others;
  readonly en: string;
  readonly nl: string;
};

const asked = (...more: readonly ComplaintCommand[]) => [
  ...book,
  command('RequestErasure', '2026-10-01'),
  ...more,
];

const handledBy = (officer: string) => [
  ...changed('AssignOfficer', { officer }, until('NameEmployee')),
  command('AssignOfficer', '2026-04-12', { officer: 'carla' }),
  ...book.slice(until('NameEmployee').length),
];

const OTHER = '4c1f2b7e-0000-4000-8000-00000000000a';

/** A register that has one other complaint. */
const besides =
  (...commands: readonly ComplaintCommand[]): Others =>
  (name) =>
    name === OTHER || name === '2026-0001'
      ? { number: '2026-0001', complaint: given(...commands) as KnownComplaint }
      : null;

const came = (at: LocalDate, subject = 'price') =>
  command('Receive', at, { channel: 'email', subjects: [subject] });

const linked = (at: LocalDate): readonly ComplaintCommand[] => [
  ...changed('Receive', { at }),
  command('Link', '2026-04-20', { to: OTHER, as: 'duplicate-of' }),
];

const letterTo = (to: string) =>
  command('QueueLetter', '2026-06-01', {
    id: LETTER,
    kind: 'judgement',
    to,
    letter: 'a'.repeat(64),
  });

const departing = (from: string) =>
  changed('Judge', { deviation: { from: [from], why: 'The facts differ.' } });

/** What used to go unnoticed, in the order in which findings are told. */
export const unnoticed = [
  {
    code: 'no-complainant',
    broken: lacking('Receive', 'complainant'),
    kept: book,
    en: 'The register does not say who complains (AFM).',
    nl: 'Het register vermeldt niet wie er klaagt (AFM).',
  },
  {
    code: 'no-description',
    broken: lacking('Receive', 'text'),
    kept: book,
    en: 'The register does not say what it is about (AFM).',
    nl: 'Het register vermeldt niet waar de klacht over gaat (AFM).',
  },
  {
    code: 'not-forwarded',
    broken: without('Forward'),
    // It came in with the officer, so that there was nothing to forward.
    kept: changed('Receive', { officer: 'anna' }, without('Forward')),
    en: 'Nothing shows that it was forwarded to the complaints officer (article 4.1).',
    nl: 'Nergens blijkt dat de klacht is doorgeleid naar de klachtenfunctionaris (artikel 4.1).',
  },
  {
    code: 'representative-without-mandate',
    broken: changed('Receive', { representative: { name: 'Mr. Bos' } }),
    kept: changed('Receive', { representative: { name: 'Mr. Bos', mandate: 'b'.repeat(64) } }),
    en: 'The representative has complained for the user since 2 April 2026 without having shown a mandate (article 1).',
    nl: 'De vertegenwoordiger treedt sinds 2 april 2026 namens de gebruiker op zonder een machtiging te hebben getoond (artikel 1).',
  },
  {
    code: 'admissible-not-notified',
    broken: book.filter(
      ({ type, data }) =>
        !(type === 'Notify' && data.of === 'admissibility' && data.party === 'piet'),
    ),
    kept: book,
    en: 'Employee piet was not told that the complaint was declared admissible on 12 April 2026 (article 4.7).',
    nl: 'Medewerker piet heeft geen bericht gekregen dat de klacht op 12 april 2026 ontvankelijk is verklaard (artikel 4.7).',
  },
  {
    code: 'notice-without-letter',
    broken: book.map((one) =>
      one.type === 'Notify' && one.data.of === 'judgement' && one.data.party === 'piet'
        ? command('Notify', '2026-05-30', { of: 'judgement', party: 'piet' })
        : one,
    ),
    kept: book,
    en: 'No letter is recorded for the notice of 30 May 2026 to employee piet (article 4.7).',
    nl: 'Bij het bericht van 30 mei 2026 aan medewerker piet is geen brief vastgelegd (artikel 4.7).',
  },
  {
    code: 'no-solution-sought',
    broken: book.filter(({ type }) => !/Solution/.test(type)),
    kept: book,
    today: '2026-12-31',
    en: 'It is about an employee, and was judged on 30 May 2026 without a solution having been tried (article 4.5).',
    nl: 'De klacht gaat over een medewerker en is op 30 mei 2026 beoordeeld zonder dat een oplossing is geprobeerd (artikel 4.5).',
  },
  {
    code: 'outcome-against-points',
    broken: changed('Judge', {
      points: ['price', 'conduct'].map((id) => ({ id, finding: 'rejected' })),
    }),
    kept: changed('Judge', {
      points: ['price', 'conduct'].map((id) => ({ id, finding: 'partly-upheld' })),
    }),
    en: 'The judgement of 30 May 2026 comes to partly upheld, against what it finds on the points (RTS 6(1)).',
    nl: 'Het oordeel van 30 mei 2026 luidt deels gegrond, in strijd met wat het over de punten zegt (RTS 6(1)).',
  },
  {
    code: 'kifid-decided-otherwise',
    broken: changed('RecordKifidRuling', { result: 'upheld' }),
    kept: book,
    en: 'Kifid decided otherwise on 30 August 2026: upheld (article 4.8).',
    nl: 'Het Kifid oordeelde op 30 augustus 2026 anders: gegrond (artikel 4.8).',
  },
  {
    code: 'officer-concerned',
    broken: handledBy('piet'),
    kept: handledBy('bob'),
    en: 'Employee piet, whom it is about, handled it from 2 April 2026 (article 2.2). Put right on 12 April 2026.',
    nl: 'Medewerker piet, over wie de klacht gaat, behandelde haar vanaf 2 april 2026 (artikel 2.2). Rechtgezet op 12 april 2026.',
  },
  {
    code: 'erasure-unanswered',
    broken: asked(),
    kept: asked(command('RefuseErasure', '2026-11-01', { ground: 'legal-obligation' })),
    today: '2026-11-02',
    en: 'The request of 1 October 2026 to be forgotten was not answered by 1 November 2026 (GDPR 12(3)).',
    nl: 'Het verzoek van 1 oktober 2026 om te worden vergeten was op 1 november 2026 niet beantwoord (GDPR 12(3)).',
  },
  {
    code: 'delay-without-end',
    broken: [...until('Judge'), delayed('2026-06-15', '2026-07-10')],
    kept: until('Judge'),
    today: '2026-06-15',
    en: 'The delay announced on 15 June 2026, until 10 July 2026, has no end in sight (article 4.6).',
    nl: 'Van de vertraging die op 15 juni 2026 is gemeld, tot 10 juli 2026, is het einde niet in zicht (artikel 4.6).',
  },
  {
    code: 'linked-to-unknown',
    broken: [...book, command('Link', '2026-09-01', { to: OTHER, as: 'same-cause' })],
    kept: book,
    others: () => null,
    en: `On 1 September 2026 it was linked to complaint ${OTHER}, which is not in the register (article 7.1).`,
    nl: `Op 1 september 2026 is zij gekoppeld aan klacht ${OTHER}, die niet in het register staat (artikel 7.1).`,
  },
  {
    code: 'duplicate-of-later',
    broken: linked('2026-04-01'),
    kept: linked('2026-04-02'),
    others: besides(came('2026-04-02')),
    en: 'On 20 April 2026 it was linked as a duplicate of 2026-0001, which came in later; the terms count from the first (article 4.6).',
    nl: 'Op 20 april 2026 is zij gekoppeld als dubbel van 2026-0001, die later binnenkwam; de termijnen lopen vanaf de eerste (artikel 4.6).',
  },
  {
    code: 'split-received-later',
    broken: changed('Receive', { splitFrom: OTHER, at: '2026-04-02' }),
    kept: changed('Receive', { splitFrom: OTHER, at: '2026-04-01' }),
    others: besides(came('2026-04-01')),
    en: 'It was split from 2026-0001, and has 2 April 2026 for its day of receipt, which is later than that of the whole (article 4.6).',
    nl: 'Zij is afgesplitst van 2026-0001 en heeft als dag van ontvangst 2 april 2026, later dan die van het geheel (artikel 4.6).',
  },
  {
    code: 'letter-not-arrived',
    broken: [
      ...book,
      letterTo('complainant'),
      command('SendLetter', '2026-06-01', { id: LETTER }),
      command('FailLetter', '2026-06-02', { id: LETTER, how: 'bounced' }),
    ],
    kept: [...book, letterTo('complainant'), command('SendLetter', '2026-06-01', { id: LETTER })],
    en: 'A letter to the complainant did not arrive, as it turned out on 2 June 2026 (article 4.7).',
    nl: 'Een brief aan de klager is niet aangekomen, zo bleek op 2 juni 2026 (artikel 4.7).',
  },
  {
    code: 'deviation-without-judgement',
    broken: departing('2026-0002'),
    kept: departing('2026-0001'),
    others: besides(came('2026-04-01'), command('Judge', '2026-05-01', { outcome: 'upheld' })),
    en: 'The judgement of 30 May 2026 says that it departs from that of 2026-0002, and there was none by then (RTS 6(1)).',
    nl: 'Het oordeel van 30 mei 2026 zegt af te wijken van dat over 2026-0002, maar dat was er toen niet (RTS 6(1)).',
  },
  {
    code: 'deviation-not-similar',
    broken: departing('2026-0001'),
    kept: [
      ...departing('2026-0001'),
      command('Reclassify', '2026-09-01', { subjects: ['price', 'service'] }),
    ],
    others: besides(
      came('2026-04-01', 'service'),
      command('Judge', '2026-05-01', { outcome: 'upheld' }),
    ),
    en: 'The judgement of 30 May 2026 says that it departs from that of 2026-0001, with which it has no subject in common (RTS 6(1)).',
    nl: 'Het oordeel van 30 mei 2026 zegt af te wijken van dat over 2026-0001, waarmee zij geen onderwerp gemeen heeft (RTS 6(1)).',
  },
] as const satisfies readonly Unnoticed[];
