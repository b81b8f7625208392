import { NO_FIGURES, type YearlyReport } from '@klacht/projections';
import { EMPTY, ISSUED } from './empty-report.ts';

/** A report with something in every part that is there only when it has something to say. */
export const FULL: YearlyReport = {
  ...EMPTY,
  outcomes: { ...EMPTY.outcomes, upheld: 3, settled: 5 },
  admissibility: { ...EMPTY.admissibility, inadmissible: 2, grounds: { 'too-late': 2 } },
  subjects: { price: 4, service: 7 },
  redress: { ...EMPTY.redress, judgements: 1, amounts: { EUR: '12.50' } },
  yearBefore: { ...NO_FIGURES, channels: { letter: 2 } },
  yearBeforeIssued: ISSUED,
  yearBeforeRecount: { ...NO_FIGURES, channels: { letter: 3 } },
  sinceIssued: { ...ISSUED, changes: [] },
  lateCases: [
    {
      number: '2025-0001',
      complaintId: 'c',
      source: 'old.csv',
      sourceNumber: 'K-7',
      kind: 'judge',
      due: '2025-03-01',
      metOn: '2025-03-04',
      carriedOver: true,
      officerWhenDue: null,
      daysLate: 3,
      workingDaysLate: 2,
      subjects: ['price'],
      explained: ['holiday'],
      causes: ['delay-announced'],
    },
  ],
};
