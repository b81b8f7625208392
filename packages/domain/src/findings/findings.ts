import type { LocalDate } from '../calendar/local-date.ts';
import type { Party } from '../complaint/parties.ts';
import { closeOf, type KnownComplaint, type Notice } from '../complaint/state.ts';
import { obligationsOf } from '../obligations/obligations.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Check, Finding, Others, Sight } from './finding.ts';
import { endsUndone } from './ends-undone.ts';
import { consistencyChecks } from './consistency.ts';
import { hearingChecks } from './hearing-checks.ts';
import { intakeChecks } from './intake-checks.ts';
import { judgementChecks } from './judgement-checks.ts';
import { letterChecks } from './letter-checks.ts';
import { registerChecks } from './register-checks.ts';
import { peopleChecks } from './people-checks.ts';
import { registerWideChecks } from './register-wide-checks.ts';
import { recordingChecks } from './recording-checks.ts';
import { toldOn } from './without-notice.ts';
import { waitingChecks } from './unanswered.ts';

const CHECKS = {
  ...registerChecks,
  ...peopleChecks,
  ...intakeChecks,
  ...hearingChecks,
  ...judgementChecks,
  ...letterChecks,
  ...consistencyChecks,
  ...waitingChecks,
  ...recordingChecks,
  ...registerWideChecks,
};

/** What can be found. Stable, to switch on. */
export type FindingCode = keyof typeof CHECKS;

/** Something found in a complaint. */
export type ComplaintFinding = Finding<FindingCode>;

/** Every code that there is, in the order in which findings are told. */
export const findingCodes = Object.keys(CHECKS) as readonly FindingCode[];

const checks = findingCodes.map((code) => ({ code, check: CHECKS[code] as Check }));

const findingsNow = (
  complaint: KnownComplaint,
  procedure: Procedure,
  today: LocalDate,
  others: Others | null,
): readonly ComplaintFinding[] => {
  const obligations = obligationsOf(complaint, procedure, today);
  const sight: Sight = { complaint, procedure, today, obligations, others };
  const all: ComplaintFinding[] = [];
  for (const { code, check } of checks) {
    if (complaint.origin !== null && check.ofImported === undefined) continue;
    const { article } = check;
    for (const found of check.find(sight)) {
      all.push({
        code,
        article: found.article ?? (typeof article === 'string' ? article : article(procedure)),
        on: found.on,
        what: found.what,
        party: found.party ?? null,
        recordedOn: found.recordedOn ?? null,
        putRightOn: found.putRightOn ?? null,
      });
    }
  }
  return all;
};

const isAbout = (one: ComplaintFinding, other: ComplaintFinding): boolean =>
  one.code === other.code && one.what === other.what;

/** A handling of a complaint, up to its end, and what is found in it. */
type Handled = {
  readonly was: KnownComplaint;
  readonly findings: readonly ComplaintFinding[];
};

const has = ({ findings }: Handled, one: ComplaintFinding): boolean =>
  findings.some((other) => isAbout(one, other) && one.on === other.on);

const NOTICES: Partial<Record<FindingCode, Notice['of']>> = {
  'judgement-not-notified': 'judgement',
  'inadmissible-not-notified': 'admissibility',
};

const partyOf = ({ what, party }: ComplaintFinding): Party => ({
  name: what ?? '',
  kind: party ?? 'complainant',
});

/** The day on which a later handling did well what was found in an earlier one that was undone. */
const doneWellOn = (
  finding: ComplaintFinding,
  { was: { status } }: Handled,
  later: readonly Handled[],
): LocalDate | null => {
  for (const { was, findings } of later) {
    const close = closeOf(was);
    if (close === null || (close.status !== 'judged' && close.status !== status)) continue;
    const of = NOTICES[finding.code];
    const { closed } = close;
    const told = of === undefined ? closed.at : toldOn(was, of, partyOf(finding), closed.at);
    if (told !== null && !findings.some((one) => isAbout(one, finding))) return told;
  }
  return null;
};

/**
 * Whatever was left undone or done against the procedure, beside its terms, which are obligations.
 * A finding belongs to the day on which it arose, and stays. It says when it was put right: the act
 * was done after all, or a reopened complaint was handled well the next time. A complaint from
 * another register is asked only for what that register keeps. A complaint that was registered by
 * mistake is asked for nothing.
 *
 * @param today the local day to judge by; inclusive: a notice is asked for from the second working
 * day after
 * @param others the other complaints, for what one says of another: that it is a duplicate, was split
 * from it, or judged otherwise than it. Null says nothing of that
 * @example
 * findingsOf(complaint, bitonic, '2026-06-03').map(({ code }) => code); // ['remedy-not-named']
 */
export const findingsOf = (
  complaint: KnownComplaint,
  procedure: Procedure,
  today: LocalDate,
  others: Others | null = null,
): readonly ComplaintFinding[] => {
  if (complaint.retracted) return [];
  const now = { was: complaint, findings: findingsNow(complaint, procedure, today, others) };
  const ends = endsUndone(complaint);
  if (ends.length === 0) return now.findings;
  const undone = ends.map(({ was, reopenedOn }) => ({
    was,
    findings: findingsNow(was, procedure, reopenedOn, others),
  }));
  const earlier = undone.flatMap((handled, index) => {
    const later: readonly Handled[] = [...undone.slice(index + 1), now];
    return handled.findings
      .filter((one) => one.on !== null && !later.some((other) => has(other, one)))
      .map((one) => ({ ...one, putRightOn: one.putRightOn ?? doneWellOn(one, handled, later) }));
  });
  return [...earlier, ...now.findings].toSorted(
    (a, b) => findingCodes.indexOf(a.code) - findingCodes.indexOf(b.code),
  );
};
