import {
  between,
  localDay,
  plus,
  plusMonths,
  plusWorkingDays,
  workingBetween,
} from './plain-days.ts';
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
  'Judged',
]);
const isWord = ({ type, data }: Row): boolean =>
  WORDS.has(type) ||
  (['Notified', 'StatementInvited', 'StatementGiven'].includes(type) &&
    data['party'] === 'complainant');

/** The close that was not undone by a day: the first that a reopening after that day undid, or the last. */
const closeBy = (ends: readonly Row[], day: string): Row | undefined => {
  const undone = ends.findIndex(({ type, data }) => type === 'Reopened' && data.at > day);
  const last = undone === -1 ? ends.at(-1) : ends[undone - 1];
  return last?.type === 'Reopened' ? undefined : last;
};

/** When it was to be said whether it is admissible, and when it was; null where it is not counted. */
const stating = (facts: readonly Row[], received: string, ends: readonly Row[]) => {
  const stated = facts.find(({ type }) => /^Declared(?:Ina|A)dmissible$/.test(type));
  const saidOn = stated?.data.at ?? '9999';
  let start = received;
  for (const asked of facts.filter(({ type }) => type === 'InfoRequested')) {
    if (asked.data.at > plusMonths(received, 1) || asked.data.at > saidOn) continue;
    const answer = facts
      .slice(facts.indexOf(asked))
      .find(
        ({ type, data }) =>
          type === 'InfoProvided' &&
          !('unasked' in data) &&
          !('partial' in data) &&
          [undefined, asked.data['id'], asked.data.at].includes(data['request'] as string),
      );
    if (answer === undefined || answer.data.at > saidOn) return null;
    if (answer.data.at > start) start = answer.data.at;
  }
  const due = plusWorkingDays(start, 5);
  const close = closeBy(ends, due);
  if (close !== undefined && close.data.at <= due && saidOn > due) return null;
  return { start, due, stated, close };
};

/** The declaration that it is admissible which stands: none before a refusal that was undone. */
export const admitted = (facts: readonly Row[]): Row | undefined => {
  const index = facts.findLastIndex(({ type }) => type === 'DeclaredAdmissible');
  const after = facts.slice(index + 1);
  const refused = after.findIndex(({ type }) => type === 'DeclaredInadmissible');
  const isUndone = refused !== -1 && after.slice(refused).some(({ type }) => type === 'Reopened');
  return isUndone ? undefined : facts[index];
};

/** What leads to a judgement, from the receipt or a reopening; null where none has come. */
type Round = { readonly kind: string; readonly start: string; readonly one: Row | null };

/** A judgement ends a round, and so does any other end that was not undone. */
export const roundsOf = (facts: readonly Row[]): readonly Round[] => {
  const ends = facts.filter(({ type }) => CLOSES.has(type) || type === 'Reopened');
  const rounds: Round[] = [];
  let [kind, start] = ['judge', facts[0]?.data.at ?? ''];
  for (const [index, one] of [...ends, null].entries()) {
    const next = ends[index + 1];
    const undone = one !== null && one.type !== 'Judged' && next?.type === 'Reopened';
    if (undone || one?.type === 'Reopened') continue;
    rounds.push({ kind, start, one });
    if (one === null || next === undefined) break;
    [kind, start] = ['judge-reopened', next.data.at];
  }
  return rounds;
};

/** The first that had not ended before a day, or the last. */
export const roundOf = (rounds: readonly Round[], day: string): Round | undefined =>
  rounds.find(({ one }) => one === null || one.data.at >= day) ?? rounds.at(-1);

/** From the last declaration before it to the first judgement. */
const investigated = (facts: readonly Row[]): readonly Row[] => {
  const judged = facts.find(({ type }) => type === 'Judged');
  if (judged === undefined) return [];
  const declared = facts.findLast(
    ({ type, data }) => type === 'DeclaredAdmissible' && data.at <= judged.data.at,
  );
  return declared === undefined ? [] : [declared, judged];
};

