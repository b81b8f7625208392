import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addDays,
  bitonic,
  type Complaint,
  type ComplaintCommand,
  type ComplaintEvent,
  complaintStream,
  decide,
  decideReview,
  evolve,
  evolveReview,
  explainObligation,
  initialReview,
  initialState,
  isKlachtError,
  kifidWindow,
  type LocalDate,
  obligationsOf,
  type Procedure,
  type Review,
  type ReviewCommand,
} from '@klacht/domain';
import { historyBefore, on, steps } from '@klacht/domain/testing';
import { departures, reviewDepartures } from './conformance/conformance.ts';
import { balanceDepartures } from './yearly-report/balances.ts';
import { nextTarget, overdueRows } from './overdue/overdue.ts';
import { memoryEntries } from './projection.ts';
import { othersIn } from './register/others-in.ts';
import { registerRows } from './register/register.ts';
import { type RegisterEntry, registerProjection } from './register/register-projection.ts';
import { retentionRows } from './retention/retention.ts';
import { sentenceOf } from './timeline/sentences.ts';
import { yearlyReport } from './yearly-report/yearly-report.ts';

const IDS = [1, 2, 3].map((one) => `4c1f2b7e-0000-4000-8000-00000000000${one}`);
/** Every object has these, so that a list which looks a name up in one finds something. */
const NAMES = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'isPrototypeOf',
  '__defineGetter__',
  'anna',
  'jan',
];
const ENDS: readonly LocalDate[] = [
  '0001-01-01',
  '2026-12-31',
  '2027-01-01',
  '2062-06-01',
  '9999-12-31',
];
const CONTEXT = { procedures: [bitonic], now: '2047-12-31T12:00:00Z', actor: 'eva' } as const;

/** The procedure with a calendar that ends sooner than what was recorded by it. */
const short = (to: number): Procedure => {
  const { calendar } = bitonic;
  const days = Object.entries(calendar.days).filter(([year]) => Number(year) <= to);
  return { ...bitonic, calendar: { ...calendar, to, days: Object.fromEntries(days) } };
};

/** How the examples of commands are changed: who is named, which complaint, and every other day. */
type Twist = {
  readonly names: readonly string[];
  readonly other: number;
  readonly day: LocalDate | null;
};

const OTHER = steps.Link.data.to;
const NAMED = ['anna', 'bert', 'jan', 'k2', 'r1', 'call', 'K-26-1', 'C-26-7', 'stale price feed'];

const twisted = (value: unknown, twist: Twist): unknown => {
  if (Array.isArray(value)) return value.map((one) => twisted(one, twist));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, twisted(one, twist)]),
    );
  }
  if (typeof value !== 'string') return value;
  if (value === OTHER) return IDS[twist.other];
  if (twist.day !== null && /^\d{4}-\d\d-\d\d$/.test(value)) return twist.day;
  const named = NAMED.indexOf(value);
  return named === -1 ? value : (twist.names[named] ?? value);
};

const anAsk = fc.record({
  of: fc.nat({ max: 2 }),
  type: fc.oneof(
    fc.constantFrom(...Object.values(steps).map(({ type }) => type)),
    fc.constantFrom('Judge', 'JudgePart', 'Link', 'Delay', 'Correct'),
  ),
  days: fc.integer({ min: -2, max: 25 }),
  other: fc.nat({ max: 2 }),
  day: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.constantFrom(...ENDS)),
});

const aReviewAsk = fc.record({
  type: fc.constantFrom<ReviewCommand['type']>(
    'IssueReport',
    'MakeRecommendation',
    'DiscussReport',
    'AdoptRecommendation',
    'DeclineRecommendation',
    'CarryOutMeasure',
    'NoteEffect',
    'AssertBalance',
  ),
  id: fc.constantFrom('constructor', '__proto__', 'r1'),
  days: fc.integer({ min: 0, max: 120 }),
  due: fc.constantFrom<LocalDate>('0001-01-01', '2026-06-01', '2062-06-01', '9999-12-31'),
});

type Recorded = { readonly of: number; readonly event: ComplaintEvent };

/** Only what a rule refuses is passed over. */
const accepted = <Result>(decision: () => Result): Result | null => {
  try {
    return decision();
  } catch (error) {
    if (isKlachtError(error, 'rejected') || isKlachtError(error, 'invalid')) return null;
    throw error;
  }
};

/** An earlier day of receipt, or one at the calendar's ends. */
const correction = (
  state: Complaint | undefined,
  at: LocalDate,
  day: LocalDate | null,
): ComplaintCommand => {
  const from = state?.status === 'unknown' ? at : (state?.received.at ?? at);
  const receivedOn = { from, to: day ?? addDays(from, -1) };
  return { type: 'Correct', data: { at, receivedOn, why: 'It was misread.' } };
};

/** Only one out of an earlier register may have subjects that the procedure lacks. */
const receipt = (
  at: LocalDate,
  names: readonly string[],
  isImported: boolean,
): ComplaintCommand => ({
  type: 'Receive',
  data: {
    at,
    channel: 'email',
    subjects: ['price', ...(isImported ? names.slice(0, 2) : [])],
    officer: names[2] ?? 'anna',
    employees: [names[3] ?? 'jan'],
    ...(isImported
      ? { origin: { source: 'old register', reference: names[1] ?? '1', untracked: [] } }
      : {}),
  },
});

