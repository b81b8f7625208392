import {
  type ComplaintEventType,
  type IssuedReport,
  type LocalDate,
  type Others,
  type Procedure,
  withOnly,
} from '@klacht/domain';
import type { InPieces } from '../in-pieces.ts';
import { othersIn } from '../register/others-in.ts';
import type { RegisterEntry } from '../register/register-projection.ts';
import { type Added, addedBy, type TellsOfStaff } from './added.ts';
import type { Cause } from './cause.ts';
import { isWithin, judgingDay, toCase, type Year } from './case.ts';
import { type Difference, differencesOf } from './figure-differences.ts';
import { namesOthers } from './names-others.ts';
import { withoutStaff } from './of-staff.ts';
import { countedEntries } from './duplicates.ts';

/** A report that was issued, as it was recorded. */
export type IssuedAs = Pick<IssuedReport, 'issuedOn' | 'position' | 'asOf'> & {
  /** The SHA-256 of the report as JSON; null where it was issued without. */
  readonly digest: string | null;
};

/** A report that was issued, and the register at its position. */
export type AsIssued = IssuedAs & {
  /** Null where the journal does not know that position: it was copied from another store. */
  readonly entries: readonly RegisterEntry[] | null;
};

/** A complaint that counts otherwise than when the report was issued. */
export type ChangedComplaint = {
  readonly number: string;
  readonly complaintId: string;
  /** Each figure that it adds something else to: what it added then, and what it adds now. */
  readonly differences: readonly Difference[];
  /**
   * `events`: something was recorded since. `later-day`: the year went on. `other-complaint`:
   * another, of which it is a duplicate, stands for it now, or does so no more.
   */
  readonly why: readonly ('events' | 'later-day' | 'other-complaint')[];
  /**
   * The events without which it would count otherwise than it does, in the order of recording; without
   * those, and what of others, would tell that it is about staff.
   */
  readonly causes: readonly Cause[];
};

/** What has changed since a report was issued. */
export type SinceIssued = IssuedAs & {
  /** In the order of the register; null where the journal does not know that position. */
  readonly changes: readonly ChangedComplaint[] | null;
};

type Entries = ReadonlyMap<string, RegisterEntry>;

/** A register by which a year is counted. */
type Standing = {
  readonly entries: Entries;
  /** The ids of those that count. */
  readonly counted: ReadonlySet<string>;
  readonly others: Others;
};

const standingOf = (entries: Entries): Standing => {
  const counted = countedEntries(entries.values()).map(({ complaintId }) => complaintId);
  return { entries, counted: new Set(counted), others: othersIn(entries.values()) };
};

const byId = (entries: Iterable<RegisterEntry>): Entries =>
  new Map([...entries].map((entry) => [entry.complaintId, entry]));

/** Whether a complaint would count if it were this, and all others were as they stand. */
const countsAs = (entry: RegisterEntry, { entries, counted }: Standing): boolean => {
  const own = entries.get(entry.complaintId)?.complaint;
  const { links, retracted } = entry.complaint;
  const isAlike =
    own?.retracted === retracted && JSON.stringify(own.links) === JSON.stringify(links);
  if (isAlike) return counted.has(entry.complaintId);
  return standingOf(new Map([...entries, [entry.complaintId, entry]])).counted.has(
    entry.complaintId,
  );
};

type Rules = {
  readonly year: Year;
  readonly procedures: readonly Procedure[];
} & TellsOfStaff;

/** What a complaint adds to the figures, judged by a day. */
const addedAs = (
  entry: RegisterEntry | undefined,
  counts: boolean,
  { year, procedures, tellsOfStaff }: Rules,
  asOf: LocalDate,
  others: Others,
): Added => {
  const looked = { year, asOf, ...(tellsOfStaff === true ? { tellsOfStaff } : {}) };
  const received = entry?.complaint.received.at;
  if (entry === undefined || received === undefined || received > year.end) {
    return addedBy(undefined, looked);
  }
  if (counts) return addedBy(toCase(entry, procedures, year, asOf, others), looked);
  const { retracted } = entry.complaint;
  const leftOut = retracted ? 'registeredByMistake' : 'duplicates';
  return addedBy(undefined, looked, isWithin(received, year) ? leftOut : null);
};

