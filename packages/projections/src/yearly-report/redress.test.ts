import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitonic } from '@klacht/domain';
import { judged, received, registerOf, reopened } from '../testing/register-of.ts';
import { sumOf } from './redress.ts';
import { yearlyReport } from './yearly-report.ts';

describe('the sum of decimals', () => {
  it.each([
    [[], '0'],
    [['0.1', '0.2'], '0.3'],
    [['10', '0.05', '2.5'], '12.55'],
    [['0.00000001', '20999999.99999999'], '21000000.00000000'],
  ])('of %j is %s', (amounts, sum) => {
    expect(sumOf(amounts)).toBe(sum);
  });

  it('is that of whole cents', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), (cents) => {
        const amounts = cents.map((one) => (one / 100).toFixed(2));
        const sum = cents.reduce((total, one) => total + BigInt(one), 0n);
        const expected = `${sum / 100n}.${String(sum % 100n).padStart(2, '0')}`;
        expect(sumOf(amounts)).toBe(cents.length === 0 ? '0' : expected);
      }),
    );
  });
});

describe('the redress of a year', () => {
  const eur = (value: string) => ({ kind: 'compensation', amount: { value, currency: 'EUR' } });

  it('is what its judgements gave, by kind and currency', () => {
    const entries = registerOf(
      [
        received('2026-01-05'),
        judged('2026-02-01', { redress: [eur('12.50'), { kind: 'apology' }] }),
      ],
      [
        received('2026-01-06'),
        judged('2026-02-02', { redress: [eur('0.75')] }),
        reopened('2026-02-03'),
        judged('2026-02-04', {
          outcome: 'rejected',
          redress: [{ kind: 'goodwill', amount: { value: '0.001', currency: 'BTC' } }],
        }),
      ],
      [received('2025-01-06'), judged('2025-02-02', { redress: [eur('100')] })],
      [received('2026-01-07'), judged('2026-02-02', { outcome: 'rejected' })],
    );
    const { redress } = yearlyReport(entries, {
      year: 2026,
      procedures: [bitonic],
      position: null,
      today: '2026-12-31',
      reviews: new Map(),
    });
    expect(redress).toEqual({
      judgements: 3,
      rejected: 1,
      kinds: { apology: 1, compensation: 2, goodwill: 1 },
      amounts: { BTC: '0.001', EUR: '13.25' },
      amountsByKind: { compensation: { EUR: '13.25' }, goodwill: { BTC: '0.001' } },
    });
  });
});
