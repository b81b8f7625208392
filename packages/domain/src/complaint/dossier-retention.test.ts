import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitonic } from '../procedure/bitonic.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { given, receive } from '../testing/given.ts';
import { on, saying, steps } from '../testing/command-examples.ts';
import type { ComplaintCommand } from './commands.ts';
import type { KnownComplaint } from './state.ts';
import { retentionsOf } from './dossier-retention.ts';

const { RequestErasure: request, DeferErasure: defer, RefuseErasure: refuse, Erase: erase } = steps;
const closed = [receive(), on(steps.Judge, '2026-06-01')] as const;

const known = (...history: readonly ComplaintCommand[]): KnownComplaint => {
  const complaint = given(...history);
  if (complaint.status === 'unknown') throw new Error('expected a complaint');
  return complaint;
};

const standing = (today: LocalDate, ...history: readonly ComplaintCommand[]) =>
  retentionsOf(known(...history), bitonic, today).map(
    ({ state, person, requestedOn, keptBy, until, end }) => [
      state,
      person,
      requestedOn,
      keptBy,
      until,
      end?.due ?? null,
    ],
  );

describe('the retention of a dossier', () => {
  it('counts from the close, and the day after its last day nothing keeps it', () => {
    expect(standing('2031-06-01', ...closed)).toEqual([
      ['kept', null, null, 'retention', '2031-06-01', null],
    ]);
    expect(standing('2031-06-02', ...closed)).toEqual([
      ['may-erase', null, null, null, '2031-06-01', null],
    ]);
  });

  it('has no last day while the complaint is open', () => {
    expect(standing('2040-01-01', receive())).toEqual([
      ['kept', null, null, 'handling', null, null],
    ]);
  });

  it.each([
    ['another officer', on(steps.AssignOfficer, '2030-05-01')],
    ['another subject', on(steps.Reclassify, '2030-05-01')],
    ['a document', on(steps.AddDocument, '2030-05-01')],
    ['a payment', on(steps.PayRedress, '2030-05-01')],
    ['feedback', on(steps.GiveFeedback, '2030-05-01')],
    ['a link', on(steps.Link, '2030-05-01')],
    ['more of its details', on(steps.RecordDetails, '2030-05-01')],
    ['an amendment', on(steps.Correct, '2030-05-01')],
    ['a request that was refused', on(request, '2030-05-01')],
  ])('is not prolonged by %s of years later', (_, late) => {
    const [[, , , , until] = []] = standing('2030-06-01', ...closed, late);
    expect(until).toBe('2031-06-01');
  });

  it.each([steps.EscalateToKifid, steps.BringToCourt])(
    'is prolonged by a last step outside: $type',
    (late) => {
      expect(standing('2034-05-01', ...closed, on(late, '2029-05-01'))).toEqual([
        ['kept', null, null, 'retention', '2034-05-01', null],
      ]);
    },
  );

  it('shows each hold that stands, whatever the years', () => {
    const [held] = retentionsOf(
      known(...closed, on(steps.PlaceHold, '2026-08-02')),
      bitonic,
      '2040-01-01',
    );
    expect(held).toMatchObject({
      state: 'held',
      keptBy: 'legal-hold',
      until: '2031-06-01',
      holds: [{ ground: 'court case', placed: { at: '2026-08-02' } }],
    });
    expect(
      standing('2040-01-01', ...closed, on(steps.PlaceHold, '2026-08-02'), steps.LiftHold),
    ).toEqual([['may-erase', null, null, null, '2031-06-01', null]]);
  });
});

describe('a request to be forgotten', () => {
  it('is to be answered within a month while something keeps the dossier', () => {
    expect(standing('2026-08-01', ...closed, request)).toEqual([
      ['to-answer', null, '2026-08-01', 'retention', '2031-06-01', '2026-09-01'],
    ]);
    expect(standing('2026-08-01', receive(), request)).toEqual([
      ['to-answer', null, '2026-08-01', 'handling', null, '2026-09-01'],
    ]);
  });

  it('waits once it was put off, and is to be carried out within a month after that', () => {
    const deferred = [...closed, request, saying(defer, { until: '2031-06-01' })] as const;
    expect(standing('2031-06-01', ...deferred)).toEqual([
      ['put-off', null, '2026-08-01', 'retention', '2031-06-01', null],
    ]);
    expect(standing('2031-06-02', ...deferred)).toEqual([
      ['to-erase', null, '2026-08-01', null, '2031-06-01', '2031-07-01'],
    ]);
  });

  it('is to be carried out within a month where nothing keeps the dossier', () => {
    expect(standing('2032-01-05', ...closed, on(request, '2032-01-01'))).toEqual([
      ['to-erase', null, '2032-01-01', null, '2031-06-01', '2032-02-01'],
    ]);
  });

  it('waits as long as a hold stands, also where it was put off to an earlier day', () => {
    const held = [...closed, request, defer, on(steps.PlaceHold, '2027-01-01')] as const;
    expect(standing('2040-01-01', ...held)).toEqual([
      ['put-off', null, '2026-08-01', 'legal-hold', '2031-06-02', null],
    ]);
  });

  it('stands beside that of another person', () => {
    const two = [saying(receive(), { representative: { name: 'Bob' } }), ...closed.slice(1)];
    const asked = [
      ...two,
      saying(request, { person: 'representative' }),
      saying(defer, { person: 'representative', until: '2031-06-01' }),
      on(saying(request, { person: 'complainant' }), '2026-08-04'),
    ];
    expect(standing('2026-08-04', ...asked)).toEqual([
      ['put-off', 'representative', '2026-08-01', 'retention', '2031-06-01', null],
      ['to-answer', 'complainant', '2026-08-04', 'retention', '2031-06-01', '2026-09-04'],
    ]);
  });

  it('is gone once it was refused, and all is once everybody was forgotten', () => {
    expect(standing('2026-08-04', ...closed, request, refuse)).toEqual([
      ['kept', null, null, 'retention', '2031-06-01', null],
    ]);
    expect(standing('2032-01-01', ...closed, on(erase, '2031-06-02'))).toEqual([]);
    expect(
      standing('2032-01-01', ...closed, on(saying(erase, { person: 'complainant' }), '2031-06-02')),
    ).toEqual([]);
  });

  it('outside the years of a calendar has a due date all the same, and says that it was computed so', () => {
    const [row] = retentionsOf(
      known(...closed, on(request, '2026-08-01')),
      { ...bitonic, calendar: { ...bitonic.calendar, to: 2025 } },
      '2026-08-02',
    );
    expect(row?.end?.due).toBe('2026-09-01');
    expect(row?.end?.steps.map(({ step }) => step)).toContain('outside-calendar');
  });
});

describe('whatever the day', () => {
  it('a dossier has one state, and what is due is not before the request', () => {
    const day = fc.integer({ min: 0, max: 3_000 });
    fc.assert(
      fc.property(day, day, (asked, today) => {
        const at = (days: number) =>
          new Date(Date.UTC(2026, 7, 1 + days)).toISOString().slice(0, 10) as LocalDate;
        const rows = retentionsOf(
          known(...closed, on(request, at(asked))),
          bitonic,
          at(asked + today),
        );
        expect(rows).toHaveLength(1);
        const [row] = rows;
        expect(['to-answer', 'to-erase']).toContain(row?.state);
        expect(row?.state === 'to-erase').toBe(at(asked + today) > '2031-06-01');
        expect((row?.end?.due ?? '') > at(asked)).toBe(true);
      }),
    );
  });
});
