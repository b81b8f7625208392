import { describe, expect, it } from 'vitest';
import { isRetained, RETENTION_YEARS, type RetentionFacts, retentionOf } from './retention.ts';

const facts = (change: Partial<RetentionFacts> = {}): RetentionFacts => ({
  lastEventOn: '2026-04-02',
  years: RETENTION_YEARS,
  ...change,
});

describe('how long a complaint is kept', () => {
  it.each([
    ['five years unless told', facts(), '2031-04-02', 'retention-period'],
    ['seven when told', facts({ years: 7 }), '2033-04-02', 'retention-period'],
    ['not at all when told', facts({ years: 0 }), '2026-04-02', 'retention-period'],
    ['from 29 February', facts({ lastEventOn: '2024-02-29' }), '2029-02-28', 'retention-period'],
    [
      'from 29 February to one',
      facts({ lastEventOn: '2024-02-29', years: 4 }),
      '2028-02-29',
      'retention-period',
    ],
    ['a hold that is open', facts({ hold: { until: null } }), null, 'legal-hold'],
    ['a longer hold', facts({ hold: { until: '2031-04-03' } }), '2031-04-03', 'legal-hold'],
    ['a hold as long', facts({ hold: { until: '2031-04-02' } }), '2031-04-02', 'retention-period'],
    ['a shorter hold', facts({ hold: { until: '2027-01-01' } }), '2031-04-02', 'retention-period'],
  ] as const)('%s', (_, given, until, ground) => {
    expect(retentionOf(given)).toEqual({ until, ground });
  });

  it.each([-1, 1.5, 101, Number.NaN, Infinity])('refuses %d as a number of years', (years) => {
    expect(() => retentionOf(facts({ years }))).toThrowError(
      expect.objectContaining({ kind: 'invalid', code: 'bad-retention-years' }) as Error,
    );
  });

  it.each([
    ['2031-04-01', true],
    ['2031-04-02', true],
    ['2031-04-03', false],
  ] as const)('on %s: %s', (today, expected) => {
    expect(isRetained({ until: '2031-04-02', ground: 'retention-period' }, today)).toBe(expected);
    expect(isRetained({ until: null, ground: 'legal-hold' }, today)).toBe(true);
  });
});