/** Three complaints, told in the order of recording, each command accepted after those before it. */
const anyRegister = fc
  .record({
    names: fc.shuffledSubarray(NAMES, { minLength: NAMED.length }),
    received: fc.array(fc.nat({ max: 700 }), { minLength: 3, maxLength: 3 }),
    imported: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    asks: fc.array(anAsk, { maxLength: 60 }),
  })
  .map(({ names, received, imported, asks }) => {
    const states = IDS.map(() => initialState());
    const days = received.map((day) => addDays('2025-01-01', day));
    const all: Recorded[] = [];
    const record = (of: number, command: ComplaintCommand): void => {
      const state = states[of] ?? initialState();
      const event = accepted(() => decide(state, command, CONTEXT));
      if (event === null) return;
      states[of] = evolve(state, event);
      all.push({ of, event });
    };
    days.forEach((day, of) => {
      const event = decide(initialState(), receipt(day, names, imported[of] === true), CONTEXT);
      states[of] = evolve(initialState(), event);
      all.push({ of, event });
    });
    for (const { of, type, days: later, other, day } of asks) {
      const at = addDays(days[of] ?? '2025-01-01', later);
      days[of] = at;
      const twist = { names, other, day };
      for (const step of [...historyBefore(type).slice(1), steps[type]]) {
        record(of, on(twisted(step, twist) as ComplaintCommand, at));
      }
      if (type === 'Correct') record(of, correction(states[of], at, day));
    }
    return all;
  });

const anyReview = fc.array(aReviewAsk, { maxLength: 12 }).map((asks): Review => {
  let review = initialReview(2025);
  let at: LocalDate = '2026-01-05';
  for (const { type, id, days, due } of asks) {
    at = addDays(at, days);
    const more = {
      IssueReport: { from: '2025-01-01', to: '2025-12-31', position: '7' },
      MakeRecommendation: { id, recommendation: 'Say so.', owner: 'toString', due },
      DiscussReport: {},
      AdoptRecommendation: { id },
      DeclineRecommendation: { id, reasons: 'No.' },
      CarryOutMeasure: { id, kind: 'training', measure: 'A day.' },
      NoteEffect: { id, effective: true, effect: 'Fewer.' },
      AssertBalance: { on: addDays('2025-08-01', days), open: days, source: id },
    }[type];
    const command = { type, data: { at, ...more } } as ReviewCommand;
    const before = review;
    const event = accepted(() => decideReview(before, command, CONTEXT));
    if (event !== null) review = evolveReview(review, event);
  }
  return review;
});

const registered = (all: readonly Recorded[]): readonly RegisterEntry[] => {
  const entries = memoryEntries<RegisterEntry>();
  const revisions = new Map<number, number>();
  all.forEach(({ of, event }, index) => {
    const revision = revisions.get(of) ?? 0;
    revisions.set(of, revision + 1);
    registerProjection.evolve(entries, {
      ...event,
      stream: complaintStream(IDS[of] ?? ''),
      revision,
      id: `e${index}`,
      position: String(index + 1),
      recordedAt: `${event.data.at}T12:00:00Z`,
      metadata: {},
    });
  });
  // What was recorded before the content of a version was pinned to its title.
  return [...entries.values()].map((entry) => ({
    ...entry,
    complaint: { ...entry.complaint, procedureDigest: null },
  }));
};

it('three complaints that name each other, and a review, whatever is accepted of them, are listed and reported on any day of twenty years', () => {
  const types = new Set<string>();
  fc.assert(
    fc.property(
      anyRegister,
      anyReview,
      fc.nat({ max: 22 * 365 }).map((days) => addDays('2025-01-01', days)),
      fc.constantFrom(2025, 2026, 2027, 2060),
      fc.constantFrom(0, 5, 250),
      (all, review, today, to, within) => {
        for (const { event } of all) types.add(event.type);
        const procedure = short(to);
        const entries = registered(all);
        const context = { procedures: [procedure], today };
        const rows = [...registerRows(entries, context)];
        expect(rows.map(({ complaintId }) => complaintId).toSorted()).toEqual(IDS);
        const others = othersIn(entries);
        const lists = [
          rows,
          overdueRows(entries, { ...context, within, reviews: [review] }),
          [...departures(entries, { ...context, others })],
          reviewDepartures([review], context),
          balanceDepartures([review], entries),
          retentionRows(entries, { ...context, within }),
          ...[2025, 2026, Number(today.slice(0, 4))].map((year) =>
            yearlyReport(entries, {
              year,
              ...context,
              reviews: new Map([[2025, review]]),
              position: String(all.length),
            }),
          ),
        ];
        for (const list of lists) expect(JSON.parse(JSON.stringify(list))).toEqual(list);
        for (const language of ['nl', 'en'] as const) {
          for (const { event } of all) {
            expect(sentenceOf(event, language, procedure)).not.toMatch(
              /^$|\[native code\]|\[object/,
            );
          }
          for (const { complaint } of entries) {
            for (const one of obligationsOf(complaint, procedure, today)) {
              expect(explainObligation(one, language, procedure.calendar)).not.toBe('');
            }
          }
        }
        for (const { complaint } of entries) {
          nextTarget(complaint, [procedure]);
          kifidWindow(complaint, procedure, today);
        }
      },
    ),
    { numRuns: 120 },
  );
  // It says nothing of what was refused, so enough has to be accepted.
  expect([...types]).toEqual(
    expect.arrayContaining(['Received', 'Judged', 'Linked', 'Delayed', 'Corrected', 'PartJudged']),
  );
  expect(types.size).toBeGreaterThan(40);
});
