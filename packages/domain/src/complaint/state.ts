import type { Instant } from '../calendar/instant.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type {
  Channel,
  Ground,
  InadmissibleGround,
  KeptKind,
  KifidResult,
  LinkKind,
  Outcome,
  Redress,
  Remedy,
  UntrackedKind,
} from './values.ts';
import type { When } from './happened.ts';
import type { DossierDocument } from './dossier-document.ts';
import type { DraftedLetter } from './drafted-letter.ts';
import type { LatenessCause } from './lateness-cause.ts';
import type { Payment } from './payment.ts';
import type { QueuedLetter } from './queued-letter.ts';
import type { LetterContent } from '../procedure/letter-content.ts';

export type { When } from './happened.ts';
export type { LatenessCause } from './lateness-cause.ts';
export type { Payment } from './payment.ts';

/** An employee whom a complaint is about. */
export type Employee = {
  readonly name: string;
  readonly informed: When | null;
  readonly left: When | null;
};

/** Somebody who complains beside the first. */
export type CoComplainant = { readonly id: string; readonly added: When };

/** Somebody who complains for the user, and since when they have shown that they may. */
export type Representative = CoComplainant & {
  readonly mandated: When | null;
  readonly left: When | null;
};

/** A request for information. An answer in part leaves it open. */
export type InfoRequest = {
  readonly id: string | null;
  readonly asked: When;
  readonly partly: When | null;
  readonly answered: When | null;
};

/** A party's chance to be heard, and what came of it. */
export type Statement = {
  readonly party: string;
  readonly invited: When | null;
  readonly given: When | null;
  readonly waived: When | null;
};

/** A written notice of a decision to a party. */
export type Notice = {
  readonly of: 'admissibility' | 'judgement';
  readonly party: string;
  readonly at: LocalDate;
};

/** A judgement as far as the rules look at it. */
export type Judgement = {
  readonly outcome: Outcome;
  /** Whether it says why, as a whole or for each point that it addresses. */
  readonly reasoned: boolean;
  /** The points that it addresses. */
  readonly points: readonly string[];
  readonly remedies: readonly Remedy[];
  readonly redress: readonly Omit<Redress, 'what'>[];
  readonly deviates: boolean;
};

/** Some points, judged before the rest. */
export type PartJudgement = Pick<Judgement, 'reasoned' | 'points' | 'remedies' | 'redress'> & {
  readonly judged: When;
};

/** One recorded event, as the complaint keeps it: its personal texts are left out. */
export type Fact = {
  readonly revision: number;
  readonly type: string;
  readonly data: When & Readonly<Record<string, unknown>>;
  /** Absent where that is not known: the event was not read from a journal. */
  readonly recordedAt?: Instant;
  /** Who recorded it; absent where that is not known. */
  readonly actor?: string;
  /** When it was last put right; only of the facts that `factsOf` answers. */
  readonly correctedAt?: Instant;
  /** It is a receipt that was retracted. */
  readonly retracted?: true;
};

/** How a complaint ended. */
export type Close = { readonly closed: When } & (
  | { readonly status: 'withdrawn' }
  | { readonly status: 'inadmissible'; readonly inadmissibleOn: readonly InadmissibleGround[] }
  | { readonly status: 'judged'; readonly judgement: Judgement }
);

/** A close that did not last. */
export type Reopening = Close & { readonly reopened: When };

/** What Kifid, or a court, decided. */
export type Ruling = { readonly when: When; readonly result: KifidResult };

/** A time that a complaint was put to Kifid, or to a court, and what came of it. */
export type Proceeding = {
  readonly began: When;
  readonly by: 'complainant' | 'firm';
  readonly reference: string | null;
  readonly appeal: boolean;
  readonly ruling: Ruling | null;
};

/** A legal hold, which its ground tells from others. */
export type Hold = {
  readonly ground: string;
  readonly placed: When;
  readonly lifted: When | null;
};

/** What a complaint is to another, by that one's id, since it was said. */
export type ComplaintLink = {
  readonly to: string;
  readonly as: LinkKind;
  readonly linked: When;
};

/**
 * What became of a request to be forgotten. `person` is whom it is about: `complainant`,
 * `representative`, the id of who was added, or null for all whom the complaint names.
 */
export type Erasure = { readonly person: string | null; readonly at: LocalDate } & (
  | { readonly state: 'requested' | 'refused' | 'erased' }
  | { readonly state: 'deferred'; readonly ground: string; readonly until: LocalDate }
);

