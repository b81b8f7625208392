import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/local-date.ts';
import { isKlachtError } from '../errors.ts';
import { obligationsOf } from '../obligations/obligations.ts';
import { bitonic } from '../procedure/bitonic.ts';
import type { ComplaintCommand } from './commands.ts';
import { decide } from './decide.ts';
import { type ComplaintEvent, complaintEvents } from './events.ts';
import { evolve } from './evolve.ts';
import { type Complaint, initialState } from './state.ts';

const now = '2026-12-31T12:00:00Z';
const TODAY = '2026-12-31';

const aDay = fc.integer({ min: -30, max: 400 }).map((days) => addDays('2026-01-01', days));
const aMoment = fc.oneof(
  aDay,
  fc
    .tuple(aDay, fc.integer({ min: 0, max: 23 }))
    .map(([day, hour]) => `${day}T${String(hour).padStart(2, '0')}:30:00Z` as const),
);

const aCommand: fc.Arbitrary<ComplaintCommand> = fc
  .record({
    at: aMoment,
    until: aDay,
    type: fc.constantFrom(
      'Receive',
      'Acknowledge',
      'RequestInformation',
      'ProvideInformation',
      'DeclareAdmissible',
      'DeclareInadmissible',
      'Delay',
      'Judge',
      'Withdraw',
      'EscalateToKifid',
    ),
    outcome: fc.constantFrom('upheld', 'partly-upheld', 'rejected', 'settled'),
  })
  .map(({ at, until, type, outcome }): ComplaintCommand => {
    if (type === 'Receive') return { type, data: { at, channel: 'form', subjects: [] } };
    if (type === 'Delay') return { type, data: { at, until } };
    if (type === 'Judge') return { type, data: { at, outcome } };
    if (type === 'DeclareInadmissible') {
      return {
        type,
        data: { at, grounds: [{ ground: 'too-late', explanation: 'It is too late.' }] },
      };
    }
    return { type, data: { at } };
  });

/** A receipt somewhere, then anything at all. */
const commands = fc
  .tuple(aDay, fc.array(aCommand, { maxLength: 14 }))
  .map(([at, rest]): ComplaintCommand[] => [
    { type: 'Receive', data: { at, channel: 'email', subjects: ['price'] } },
    ...rest,
  ]);

/** Runs the commands; calls back after each that was accepted. */
const run = (
  given: readonly ComplaintCommand[],
  accepted: (before: Complaint, event: ComplaintEvent, after: Complaint) => void = () => {},
): { events: ComplaintEvent[]; complaint: Complaint } => {
  const events: ComplaintEvent[] = [];
  let complaint = initialState();
  for (const command of given) {
    try {
      const event = decide(complaint, command, { procedures: [bitonic], now, actor: 'anna' });
      const after = evolve(complaint, event);
      accepted(complaint, event, after);
      events.push(event);
      complaint = after;
    } catch (error) {
      if (!isKlachtError(error, 'rejected')) throw error;
    }
  }
  return { events, complaint };
};

const closing = new Set(['Judged', 'Withdrawn', 'DeclaredInadmissible']);

describe('whatever is asked of a complaint', () => {
  it('a replay of its events, as they were written down, gives the same complaint', () => {
    fc.assert(
      fc.property(commands, (given) => {
        const { events, complaint } = run(given);
        const written = JSON.parse(JSON.stringify(events)) as ComplaintEvent[];
        const read = written.map(
          ({ type, data }) => ({ type, data: complaintEvents[type].parse(data) }) as ComplaintEvent,
        );
        expect(read.reduce(evolve, initialState())).toEqual(complaint);
      }),
    );
  });

  it('it ends once, and nothing happened before it came in', () => {
    fc.assert(
      fc.property(commands, (given) => {
        const { events } = run(given);
        expect(events.filter(({ type }) => closing.has(type)).length).toBeLessThanOrEqual(1);
        const [received] = events;
        for (const { data } of events) expect(data.at >= (received?.data.at ?? '')).toBe(true);
      }),
    );
  });

  it('its obligations never vanish, and their first dates never move', () => {
    fc.assert(
      fc.property(commands, (given) => {
        let before: string[] = [];
        run(given, (_, _event, after) => {
          if (after.status === 'unknown') return;
          // The last silence of the progress is the one obligation that begins anew.
          const obligations = obligationsOf(after, bitonic, TODAY).filter(
            ({ kind }) => kind !== 'progress',
          );
          const dates = obligations.map(({ kind, due, target }) => `${kind} ${due} ${target}`);
          expect(dates.slice(0, before.length)).toEqual(before);
          expect(dates.slice(0, 3).map((one) => one.split(' ')[0])).toEqual([
            'acknowledge',
            'request-information',
            'judge',
          ]);
          before = dates;
        });
      }),
    );
  });

  it('a status tells the truth about the facts', () => {
    fc.assert(
      fc.property(commands, (given) => {
        const { events, complaint } = run(given);
        const last = events.findLast(({ type }) => closing.has(type));
        const expected =
          events.length === 0
            ? 'unknown'
            : last?.type === 'Judged'
              ? 'judged'
              : last?.type === 'Withdrawn'
                ? 'withdrawn'
                : last?.type === 'DeclaredInadmissible'
                  ? 'inadmissible'
                  : events.findLastIndex(({ type }) => type === 'InfoRequested') >
                      events.findLastIndex(({ type }) => type === 'InfoProvided')
                    ? 'awaiting-information'
                    : events.some(({ type }) => type === 'DeclaredAdmissible')
                      ? 'admissible'
                      : 'received';
        expect(complaint.status).toBe(expected);
      }),
    );
  });
});