/** A difference of counts: what is not there is none of it. */
const asCounts = ({ figure, was, is }: Difference): Difference => ({
  figure,
  was: was ?? (typeof is === 'string' ? '0' : 0),
  is: is ?? (typeof was === 'string' ? '0' : 0),
});

const differ = (was: Added, is: Added): boolean => differencesOf(was, is).length > 0;

/** What a complaint adds else than it did, with what and why; none where that is nothing. */
const changeOf = (
  entry: RegisterEntry,
  before: Standing,
  now: Standing,
  days: { readonly was: LocalDate; readonly is: LocalDate },
  rules: Rules,
): readonly ChangedComplaint[] => {
  const { number, complaintId, complaint } = entry;
  const old = before.entries.get(complaintId);
  const [countedOnce, counts] = [before, now].map(({ counted }) => counted.has(complaintId));
  const known = old?.complaint.history.length ?? 0;
  const isSame = known === complaint.history.length && countedOnce === counts;
  if (isSame && days.was === days.is && !namesOthers(complaint)) return [];

  const as = (one: RegisterEntry | undefined): Added =>
    addedAs(one, one !== undefined && countsAs(one, now), rules, days.is, now.others);
  const asIssued = addedAs(old, countedOnce === true, rules, days.was, before.others);
  const is = as(entry);
  const differences = differencesOf(asIssued, is)
    .map(asCounts)
    .filter(({ was, is: now }) => was !== now);
  if (differences.length === 0) return [];

  const onLaterDay = addedAs(old, countedOnce === true, rules, days.is, before.others);
  const withoutOwn = as(old);
  const without = (revision: number): Added => {
    const other = withOnly(complaint, (fact) => fact.revision !== revision);
    return as(other.status === 'unknown' ? undefined : { number, complaintId, complaint: other });
  };
  const since = complaint.history.slice(known);
  const alone = since.filter(({ revision }) => differ(without(revision), is));
  const isByEvents = differ(withoutOwn, is);
  const causes = isByEvents ? (alone.length > 0 ? alone : since) : [];
  const told = causes.map(({ revision, type, data, recordedAt = null }): Cause => ({
    revision,
    type: type as ComplaintEventType,
    data,
    recordedAt,
  }));
  return [
    {
      number,
      complaintId,
      differences,
      why: [
        ...(isByEvents ? (['events'] as const) : []),
        ...(differ(asIssued, onLaterDay) ? (['later-day'] as const) : []),
        ...(differ(onLaterDay, withoutOwn) ? (['other-complaint'] as const) : []),
      ],
      causes: rules.tellsOfStaff === true ? told : withoutStaff(told, complaint),
    },
  ];
};

/**
 * What has changed in the figures of a year since its report was issued: every complaint that adds
 * something else to them than it did, with what and why. The two folds are compared, so that no kind of
 * event can be forgotten; and the figures as they were, with these differences, are the figures as they
 * are.
 *
 * @param entries as they are now, duplicates and what was retracted among them
 */
export function* sinceIssued(
  { entries: atIssue, issuedOn, position, asOf, digest }: AsIssued,
  entries: readonly RegisterEntry[],
  rules: Rules,
  today: LocalDate,
): InPieces<SinceIssued> {
  const days = { was: judgingDay(rules.year, asOf), is: judgingDay(rules.year, today) };
  const told = { issuedOn, position, asOf, digest };
  if (atIssue === null) return { ...told, changes: null };
  const [before, now] = [standingOf(byId(atIssue)), standingOf(byId(entries))];
  const changes: ChangedComplaint[] = [];
  for (const entry of now.entries.values()) {
    changes.push(...changeOf(entry, before, now, days, rules));
    yield;
  }
  return { ...told, changes };
}
