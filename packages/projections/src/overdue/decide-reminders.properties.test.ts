import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@klacht/domain';
import {
  decideReminders,
  type ReminderMemory,
  type ReminderRow,
  type ReminderStage,
  type Told,
} from './decide-reminders.ts';

const START = '2026-01-01';

/** Days are numbers here, from the first of January 2026 on. */
type Step = {
  readonly id: number;
  readonly soonFrom: number;
  readonly due: number;
  readonly metOn: number;
  readonly deputy: boolean;
};

const anyStep = fc
  .record({
    soonFrom: fc.integer({ min: 0, max: 40 }),
    term: fc.integer({ min: 0, max: 10 }),
    met: fc.integer({ min: 0, max: 40 }),
    deputy: fc.boolean(),
  })
  .map(({ soonFrom, term, met, deputy }) => ({
    soonFrom,
    due: soonFrom + term,
    metOn: soonFrom + met,
    deputy,
  }));

const anySteps = fc
  .array(anyStep, { maxLength: 6 })
  .map((steps) => steps.map((step, id): Step => ({ ...step, id })));

const stageOn = ({ soonFrom, due, metOn }: Step, day: number): ReminderStage | null =>
  day >= metOn || day < soonFrom ? null : day > due ? 'overdue' : 'soon';

const rowsOn = (steps: readonly Step[], day: number): readonly ReminderRow[] =>
  steps
    .filter((step) => stageOn(step, day) !== null)
    .map(({ id, due, deputy }) => ({
      number: `2026-${String(id + 1).padStart(4, '0')}`,
      complaintId: null,
      kind: 'acknowledge',
      article: '4.2',
      due: addDays(START, due),
      target: addDays(START, due),
      daysLate: Math.max(0, day - due),
      officer: 'anna',
      deputy: deputy ? 'bert' : null,
    }));

/** What was told, day by day, by runs that remember what the one before them left. */
const run = (steps: readonly Step[], days: readonly number[]): readonly string[] => {
  let stored = JSON.stringify({ told: [], digests: [] } satisfies ReminderMemory);
  const heard: string[] = [];
  days.forEach((day, at) => {
    // Each run is a restart: it has what was written, and nothing else.
    const memory = JSON.parse(stored) as ReminderMemory;
    const { messages, told, digests } = decideReminders({
      rows: rowsOn(steps, day),
      today: addDays(START, day),
      escalateTo: ['eva'],
      digest: true,
      memory,
    });
    for (const { person, isDigest, lines } of messages) {
      if (isDigest) heard.push(`${at}: digest ${day} ${person}`);
      for (const { number, stage, isNew } of lines) {
        if (isNew) heard.push(`${at}: ${number} ${stage} ${person}`);
      }
    }
    const kept = new Map<string, Told>();
    for (const one of [...memory.told, ...told]) {
      kept.set(`${one.step} ${one.stage} ${one.person}`, one);
    }
    stored = JSON.stringify({
      told: [...kept.values()],
      digests: [...memory.digests, ...digests],
    });
  });
  return heard;
};

const people = ({ deputy }: Step, stage: ReminderStage): readonly string[] => [
  'anna',
  ...(deputy ? ['bert'] : []),
  ...(stage === 'overdue' ? ['eva'] : []),
];

/** What is to be heard of steps that were so far on one of the days. */
const owedOn = (steps: readonly Step[], days: readonly number[]): readonly string[] =>
  steps.flatMap((step) =>
    (['soon', 'overdue'] as const)
      .filter((stage) => days.some((day) => stageOn(step, day) === stage))
      .flatMap((stage) =>
        people(step, stage).map(
          (person) => `2026-${String(step.id + 1).padStart(4, '0')} ${stage} ${person}`,
        ),
      ),
  );

const steps = (heard: readonly string[]): readonly string[] =>
  heard
    .map((line) => line.slice(line.indexOf(' ') + 1))
    .filter((line) => !line.startsWith('digest'));

const sorted = (lines: readonly string[]): readonly string[] => lines.toSorted();

/** Days on which it ran, with restarts on one day and weeks without. */
const anyDays = fc.array(fc.constantFrom(0, 0, 1, 1, 1, 2, 3, 9), { maxLength: 30 }).map((gaps) => {
  let day = 0;
  return gaps.map((gap) => (day += gap));
});

describe('reminders, whenever it ran', () => {
  it('tell each person once of each step that was so far when it ran, and never otherwise', () => {
    fc.assert(
      fc.property(anySteps, anyDays, (all, days) => {
        expect(sorted(steps(run(all, days)))).toEqual(sorted(owedOn(all, days)));
      }),
    );
  });

  it('repeat nothing for a clock that was back for a moment', () => {
    const anyRuns = fc.tuple(
      anyDays,
      fc.array(fc.option(fc.integer({ min: 1, max: 20 })), { maxLength: 30 }),
    );
    fc.assert(
      fc.property(anySteps, anyRuns, (all, [days, backs]) => {
        const runs = days.flatMap((day, at) => {
          const back = backs[at] ?? null;
          return back === null ? [day] : [day, Math.max(0, day - back), day];
        });
        const heard = steps(run(all, runs));
        expect(new Set(heard).size).toBe(heard.length);
        const owed = owedOn(all, days);
        expect(heard.filter((line) => owed.includes(line)).length).toBe(owed.length);
      }),
    );
  });

  it('forget nothing for a clock that ran ahead for a while', () => {
    const anyMoment = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(anySteps, anyMoment, fc.integer({ min: 1, max: 3 }), (all, moment, times) => {
        const daily = Array.from({ length: 100 }, (_, day) => day);
        const ahead = Array.from({ length: times }, (_, at) => 200 + at);
        const runs = [...daily.slice(0, moment), ...ahead, ...daily.slice(moment)];
        const right = run(all, runs).filter((line) => {
          const at = Number(line.slice(0, line.indexOf(':')));
          return at < moment || at >= moment + times;
        });
        // By the right clock it is as if the other days had not been.
        expect(sorted(steps(right))).toEqual(sorted(steps(run(all, daily))));
      }),
    );
  });

  it('send each person one digest of a day, whatever the clock does', () => {
    fc.assert(
      fc.property(anySteps, fc.array(fc.integer({ min: 0, max: 80 })), (all, days) => {
        const digests = run(all, days)
          .filter((line) => line.includes('digest'))
          .map((line) => line.slice(line.indexOf('digest')));
        expect(new Set(digests).size).toBe(digests.length);
      }),
    );
  });
});
