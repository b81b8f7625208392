import type { LocalDate } from '../calendar/local-date.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import { obligationsOf } from '../obligations/obligations.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Check, Finding, Sight } from './finding.ts';
import { hearingChecks } from './hearing.ts';
import { intakeChecks } from './intake.ts';
import { judgementChecks } from './judgement.ts';

const CHECKS = { ...intakeChecks, ...hearingChecks, ...judgementChecks };

/** What can be found. Stable, to switch on. */
export type FindingCode = keyof typeof CHECKS;

/** Something found in a complaint. */
export type ComplaintFinding = Finding<FindingCode>;

/** Every code that there is, in the order in which findings are told. */
export const findingCodes = Object.keys(CHECKS) as readonly FindingCode[];

/**
 * What the recorded facts leave undone, or did against the procedure, beside its terms: those are
 * obligations. It looks at the complaint as it is: what was wrong with a judgement that was
 * reopened is past. Nothing of a complaint that was registered by mistake. A complaint from another register is asked only for what that keeps.
 *
 * @param today the local day to judge by; inclusive: a notice is asked for from the day after
 * @throws KlachtError `outside-calendar` when a date falls outside the procedure's calendar
 * @example
 * findingsOf(complaint, bitonic, '2026-06-03').map(({ code }) => code); // ['remedy-not-named']
 */
export const findingsOf = (
  complaint: KnownComplaint,
  procedure: Procedure,
  today: LocalDate,
): readonly ComplaintFinding[] => {
  if (complaint.retracted) return [];
  const obligations = obligationsOf(complaint, procedure, today);
  const sight: Sight = { complaint, procedure, today, obligations };
  return findingCodes.flatMap((code) => {
    const check: Check = CHECKS[code];
    if (complaint.origin !== null && check.ofImported === undefined) return [];
    const article = typeof check.article === 'string' ? check.article : check.article(procedure);
    return check.find(sight).map(({ on, what }) => ({ code, article, on, what }));
  });
};
