import { describe, expect, it } from 'vitest';
import type { KnownComplaint } from '../complaint/state.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { delayed, until } from '../testing/by-the-book.ts';
import { given } from '../testing/given.ts';
import { type Unnoticed, unnoticed } from '../testing/internal/unnoticed.ts';
import { explainFinding } from './explain-finding.ts';
import { findingsOf } from './findings.ts';

const found = (
  commands: Unnoticed['broken'],
  { today = '2026-12-31', others }: Partial<Unnoticed>,
) => findingsOf(given(...commands) as KnownComplaint, bitonic, today, others ?? null);

describe('what used to go unnoticed', () => {
  it.each<Unnoticed>(unnoticed)('$code', ({ code, broken, kept, en, nl, ...rest }) => {
    const findings = found(broken, rest).filter((one) => one.code === code);
    expect(findings.map((one) => explainFinding(one, 'en'))).toEqual([en]);
    expect(findings.map((one) => explainFinding(one, 'nl'))).toEqual([nl]);
    expect(found(kept, rest).filter((one) => one.code === code)).toEqual([]);
  });

  it('is a delay beyond the bound that a version names', () => {
    const delay = { article: '4.6', term: { count: 2, unit: 'months' } } as const;
    const procedure = { ...bitonic, terms: { ...bitonic.terms, delay } };
    const codesOf = (end: '2026-08-02' | '2026-08-03') =>
      findingsOf(
        given(...until('Delay'), delayed('2026-05-22', end)) as KnownComplaint,
        procedure,
        '2026-05-22',
      ).map(({ code, what }) => [code, what]);
    expect(codesOf('2026-08-02')).toEqual([]);
    expect(codesOf('2026-08-03')).toEqual([['delay-without-end', '2026-08-03']]);
  });
});
