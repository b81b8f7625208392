import type { Outcome } from '@klacht/domain';
import type { DepartureRow } from './departed.ts';
import type { CorrectionFigures } from './corrections.ts';
import type { CourtFigures, KifidFigures } from './proceedings.ts';
import type { RedressGiven, RedressPaid } from './redress.ts';
import type { RollForward } from './roll-forward.ts';
import type { Steps } from './steps.ts';

/** What is counted of a calendar year or a part of it, with the names that programs rely on. */
export type YearFigures = {
  readonly rollForward: RollForward;
  readonly steps: Steps;
  /** Of the judgements; none for a complaint that was inadmissible or withdrawn. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly admissibility: {
    readonly admissible: number;
    readonly inadmissible: number;
    /** Of the inadmissible ones; one with several grounds counts under each. */
    readonly grounds: Readonly<Record<string, number>>;
    /** Of the inadmissible ones, those of another register that has no ground of ours. */
    readonly withoutGround: number;
    /** Open at the end of the year, and nothing was said of it by then. */
    readonly undecided: number;
    /** Judged in the year without having been declared admissible. */
    readonly judgedWithout: number;
  };
  readonly withdrawn: number;
  /** Of the complaints received; one with several subjects counts under each. */
  readonly subjects: Readonly<Record<string, number>>;
  readonly channels: Readonly<Record<string, number>>;
  /**
   * Of the complaints received: it names an employee, or is about persons (article 1). Null in a
   * report where it is of one or two, which could point at a person.
   */
  readonly aboutStaff: number | null;
  readonly informationRequests: {
    readonly asked: number;
    readonly answered: number;
    /** Asked by the end of the year, and not answered in full by then. */
    readonly openAtEnd: number;
    /** The complaints of which something was asked in the year. */
    readonly complaints: number;
  };
  /** How often complainants were told how far the handling was (article 6.3). */
  readonly progress: { readonly reported: number; readonly complaints: number };
  /** `announcedLate`: after the term and every date promised before had passed. */
  readonly delays: {
    readonly announced: number;
    readonly announcedLate: number;
    /** The complaints of which a delay was announced in the year. */
    readonly complaints: number;
  };
  /** Judgements that depart from earlier similar ones, and say why. */
  readonly deviations: number;
  /** Letters that judged some points before the rest; the judgement that ends it is none. */
  readonly judgedInPart: number;
  /** As the judgements of the year granted it, whether or not it was paid. */
  readonly redress: RedressGiven;
  /** As it was paid in the year, whenever it was granted. */
  readonly redressPaid: RedressPaid;
  readonly rootCauses: Readonly<Record<string, number>>;
  /** Of the complaints received, those that are linked to another by what they are to it. */
  readonly recurrence: {
    readonly follows: number;
    readonly sameCause: number;
    /** Split off from another complaint. */
    readonly splitOff: number;
  };
  /** Of the complaints received; one of which it is not recorded counts under none. */
  readonly languages: Readonly<Record<string, number>>;
  readonly services: Readonly<Record<string, number>>;
  readonly kifid: KifidFigures;
  readonly court: CourtFigures;
  /** Every departure from the procedure, by article and kind. */
  readonly departures: readonly DepartureRow[];
  /** What complainants of the year thought of the handling, 1 to 5. */
  readonly feedback: { readonly n: number; readonly mean: number | null };
  readonly corrections: CorrectionFigures;
  /** Complaints of the year with an estimated date, a source that lacks some step, or a correction. */
  readonly dataQuality: {
    readonly estimated: number;
    readonly untracked: number;
    /** The same by step: from a source that does not keep it. Of these a step is not counted as done. */
    readonly notKept: Readonly<Record<string, number>>;
    readonly corrected: number;
    /** In time by their own date, and recorded after the step was due. */
    readonly recordedAfterDue: number;
    /** A fact of it was recorded more than a week after it happened; imports aside. */
    readonly backdated: number;
    /** Steps that were late or overdue in the period and of which nobody told why. */
    readonly lateUnexplained: number;
    /** Somebody whom it names was forgotten: their texts are gone, and it counts all the same. */
    readonly erased: number;
  };
};
