import { describe, expect, it } from 'vitest';
import type { ComplaintCommand, RecordedEvent } from '@klacht/domain';
import { memoryEntries } from '../projection.ts';
import { type RegisterEntry, registerProjection } from '../register/register-projection.ts';
import { judged, received, recordedOf, registerOf, reopened } from '../testing/register-of.ts';
import { reportOver } from '../testing/report-over.ts';
import { act } from '../testing/told-history.ts';

const came = received('2026-02-02');

describe('admissibility in the figures', () => {
  const of = (...complaints: readonly (readonly ComplaintCommand[])[]) =>
    reportOver(registerOf(...complaints)).admissibility;

  it('is undecided of what is open and of which nothing was said', () => {
    const declared = act('DeclareAdmissible', '2026-02-04');
    expect(of([came], [came, declared], [came, act('Withdraw', '2026-02-03')]).undecided).toBe(1);
    // Nor of what is decided in the next year.
    const later = act('DeclareAdmissible', '2027-01-04');
    expect(of([received('2026-12-20'), later]).undecided).toBe(1);
    expect(of([came, judged('2026-03-02'), reopened('2026-06-01')]).undecided).toBe(0);
  });

  it('is lacking of what was judged without', () => {
    const after = act('DeclareAdmissible', '2026-02-04');
    expect(of([came, judged('2026-03-02')], [came, after, judged('2026-03-02')])).toMatchObject({
      judgedWithout: 1,
      undecided: 0,
    });
  });
});

describe('what was asked, delayed and told in the figures', () => {
  it('counts times and complaints', () => {
    const report = reportOver(
      registerOf(
        [
          came,
          act('RequestInformation', '2026-02-04', { id: 'a' }),
          act('RequestInformation', '2026-02-05', { id: 'b' }),
          act('ProvideInformation', '2026-02-06', { request: 'a' }),
          act('ReportProgress', '2026-02-20'),
          act('ReportProgress', '2026-03-10'),
          act('Delay', '2026-03-20', { until: '2026-04-20', reason: 'A.' }),
          act('Delay', '2026-04-10', { until: '2026-05-20', reason: 'B.' }),
        ],
        [received('2026-02-03'), act('ReportProgress', '2026-02-21')],
      ),
    );
    expect(report.informationRequests).toEqual({
      asked: 2,
      answered: 1,
      openAtEnd: 1,
      complaints: 1,
    });
    expect(report.progress).toEqual({ reported: 3, complaints: 2 });
    expect(report.delays).toMatchObject({ announced: 2, complaints: 1 });
  });
});

describe('data quality in the figures', () => {
  const recorded = (at: string, when: string): readonly RegisterEntry[] => {
    const entries = memoryEntries<RegisterEntry>();
    for (const event of recordedOf([[came, act('Acknowledge', at as '2026-02-03')]])) {
      const then = event.type === 'Acknowledged' ? { ...event, recordedAt: when } : event;
      registerProjection.evolve(entries, then as RecordedEvent);
    }
    return [...entries.values()];
  };

  it.each([
    // Half past eleven at night in Amsterdam is the seventh day; an hour later is the eighth.
    ['2026-02-10T22:30:00Z', 0],
    ['2026-02-10T23:30:00Z', 1],
    ['2026-03-10T12:00:00Z', 1],
  ])('counts what was recorded more than a week after it happened: %s', (when, backdated) => {
    expect(reportOver(recorded('2026-02-03', when)).dataQuality.backdated).toBe(backdated);
  });

  it('counts complaints of which somebody was forgotten', () => {
    const forgotten = [
      came,
      act('Withdraw', '2026-02-03'),
      act('RequestErasure', '2026-02-04'),
      act('Erase', '2034-12-01'),
    ];
    const { dataQuality, rollForward } = reportOver(registerOf([came], forgotten));
    expect([dataQuality.erased, rollForward.received]).toEqual([1, 2]);
  });
});
