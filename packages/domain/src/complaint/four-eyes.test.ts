import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KlachtError } from '../errors.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { parseProcedure } from '../procedure/parse-procedure.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { procedureDigest } from '../procedure/procedure-digest.ts';
import { type ComplaintCommand } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { type Complaint, initialState } from './state.ts';
import { letterKind } from './values.ts';

const asking: Procedure = { ...bitonic, fourEyes: ['judgement', 'delay'] };
const LETTER = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);
const RECORDS = 'ef'.repeat(32);
const [ID] = ['0d0e5c1c-0000-4000-8000-000000000001'];
const at = '2026-04-20' as const;

type Step = readonly [actor: string, type: string, data?: object];

const receive: Step = [
  'anna',
  'Receive',
  { at: '2026-04-02', channel: 'email', subjects: ['price'] },
];
const LATER = [
  { at: '2026-04-21', letter: '21'.repeat(32) },
  { at: '2026-04-22', letter: '22'.repeat(32) },
] as const;
const draft = (letter = LETTER, actor = 'anna', kind = 'judgement'): Step => [
  actor,
  'DraftLetter',
  { kind, letter, laterDays: LATER, records: RECORDS },
];
const approve = (actor = 'bert', letter = LETTER): Step => [actor, 'ApproveLetter', { letter }];
const queue = (letter = LETTER, kind = 'judgement'): Step => [
  'anna',
  'QueueLetter',
  { id: ID, kind, to: 'complainant', letter },
];

/** The event that the last of the steps leads to, or its refusal, as a journal would record them. */
const outcome = (steps: readonly Step[], procedures: readonly Procedure[] = [asking]) => {
  let complaint: Complaint = initialState();
  let last: unknown = null;
  for (const [actor, type, data] of steps) {
    const command = { type, data: { at, ...data } } as unknown as ComplaintCommand;
    try {
      const event = decide(complaint, command, { procedures, now: '2026-05-01T09:00:00Z', actor });
      complaint = evolve(complaint, { ...event, metadata: { actor } });
      last = event.type;
    } catch (error) {
      if (!(error instanceof KlachtError)) throw error;
      last = [error.code, error.message];
    }
  }
  return { last, complaint };
};

