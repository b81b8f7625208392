import { beforeAll, describe, expect, it } from 'vitest';
import { bitonic, complaintStream, type EventStore, KlachtError, parseInput } from '@klacht/domain';
import { journalOf } from '../../event-stores/contract/store-under-test.ts';
import { createMemoryEventStore } from '../../event-stores/memory/memory-event-store.ts';
import { complaintIdOfImport, importRegister } from './import-register.ts';
import { mapping } from './mapping.ts';
import type { Problem } from './problem.ts';

const MAP = parseInput(
  mapping,
  {
    source: 'r',
    timeZone: 'Europe/Amsterdam',
    number: 'nr',
    events: {
      Received: { at: { column: 'in', format: 'yyyy-MM-dd' }, channel: { value: 'email' } },
      Acknowledged: { at: { column: 'ack', format: 'yyyy-MM-dd' } },
    },
  },
  'mapping',
);

/** The most rows of a file that come in in its order. */
const KEPT = 16_384;

/** Every hundredth was acknowledged before it came in, and every thousandth has no number, and a copy. */
const lineOf = (index: number): string => {
  const number = index % 1_000 < 2 ? '' : `K-${index}`;
  const day = `2025-01-${10 + Math.trunc(index / 1_000)}`;
  return `${number},${day},${index % 100 === 50 ? '2024-12-31' : ''}`;
};

const LINES = Array.from({ length: KEPT + 616 }, (_, index) => lineOf(index));

const cameIn = async (
  lines: readonly string[],
  {
    store = createMemoryEventStore(),
    isPipe = false,
  }: { store?: EventStore; isPipe?: boolean } = {},
) => {
  const problems: Problem[] = [];
  const progress: number[] = [];
  const csv = async function* () {
    yield 'nr,in,ack\n';
    for (let at = 0; at < lines.length; at += 500)
      yield `${lines.slice(at, at + 500).join('\n')}\n`;
  };
  const ended = await importRegister({
    journal: { store, procedures: [bitonic] },
    csv: isPipe ? csv() : csv,
    mapping: MAP,
    actor: 'import',
    now: '2026-07-01T10:00:00Z',
    onProblem: (problem) => problems.push(problem),
    onProgress: (bytes) => progress.push(bytes),
  }).then(
    (summary) => ({ summary, error: null }),
    (error: unknown) => ({ summary: null, error }),
  );
  return { store, problems, progress, ...ended };
};

const streamsOf = async (store: EventStore): Promise<readonly string[]> => [
  ...new Set((await journalOf(store)).map(({ stream }) => stream)),
];

const streamOf = (index: number): string => complaintStream(complaintIdOfImport('r', `K-${index}`));

const numbered = LINES.flatMap((line, index) => (line.startsWith('K') ? [index] : []));

describe('the order in which rows come in', () => {
  let whole: Awaited<ReturnType<typeof cameIn>>;

  beforeAll(async () => {
    whole = await cameIn(LINES);
  });

  it('is that of the file where there are few', async () => {
    const lines = LINES.slice(0, KEPT);
    const { store } = await cameIn(lines);
    const known = new Set(numbered.map(streamOf));
    expect((await streamsOf(store)).filter((stream) => known.has(stream))).toEqual(
      numbered.filter((index) => index < lines.length).map(streamOf),
    );
  });

  it('is that of the complaints’ ids where there are many, and all else is as of files with few', async () => {
    expect(await streamsOf(whole.store)).toEqual((await streamsOf(whole.store)).toSorted());
    const few = createMemoryEventStore();
    const told: Problem[] = [];
    const rows = 10_000;
    for (let from = 0; from < LINES.length; from += rows) {
      const { problems } = await cameIn(LINES.slice(from, from + rows), { store: few });
      told.push(...problems.map((problem) => ({ ...problem, row: problem.row + from })));
    }
    expect(whole.problems).toEqual(told);
    const byStream = async (store: EventStore) =>
      Map.groupBy(
        (await journalOf(store)).map((event) => ({ ...event, position: null })),
        ({ stream }) => stream,
      );
    expect(await byStream(whole.store)).toEqual(await byStream(few));
    const again = await cameIn(LINES, { store: whole.store });
    expect(again.summary).toMatchObject({ newComplaints: 0, knownComplaints: LINES.length });
    expect(again.problems).toEqual(told);
  });

  it('is no matter to who follows how far it is', () => {
    const { progress } = whole;
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.length).toBeGreaterThan(LINES.length / 1_024);
    expect(progress.at(-1)).toBe(Buffer.byteLength(`nr,in,ack\n${LINES.join('\n')}\n`));
  });

  it('of a pipe that is damaged: those before the damage come in, and the problems of these are told', async () => {
    const { store, problems, error } = await cameIn([...LINES, '"K-0'], { isPipe: true });
    expect(error).toMatchObject({ code: 'not-csv', details: { cameInTo: LINES.length + 1 } });
    expect(await streamsOf(store)).toEqual(await streamsOf(whole.store));
    expect(problems).toEqual(whole.problems);
  });

  it('where the journal fails halfway: what came in is told in order, and the rest comes in again', async () => {
    const store = createMemoryEventStore();
    let left = 9_000;
    const failing: EventStore = {
      append: async (...asked) => {
        left -= 1;
        if (left < 0) throw new KlachtError('unavailable', 'store-busy', 'gone', {});
        return store.append(...asked);
      },
      readStream: (...asked) => store.readStream(...asked),
      readAll: (...asked) => store.readAll(...asked),
      close: async () => {},
    };
    const first = await cameIn(LINES, { store: failing });
    expect(first.error).toMatchObject({ code: 'store-busy' });
    const rows = first.problems.map(({ row }) => row);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
    await cameIn(LINES, { store });
    expect((await streamsOf(store)).toSorted()).toEqual(await streamsOf(whole.store));
  });
});
