import { between, localDay, plus } from './plain-days.ts';
import { CLOSES, type Complaint, list, type Row, text } from './plain-facts.ts';
import type { Step } from './plain-steps.ts';

type Counts = Record<string, number>;

const count = <Value>(values: readonly Value[], holds: (value: Value) => boolean): number =>
  values.filter(holds).length;

const has = ({ facts }: Complaint, type: string, holds: (row: Row) => boolean): boolean =>
  facts.some((row) => row.type === type && holds(row));

/** How it ended: the outcome of a judgement, or how else. */
const endingOf = ({ type, data }: Row): string =>
  type === 'Judged' ? text(data['outcome']) : type === 'Withdrawn' ? 'withdrawn' : 'inadmissible';

const ENDINGS = ['upheld', 'partly-upheld', 'rejected', 'settled', 'withdrawn', 'inadmissible'];

const endings = (closes: readonly Row[]): Counts =>
  Object.fromEntries(ENDINGS.map((one) => [one, count(closes, (row) => endingOf(row) === one)]));

/** When it was opened and reopened, each with when that came to an end. */
const spansOf = ({ facts }: Complaint) => {
  const opens = facts.filter(({ type }) => type === 'Received' || type === 'Reopened');
  const closes = facts.filter(({ type }) => CLOSES.has(type));
  return opens.map((open, index) => ({ from: open.data.at, to: closes[index]?.data.at ?? null }));
};

const MONTHS = Array.from(
  { length: 12 },
  (_, index) => `2025-${String(index + 1).padStart(2, '0')}`,
);

/** What the report tells of the period alone, by hand; see `plainCount`. */
export const plainDetails = (
  counted: readonly Complaint[],
  steps: readonly Step[],
  subjectsOf: (one: Complaint) => readonly string[],
  end: string,
) => {
  const isIn = (day: string | null): boolean => day?.startsWith('2025-') === true;
  const isOpen = ({ from, to }: { from: string; to: string | null }, day: string): boolean =>
    from <= day && (to === null || to > day);
  const spans = counted.flatMap(spansOf);
  const closesOf = ({ facts }: Complaint): readonly Row[] =>
    facts.filter(({ type, data }) => CLOSES.has(type) && isIn(data.at));
  const overdue = new Set(
    steps
      .filter(({ kind, endedOn, due }) => /^judge(-reopened)?$/.test(kind) && !endedOn && due < end)
      .map(({ number }) => number),
  );
  const ages = counted.flatMap((one) =>
    spansOf(one)
      .filter((span) => isOpen(span, end))
      .map(({ from }) => ({ age: between(from, end), isOverdue: overdue.has(one.number) })),
  );
  const bands = [0, 28, 56, 91, 182, 365, Infinity];
  const judged = steps.filter(({ kind, doneOn }) => kind === 'judge' && isIn(doneOn));
  const took = judged.map((step) => ({
    days: between(step.start, step.doneOn ?? ''),
    isLate: (step.doneOn ?? '') > step.due,
    allowed: between(step.start, step.due),
  }));
  const weeks = Math.floor(Math.max(-7, ...took.map(({ days }) => days)) / 7) + 1;
  const isStaff = (one: Complaint): boolean =>
    has(one, 'Received', ({ data }) => 'employees' in data);
  const staff = counted.filter(isStaff);
  return {
    months: MONTHS.map((month) => ({
      month,
      received: count(counted, (one) =>
        has(one, 'Received', ({ data }) => data.at.startsWith(month)),
      ),
      reopened: counted
        .flatMap(({ facts }) => facts)
        .filter(({ type, data }) => type === 'Reopened' && data.at.startsWith(month)).length,
      closed: count(spans, ({ to }) => to?.startsWith(month) === true),
      openAtEnd: count(spans, (span) => isOpen(span, `${month}-31`)),
    })),
    judgementDays: {
      term:
        took.length === 0
          ? null
          : {
              from: Math.min(...took.map(({ allowed }) => allowed)),
              to: Math.max(...took.map(({ allowed }) => allowed)),
            },
      weeks: Array.from({ length: weeks }, (_, week) => {
        const own = took.filter(({ days }) => days >= week * 7 && days < week * 7 + 7);
        return {
          from: week * 7,
          to: week * 7 + 6,
          inTime: count(own, ({ isLate }) => !isLate),
          late: count(own, ({ isLate }) => isLate),
        };
      }),
    },
    openByAge: bands.slice(0, -1).map((from, index) => {
      const next = bands[index + 1] ?? Infinity;
      const own = ages.filter(({ age }) => age >= from && age < next);
      return {
        from,
        to: next === Infinity ? null : next - 1,
        complaints: own.length,
        overdue: count(own, ({ isOverdue }) => isOverdue),
      };
    }),
    outcomesBySubject: Object.fromEntries(
      [...new Set(counted.flatMap((one) => (closesOf(one).length > 0 ? subjectsOf(one) : [])))].map(
        (subject) => [
          subject,
          endings(counted.filter((one) => subjectsOf(one).includes(subject)).flatMap(closesOf)),
        ],
      ),
    ),
    staff: { received: staff.length, outcomes: endings(staff.flatMap(closesOf)) },
  };
};

