import { bitonic } from '@klacht/domain';
import { yearlyReport } from '@klacht/projections';

/** The report on 2025 over a journal without complaints. */
export const EMPTY = yearlyReport([], {
  year: 2025,
  procedures: [bitonic],
  position: null,
  today: '2026-04-01',
  reviews: new Map(),
});

/** That a report was issued on 20 January 2026. */
export const ISSUED = {
  issuedOn: '2026-01-20',
  position: '1200',
  asOf: '2026-01-20',
  digest: null,
} as const;
