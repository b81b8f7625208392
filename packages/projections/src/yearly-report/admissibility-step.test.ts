import { describe, expect, it } from 'vitest';
import type { ComplaintCommand, LocalDate } from '@klacht/domain';
import { act } from '../testing/told-history.ts';
import { judged, received, registerOf } from '../testing/register-of.ts';
import { reportOver } from '../testing/report-over.ts';

const admissible = (at: LocalDate) => act('DeclareAdmissible', at);
const refused = (at: LocalDate) =>
  act('DeclareInadmissible', at, { grounds: [{ ground: 'too-late', explanation: 'It is old.' }] });

const of = (...commands: readonly ComplaintCommand[]) => {
  const { steps, lateCases } = reportOver(registerOf([...commands]));
  const late = lateCases.filter(({ kind }) => kind === 'admissibility');
  return { ...steps, late };
};

// Monday 2 February 2026: five working days end on Monday 9 February.
const came = received('2026-02-02');

describe('to state whether a complaint is admissible', () => {
  it('is a step, in time up to the last day of the acknowledgement', () => {
    const { admissibility, late } = of(came, admissible('2026-02-09'));
    expect(admissibility).toMatchObject({ n: 1, inTime: 1, late: 0, complaints: 1, meanDays: 7 });
    expect(admissibility.meanWorkingDays).toBe(5);
    expect(late).toEqual([]);
  });

  it('is late a day after that, and named with how late', () => {
    const { admissibility, late } = of(came, admissible('2026-02-16'));
    expect(admissibility).toMatchObject({ n: 1, inTime: 0, late: 1, complaintsLate: 1 });
    expect(late).toMatchObject([
      {
        due: '2026-02-09',
        metOn: '2026-02-16',
        daysLate: 7,
        workingDaysLate: 5,
        officerWhenDue: 'anna',
        subjects: ['price'],
        causes: [],
      },
    ]);
  });

  it('is met by a refusal in time', () => {
    expect(of(came, refused('2026-02-05')).admissibility).toMatchObject({ n: 1, inTime: 1 });
  });

  it('is late where it was judged without, and overdue while nothing was said', () => {
    expect(of(came, judged('2026-03-02')).admissibility).toMatchObject({ n: 1, late: 1 });
    expect(of(came).admissibility).toMatchObject({ n: 0, overdueAtEnd: 1, complaintsLate: 1 });
  });

  it('is not counted where it ended in time without', () => {
    expect(of(came, act('Withdraw', '2026-02-09')).admissibility).toMatchObject({ n: 0, late: 0 });
  });

  it('counts from the answer that it depends on', () => {
    // Asked on Wednesday 4 February, answered on Monday 16 February: five working days end on the 23rd.
    const { admissibility } = of(
      came,
      act('RequestInformation', '2026-02-04'),
      act('ProvideInformation', '2026-02-16'),
      admissible('2026-02-23'),
    );
    expect(admissibility).toMatchObject({ n: 1, inTime: 1, meanDays: 7 });
  });
});

describe('the investigation', () => {
  it('goes from the declaration to the first judgement', () => {
    const { investigation } = of(
      came,
      admissible('2026-02-09'),
      judged('2026-03-02'),
      act('Reopen', '2026-04-01'),
      judged('2026-05-01'),
    );
    expect(investigation).toMatchObject({ n: 1, meanDays: 21, minDays: 21, meanWorkingDays: 15 });
  });

  it('is not counted without a declaration', () => {
    expect(of(came, judged('2026-03-02')).investigation).toMatchObject({ n: 0, meanDays: null });
  });
});

describe('what is recorded of why a step was late', () => {
  const causes = (...commands: readonly ComplaintCommand[]) =>
    reportOver(registerOf([came, ...commands])).lateCases.find(({ kind }) => kind === 'judge')
      ?.causes;

  it('is an answer that was waited for on its last day', () => {
    const asked = act('RequestInformation', '2026-02-20');
    expect(causes(asked, judged('2026-04-10'))).toEqual(['awaiting-information']);
    const answered = act('ProvideInformation', '2026-04-02');
    expect(causes(asked, answered, judged('2026-04-10'))).toEqual([]);
  });

  it('is a delay that was announced for longer', () => {
    const delay = act('Delay', '2026-03-20', { until: '2026-04-20', reason: 'It is complex.' });
    expect(causes(delay, judged('2026-04-10'))).toEqual(['delay-announced']);
  });

  it('is that nobody handled it', () => {
    const unassigned = act('Receive', '2026-02-02', { channel: 'email', subjects: ['price'] });
    const { lateCases } = reportOver(registerOf([unassigned, judged('2026-04-10')]));
    expect(lateCases.find(({ kind }) => kind === 'judge')?.causes).toEqual(['no-officer']);
  });
});
