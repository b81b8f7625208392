import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  bitonic,
  type ComplaintCommand,
  execute,
  type Instant,
  type LocalDate,
  type ReviewCommand,
} from '@klacht/domain';
import { readReview, registerAsOf } from '@klacht/projections';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';

/** A journal to record in, and to look back on. */
const journal = () => {
  const store = createMemoryEventStore();
  const known = { store, procedures: [bitonic] };
  const by = (now: Instant) => ({ commandId: randomUUID(), actor: 'anna', now });
  const about = (complaintId: string, now: Instant, command: ComplaintCommand) =>
    execute(known, { complaintId, ...by(now), ...command });
  const reviewed = (year: number, now: Instant, command: ReviewCommand) =>
    execute(known, { year, ...by(now), ...command });
  const on = (day: LocalDate, how: 'recorded' | 'happened') =>
    registerAsOf(store, { day, by: how }, 'Europe/Amsterdam');
  return { store, about, reviewed, on };
};

const receive = (at: LocalDate): ComplaintCommand => ({
  type: 'Receive',
  data: { at, channel: 'email', subjects: [] },
});
const recommend = (at: LocalDate, id: string): ReviewCommand => ({
  type: 'MakeRecommendation',
  data: { at, id, recommendation: 'Show the price.', owner: 'trade desk', due: '2026-12-31' },
});

describe('the end of a day', () => {
  it('is where the firm is, in winter and in summer', async () => {
    const { about, on } = journal();
    await about(randomUUID(), '2025-12-31T22:30:00Z', receive('2025-12-31'));
    expect((await on('2025-12-31', 'recorded')).lastRecordedOn).toBe('2025-12-31');
    await about(randomUUID(), '2025-12-31T23:30:00Z', receive('2025-12-31'));
    expect((await on('2025-12-31', 'recorded')).entries).toHaveLength(1);
    expect((await on('2026-01-01', 'recorded')).entries).toHaveLength(2);
    expect((await on('2026-01-01', 'recorded')).lastRecordedOn).toBe('2026-01-01');
    await about(randomUUID(), '2026-06-30T22:30:00Z', receive('2026-06-30'));
    expect((await on('2026-06-30', 'recorded')).entries).toHaveLength(2);
    expect((await on('2026-07-01', 'recorded')).lastRecordedOn).toBe('2026-07-01');
  });
});

describe('the review of a year', () => {
  it('holds all that was recorded of it, in one look and in a look back', async () => {
    const { store, reviewed, on } = journal();
    await reviewed(2025, '2026-01-21T09:00:00Z', recommend('2026-01-20', 'r1'));
    await reviewed(2025, '2026-01-31T23:30:00Z', recommend('2026-01-25', 'r2'));
    const ids = async (day: LocalDate, how: 'recorded' | 'happened') =>
      (await on(day, how)).reviews.get(2025)?.recommendations.map(({ id }) => id);
    expect(await ids('2026-01-20', 'recorded')).toBeUndefined();
    expect(await ids('2026-01-31', 'recorded')).toEqual(['r1']);
    expect(await ids('2026-02-01', 'recorded')).toEqual(['r1', 'r2']);
    expect(await ids('2026-01-19', 'happened')).toBeUndefined();
    expect(await ids('2026-01-24', 'happened')).toEqual(['r1']);
    expect(await ids('2026-01-25', 'happened')).toEqual(['r1', 'r2']);
    const review = await readReview(store, 2025);
    expect(review.recommendations.map(({ id }) => id)).toEqual(['r1', 'r2']);
  });
});

describe('a day that was put right', () => {
  const complaintId = randomUUID();
  const CLOSES = [
    { type: 'Judge', data: { at: '2026-05-10', outcome: 'upheld' } },
    { type: 'Withdraw', data: { at: '2026-05-10' } },
    {
      type: 'DeclareInadmissible',
      data: { at: '2026-05-10', grounds: [{ ground: 'too-late', explanation: 'It is of 2019.' }] },
    },
  ] as const satisfies readonly ComplaintCommand[];

  it.each(CLOSES)('is when it happened, for receipt, acknowledgement and $type', async (close) => {
    const { about, on } = journal();
    const commands: readonly ComplaintCommand[] = [
      receive('2026-04-02'),
      { type: 'Acknowledge', data: { at: '2026-04-07' } },
      close,
      ...[
        { acknowledgedOn: { from: '2026-04-07', to: '2026-04-14' } },
        { closedOn: { from: '2026-05-10', to: '2026-05-20' } },
        { receivedOn: { from: '2026-04-02', to: '2026-04-04' } },
      ].map((change) => ({
        type: 'Correct' as const,
        data: { at: '2026-06-01' as const, why: 'It was typed wrongly.', ...change },
      })),
    ] as readonly ComplaintCommand[];
    for (const command of commands) await about(complaintId, '2026-06-02T09:00:00Z', command);
    const stood = async (day: LocalDate) => {
      const [entry] = (await on(day, 'happened')).entries;
      if (entry === undefined) return null;
      const { complaint } = entry;
      const closed = 'closed' in complaint ? complaint.closed.at : null;
      return [complaint.received.at, complaint.acknowledged?.at ?? null, closed];
    };
    expect(await stood('2026-04-03')).toBeNull();
    expect(await stood('2026-04-04')).toEqual(['2026-04-04', null, null]);
    expect(await stood('2026-04-13')).toEqual(['2026-04-04', null, null]);
    expect(await stood('2026-04-14')).toEqual(['2026-04-04', '2026-04-14', null]);
    expect(await stood('2026-05-19')).toEqual(['2026-04-04', '2026-04-14', null]);
    expect(await stood('2026-05-20')).toEqual(['2026-04-04', '2026-04-14', '2026-05-20']);
  });
});
