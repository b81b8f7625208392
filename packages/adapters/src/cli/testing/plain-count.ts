import { between, plus, plusMonths, plusWorkingDays, workingBetween } from './plain-days.ts';
import { CLOSES, type Complaint, list, putRight, type Row, text } from './plain-facts.ts';
import { plainByKind, plainDetails, plainHandling } from './plain-details.ts';
import { plainComplainants } from './plain-complainants.ts';
import { admitted, round1, roundOf, roundsOf, stepFigures, stepsOf } from './plain-steps.ts';

const tally = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

const cents = (amounts: readonly unknown[]): Record<string, string> => {
  const sum = amounts
    .map((amount) => amount as { value: string; currency: string })
    .map(({ value, currency }) => {
      if (currency !== 'EUR') throw new Error('another currency');
      return Math.round(Number(value) * 100);
    })
    .reduce((all, one) => all + one, 0);
  return amounts.length === 0 ? {} : { EUR: (sum / 100).toFixed(2) };
};

/**
 * A second count of a year, by hand and from the events alone: it shares no code with the report, so
 * that where both agree, both are right. It knows what the demo's year holds and refuses the rest.
 */
export const plainCount = (rows: readonly Row[]) => {
  const END = '2025-12-31';
  const isIn = (day: unknown): boolean => typeof day === 'string' && day.startsWith('2025-');
  const streams = Map.groupBy(
    rows.filter(({ stream }) => stream.startsWith('complaint-')),
    ({ stream }) => stream,
  );
  const all = [...streams].map(([stream, own], index): Complaint & { taken: boolean } => ({
    id: stream.slice('complaint-'.length),
    number: `2025-${String(index + 1).padStart(4, '0')}`,
    taken: own.some(({ type, data }) => type === 'Retracted' && data['revision'] === 0),
    ...putRight(own),
  }));
  const linksOf = ({ facts }: Complaint, as: string) =>
    facts.filter(({ type, data }) => type === 'Linked' && data['as'] === as);
  const standing = all.filter(({ taken }) => !taken);
  const counted = standing.filter((one) => linksOf(one, 'duplicate-of').length === 0);
  const facts = counted.flatMap((one) => one.facts);
  const of = (...types: readonly string[]): readonly Row[] =>
    facts.filter(({ type, data }) => types.includes(type) && isIn(data.at));
  const receipts = of('Received');
  const judgements = of('Judged');
  const steps = counted.flatMap((one) => stepsOf(one, END));
  const first = (one: Complaint, type: string) => one.facts.find((row) => row.type === type);
  const told = (one: Complaint, field: string) =>
    one.facts.findLast(
      ({ type, data }) =>
        ['Received', 'DetailsRecorded', 'Reclassified'].includes(type) && field in data,
    )?.data[field];
  const granted = counted.flatMap((one) => {
    const parts = one.facts.filter(({ type }) => type === 'PartJudged');
    return one.facts
      .filter(({ type, data }) => type === 'Judged' && isIn(data.at))
      .map(({ data }) => ({
        outcome: data['outcome'],
        redress: [...parts.map((part) => part.data), data].flatMap(({ redress }) => list(redress)),
      }))
      .filter(({ redress }) => redress.length > 0);
  });
  const closedAtEnd = counted.filter((one) => {
    const last = one.facts.findLast(
      ({ type, data }) => (CLOSES.has(type) || type === 'Reopened') && data.at <= END,
    );
    return last !== undefined && last.type !== 'Reopened';
  }).length;
  const lateDelays = counted.flatMap((one) => {
    const rounds = roundsOf(one.facts);
    const promised = new Map(rounds.map((round) => [round, plusMonths(round.start, 2)]));
    return one.facts
      .filter(({ type }) => type === 'Delayed')
      .filter(({ data }) => {
        const round = roundOf(rounds, data.at);
        if (round === undefined) throw new Error('a delay of no round');
        const before = promised.get(round) ?? '';
        promised.set(round, text(data['until']) > before ? text(data['until']) : before);
        return data.at > before && isIn(data.at);
      });
  });
  const outside = counted.flatMap((one) => {
    const received = first(one, 'Received')?.data.at ?? '';
    return one.facts.filter(({ type, data }) => {
      if (type !== 'EscalatedToKifid' || data['appeal'] === true || !isIn(data.at)) return false;
      const answers = one.facts
        .filter((row) => ['Judged', 'DeclaredInadmissible'].includes(row.type))
        .map((row) => row.data.at)
        .filter((day) => day <= data.at);
      const opens = [plus(received, 56), ...answers.slice(0, 1)].toSorted()[0] ?? '';
      const closes = [
        plusMonths(received, 12),
        ...answers.slice(-1).map((day) => plusMonths(day, 3)),
      ];
      return data.at < opens || closes.every((day) => data.at > day);
    });
  });
  const merits = new Set<unknown>(['upheld', 'partly-upheld', 'rejected']);
  const deviating = counted.flatMap((one) =>
    one.facts.filter(({ type, data }) => {
      if (type !== 'KifidRuled' || !isIn(data.at) || !merits.has(data['result'])) return false;
      const close = one.facts.findLast((row) => CLOSES.has(row.type) && row.data.at <= data.at);
      const outcome = close?.type === 'Judged' ? close.data['outcome'] : 'rejected';
      if (close === undefined || close.type === 'Withdrawn') return false;
      return outcome === 'settled' ? data['result'] !== 'rejected' : data['result'] !== outcome;
    }),
  );
  const scores = counted
    .filter((one) => isIn(first(one, 'Received')?.data.at))
    .flatMap(
      (one) =>
        one.facts.findLast(({ type }) => type === 'FeedbackGiven')?.data['satisfaction'] ?? [],
    )
    .map(Number);
  const aboutStaff = counted.filter(
    (one) =>
      isIn(first(one, 'Received')?.data.at) &&
      one.facts.some(({ type, data }) => type === 'EmployeeNamed' || 'employees' in data),
  ).length;
  const corrections = counted.flatMap((one) => one.corrections).filter(({ at }) => isIn(at));
  const lateSteps = steps
    .filter(({ kind }) => kind !== 'investigation')
    .filter(({ doneOn, endedOn, due }) =>
      endedOn === null ? due < END : isIn(endedOn) && (doneOn === null || doneOn > due),
    );
  const isUnexplained = ({ number, kind, due }: (typeof lateSteps)[number]): boolean =>
    !facts.some(
      ({ type, stream, data }) =>
        type === 'LatenessExplained' &&
        counted.some((one) => one.number === number && stream.endsWith(one.id)) &&
        data['step'] === kind &&
        ('due' in data ? data['due'] === due : due < data.at),
    );
  const late = lateSteps.map(({ number, kind, due, doneOn, endedOn }) => {
    const until = doneOn ?? endedOn ?? END;
    const how = `${between(due, until)} ${workingBetween(due, until)}`;
    return `${number} ${kind} ${due} ${doneOn ?? '-'} ${how}`;
  });
  const kinds = [
    'acknowledge',
    'admissibility',
    'request-information',
    'investigation',
    'judge',
    'judge-by-announced-date',
    'judge-reopened',
    'progress',
  ];
  const backdated = new Set(
    steps
      .filter(
        ({ doneOn, due, recordedOn }) =>
          doneOn !== null && doneOn <= due && (recordedOn ?? '') > plusWorkingDays(due, 2),
      )
      .map(({ number }) => number),
  );
  const handling = plainHandling(counted, END);
  const subjectsOf = (one: Complaint) => (told(one, 'subjects') ?? []) as readonly string[];
  return {
    ...plainDetails(counted, steps, subjectsOf, END),
    progress: handling.progress,
    rollForward: {
      openAtStart: 0,
      received: receipts.length,
      reopened: of('Reopened').length,
      closed: of(...CLOSES).length,
      openAtEnd: counted.length - closedAtEnd,
    },
    duplicates: standing.length - counted.length,
    registeredByMistake: all.length - standing.length,
    steps: Object.fromEntries(kinds.map((kind) => [kind, stepFigures(steps, kind, isIn, END)])),
    late: late.toSorted(),
    outcomes: {
      upheld: 0,
      'partly-upheld': 0,
      rejected: 0,
      settled: 0,
      ...tally(judgements.map(({ data }) => text(data['outcome']))),
    },
    admissibility: {
      admissible: counted.filter((one) => isIn(admitted(one.facts)?.data.at)).length,
      inadmissible: of('DeclaredInadmissible').length,
      grounds: tally(
        of('DeclaredInadmissible').flatMap(({ data }) =>
          list(data['grounds']).map(({ ground }) => text(ground)),
        ),
      ),
      withoutGround: 0,
      undecided: handling.undecided,
      judgedWithout: handling.judgedWithout,
    },
    withdrawn: of('Withdrawn').length,
    subjects: tally(counted.flatMap(subjectsOf)),
    channels: tally(receipts.map(({ data }) => text(data['channel']))),
    aboutStaff: [1, 2].includes(aboutStaff) ? null : aboutStaff,
    informationRequests: {
      asked: of('InfoRequested').length,
      answered: handling.answered,
      openAtEnd: handling.unanswered,
      complaints: handling.asked,
    },
    delays: {
      announced: of('Delayed').length,
      announcedLate: lateDelays.length,
      complaints: handling.delayed,
    },
    deviations: judgements.filter(({ data }) => 'deviation' in data).length,
    judgedInPart: of('PartJudged').length,
    redress: {
      judgements: granted.length,
      rejected: granted.filter(({ outcome }) => outcome === 'rejected').length,
      kinds: tally(granted.flatMap(({ redress }) => redress.map(({ kind }) => text(kind)))),
      amountsByKind: plainByKind(granted.flatMap(({ redress }) => redress)),
      amounts: cents(
        granted.flatMap(({ redress }) => redress.flatMap(({ amount }) => amount ?? [])),
      ),
    },
    redressPaid: {
      payments: of('RedressPaid').length,
      kinds: tally(of('RedressPaid').map(({ data }) => text(data['kind']))),
      amountsByKind: plainByKind(of('RedressPaid').map(({ data }) => data)),
      amounts: cents(of('RedressPaid').map(({ data }) => data['amount'])),
    },
    rootCauses: tally(
      counted.flatMap((one) =>
        one.facts
          .filter(({ type }) => type === 'RootCauseFound')
          .map(({ data }) => text(data['cause'])),
      ),
    ),
    recurrence: {
      follows: counted.filter((one) => linksOf(one, 'follows').length > 0).length,
      sameCause: counted.filter((one) => linksOf(one, 'same-cause').length > 0).length,
      splitOff: receipts.filter(({ data }) => 'splitFrom' in data).length,
    },
    complainants: plainComplainants(counted),
    languages: tally(counted.flatMap((one) => (told(one, 'language') ?? []) as string)),
    services: tally(counted.flatMap((one) => (told(one, 'service') ?? []) as string)),
    kifid: {
      escalated: of('EscalatedToKifid').length,
      byFirm: of('EscalatedToKifid').filter(({ data }) => data['by'] === 'firm').length,
      appeals: of('EscalatedToKifid').filter(({ data }) => data['appeal'] === true).length,
      outsideWindow: outside.length,
      ruled: of('KifidRuled').length,
      results: tally(of('KifidRuled').map(({ data }) => text(data['result']))),
      deviating: deviating.length,
      byOwnOutcome: handling.kifid,
    },
    court: {
      brought: of('BroughtToCourt').length,
      byFirm: of('BroughtToCourt').filter(({ data }) => data['by'] === 'firm').length,
      appeals: of('BroughtToCourt').filter(({ data }) => data['appeal'] === true).length,
      ruled: of('CourtRuled').length,
      results: tally(of('CourtRuled').map(({ data }) => text(data['result']))),
    },
    feedback: {
      n: scores.length,
      mean:
        scores.length === 0
          ? null
          : round1(scores.reduce((sum, one) => sum + one, 0) / scores.length),
    },
    corrections: {
      made: corrections.length,
      ofEarlierYears: 0,
      kinds: tally(corrections.map(({ by }) => by)),
      events: tally(corrections.map((one) => one.of)),
    },
    dataQuality: {
      estimated: 0,
      untracked: 0,
      notKept: {},
      corrected: counted.filter((one) => one.corrections.length > 0).length,
      recordedAfterDue: backdated.size,
      backdated: handling.backdated,
      lateUnexplained: lateSteps.filter(isUnexplained).length,
      erased: handling.erased,
    },
  };
};
