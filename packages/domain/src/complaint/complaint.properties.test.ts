import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { isKlachtError } from '../errors.ts';
import { obligationsOf } from '../obligations/obligations.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { commandData } from '../testing/internal/command-data.ts';
import {
  all,
  type Model,
  newModel,
  openEnd,
  record,
  type Said,
} from '../testing/internal/complaint-model.ts';
import { correctionOf } from '../testing/internal/model-correction.ts';
import { ordered, staysPossible } from '../testing/internal/model-order.ts';
import { expectAgreement } from '../testing/internal/model-state.ts';
import { type ComplaintCommand, type ComplaintCommandType, eventOf } from './commands.ts';
import { decide } from './decide.ts';
import { type ComplaintEvent, complaintEvents } from './events.ts';
import { evolve } from './evolve.ts';
import { type Complaint, initialState } from './state.ts';

const NOW = '2059-12-31T12:00:00Z';
const TODAY = '2059-12-31';
const context = { procedures: [bitonic], now: NOW, actor: 'the desk' } as const;

/** What is tried out: the events so far, the complaint they leave, and the model's clock. */
type Real = { complaint: Complaint; readonly events: ComplaintEvent[]; clock: LocalDate };

/** Mostly a few days on, sometimes back, and once in a while past the end of a retention. */
const step = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 20 }), weight: 8 },
  { arbitrary: fc.integer({ min: -40, max: -1 }), weight: 2 },
  { arbitrary: fc.constant(2_000), weight: 1 },
);

/** What a correction makes of the fact it is about. */
const wanted = fc.record({
  choice: fc.nat(99),
  channel: fc.constantFrom('email', 'form', 'letter', 'other'),
  outcome: fc.constantFrom('upheld', 'partly-upheld', 'rejected', 'settled'),
  subjects: fc.constantFrom(['price'], ['fraud', 'transfer']),
});

const decided = (complaint: Complaint, command: ComplaintCommand): ComplaintEvent | string => {
  try {
    return decide(complaint, command, context);
  } catch (error) {
    if (isKlachtError(error, 'rejected')) return error.code;
    throw error;
  }
};

/** The obligations that are computed from the receipt or announced; they may not disappear. */
const obligations = (complaint: Complaint): readonly string[] =>
  complaint.status === 'unknown'
    ? []
    : obligationsOf(complaint, bitonic, TODAY)
        .filter(({ kind }) => kind !== 'progress')
        .map(({ kind, due, target }) => `${kind} ${due} ${target}`);

const expectObligationsKept = (before: Complaint, after: Complaint): void => {
  const moved =
    before.status === 'unknown' ||
    after.status === 'unknown' ||
    before.received.at !== after.received.at;
  if (moved) {
    expect(obligations(after).length).toBeGreaterThanOrEqual(obligations(before).length);
  } else {
    expect(obligations(after)).toEqual(expect.arrayContaining([...obligations(before)]));
  }
};

const LAST = '2050-01-01';

