import { bitonic, type ComplaintCommand } from '@klacht/domain';
import { describe, expect, it } from 'vitest';
import { departures } from '../conformance/conformance.ts';
import { overdueRows } from '../overdue/overdue.ts';
import { received, registerOf } from '../testing/register-of.ts';
import { yearlyReport } from '../yearly-report/yearly-report.ts';
import { registerRows } from './register.ts';
import { othersIn } from './others-in.ts';

const retract: ComplaintCommand = {
  type: 'Retract',
  data: { at: '2026-06-01', revision: 0, why: 'It came in by mail as well.' },
};

describe('a complaint that was registered by mistake', () => {
  const entries = registerOf([received('2026-01-02')], [received('2026-01-02'), retract]);
  const context = { procedures: [bitonic], today: '2026-12-31' } as const;

  it('is in the register, marked, and keeps its number', () => {
    expect([...registerRows(entries, context)]).toMatchObject([
      { number: '2026-0001', retracted: false },
      { number: '2026-0002', retracted: true, obligations: [] },
    ]);
  });

  it('is on no list of what is to be done, or was done wrong', () => {
    const numbers = new Set([
      ...[...overdueRows(entries, context)].map(({ number }) => number),
      ...[...departures(entries, { ...context, others: othersIn(entries) })].map(
        ({ number }) => number,
      ),
    ]);
    expect([...numbers]).toEqual(['2026-0001']);
  });

  it('counts in no figure', () => {
    const report = yearlyReport(entries, {
      year: 2026,
      position: null,
      reviews: new Map(),
      ...context,
    });
    expect(report.rollForward).toMatchObject({ received: 1, openAtEnd: 1 });
  });
});
