import type { LocalDate } from '../calendar/local-date.ts';
import { closeOf, type KnownComplaint } from '../complaint/state.ts';
import { obligationsOf } from '../obligations/obligations.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Check, Finding, Sight } from './finding.ts';
import { endsUndone } from './ends-undone.ts';
import { consistencyChecks } from './consistency.ts';
import { hearingChecks } from './hearing-checks.ts';
import { intakeChecks } from './intake-checks.ts';
import { judgementChecks } from './judgement-checks.ts';
import { recordingChecks } from './recording-checks.ts';
import { waitingChecks } from './unanswered.ts';

const CHECKS = {
  ...intakeChecks,
  ...hearingChecks,
  ...judgementChecks,
  ...consistencyChecks,
  ...waitingChecks,
  ...recordingChecks,
};

/** What can be found. Stable, to switch on. */
export type FindingCode = keyof typeof CHECKS;

/** Something found in a complaint. */
export type ComplaintFinding = Finding<FindingCode>;

/** Every code that there is, in the order in which findings are told. */
export const findingCodes = Object.keys(CHECKS) as readonly FindingCode[];

const findingsNow = (
  complaint: KnownComplaint,
  procedure: Procedure,
  today: LocalDate,
): readonly ComplaintFinding[] => {
  const obligations = obligationsOf(complaint, procedure, today);
  const sight: Sight = { complaint, procedure, today, obligations };
  return findingCodes.flatMap((code) => {
    const check: Check = CHECKS[code];
    if (complaint.origin !== null && check.ofImported === undefined) return [];
    const clause = typeof check.article === 'string' ? check.article : check.article(procedure);
    return check.find(sight).map(({ article = clause, on, what, recordedOn = null }) => ({
      code,
      article,
      on,
      what,
      recordedOn,
      putRightOn: null,
    }));
  });
};

const isAbout = (one: ComplaintFinding, other: ComplaintFinding): boolean =>
  one.code === other.code && one.what === other.what;

/**
 * What the recorded facts leave undone, or did against the procedure, beside its terms: those are
 * obligations. A finding belongs to the day on which it arose. So what was wrong with a judgement,
 * or another end, that was reopened stays; where the handling that followed did it well, the
 * finding says when it was put right. A complaint from another register is asked only for what that
 * keeps, and one that was registered by mistake for nothing.
 *
 * @param today the local day to judge by; inclusive: a notice is asked for from the day after
 * @example
 * findingsOf(complaint, bitonic, '2026-06-03').map(({ code }) => code); // ['remedy-not-named']
 */
export const findingsOf = (
  complaint: KnownComplaint,
  procedure: Procedure,
  today: LocalDate,
): readonly ComplaintFinding[] => {
  if (complaint.retracted) return [];
  const found = [...findingsNow(complaint, procedure, today)];
  const putRightOn = closeOf(complaint)?.closed.at ?? null;
  for (const { was, reopenedOn } of endsUndone(complaint).toReversed()) {
    const earlier = findingsNow(was, procedure, reopenedOn).filter(
      (one) =>
        one.on !== null && !found.some((other) => isAbout(one, other) && one.on === other.on),
    );
    found.unshift(
      ...earlier.map((one) =>
        found.some((other) => isAbout(one, other) && other.putRightOn === null)
          ? one
          : { ...one, putRightOn },
      ),
    );
  }
  return found.toSorted((a, b) => findingCodes.indexOf(a.code) - findingCodes.indexOf(b.code));
};
