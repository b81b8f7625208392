import {
  asOfDay,
  bitonic,
  type ComplaintCommand,
  findingsOf,
  kifidWindow,
  type LocalDate,
  obligationsOf,
} from '@klacht/domain';
import { expect } from 'vitest';
import { yearlyReport } from '../yearly-report/yearly-report.ts';
import { received, registerOf } from './register-of.ts';

export const act = (
  type: ComplaintCommand['type'],
  at: LocalDate,
  more: object = {},
): ComplaintCommand => ({ type, data: { at, ...more } }) as ComplaintCommand;

export const withdrawn = (at: LocalDate): ComplaintCommand => act('Withdraw', at);

/** A complaint on paper, and what must come of it. */
export type History = {
  /** What a complaint is given to have gone through. */
  readonly given: readonly ComplaintCommand[];
  /** The evening on which it is looked at; by then all of it had happened. */
  readonly on: LocalDate;
  readonly status: string;
  /** The judgements that were due: by when, and what became of it. */
  readonly judgements: readonly string[];
  readonly kifid?: string;
  /** Findings of these kinds, all that there are. */
  readonly found?: readonly string[];
  /** Some figures of the report on 2026. */
  readonly report: object;
};

/** Monday 2 February 2026: to be judged by Thursday 2 April, 59 days later. */
export const came = received('2026-02-02');

/** The kinds of finding that these histories are about; of the others they leave much undone. */
const ABOUT = /^(?:delay-|kifid-)/;

const lookedAt = ({ given, on }: History) => {
  const [entry] = registerOf(given);
  const complaint = entry === undefined ? undefined : asOfDay(entry.complaint, on);
  if (complaint === undefined || complaint.status === 'unknown') throw new Error('expected one');
  return complaint;
};

/** Holds a history against what was computed by hand. */
export const expectAsTold = (history: History): void => {
  const complaint = lookedAt(history);
  const { on } = history;
  expect(complaint.status).toBe(history.status);
  expect(
    obligationsOf(complaint, bitonic, on)
      .filter(({ kind }) => kind.startsWith('judge'))
      .map(
        ({ kind, due, state, metOn }) =>
          `${kind} by ${due}: ${state}${metOn === null ? '' : ` on ${metOn}`}`,
      ),
  ).toEqual(history.judgements);
  if (history.kifid !== undefined) {
    const { opensOn, closesOn, state } = kifidWindow(complaint, bitonic, on);
    expect(`${opensOn} to ${closesOn}: ${state}`).toBe(history.kifid);
  }
  if (history.found !== undefined) {
    const codes = findingsOf(complaint, bitonic, on).map(({ code }) => code);
    expect(codes.filter((code) => ABOUT.test(code))).toEqual(history.found);
  }
  const report = yearlyReport(registerOf(history.given), {
    year: 2026,
    procedures: [bitonic],
    position: null,
    today: '2027-03-15',
    reviews: new Map(),
  });
  expect(report).toMatchObject(history.report);
};
