import { between, localDay, plus, plusMonths, plusWorkingDays } from './plain-days.ts';
import { CLOSES, type Complaint, type Row, text } from './plain-facts.ts';

export type Step = {
  readonly number: string;
  readonly kind: string;
  readonly due: string;
  readonly start: string;
  readonly doneOn: string | null;
  /** The day on which it was done, or on which the complaint ended without it. */
  readonly endedOn: string | null;
  readonly recordedOn: string | null;
};

/** To the complainant. */
const WORDS = new Set([
  'Acknowledged',
  'InfoRequested',
  'DeclaredAdmissible',
  'DeclaredInadmissible',
  'Delayed',
  'ProgressReported',
  'SolutionProposed',
  'SolutionAccepted',
  'PartJudged',
]);
const isWord = ({ type, data }: Row): boolean =>
  WORDS.has(type) ||
  (['Notified', 'StatementInvited', 'StatementGiven'].includes(type) &&
    data['party'] === 'complainant');

export const stepsOf = ({ number, facts: all }: Complaint, end: string): readonly Step[] => {
  const facts = all.filter(({ data }) => data.at <= end);
  const received = facts.find(({ type }) => type === 'Received')?.data.at;
  if (received === undefined) return [];
  const ends = facts.filter(({ type }) => CLOSES.has(type) || type === 'Reopened');
  const last = ends.at(-1);
  const close = last === undefined || last.type === 'Reopened' ? null : last;
  const steps: Step[] = [];
  const add = (
    kind: string,
    start: string,
    due: string,
    done: Row | null | undefined,
    ended: Row | null | undefined,
  ): void => {
    const endedOn =
      done?.data.at ??
      (ended !== null && ended !== undefined && ended.data.at > due ? ended.data.at : null);
    if (!done && ended && ended.data.at <= due) return;
    steps.push({
      number,
      kind,
      start,
      due,
      doneOn: done?.data.at ?? null,
      endedOn,
      recordedOn: done ? localDay(done.recordedAt) : null,
    });
  };
  const first = (type: string): Row | undefined => facts.find((row) => row.type === type);
  add('acknowledge', received, plusWorkingDays(received, 5), first('Acknowledged'), close);
  const asked = first('InfoRequested');
  if (asked) add('request-information', received, plusMonths(received, 1), asked, null);

  // A judgement ends the first round, and so does any other end that was not undone.
  let [kind, start, from] = ['judge', received, 0];
  for (const [index, one] of [...ends, null].entries()) {
    const undone = one !== null && one.type !== 'Judged' && ends[index + 1]?.type === 'Reopened';
    if (undone || one?.type === 'Reopened') continue;
    const withdrawn = one?.type === 'Withdrawn';
    const isFirst = kind === 'judge';
    add(kind, start, plusMonths(start, 2), withdrawn ? null : one, withdrawn ? one : null);
    if (isFirst) {
      for (const { data } of facts.filter(({ type }) => type === 'Delayed')) {
        add(
          'judge-by-announced-date',
          data.at,
          text(data['until']),
          withdrawn ? null : one,
          withdrawn ? one : null,
        );
      }
    }
    const next = ends[index + 1];
    if (one === null || next === undefined) break;
    [kind, start, from] = ['judge-reopened', next.data.at, index + 2];
    if (ends.length < from) break;
  }

  // Each silence of each handling.
  const begins = [
    received,
    ...ends.filter(({ type }) => type === 'Reopened').map(({ data }) => data.at),
  ];
  for (const [index, begin] of begins.entries()) {
    const closed = ends.filter(({ type }) => CLOSES.has(type))[index] ?? null;
    const words = facts.filter(
      (row) =>
        isWord(row) && row.data.at > begin && (closed === null || row.data.at <= closed.data.at),
    );
    const days = [...new Map(words.map((row) => [row.data.at, row])).values()];
    let since = begin;
    for (const word of days) {
      add('progress', since, plus(since, 28), word, null);
      since = word.data.at;
    }
    if (closed === null || since !== closed.data.at)
      add('progress', since, plus(since, 28), null, closed);
  }
  return steps;
};

export const round1 = (value: number): number => Math.round(value * 10) / 10;

export const stepFigures = (
  steps: readonly Step[],
  kind: string,
  isIn: (day: string | null) => boolean,
  end: string,
) => {
  const own = steps.filter((step) => step.kind === kind);
  const ended = own.filter(({ endedOn }) => isIn(endedOn));
  const isLate = ({ doneOn, due }: Step): boolean => doneOn === null || doneOn > due;
  const days = ended
    .flatMap(({ doneOn, start }) => (doneOn === null ? [] : [between(start, doneOn)]))
    .toSorted((a, b) => a - b);
  const at = (index: number): number => days[index] ?? NaN;
  const late = ended.filter(isLate).length;
  const overdueAtEnd = own.filter(({ endedOn, due }) => endedOn === null && due < end).length;
  const breaches = { late, overdueAtEnd, carriedOver: 0 };
  if (kind === 'progress') return breaches;
  return {
    n: ended.length,
    inTime: ended.length - late,
    ...breaches,
    meanDays: round1(days.reduce((sum, one) => sum + one, 0) / days.length),
    medianDays: (at(Math.floor((days.length - 1) / 2)) + at(Math.ceil((days.length - 1) / 2))) / 2,
    p90Days: at(Math.ceil(days.length * 0.9) - 1),
  };
};
