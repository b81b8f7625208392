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

function* rowsOf(value: unknown, figure: string): Generator<FigureRow, void, undefined> {
  if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      yield* rowsOf(inner, figure === '' ? name : `${figure}.${name}`);
    }
    return;
  }
  const isNumber = typeof value === 'number' || AMOUNT.test(figure);
  const isText = typeof value === 'string';
  yield { figure, value: value === null ? '' : isText ? value : JSON.stringify(value), isNumber };
}

/**
 * The yearly report as rows, a figure each, made as they are come to.
 *
 * @example
 * [...reportAsRows(report)].find(({ figure }) => figure === 'rollForward.received')?.value; // '260'
 */
export const reportAsRows = (report: YearlyReport): Iterable<FigureRow> => rowsOf(report, '');
