import type { LocalDate } from '../calendar/local-date.ts';
import { endOfTerm, type TermEnd } from '../calendar/term.ts';
import { reachableSince } from '../complaint/parties.ts';
import type { KnownComplaint, When } from '../complaint/state.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { type Handling, handlingsOf } from './handling.ts';
import { type Obligation, obligationOn, type TermOrigin, type Verdict } from './obligation.ts';
import { isRecordedLate, withRecording } from './recording.ts';
import { unlessEstimated, nothingToHoldTo, verdictOn } from './verdict.ts';

/** A silence: from one word to the complainant to the next. */
type Silence = {
  readonly from: TermOrigin;
  readonly start: When;
  /** Null for the last one. */
  readonly brokenOn: LocalDate | null;
};

/** The silences of one handling. The last is left out where the complaint ended with a word. */
const silencesIn = (
  { from, start, close }: Handling,
  contacts: readonly LocalDate[],
): readonly Silence[] => {
  const closed = close?.closed ?? null;
  const words = new Set(
    contacts.filter((day) => day > start.at && (closed === null || day <= closed.at)),
  );
  const days = [start.at, ...words];
  const silences = days.map((day, index): Silence => ({
    from: index === 0 ? from : 'contact',
    start: index === 0 ? start : { at: day },
    brokenOn: days[index + 1] ?? null,
  }));
  return closed !== null && words.has(closed.at) ? silences.slice(0, -1) : silences;
};

/** A handling as it begins for the complainant, which is not before there is one to tell. */
const startingAt = (handling: Handling, day: LocalDate | null): Handling =>
  day === null || day <= handling.start.at ? handling : { ...handling, start: { at: day } };

/**
 * Article 6.3: to keep the complainant informed, at most so long after the last word, where the
 * version has such an interval. Each handling has every silence that was too long, every silence
 * broken by a word that was recorded after it was due, and its last silence in any case.
 */
export const toReportProgress = (
  complaint: KnownComplaint,
  procedure: Procedure,
  today: LocalDate,
): readonly Obligation[] => {
  const { progress } = procedure.terms;
  if (progress === undefined) return [];
  const { article, term, own } = progress;
  const { calendar } = procedure;
  const untracked = complaint.untracked.includes('progress');
  const obligation = (from: TermOrigin, end: TermEnd, verdict: Verdict): Obligation =>
    obligationOn(
      { kind: 'progress', article, term, from, end, ...(own ? { own } : {}) },
      procedure,
      verdict,
    );

  const reachable = reachableSince(complaint);
  return handlingsOf(complaint).flatMap((handling) => {
    const silences = silencesIn(startingAt(handling, reachable), complaint.contacts);
    return silences.flatMap(({ from, start, brokenOn }, index) => {
      const last = index === silences.length - 1;
      if (untracked && !last) return [];
      const end = endOfTerm(term, start.at, calendar);
      if (untracked) return [obligation(from, end, nothingToHoldTo('untracked'))];
      if (reachable === null)
        return last ? [obligation(from, end, nothingToHoldTo('anonymous'))] : [];
      const done = brokenOn === null ? null : { at: brokenOn };
      const ended = handling.close?.closed ?? null;
      const verdict = unlessEstimated(start, verdictOn(done, ended, end.due, today));
      const silence = withRecording(obligation(from, end, verdict), complaint, procedure);
      return last || silence.state === 'late' || isRecordedLate(silence) ? [silence] : [];
    });
  });
};
