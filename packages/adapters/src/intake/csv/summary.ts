import type { Outcome } from './take-row.ts';

/** The result of an import. `rows` is `newComplaints` + `knownComplaints` + `refusedRows`. */
export type ImportSummary = {
  /** Rows of the file beside its header and blank ones. */
  readonly rows: number;
  /** Rows whose complaint came in now, and ones whose complaint had come in before. */
  readonly newComplaints: number;
  readonly knownComplaints: number;
  /** Events recorded now, and ones that had been recorded before. */
  readonly recorded: number;
  readonly repeated: number;
  /** Rows of which nothing came in, and facts that were left out of the others. */
  readonly refusedRows: number;
  readonly refusedFacts: number;
  /** Rows that are an exact copy of an earlier row of the file. */
  readonly copies: number;
  /** Rows that are none of a complaint, as the mapping says. They are not among `rows`. */
  readonly skipped: number;
  /** Complaints that came in from this register before and are not in the file, where others are. */
  readonly absent: number;
  /** The numbers of the first of those. */
  readonly absentNumbers: readonly string[];
  /** How the file was read; both null for a workbook, without a delimiter JSON. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
};

export const NOTHING_YET: ImportSummary = {
  rows: 0,
  newComplaints: 0,
  knownComplaints: 0,
  recorded: 0,
  repeated: 0,
  refusedRows: 0,
  refusedFacts: 0,
  copies: 0,
  skipped: 0,
  absent: 0,
  absentNumbers: [],
  encoding: null,
  delimiter: null,
};

/** The summary with more rows. */
export const withRows = (summary: ImportSummary, outcomes: readonly Outcome[]): ImportSummary => {
  const sum = { ...summary, rows: summary.rows + outcomes.length };
  for (const { problems, complaint, recorded, repeated } of outcomes) {
    if (complaint === 'new') sum.newComplaints += 1;
    else if (complaint === 'known') sum.knownComplaints += 1;
    else sum.refusedRows += 1;
    sum.recorded += recorded;
    sum.repeated += repeated;
    for (const { refused, code } of problems) {
      if (refused === 'fact') sum.refusedFacts += 1;
      if (code === 'exact-copy') sum.copies += 1;
    }
  }
  return sum;
};
