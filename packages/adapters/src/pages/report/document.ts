import type { Language } from '@klacht/domain';
import type { Cell, CellKind } from './cell.ts';
import type { Chart } from './chart.ts';

/** A column of a table: what stands above it, and what kind of cell it holds. */
export type Column = {
  readonly heading: string;
  /** `figure` where its cells are of several kinds of numbers: a count in one row, money in the next. */
  readonly kind: Exclude<CellKind, 'absent'> | 'figure';
  /** What its numbers are in, for who reads this column without those beside it, one of which says so. */
  readonly unit?: string;
};

/** A row of a table: as many cells as there are columns. */
export type Row = {
  readonly cells: readonly Cell[];
  /** 0, or 1 for a part of the last row before it that is at 0. */
  readonly level: 0 | 1;
  /** What it does in a sum: what is added, what is taken off, and what that comes to. */
  readonly sign?: '+' | '-' | '=';
};

/**
 * The rows of a table: a list, or what makes each of them anew whenever it is come to, so that the many of
 * a long year are never all there.
 */
export type Rows = Iterable<Row> & { readonly length: number };

/** A table. A column is told by its first row as well as by its last: no cell spans others. */
export type Table = {
  /** Unique in its section, and the same in every language. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: Rows;
};

/** A part of the report. One without rows, leads and notes says that there is none. */
export type ReportSection = {
  /** Unique in the document, and the same in every language. */
  readonly id: string;
  readonly heading: string;
  /** Sentences that come before the tables. */
  readonly lead: readonly string[];
  readonly tables: readonly Table[];
  readonly charts: readonly Chart[];
  /** Sentences that come after the tables: what they leave out, and how they were counted. */
  readonly notes: readonly string[];
};

/** A line of the cover: what is told, and what it is. */
type CoverLine = {
  readonly id: string;
  readonly label: string;
  readonly value: Cell;
};

/**
 * The yearly report as it is read, before it is text, a page or a sheet: every word in its language,
 * every figure as it was counted. Each format renders this, and none tells anything else.
 */
export type ReportDocument = {
  readonly title: string;
  readonly language: Language;
  readonly cover: {
    readonly lines: readonly CoverLine[];
    /** What the reader must know before reading: which versions held, what stands beside the figures. */
    readonly notes: readonly string[];
  };
  readonly sections: readonly ReportSection[];
};
