import {
  type DossierRetention,
  daysBetween,
  type LocalDate,
  type Procedure,
  procedureOf,
  retentionsOf,
} from '@klacht/domain';
import { checkDay, checkWhole } from '../check-input.ts';
import { type Origin, originOf } from '../register/origin.ts';
import { type Outside, outsideOfSteps } from '../register/outside-calendar.ts';
import type { RegisterEntry } from '../register/register-projection.ts';

/** What may or must be erased, or waits for that, with the names that programs rely on. */
export type RetentionRow = Origin &
  Outside &
  Pick<DossierRetention, 'state' | 'person' | 'requestedOn' | 'keptBy' | 'until'> & {
    readonly number: string;
    readonly complaintId: string;
    /** The legal holds that stand: the ground of each, and since when. */
    readonly holds: readonly { readonly ground: string; readonly placedOn: LocalDate }[];
    /** By when it must be answered, or erased; null where nothing says by when. */
    readonly due: LocalDate | null;
    readonly target: LocalDate | null;
    /** Calendar days after `due`; 0 until then. */
    readonly daysLate: number;
  };

/** A hundred years: longer than any dossier is kept. */
const MOST_WITHIN = 36_525;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What has no day comes last. */
const LAST = '9999-12-31';

const rowOf = (
  { number, complaintId, complaint }: RegisterEntry,
  { state, person, requestedOn, keptBy, until, holds, end }: DossierRetention,
  { calendar }: Procedure,
  today: LocalDate,
): RetentionRow => ({
  number,
  complaintId,
  ...originOf(complaint),
  state,
  person,
  requestedOn,
  keptBy,
  until,
  holds: holds.map(({ ground, placed }) => ({ ground, placedOn: placed.at })),
  due: end?.due ?? null,
  target: end?.target ?? null,
  daysLate: end === null ? 0 : Math.max(0, daysBetween(end.due, today)),
  ...(end === null ? {} : outsideOfSteps(end.steps, calendar)),
});

/**
 * What may or must be erased on a day, and the requests that wait; also what is under a legal hold,
 * and what soon need not be kept any longer. First what has a due date, the longest due first, then by
 * the last day on which it is kept.
 *
 * @param within also dossiers whose retention ends within so many calendar days; 0 unless told
 * @throws KlachtError `invalid-input` for what is no day or no number of days, `unknown-procedure`
 * @example
 * retentionRows(entries, { procedures: [bitonic], today: '2031-05-01', within: 30 });
 */
export const retentionRows = (
  entries: Iterable<RegisterEntry>,
  {
    procedures,
    today,
    within = 0,
  }: {
    readonly procedures: readonly Procedure[];
    readonly today: LocalDate;
    readonly within?: number;
  },
): readonly RetentionRow[] => {
  checkDay('today', today);
  checkWhole('within', within, 0, MOST_WITHIN);
  const isListed = ({ state, until }: DossierRetention): boolean =>
    state !== 'kept' || (within > 0 && until !== null && daysBetween(today, until) <= within);
  const rows = Array.from(entries).flatMap((entry) => {
    const procedure = procedureOf(procedures, entry.complaint);
    return retentionsOf(entry.complaint, procedure, today)
      .filter(isListed)
      .map((one) => rowOf(entry, one, procedure, today));
  });
  return rows.toSorted(
    (a, b) =>
      compare(a.due ?? LAST, b.due ?? LAST) ||
      compare(a.until ?? LAST, b.until ?? LAST) ||
      compare(a.number, b.number) ||
      compare(a.person ?? '', b.person ?? ''),
  );
};