describe('a letter of a kind that the procedure asks four eyes of', () => {
  it('is put down to be sent once it was drafted by one and approved by another', () => {
    const { last, complaint } = outcome([receive, draft(), approve(), queue()]);
    expect(last).toBe('LetterQueued');
    expect(complaint).toMatchObject({
      drafts: [{ kind: 'judgement', letter: LETTER, records: RECORDS, drafted: at, approved: at }],
    });
  });

  it.each(LATER)('may go with a later day that its draft names, as $at', ({ letter }) => {
    expect(outcome([receive, draft(), approve(), queue(letter)]).last).toBe('LetterQueued');
    for (const steps of [
      [receive, draft(), queue(letter)],
      [receive, draft(), approve(), queue(letter, 'delay')],
      [receive, draft(), approve('bert', letter)],
    ]) {
      expect(outcome(steps).last).toMatchObject([
        expect.stringMatching(/^(not-approved|unknown-draft)$/),
        expect.anything(),
      ]);
    }
  });

  it.each([
    ['was not drafted', [receive, queue()]],
    ['was drafted alone', [receive, draft(), queue()]],
    ['is another than was approved', [receive, draft(), draft(OTHER), approve(), queue(OTHER)]],
    ['was approved as another kind', [receive, draft(), approve(), queue(LETTER, 'delay')]],
    [
      'had its approval taken back',
      [receive, draft(), approve(), ['anna', 'Retract', { revision: 2, why: 'x' }], queue()],
    ],
    [
      'had its draft taken back, with the approval',
      [
        receive,
        draft(),
        approve(),
        ['anna', 'Retract', { revision: 2, why: 'x' }],
        ['anna', 'Retract', { revision: 1, why: 'x' }],
        queue(),
      ],
    ],
  ] as const)('is refused where it %s', (_, steps) => {
    expect(outcome(steps).last).toEqual([
      'not-approved',
      expect.stringContaining('QueueLetter: letter: expected a letter ('),
    ]);
  });

  it('is not approved by who drafted it, by whatever letters their name is written', () => {
    for (const actor of ['anna', 'Anna', 'ANNA']) {
      expect(outcome([receive, draft(), approve(actor)]).last).toEqual([
        'own-draft',
        `ApproveLetter: actor: expected another than who drafted the letter, got '${actor}'`,
      ]);
    }
  });

  it('is not approved by who drafted it first, where another drafted the same after them', () => {
    const retract: Step = ['anna', 'Retract', { revision: 1, why: 'x' }];
    const steps = [receive, draft(), retract, draft(LETTER, 'bert')];
    expect(outcome([...steps, approve('anna')]).last).toMatchObject([
      'own-draft',
      expect.anything(),
    ]);
    expect(outcome([...steps, approve('bert')]).last).toMatchObject([
      'own-draft',
      expect.anything(),
    ]);
    expect(outcome([...steps, approve('carla')]).last).toBe('LetterApproved');
  });

  it('is not changed after it was drafted or approved: it is taken back, and drafted anew', () => {
    const amend = (revision: number, field: string, from: unknown, to: unknown): Step => [
      'bert',
      'Amend',
      { revision, changes: [{ field, from, to }], why: 'x' },
    ];
    const steps = [receive, draft(), approve()];
    for (const one of [
      amend(1, 'letter', LETTER, OTHER),
      amend(1, 'records', RECORDS, OTHER),
      amend(1, 'laterDays', LATER, [{ at: '2026-04-21', letter: OTHER }]),
      amend(1, 'laterDays.0.letter', LATER[0].letter, OTHER),
      amend(1, 'laterDays.1.at', '2026-04-22', '2026-04-29'),
      amend(1, 'kind', 'judgement', 'delay'),
      amend(2, 'letter', LETTER, OTHER),
    ]) {
      expect(outcome([...steps, one]).last).toMatchObject(['not-amendable', expect.anything()]);
    }
  });

  it('keeps the approval by which it was put down to be sent', () => {
    const steps = [receive, draft(), approve(), queue()];
    const retract: Step = ['anna', 'Retract', { revision: 2, why: 'x' }];
    expect(outcome([...steps, retract]).last).toMatchObject([
      'impossible-history',
      expect.anything(),
    ]);
  });
});

it('a letter of any other kind, or of a procedure that asks no four eyes, needs no approval', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...letterKind.options),
      fc.subarray([...letterKind.options], { minLength: 1 }),
      (kind, fourEyes) => {
        const { last } = outcome([receive, queue(LETTER, kind)], [{ ...bitonic, fourEyes }]);
        const isFree = !new Set(fourEyes).has(kind);
        expect(last === 'LetterQueued').toBe(isFree);
        expect(outcome([receive, queue(LETTER, kind)], [bitonic]).last).toBe('LetterQueued');
      },
    ),
  );
});

describe('the kinds of letters that a procedure asks four eyes of', () => {
  it('are part of what it holds, and change nothing of one without', () => {
    expect(parseProcedure(asking).fourEyes).toEqual(['judgement', 'delay']);
    expect(procedureDigest(parseProcedure(structuredClone(bitonic)))).toBe(
      procedureDigest(bitonic),
    );
    expect(procedureDigest(asking)).not.toBe(procedureDigest(bitonic));
  });

  it('are kinds that there are, each once, and at least one', () => {
    const wrong = (fourEyes: unknown) => () => parseProcedure({ ...bitonic, fourEyes }, 'p.json');
    expect(wrong(['verdict'])).toThrowError(/p\.json: fourEyes\.0: expected/);
    expect(wrong(['delay', 'delay'])).toThrowError('expected each kind of letter once');
    expect(wrong([])).toThrowError(/p\.json: fourEyes: expected/);
  });
});