/** Small figures of the handling, by hand. */
export const plainHandling = (counted: readonly Complaint[], end: string) => {
  const isIn = (day: string): boolean => day.startsWith('2025-');
  const complaints = (type: string): number =>
    count(counted, (one) => has(one, type, ({ data }) => isIn(data.at)));
  const declaredBy = (one: Complaint, day: string): boolean =>
    has(one, 'DeclaredAdmissible', ({ data }) => data.at <= day);
  const answered = counted.flatMap(({ facts }) =>
    facts.flatMap((asked, index) =>
      asked.type === 'InfoRequested' && asked.data.at <= end
        ? [
            facts
              .slice(index)
              .find(
                ({ type, data }) =>
                  type === 'InfoProvided' &&
                  !('unasked' in data) &&
                  !('partial' in data) &&
                  [undefined, asked.data['id'], asked.data.at].includes(data['request']),
              )?.data.at ?? '9999',
          ]
        : [],
    ),
  );
  return {
    undecided: count(counted, (one) => {
      const open = spansOf(one).some(({ from, to }) => from <= end && (to === null || to > end));
      const decided = one.facts.some(
        ({ type, data }) => ['Judged', 'DeclaredInadmissible'].includes(type) && data.at <= end,
      );
      return open && !decided && !declaredBy(one, end);
    }),
    judgedWithout: count(counted, (one) =>
      has(one, 'Judged', ({ data }) => isIn(data.at) && !declaredBy(one, data.at)),
    ),
    asked: complaints('InfoRequested'),
    delayed: complaints('Delayed'),
    progress: {
      reported: counted
        .flatMap(({ facts }) => facts)
        .filter(({ type, data }) => type === 'ProgressReported' && isIn(data.at)).length,
      complaints: complaints('ProgressReported'),
    },
    answered: count(answered, isIn),
    unanswered: count(answered, (day) => day > end),
    backdated: count(counted, ({ facts }) =>
      facts.some(({ data, recordedAt }) => localDay(recordedAt) > plus(data.at, 7)),
    ),
    erased: count(counted, (one) => has(one, 'Erased', () => true)),
    kifid: Object.fromEntries(
      [
        ...Map.groupBy(
          counted.flatMap(({ facts }) =>
            facts
              .filter(({ type, data }) => type === 'KifidRuled' && isIn(data.at))
              .map((ruling) => {
                const close = facts.findLast(
                  ({ type, data }) => CLOSES.has(type) && data.at <= ruling.data.at,
                );
                const own = close === undefined ? 'none' : endingOf(close);
                return { own, result: text(ruling.data['result']) };
              }),
          ),
          ({ own }) => own,
        ),
      ].map(([own, ones]) => [
        own,
        Object.fromEntries(
          [...new Set(ones.map(({ result }) => result))].map((result) => [
            result,
            count(ones, (one) => one.result === result),
          ]),
        ),
      ]),
    ),
  };
};

/** The sums of money of each kind, in cents that are euros again. */
export const plainByKind = (given: readonly Record<string, unknown>[]) =>
  Object.fromEntries(
    [
      ...Map.groupBy(
        given.filter((one) => 'amount' in one),
        ({ kind }) => text(kind),
      ),
    ].map(([kind, ones]) => [
      kind,
      {
        EUR: (
          list(ones.map(({ amount }) => amount)).reduce(
            (sum, { value }) => sum + Math.round(Number(value) * 100),
            0,
          ) / 100
        ).toFixed(2),
      },
    ]),
  );
