import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { mapPersonal } from '../journal/personal.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { acceptedHistory, decided } from '../testing/internal/accepted.ts';
import { commandData } from '../testing/internal/command-data.ts';
import { type ComplaintCommand, commandOf } from './commands.ts';
import { eventFrom } from './decide.ts';
import { type ComplaintEvent, complaintEvents } from './events.ts';
import { evolve } from './evolve.ts';
import { type Complaint, initialState } from './state.ts';

const AT: LocalDate = '2030-01-01';

const foldOf = (events: readonly ComplaintEvent[]): Complaint =>
  events.reduce(evolve, initialState());

/** A complaint but for what says that something was put right. */
const apart = (complaint: Complaint): object => ({ ...complaint, history: [], corrections: [] });

type Values = Readonly<Record<string, unknown>>;

const placesOf = (schema: z.ZodType, data: object): readonly string[] => {
  const places: string[] = [];
  mapPersonal(schema, data, (text, place) => {
    places.push(place);
    return text;
  });
  return places;
};

/** The changes of the top fields that make one event's data another's; texts inside them are left. */
const changesBetween = (schema: z.ZodType, before: Values, after: Values) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => field !== 'procedure')
    .filter((field) => {
      const inside = [...placesOf(schema, before), ...placesOf(schema, after)];
      return !inside.some((place) => place.startsWith(`${field}.`));
    })
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({
      field,
      ...(field in before ? { from: before[field] } : {}),
      ...(field in after ? { to: after[field] } : {}),
    }));

it('whatever is amended, the complaint is as if it had been recorded right in the first place', () => {
  let amended = 0;
  fc.assert(
    fc.property(
      acceptedHistory.chain((events) =>
        fc.nat({ max: events.length - 1 }).chain((index) => {
          const type = commandOf((events[index] as ComplaintEvent).type);
          return fc.record({
            events: fc.constant(events),
            index: fc.constant(index),
            to: commandData[type] as fc.Arbitrary<ComplaintCommand['data']>,
            shift: fc.integer({ min: -4, max: 8 }),
          });
        }),
      ),
      ({ events, index, to, shift }) => {
        const wrong = events[index] as ComplaintEvent;
        const type = commandOf(wrong.type);
        if (type === 'Receive' && 'channel' in to && to.channel === 'phone') return;
        const at = addDays(wrong.data.at, shift);
        const data = { ...to, at, ...('until' in to ? { until: addDays(at, 30) } : {}) };
        const meant = eventFrom(initialState(), { type, data } as ComplaintCommand, [bitonic]);
        const changes = changesBetween(complaintEvents[wrong.type], wrong.data, meant.data);
        if (changes.length === 0) return;
        const before = foldOf(events);
        const asked = {
          type: 'Amend',
          data: { at: AT, revision: index, changes, why: 'It was wrong.' },
        } as ComplaintCommand;
        const event = decided(before, asked);
        if (event === null) return;
        amended += 1;
        // Another day is a day: no moment, and no stand-in, unless the amendment says so.
        const { instant: _instant, estimated: _estimated, ...day } = wrong.data;
        const kept = changes.some(({ field }) => field === 'at') ? day : wrong.data;
        const put = Object.fromEntries(changes.map((one) => [one.field, one.to]));
        const right: object = Object.fromEntries(
          Object.entries({ ...kept, ...put }).filter(([, value]) => value !== undefined),
        );
        const inTheFirstPlace = events.with(index, {
          type: wrong.type,
          data: right,
        } as ComplaintEvent);
        expect(apart(evolve(before, event))).toEqual(apart(foldOf(inTheFirstPlace)));
      },
    ),
    { numRuns: 600 },
  );
  expect(amended).toBeGreaterThan(100);
});

it('whatever is taken back, the complaint is as if it had never been recorded', () => {
  let retracted = 0;
  fc.assert(
    fc.property(acceptedHistory, fc.nat(), (events, which) => {
      if (events.length === 1) return;
      const index = 1 + (which % (events.length - 1));
      const before = foldOf(events);
      const event = decided(before, {
        type: 'Retract',
        data: { at: AT, revision: index, why: 'It was a mistake.' },
      });
      if (event === null) return;
      retracted += 1;
      expect(apart(evolve(before, event))).toEqual(apart(foldOf(events.toSpliced(index, 1))));
      const undone = decided(evolve(before, event), {
        type: 'Retract',
        data: { at: AT, revision: events.length, why: 'It was none.' },
      });
      if (undone === null) throw new Error('expected a retraction to be taken back');
      expect(apart([event, undone].reduce(evolve, before))).toEqual(apart(before));
    }),
    { numRuns: 300 },
  );
  expect(retracted).toBeGreaterThan(100);
});