/** What is known of every complaint once it has come in. It names no complainant. */
export type Facts = {
  readonly procedure: string;
  /** The digest of what that version holds; null where it was not recorded. */
  readonly procedureDigest: string | null;
  /**
   * The register it comes from, which may keep less than the procedure asks, and its own number
   * there; null for one that came in here.
   */
  readonly origin: { readonly source: string; readonly number: string | null } | null;
  readonly untracked: readonly UntrackedKind[];
  /** What that register keeps beside the steps; null where that is not known. */
  readonly kept: readonly KeptKind[] | null;
  readonly received: When;
  readonly channel: Channel;
  readonly grounds: readonly Ground[];
  /** The subjects as last classified. The history has the earlier ones. */
  readonly subjects: readonly string[];
  /** The language that it was written in, by its code in ISO 639. */
  readonly language: string | null;
  /** The product or service that it is about. */
  readonly service: string | null;
  readonly forwarded: When | null;
  readonly officer: string | null;
  readonly deputy: string | null;
  readonly acknowledged: When | null;
  /** What the acknowledgement held; null where that was not recorded. */
  readonly acknowledgedWith: readonly LetterContent[] | null;
  /** By the day on which each was made. */
  readonly requests: readonly InfoRequest[];
  /** The times at which the complainant sent something that nobody had asked for. */
  readonly supplements: readonly When[];
  readonly declaredAdmissible: When | null;
  /** Earlier declarations that it was admissible, which did not last. */
  readonly admissibleBefore: readonly When[];
  /** It came in without a name, or an address to write to. */
  readonly anonymous: boolean;
  /** Who complains beside the first complainant, by an id; it names nobody. */
  readonly complainants: readonly CoComplainant[];
  /** Who complains for the user, by an id; one without a mandate may show it later. */
  readonly representatives: readonly Representative[];
  readonly employees: readonly Employee[];
  readonly statements: readonly Statement[];
  readonly solution: 'tried' | 'proposed' | 'accepted' | 'declined' | null;
  /** When the latest solution was put forward or tried. */
  readonly proposed: When | null;
  /** The points it raises, by id. */
  readonly points: readonly string[];
  readonly delays: readonly {
    readonly announced: When;
    readonly until: LocalDate;
    readonly explained: boolean;
  }[];
  /** The days on which the complainant heard from the firm, in order. */
  readonly contacts: readonly LocalDate[];
  readonly notices: readonly Notice[];
  /** The parts that were judged before the rest, by day. */
  readonly parts: readonly PartJudgement[];
  /** The payments of redress, by day. Granted and paid are two facts. */
  readonly payments: readonly Payment[];
  readonly reopenings: readonly Reopening[];
  /** Each time that it was put to Kifid, by day. */
  readonly referrals: readonly Proceeding[];
  /** Each time that it was brought to court, by day. */
  readonly courtCases: readonly Proceeding[];
  /** The complaint that it was split from, by its id. */
  readonly splitFrom: string | null;
  /** The links to others that stand, by day. */
  readonly links: readonly ComplaintLink[];
  /** Satisfaction, 1 to 5, as last told. */
  readonly feedback: number | null;
  readonly rootCauses: readonly string[];
  /** Why steps were late, by the day on which it was told. */
  readonly lateness: readonly LatenessCause[];
  readonly documents: readonly DossierDocument[];
  /** The letters that were drafted for another to approve, by day. */
  readonly drafts: readonly DraftedLetter[];
  /** The letters that are to be sent, or were, by day. */
  readonly letters: readonly QueuedLetter[];
  /** The days on which a fact was put right, in order. */
  readonly corrections: readonly LocalDate[];
  /** Legal holds, by day; one that is not lifted keeps the dossier, whatever the retention. */
  readonly holds: readonly Hold[];
  /** The latest of each person who asked, or was forgotten, in the order in which they first were. */
  readonly erasures: readonly Erasure[];
  /** It was registered by mistake, or twice: it is shown as such, and counts nowhere. */
  readonly retracted: boolean;
  /** Every event, in the order of recording. All of the above follows from it; see `evolve`. */
  readonly history: readonly Fact[];
};

/** A complaint that has come in; `status` is what the register shows. */
export type KnownComplaint = Facts &
  ({ readonly status: 'received' | 'awaiting-information' | 'admissible' } | Close);

/** A complaint as its events leave it. */
export type Complaint = { readonly status: 'unknown' } | KnownComplaint;

/** How far the handling of a complaint is, or how it ended. */
export type Status = KnownComplaint['status'];

/**
 * What is known of a complaint before its first event.
 *
 * @example
 * initialState().status; // 'unknown'
 */
export const initialState = (): Complaint => ({ status: 'unknown' });

/**
 * Whether a legal hold keeps the dossier.
 *
 * @example
 * isHeld(complaint); // true from the first hold until the last is lifted
 */
export const isHeld = ({ holds }: Pick<Facts, 'holds'>): boolean =>
  holds.some(({ lifted }) => lifted === null);

/**
 * What became of the request to forget somebody, or null while there is none.
 *
 * @param person null for all whom the complaint names
 * @example
 * erasureOf(complaint, 'representative')?.state; // 'requested'
 */
export const erasureOf = (
  { erasures }: Pick<Facts, 'erasures'>,
  person: string | null,
): Erasure | null => erasures.find((one) => one.person === person) ?? null;

/**
 * Whether somebody was forgotten, by themselves or with all others.
 *
 * @param person null for all whom the complaint names
 * @example
 * isForgotten(complaint, 'representative'); // true once their key is to be destroyed
 */
export const isForgotten = (complaint: Pick<Facts, 'erasures'>, person: string | null): boolean =>
  [null, person].some((one) => erasureOf(complaint, one)?.state === 'erased');

/**
 * How a complaint ended, or null while it is open.
 *
 * @example
 * closeOf(complaint)?.closed.at; // '2026-05-20'
 */
export const closeOf = (complaint: KnownComplaint): Close | null => {
  if (complaint.status === 'withdrawn') return { status: 'withdrawn', closed: complaint.closed };
  if (complaint.status === 'inadmissible') {
    const { status, closed, inadmissibleOn } = complaint;
    return { status, closed, inadmissibleOn };
  }
  if (complaint.status === 'judged') {
    const { status, closed, judgement } = complaint;
    return { status, closed, judgement };
  }
  return null;
};
