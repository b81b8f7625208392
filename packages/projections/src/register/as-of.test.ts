import {
  bitonic,
  type ComplaintCommand,
  type EventStore,
  type LocalDate,
  type RecordedEvent,
} from '@klacht/domain';
import { describe, expect, it } from 'vitest';
import { registerAsOf } from './as-of.ts';
import { overdueRows } from '../overdue/overdue.ts';
import { registerRows } from './register.ts';
import { judged, received, recordedOf, reopened } from '../testing/register-of.ts';

const correct = (said: object): ComplaintCommand =>
  ({ type: 'Correct', data: { at: '2026-07-01', why: 'It was misread.', ...said } }) as never;

/** A journal that can be read through, and nothing else. */
const journalOf = (events: readonly RecordedEvent[]): EventStore =>
  ({
    readAll: async function* readAll() {
      yield await Promise.resolve(events);
    },
  }) as Partial<EventStore> as EventStore;

const asOf = async (day: LocalDate, ...commands: readonly ComplaintCommand[]) => {
  const store = journalOf(recordedOf([commands]));
  return registerAsOf(store, { day, by: 'happened' }, 'Europe/Amsterdam');
};

const rowsAsOf = async (day: LocalDate, ...commands: readonly ComplaintCommand[]) => [
  ...registerRows((await asOf(day, ...commands)).entries, { procedures: [bitonic], today: day }),
];

const isDay = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/** The days that a row holds, but for those that are still to come by their nature. */
const daysIn = (row: object): readonly unknown[] =>
  Object.entries(row)
    .filter(([key]) => key !== 'obligations' && key !== 'delayedTo')
    .map(([, value]: [string, unknown]) => value)
    .filter(isDay);

describe('the register by what had happened, once something was put right', () => {
  const twice = [
    received('2026-01-02'),
    judged('2026-04-10'),
    correct({ closedOn: { from: '2026-04-10', to: '2026-04-20' } }),
    correct({ closedOn: { from: '2026-04-20', to: '2026-05-15' } }),
  ];

  it('shows no judgement before the day that the last correction says', async () => {
    expect(await rowsAsOf('2026-04-25', ...twice)).toMatchObject([
      { status: 'received', judgedOn: null, closedOn: null, outcome: null },
    ]);
    expect(await rowsAsOf('2026-05-15', ...twice)).toMatchObject([{ judgedOn: '2026-05-15' }]);
  });

  it('keeps on the overdue list what was over its date by then', async () => {
    const { entries } = await asOf('2026-03-14', ...twice);
    const rows = [...overdueRows(entries, { procedures: [bitonic], today: '2026-03-14' })];
    expect(rows).toContainEqual(expect.objectContaining({ kind: 'judge', daysLate: 12 }));
  });

  it('leaves the first close alone when the second is put right', async () => {
    const commands = [
      received('2026-01-02'),
      judged('2026-01-20'),
      reopened('2026-02-01'),
      judged('2026-02-10'),
      correct({ closedOn: { from: '2026-02-10', to: '2026-03-10' } }),
    ];
    expect(await rowsAsOf('2026-01-25', ...commands)).toMatchObject([{ judgedOn: '2026-01-20' }]);
    expect(await rowsAsOf('2026-02-15', ...commands)).toMatchObject([{ judgedOn: null }]);
    expect(await rowsAsOf('2026-03-10', ...commands)).toMatchObject([{ judgedOn: '2026-03-10' }]);
  });

  it.each(['2026-01-02', '2026-01-31', '2026-02-28', '2026-04-15', '2026-05-14'] as const)(
    'holds no day after %s, asked on that day',
    async (day) => {
      for (const row of await rowsAsOf(day, ...twice)) {
        expect(daysIn(row).filter((one) => (one as string) > day)).toEqual([]);
      }
    },
  );
});