export const stepsOf = ({ number, facts: all }: Complaint, end: string): readonly Step[] => {
  const facts = all.filter(({ data }) => data.at <= end);
  const received = facts.find(({ type }) => type === 'Received')?.data.at;
  if (received === undefined) return [];
  const ends = facts.filter(({ type }) => CLOSES.has(type) || type === 'Reopened');
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
  const toConfirm = plusWorkingDays(received, 5);
  const [confirmed, ended] = [first('Acknowledged'), closeBy(ends, toConfirm)];
  const isOver = ended !== undefined && ended.data.at <= toConfirm;
  const isTooLate = confirmed !== undefined && confirmed.data.at > toConfirm;
  add('acknowledge', received, toConfirm, isOver && isTooLate ? null : confirmed, ended);
  const said = facts.some(({ data }) => data['anonymous'] === true)
    ? null
    : stating(facts, received, ends);
  if (said)
    add('admissibility', said.start, said.due, said.stated, said.stated ? null : said.close);
  const [declared, firstJudged] = investigated(facts);
  if (declared && firstJudged)
    add('investigation', declared.data.at, '2999-12-31', firstJudged, null);
  const toAsk = plusMonths(received, 1);
  const decided = [admitted(facts), closeBy(ends, toAsk)]
    .flatMap((row) => row?.data.at ?? [])
    .toSorted()[0];
  const asked = facts.find(
    ({ type, data }) => type === 'InfoRequested' && data.at <= (decided ?? '9999'),
  );
  if (asked) add('request-information', received, toAsk, asked, null);

  const rounds = roundsOf(facts);
  const addJudgement = (
    of: string,
    from: string,
    due: string,
    one: Row | null | undefined,
  ): void => {
    const withdrawn = one?.type === 'Withdrawn';
    add(of, from, due, withdrawn ? null : one, withdrawn ? one : null);
  };
  for (const round of rounds) {
    addJudgement(round.kind, round.start, plusMonths(round.start, 2), round.one);
  }
  for (const { data } of facts.filter(({ type }) => type === 'Delayed')) {
    const round = rounds.find(({ one }) => one === null || one.data.at >= data.at) ?? rounds.at(-1);
    addJudgement('judge-by-announced-date', data.at, text(data['until']), round?.one);
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
  const done = ended.flatMap(({ doneOn, start }) => (doneOn === null ? [] : [{ start, doneOn }]));
  const late = ended.filter(isLate).length;
  const overdue = own.filter(({ endedOn, due }) => endedOn === null && due < end);
  const complaints = (some: readonly Step[]): number => new Set(some.map((one) => one.number)).size;
  const breaches = {
    late,
    overdueAtEnd: overdue.length,
    carriedOver: 0,
    complaintsLate: complaints([...overdue, ...ended.filter(isLate)]),
  };
  if (kind === 'progress') return breaches;
  const days = lengths(done.map(({ start, doneOn }) => between(start, doneOn)));
  const working = lengths(done.map(({ start, doneOn }) => workingBetween(start, doneOn)));
  const took = {
    complaints: complaints(ended),
    meanDays: days.mean,
    medianDays: days.median,
    p90Days: days.rank(90),
    minDays: days.rank(0),
    q1Days: days.rank(25),
    q3Days: days.rank(75),
    maxDays: days.rank(100),
    meanWorkingDays: working.mean,
    medianWorkingDays: working.median,
    p90WorkingDays: working.rank(90),
  };
  if (kind === 'investigation') return { n: ended.length, ...took };
  return { n: ended.length, inTime: ended.length - late, ...breaches, ...took };
};

const lengths = (some: readonly number[]) => {
  if (some.length === 0) return { mean: null, median: null, rank: () => null };
  const sorted = some.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const pair = Number.isInteger(middle)
    ? [sorted[middle - 1] ?? NaN, sorted[middle] ?? NaN]
    : [sorted[Math.floor(middle)] ?? NaN];
  return {
    mean: round1(sorted.reduce((sum, one) => sum + one, 0) / sorted.length),
    median: pair.reduce((sum, one) => sum + one, 0) / pair.length,
    /** The smallest that so many of a hundred do not exceed. */
    rank: (share: number): number | undefined =>
      sorted.find(
        (one) => sorted.filter((other) => other <= one).length * 100 >= share * sorted.length,
      ),
  };
};
