import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/local-date.ts';
import { isKlachtError } from '../errors.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { command } from '../testing/internal/command-data.ts';
import { givenKnown, receive } from '../testing/given.ts';
import type { ComplaintCommand } from './commands.ts';
import { decide, eventFrom } from './decide.ts';
import type { ComplaintEvent } from './events.ts';
import { asOfDay, evolve } from './evolve.ts';
import { factsOf } from './facts.ts';
import { type Complaint, initialState } from './state.ts';

const context = { procedures: [bitonic], now: '2059-12-31T12:00:00Z', actor: 'desk' } as const;

/** Any command but a receipt, or a correction, which is about what was recorded before it. */
const anyFact = command.filter(
  ({ type }) => !['Receive', 'Correct', 'Amend', 'Retract'].includes(type),
);

/** Facts of different days, whether or not they are possible, in the order in which they happened. */
const facts = fc.array(anyFact, { maxLength: 20 }).map((commands) =>
  commands.map((one, index) => {
    const at = addDays('2026-04-03', index);
    const data = { ...one.data, at, ...('until' in one.data ? { until: addDays(at, 30) } : {}) };
    return { ...one, data } as ComplaintCommand;
  }),
);

const eventOf = (one: ComplaintCommand): ComplaintEvent =>
  eventFrom(initialState(), one, [bitonic]);

/** What a complaint is, but for what is said of recording. */
const stateOf = (complaint: Complaint): object => ({ ...complaint, history: null });

const received = eventOf(receive());

const foldOf = (events: readonly ComplaintEvent[]): Complaint =>
  [received, ...events].reduce(evolve, initialState());

/** The events of the commands that are accepted one after the other; null for the others. */
const acceptedOf = (commands: readonly ComplaintCommand[]): readonly (ComplaintEvent | null)[] => {
  let complaint: Complaint = givenKnown();
  return commands.map((one) => {
    try {
      const event = decide(complaint, one, context);
      complaint = evolve(complaint, event);
      return event;
    } catch (error) {
      if (isKlachtError(error, 'rejected')) return null;
      throw error;
    }
  });
};

describe('facts of different days', () => {
  it('come to the same complaint in whatever order they were recorded', () => {
    fc.assert(
      fc.property(
        facts.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(stateOf(foldOf(shuffled.map(eventOf)))).toEqual(stateOf(foldOf(all.map(eventOf))));
        },
      ),
    );
  });

  it('are listed in the order in which they happened, but for the employees', () => {
    fc.assert(
      fc.property(
        facts.chain((all) => fc.shuffledSubarray(all, { minLength: all.length })),
        (shuffled) => {
          const days = factsOf(foldOf(shuffled.map(eventOf)))
            .filter(({ type }) => type !== 'EmployeeNamed')
            .map(({ data }) => data.at);
          expect(days).toEqual(days.toSorted());
        },
      ),
    );
  });

  it('leave a complaint as of a day as those of later days had not been recorded', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 20 }), (all, days) => {
        const day = addDays('2026-04-02', days);
        const events = all.map(eventOf);
        expect(stateOf(asOfDay(foldOf(events), day))).toEqual(
          stateOf(foldOf(events.filter(({ data }) => data.at <= day))),
        );
      }),
    );
  });

  it('are accepted late where they are accepted in time, unless an erasure is among them', () => {
    let late = 0;
    fc.assert(
      fc.property(facts, fc.nat(), (asked, which) => {
        const accepted = acceptedOf(asked);
        const commands = asked.filter(
          (one, index) => accepted[index] !== null && one.type !== 'Erase',
        );
        if (commands.length === 0) return;
        const index = which % commands.length;
        const last = commands[index] as ComplaintCommand;
        const rest = commands.toSpliced(index, 1);
        // What the others need cannot be left out.
        if (acceptedOf(rest).includes(null)) return;
        late += 1;
        const events = acceptedOf([...rest, last]);
        expect(events).not.toContain(null);
        expect(stateOf(foldOf(events as ComplaintEvent[]))).toEqual(
          stateOf(foldOf(commands.map(eventOf))),
        );
      }),
      { numRuns: 500 },
    );
    expect(late).toBeGreaterThan(100);
  });
});
