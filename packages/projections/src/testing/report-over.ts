import { bitonic } from '@klacht/domain';
import type { RegisterEntry } from '../register/register-projection.ts';
import { type ReportContext, yearlyReport } from '../yearly-report/yearly-report.ts';

/** The report on 2026 over a register, judged after it unless told otherwise. */
export const reportOver = (entries: Iterable<RegisterEntry>, more: Partial<ReportContext> = {}) =>
  yearlyReport(entries, {
    year: 2026,
    procedures: [bitonic],
    position: null,
    today: '2027-01-15',
    reviews: new Map(),
    ...more,
  });
