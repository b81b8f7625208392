import type { YearlyReport } from '@klacht/projections';

/** A figure of the report, by its name in the JSON: `steps.judge.meanDays`, `lateCases.0.number`. */
export type FigureRow = {
  readonly figure: string;
  /** Empty for what is absent. */
  readonly value: string;
  /** Whether it is a number, or an amount as a decimal. */
  readonly isNumber: boolean;
};

const AMOUNT = /(?:^|\.)redress\.amounts\.[^.]+$/;

const rowsOf = (value: unknown, figure: string): readonly FigureRow[] => {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, inner]) =>
      rowsOf(inner, figure === '' ? name : `${figure}.${name}`),
    );
  }
  const isNumber = typeof value === 'number' || AMOUNT.test(figure);
  const isText = typeof value === 'string';
  return [
    { figure, value: value === null ? '' : isText ? value : JSON.stringify(value), isNumber },
  ];
};

/**
 * The yearly report as rows, a figure each.
 *
 * @example
 * reportAsRows(report).find(({ figure }) => figure === 'rollForward.received')?.value; // '260'
 */
export const reportAsRows = (report: YearlyReport): readonly FigureRow[] => rowsOf(report, '');
