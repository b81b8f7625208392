import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Comparison, spreadOf } from './compare.ts';
import type { DeskPages } from './desk.ts';
import type { Growth } from './growth.ts';
import type { Imported } from './imported.ts';
import type { Mailed } from './mailed.ts';

type Results = {
  readonly comparisons: readonly Comparison[];
  readonly growth: Growth | null;
  readonly import: readonly Imported[] | null;
  readonly mails: readonly Mailed[] | null;
  readonly desk: DeskPages | null;
  readonly reports: readonly Imported[] | null;
  readonly lists: readonly Imported[] | null;
  readonly searches: readonly Imported[] | null;
};

/** Runs the benchmark in small. What it measures is not looked at, for machines differ. */
const bench = (...args: readonly string[]): Results => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      path.join(import.meta.dirname, 'main.ts'),
      '--json',
      ...args,
    ],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout) as Results;
};

/** The sum of 1, 2, … over the events of each complaint: their four paths have 4, 5, 6, 5 events. */
const CHECKSUM_OF_FOUR = 10 + 15 + 21 + 15;

describe('the benchmark', () => {
  it('has every side do the same work', () => {
    const { comparisons } = bench('--complaints', '40', '--operations', '70', '--rounds', '2');
    const work = comparisons.map(({ benchmark, operations, sides }) => ({
      benchmark,
      operations,
      checksums: sides.map(({ checksums }) => checksums),
    }));
    const each = (sides: number, checksum: number): readonly (readonly number[])[] =>
      Array.from({ length: sides }, () => [checksum, checksum]);
    expect(work).toEqual([
      { benchmark: 'append', operations: 70, checksums: each(3, 70) },
      { benchmark: 'execute, callers: 1', operations: 70, checksums: each(3, 70 * 8) },
      { benchmark: 'execute, callers: 64', operations: 70, checksums: each(3, 70 * 8) },
      { benchmark: 'execute, sealed and chained', operations: 70, checksums: each(3, 70 * 8) },
      { benchmark: 'execute, traced', operations: 70, checksums: each(3, 70 * 8) },
      { benchmark: 'receive, on SQLite', operations: 70, checksums: each(2, 70) },
      { benchmark: 'second, on SQLite', operations: 70, checksums: each(2, 70) },
      {
        benchmark: 'receive, on the double of EventStoreDB',
        operations: 70,
        checksums: each(3, 70),
      },
      {
        benchmark: 'second, on the double of EventStoreDB',
        operations: 70,
        checksums: each(3, 70),
      },
      {
        benchmark: 'read-all, on the double of EventStoreDB',
        operations: 200,
        checksums: each(2, 10 * CHECKSUM_OF_FOUR),
      },
      { benchmark: 'replay', operations: 200, checksums: each(2, 10 * CHECKSUM_OF_FOUR) },
      { benchmark: 'rebuild', operations: 200, checksums: each(2, 10 * CHECKSUM_OF_FOUR) },
    ]);
  });

  it('takes in mails with their documents, and writes as many', () => {
    const { mails, comparisons } = bench('--mails', '5', '--rounds', '1');
    expect(mails).toMatchObject(
      [1, 16, 64].map((atOnce) => ({ mails: 5, atOnce, checksums: { klacht: 5, raw: 5 } })),
    );
    expect(comparisons).toEqual([]);
  });

  it('rebuilds at several sizes, and imports', () => {
    const results = bench('--growth', '--sizes', '20,60', '--import-rows', '30', '--rounds', '1');
    const done = results.growth?.sizes.map(({ job, operations, checksum }) => [
      job,
      operations,
      checksum,
    ]);
    expect(done).toEqual([
      ['rebuild', 20, CHECKSUM_OF_FOUR],
      ['raw read and parse', 20, CHECKSUM_OF_FOUR],
      ['rebuild', 60, 3 * CHECKSUM_OF_FOUR],
      ['raw read and parse', 60, 3 * CHECKSUM_OF_FOUR],
    ]);
    expect(results.import).toMatchObject([
      { job: 'import', operations: 30, checksum: 90 },
      { job: 'the same file again', operations: 30, checksum: 90 },
      { job: 'csv-parse and the driver', operations: 30, checksum: 90 },
    ]);
  });

  it('writes the departures as text and as JSON, and the register beside its entries', () => {
    const { lists } = bench('--lists', '--complaints', '40', '--rounds', '1');
    expect(lists?.map(({ job, beside }) => [job, beside])).toEqual([
      ['check', 'check --json'],
      ['check --json', null],
      ['register', 'register --csv'],
      ['register --csv', 'entries read and parsed'],
      ['entries read and parsed', null],
    ]);
    const [check, json, table, csv, raw] = lists?.map(({ checksum }) => checksum) ?? [];
    expect(check).toBeGreaterThan(40);
    expect([json, table, csv, raw]).toEqual([check, 40, 40, 40]);
  });

  it('makes the report of a year, live and up to a position, each as what it is beside', () => {
    const { reports } = bench('--report', '--complaints', '40', '--rounds', '1');
    // All came in in 2000; in the middle of the journal none has been judged yet.
    expect(reports?.map(({ job, operations, checksum }) => [job, operations, checksum])).toEqual([
      ['report, the first time', 1, 40],
      ['report, again', 1, 40],
      ['entries read and parsed', 40, 40],
      ['report up to the middle', 1, 80],
      ['replay up to the middle', 1, 40],
    ]);
  });

  it('searches by a name, by the index and by opening everything, with the same answer', () => {
    const { searches } = bench('--find', '--complaints', '30', '--rounds', '1');
    expect(searches?.map(({ job, operations, checksum }) => [job, operations, checksum])).toEqual([
      ['find', 1, 1],
      ['the first find', 1, 1],
      ['opening everything', 1, 1],
    ]);
  });

  it('asks a desk for pages at a rate, none of which is an error', () => {
    const { desk } = bench('--desk', '--complaints', '60', '--rate', '40', '--seconds', '1');
    expect(desk).toMatchObject({ complaints: 60, rate: 40, errors: 0, all: { requests: 40 } });
    expect(desk?.each.map(({ asked, requests }) => [asked, requests])).toEqual([
      ['register', 8],
      ['page', 10],
      ['filter', 8],
      ['sorted', 4],
      ['work', 6],
      ['complaint', 4],
    ]);
    expect(desk?.workSeconds).toBeGreaterThan(0);
    expect(desk?.firstPageBytes).toBeGreaterThan(10_000);
    expect(desk?.firstPageBytes).toBeLessThan(50_000);
  });

  it('slows the disk of all sides alike', ({ skip }) => {
    if (spawnSync('cc', ['--version']).status !== 0) skip('not run: there is no C compiler');
    const small = ['--only', 'append', '--operations', '3', '--rounds', '1'];
    const [slow] = bench(...small, '--sync-ms', '50').comparisons;
    for (const { perSecond } of slow?.sides ?? []) expect(perSecond.max).toBeLessThanOrEqual(20);
    expect(slow?.sides).toHaveLength(3);
  });

  it.each([
    [[3, 1, 2], { min: 1, median: 2, max: 3 }],
    [[4, 1, 2, 3], { min: 1, median: 2.5, max: 4 }],
    [[5], { min: 5, median: 5, max: 5 }],
  ])('takes the middle of %s', (values, spread) => {
    expect(spreadOf(values)).toEqual(spread);
  });
});