const asCommand = (type: ComplaintCommandType): fc.Arbitrary<fc.Command<Model, Real>> =>
  fc
    .tuple(commandData[type] as fc.Arbitrary<ComplaintCommand['data']>, wanted, step, step)
    .map(([made, { choice, ...to }, days, more]) => {
      let shown: string = type;
      return {
        check: () => true,
        toString: () => shown,
        run: (model, real) => {
          const later = addDays(real.clock, type === 'Erase' ? 2_000 : days);
          const at = later < LAST ? later : LAST;
          const day = addDays(at, more - 10);
          const correction =
            type === 'Correct' ? correctionOf(model, { ...to, day }, at, choice) : null;
          const said: Said =
            correction === null
              ? { ...made, ...('until' in made ? { until: addDays(at, more) } : {}) }
              : correction.said;
          const why = type === 'Correct' ? { why: 'It was typed in wrongly.' } : {};
          const command = { type, data: { ...said, ...why, at } } as ComplaintCommand;
          shown = JSON.stringify(command);
          const event = decided(real.complaint, command);
          const [receipt] = model.done;
          const fact = { at, type, data: said, guessed: false, outcome: null, subjects: null };
          const possible =
            all(model, 'Erase').every(({ data }) => data.person !== undefined) &&
            at >= (receipt?.at ?? at) &&
            (correction?.possible ?? staysPossible(model, fact));
          expect(
            typeof event === 'string' ? `refused ${event}` : 'accepted',
            `${shown} after ${JSON.stringify(real.events)}`,
          ).toMatch(possible ? /accepted/ : /refused/);
          if (typeof event === 'string') return;

          const before = real.complaint;
          real.complaint = evolve(before, event);
          real.events.push(event);
          if (at > real.clock) real.clock = at;
          record(model, type, said, at);
          correction?.apply();
          expect(event.type).toBe(eventOf[type]);
          expectAgreement(model, real.complaint);
          expectObligationsKept(before, real.complaint);
        },
      };
    });

/** Some kinds end a history at once; the others come up more often. */
const RARE: ReadonlySet<string> = new Set([
  'Receive',
  'PlaceHold',
  'Withdraw',
  'DeclareInadmissible',
]);
/** It takes all of a row, of one letter, link, person or proceeding and in order, for the last to come through. */
const ROWS = [
  'QueueLetter',
  'FailLetter',
  'RetryLetter',
  'QueueLetter',
  'FailLetter',
  'RetryLetter',
  'Link',
  'Unlink',
  'RequestErasure',
  'RefuseErasure',
  'DeferErasure',
  'EscalateToKifid',
  'RecordKifidRuling',
  'BringToCourt',
  'RecordCourtRuling',
  'AddRepresentative',
  'ProvideMandate',
  'EndRepresentation',
  'NameEmployee',
  'InformEmployee',
  'ReportDeparture',
  'PlaceHold',
  'LiftHold',
  'Judge',
  'Notify',
] as const;

/** Amendments and retractions have properties of their own. */
const types = (Object.keys(eventOf) as ComplaintCommandType[]).filter(
  (type) => type !== 'Amend' && type !== 'Retract',
);
const anyCommands = fc.commands(
  [...types, ...types.filter((type) => !RARE.has(type)), ...ROWS, ...ROWS].map(asCommand),
  { maxCommands: 60, size: '+1' },
);

it('whatever is asked, what is possible is recorded and nothing else, and a replay leads to the same', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyCommands, (commands) => {
      const received = decide(
        initialState(),
        {
          type: 'Receive',
          data: {
            at: '2026-04-02',
            channel: 'email',
            subjects: ['price'],
            points: [{ id: 'call' }],
          },
        },
        context,
      );
      const model = newModel(received.data as never, bitonic.retention.years);
      const real: Real = {
        complaint: evolve(initialState(), received),
        events: [received],
        clock: '2026-04-02',
      };
      fc.modelRun(() => ({ model, real }), commands);

      const written = JSON.parse(JSON.stringify(real.events)) as ComplaintEvent[];
      const read = written.map(
        ({ type, data }) => ({ type, data: complaintEvents[type].parse(data) }) as ComplaintEvent,
      );
      expect(read).toEqual(real.events);
      expect(read.reduce(evolve, initialState())).toEqual(real.complaint);
      expect(JSON.parse(JSON.stringify(real.complaint))).toEqual(real.complaint);
      expect('closed' in real.complaint).toBe(openEnd(ordered(model)) !== undefined);
      for (const { type } of real.events) seen.add(type);
    }),
    { numRuns: 600 },
  );
  // Histories in which some command never came through would prove nothing of it.
  expect([...seen].toSorted()).toEqual(
    Object.keys(complaintEvents)
      .filter((type) => type !== 'Amended' && type !== 'Retracted')
      .toSorted(),
  );
});
