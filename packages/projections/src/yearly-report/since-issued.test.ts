import { describe, expect, it } from 'vitest';
import type { ComplaintCommand, LocalDate } from '@klacht/domain';
import { idOf, reportsOf, type Told } from '../testing/issued.ts';
import { judged, received } from '../testing/register-of.ts';

const acknowledged = (at: LocalDate): ComplaintCommand => ({ type: 'Acknowledge', data: { at } });
const AT = '2026-03-03';

/** In time, and judged in November. */
const handled: readonly ComplaintCommand[] = [
  received('2025-10-01'),
  acknowledged('2025-10-03'),
  judged('2025-11-20'),
];

const changesOf = (...complaints: readonly Told[]) =>
  reportsOf(complaints).now.sinceIssued?.changes ?? null;

/** What is told of one complaint of which one thing was recorded since. */
const told = (before: readonly ComplaintCommand[], ...since: readonly ComplaintCommand[]) => {
  const [change, ...others] = changesOf({ before, since }) ?? [];
  expect(others).toEqual([]);
  return change;
};

const said = (change: ReturnType<typeof told>): Record<string, unknown> =>
  Object.fromEntries(change?.differences.map(({ figure, was, is }) => [figure, [was, is]]) ?? []);

describe('what has changed since a report was issued', () => {
  it('is nothing where nothing was recorded since, or nothing that counts', () => {
    expect(changesOf({ before: handled, since: [] })).toEqual([]);
    const document: ComplaintCommand = {
      type: 'AddDocument',
      data: { at: AT, digest: 'a'.repeat(64), name: 'letter' },
    };
    expect(changesOf({ before: handled, since: [document] })).toEqual([]);
  });

  it('is nothing known of a report that was not issued', () => {
    expect(reportsOf([], { issued: undefined as never }).now.sinceIssued).toBeNull();
  });

  it('is a correction, told with the figures that it changed', () => {
    const change = told(handled, {
      type: 'Correct',
      data: { at: AT, outcome: { from: 'upheld', to: 'rejected' }, why: 'Misread.' },
    });
    expect(said(change)).toMatchObject({
      'outcomes.upheld': [1, 0],
      'outcomes.rejected': [0, 1],
      'dataQuality.corrected': [0, 1],
    });
    expect(change).toMatchObject({
      number: '2025-0001',
      why: ['events'],
      causes: [{ type: 'Corrected', revision: 3, recordedAt: '2026-03-03T12:00:00Z' }],
    });
  });

  it('is a reclassification', () => {
    const change = told(handled, { type: 'Reclassify', data: { at: AT, subjects: ['service'] } });
    expect(said(change)).toEqual({ 'subjects.price': [1, 0], 'subjects.service': [0, 1] });
    expect(change?.causes).toMatchObject([{ type: 'Reclassified' }]);
  });

  it('is a root cause that was found', () => {
    const change = told(handled, {
      type: 'RecordRootCause',
      data: { at: AT, cause: 'human-error' },
    });
    expect(said(change)).toEqual({ 'rootCauses.human-error': [0, 1] });
    expect(change?.causes).toMatchObject([{ type: 'RootCauseFound' }]);
  });

  it('is a fact of the year that was recorded late, and no other that was recorded then', () => {
    const change = told(
      [received('2025-10-01'), acknowledged('2025-10-03')],
      judged('2025-11-20'),
      { type: 'AddDocument', data: { at: AT, digest: 'a'.repeat(64), name: 'letter' } },
    );
    expect(said(change)).toMatchObject({
      'outcomes.upheld': [0, 1],
      'rollForward.openAtEnd': [1, 0],
      'steps.judge.inTime': [0, 1],
      'steps.judge.overdueAtEnd': [1, 0],
      'steps.judge.days.50': [0, 1],
      'lateCases.judge 2025-12-01 -': [1, 0],
      'departures.judge.steps': [1, 0],
    });
    expect(change?.causes.map(({ type }) => type)).toEqual(['Judged']);
  });

  it('is a complaint of the year that was recorded late', () => {
    const change = told([], received('2025-10-01'), acknowledged('2025-10-03'));
    expect(said(change)).toMatchObject({ 'rollForward.received': [0, 1] });
    expect(change?.causes.map(({ type }) => type)).toEqual(['Received', 'Acknowledged']);
  });

  it('is an amendment, also one that takes the complaint out of the year', () => {
    const other = (to: LocalDate): ComplaintCommand => ({
      type: 'Amend',
      data: {
        at: AT,
        revision: 0,
        changes: [{ field: 'at', from: '2025-12-29', to }],
        why: 'The stamp was misread.',
      },
    });
    const [within, out] = [
      told([received('2025-12-29')], other('2025-12-18')),
      told([received('2025-12-29')], other('2026-01-02')),
    ];
    expect(said(within)).toMatchObject({ 'steps.acknowledge.overdueAtEnd': [0, 1] });
    expect(said(out)).toMatchObject({ 'rollForward.received': [1, 0], 'subjects.price': [1, 0] });
    expect([within, out].map((one) => one?.causes.map(({ type }) => type))).toEqual([
      ['Amended'],
      ['Amended'],
    ]);
  });

  it('is a retraction, of a step or of the whole complaint', () => {
    const retracted = (revision: number): ComplaintCommand => ({
      type: 'Retract',
      data: { at: AT, revision, why: 'By mistake.' },
    });
    expect(said(told(handled, retracted(2)))).toMatchObject({ 'outcomes.upheld': [1, 0] });
    const gone = told(handled, retracted(0));
    expect(said(gone)).toMatchObject({ 'rollForward.received': [1, 0], 'outcomes.upheld': [1, 0] });
    expect(gone?.causes).toMatchObject([{ type: 'Retracted' }]);
  });

  it('is an erasure that answers in time what seemed to be left unanswered', () => {
    const asked: ComplaintCommand = { type: 'RequestErasure', data: { at: '2025-11-21' } };
    const old = [received('2019-10-01'), judged('2019-11-20'), asked];
    const change = told(old, { type: 'Erase', data: { at: '2025-12-01' } });
    expect(said(change)).toMatchObject({ 'departures.erasure-unanswered.steps': [1, 0] });
    expect(change?.causes).toMatchObject([{ type: 'Erased' }]);
  });

  it('is a link by which another complaint stands for it', () => {
    const link: ComplaintCommand = {
      type: 'Link',
      data: { at: AT, to: idOf(0), as: 'duplicate-of' },
    };
    const changes = changesOf(
      { before: handled, since: [] },
      { before: [received('2025-10-02')], since: [link] },
    );
    expect(changes).toHaveLength(1);
    expect(said(changes?.[0])).toMatchObject({
      'rollForward.received': [1, 0],
      duplicates: [0, 1],
    });
    expect(changes?.[0]).toMatchObject({ number: '2025-0002', causes: [{ type: 'Linked' }] });
  });

  it('is another complaint that no longer stands for it', () => {
    const link: ComplaintCommand = {
      type: 'Link',
      data: { at: '2025-10-06', to: idOf(0), as: 'duplicate-of' },
    };
    const gone: ComplaintCommand = {
      type: 'Retract',
      data: { at: AT, revision: 0, why: 'A question.' },
    };
    const changes = changesOf(
      { before: handled, since: [gone] },
      { before: [received('2025-10-02'), link], since: [] },
    );
    expect(changes?.map(({ number, why }) => [number, why])).toEqual([
      ['2025-0001', ['events']],
      ['2025-0002', ['other-complaint']],
    ]);
    expect(changes?.[1]?.causes).toEqual([]);
    expect(said(changes?.[1])).toMatchObject({
      'rollForward.received': [0, 1],
      duplicates: [1, 0],
    });
  });

  it('cannot be told where the journal does not know the position', () => {
    const issued = { issuedOn: AT, position: 'x', asOf: AT, digest: null, entries: null } as const;
    const { now } = reportsOf([{ before: handled, since: [] }], { issued });
    expect(now.sinceIssued).toMatchObject({ position: 'x', changes: null });
  });

  it('is what the year itself brought, where it was issued before its end', () => {
    const open = { before: [received('2025-10-01'), acknowledged('2025-10-03')], since: [] };
    const { sinceIssued } = reportsOf([open], {}, '2025-11-30').now;
    const [change] = sinceIssued?.changes ?? [];
    expect(change).toMatchObject({ why: ['later-day'], causes: [] });
    expect(said(change)).toMatchObject({ 'steps.judge.overdueAtEnd': [0, 1] });
    expect(changesOf(open)).toEqual([]);
  });
});
