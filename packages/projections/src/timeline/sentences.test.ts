import { describe, expect, it } from 'vitest';
import { type ComplaintEvent, complaintEvents } from '@klacht/domain';
import { sentenceOf } from './sentences.ts';

const at = '2026-04-07';
const digest = 'a'.repeat(64);

/** One event of each type, with what its sentence must say in English and in Dutch. */
const TOLD: readonly (readonly [ComplaintEvent, string, string])[] = [
  [
    {
      type: 'Received',
      data: { at, procedure: 'bitonic 2025.1', channel: 'letter', subjects: ['price', 'service'] },
    },
    'The complaint came in (letter), about price, service.',
    'De klacht kwam binnen (brief), over price, service.',
  ],
  [{ type: 'Forwarded', data: { at } }, 'complaints officer', 'klachtenfunctionaris'],
  [
    { type: 'OfficerAssigned', data: { at, officer: 'anna', deputy: 'bram', reason: 'holiday' } },
    'anna handles it, with bram as deputy: holiday.',
    'anna behandelt haar, met bram als vervanger: holiday.',
  ],
  [{ type: 'Acknowledged', data: { at } }, 'Receipt was confirmed', 'ontvangst'],
  [
    { type: 'InfoRequested', data: { at, question: 'Which order?' } },
    'information: Which order?',
    'gevraagd: Which order?',
  ],
  [{ type: 'InfoProvided', data: { at } }, 'The complainant answered.', 'De klager antwoordde.'],
  [{ type: 'DeclaredAdmissible', data: { at } }, 'declared admissible.', 'ontvankelijk verklaard.'],
  [
    {
      type: 'DeclaredInadmissible',
      data: { at, grounds: [{ ground: 'too-late', explanation: 'It is two years ago.' }] },
    },
    'declared inadmissible (too-late).',
    'niet-ontvankelijk verklaard (too-late).',
  ],
  [
    { type: 'EmployeeNamed', data: { at, employee: 'staff-17' } },
    'about staff-17',
    'over staff-17',
  ],
  [
    { type: 'EmployeeInformed', data: { at, employee: 'staff-17' } },
    'staff-17 was told',
    'staff-17 werd',
  ],
  [
    { type: 'StatementInvited', data: { at, party: 'complainant' } },
    'invited from: complainant',
    'geboden aan: klager',
  ],
  [
    { type: 'StatementGiven', data: { at, party: 'staff-17', statement: 'So it was.' } },
    'staff-17: So it was.',
    'staff-17: So it was.',
  ],
  [
    { type: 'StatementWaived', data: { at, party: 'complainant' } },
    'waived by: complainant',
    'afgezien door: klager',
  ],
  [
    { type: 'ContactReported', data: { at, employee: 'staff-17' } },
    'staff-17 reported',
    'staff-17 meldde',
  ],
  [
    { type: 'SolutionProposed', data: { at, by: 'anna', solution: 'A credit' } },
    'anna proposed a solution: A credit.',
    'anna stelde een oplossing voor: A credit.',
  ],
  [{ type: 'SolutionAccepted', data: { at } }, 'accepted', 'aanvaardde'],
  [{ type: 'SolutionDeclined', data: { at } }, 'declined', 'wees de oplossing af'],
  [{ type: 'ProgressReported', data: { at } }, 'told of the progress', 'voortgang'],
  [
    { type: 'PointsListed', data: { at, points: [{ id: '1' }, { id: '2' }] } },
    'listed: 1, 2.',
    'benoemd: 1, 2.',
  ],
  [
    { type: 'Delayed', data: { at, until: '2026-06-30' } },
    'put off to 2026-06-30',
    'uitgesteld tot 2026-06-30',
  ],
  [
    { type: 'Judged', data: { at, outcome: 'partly-upheld' } },
    'judged: partly upheld.',
    'geoordeeld: deels gegrond.',
  ],
  [
    { type: 'Notified', data: { at, of: 'judgement', party: 'complainant' } },
    'Notice of the judgement was given to: complainant.',
    'Bericht over het oordeel aan: klager.',
  ],
  [{ type: 'Withdrawn', data: { at } }, 'withdrew', 'trok haar in'],
  [
    { type: 'Reopened', data: { at, reason: 'New facts' } },
    'reopened: New facts.',
    'heropend: New facts.',
  ],
  [{ type: 'EscalatedToKifid', data: { at, reference: 'K-1' } }, 'Kifid (K-1).', 'Kifid (K-1).'],
  [
    { type: 'KifidRuled', data: { at, result: 'inadmissible', deviates: true } },
    'inadmissible, otherwise than the firm.',
    'niet-ontvankelijk, anders dan de onderneming.',
  ],
  [{ type: 'FeedbackGiven', data: { at, satisfaction: 4 } }, '(4 of 5)', '(4 van 5)'],
  [
    { type: 'Reclassified', data: { at, subjects: ['price'] } },
    'classified under price',
    'ingedeeld onder price',
  ],
  [
    { type: 'RootCauseFound', data: { at, cause: 'unclear price' } },
    'found: unclear price',
    'gevonden: unclear price',
  ],
  [
    { type: 'DocumentAdded', data: { at, digest, name: '[sealed]' } },
    `[sealed] (SHA-256 ${digest}).`,
    '[sealed]',
  ],
  [
    {
      type: 'Corrected',
      data: { at, receivedOn: { from: '2026-04-02', to: '2026-04-01' }, why: 'Misread.' },
    },
    'put right: receivedOn: 2026-04-02 → 2026-04-01. Misread.',
    'rechtgezet: receivedOn: 2026-04-02 → 2026-04-01. Misread.',
  ],
  [{ type: 'ErasureRequested', data: { at } }, 'forgotten', 'vergeten'],
  [
    { type: 'ErasureRefused', data: { at, ground: 'a claim' } },
    'refused: a claim.',
    'geweigerd: a claim.',
  ],
  [
    { type: 'ErasureDeferred', data: { at, ground: 'retention', until: '2031-01-01' } },
    'to 2031-01-01: retention.',
    'tot 2031-01-01: retention.',
  ],
  [{ type: 'Erased', data: { at } }, 'the key was destroyed', 'de sleutel is vernietigd'],
  [
    { type: 'HoldPlaced', data: { at, ground: 'a lawsuit' } },
    'placed: a lawsuit.',
    'ingesteld: a lawsuit.',
  ],
  [{ type: 'HoldLifted', data: { at } }, 'lifted', 'opgeheven'],
];

describe('an event in one sentence', () => {
  it.each(TOLD)('%j', (event, english, dutch) => {
    expect(complaintEvents[event.type].safeParse(event.data).success).toBe(true);
    for (const [sentence, words] of [
      [sentenceOf(event, 'en'), english],
      [sentenceOf(event, 'nl'), dutch],
    ] as const) {
      expect(sentence).toContain(words);
      expect(sentence).toMatch(/^\S.*[.?\]]$/);
      expect(sentence).not.toMatch(/undefined|\.\.$/);
    }
  });

  it('is told of every type', () => {
    expect(TOLD.map(([{ type }]) => type).toSorted()).toEqual(
      Object.keys(complaintEvents).toSorted(),
    );
  });
});
