import { describe, expect, it } from 'vitest';
import type { ComplaintCommand, LocalDate } from '@klacht/domain';
import { reportsOf, type Told } from '../testing/issued.ts';
import { judged, received } from '../testing/register-of.ts';

const named = (at: LocalDate, employee: string): ComplaintCommand => ({
  type: 'NameEmployee',
  data: { at, employee },
});

/** What was recorded of complaints since, of which all that names the employee would tell. */
const SINCE: readonly ComplaintCommand[] = [
  named('2025-10-08', 'p-7'),
  { type: 'InformEmployee', data: { at: '2025-10-09', employee: 'p-7' } },
  { type: 'InviteStatement', data: { at: '2025-10-10', party: 'p-7' } },
  { type: 'ReportContact', data: { at: '2025-10-13', employee: 'p-7' } },
  { type: 'TrySolution', data: { at: '2025-10-14', by: 'p-7' } },
  { type: 'DeclareAdmissible', data: { at: '2025-10-15', grounds: ['services', 'persons'] } },
  judged('2025-11-20'),
  { type: 'Notify', data: { at: '2025-11-21', of: 'judgement', party: 'p-7' } },
];

/** An employee who was told of the judgement afterwards, which puts a finding right. */
const PUT_RIGHT: Told = {
  before: [
    received('2025-09-01'),
    named('2025-09-02', 'p-8'),
    judged('2025-09-20'),
    { type: 'InformEmployee', data: { at: '2025-09-25', employee: 'p-8' } },
    { type: 'Notify', data: { at: '2025-09-26', of: 'judgement', party: 'p-8' } },
  ],
  since: [],
};

const OF_STAFF = /p-[78]|persons|mployee|party-not-invited|no-solution-sought/;

const nowOf = (complaints: readonly Told[], tellsOfStaff?: boolean) =>
  reportsOf(complaints, tellsOfStaff === undefined ? {} : { tellsOfStaff }).now;

describe('a report with a complaint about staff', () => {
  const told = [{ before: [received('2025-10-01')], since: SINCE }, PUT_RIGHT];

  it('tells of no complaint by name that it is one, in what changed and in what was put right', () => {
    const { sinceIssued, settled, departures } = nowOf(told);
    expect(sinceIssued?.changes).toHaveLength(1);
    expect(JSON.stringify({ sinceIssued, settled, departures })).not.toMatch(OF_STAFF);
    expect(sinceIssued?.changes?.[0]?.causes.map(({ type }) => type)).toEqual([
      'DeclaredAdmissible',
      'Judged',
    ]);
  });

  it('is made as it was before, to be what was issued', () => {
    const [now, before] = [nowOf(told), nowOf(told, true)];
    expect(JSON.stringify(before.sinceIssued)).toMatch(/"employee":"p-7".*"persons"/);
    expect(before.settled.map(({ what }) => what)).toContain('p-8');
    expect(Object.keys(before)).toEqual(Object.keys(now));
    const alike = { sinceIssued: null, settled: [], departures: [] };
    expect(JSON.stringify({ ...before, ...alike })).toBe(JSON.stringify({ ...now, ...alike }));
  });

  it('has a finding that only such complaints have once three of them have it', () => {
    const complaint: Told = {
      before: [received('2025-10-01'), named('2025-10-02', 'p-7'), judged('2025-10-20')],
      since: [],
    };
    const rowsOf = (times: number) =>
      nowOf(Array.from({ length: times }, () => complaint)).departures.map(
        ({ code, complaints }) => `${code} ${complaints}`,
      );
    expect(rowsOf(2).join()).not.toMatch(OF_STAFF);
    expect(rowsOf(2)).toContain('judged-without-admissibility 2');
    expect(rowsOf(3)).toEqual(
      expect.arrayContaining([
        'employee-not-informed 3',
        'party-not-invited 3',
        'no-solution-sought 3',
      ]),
    );
  });
});
