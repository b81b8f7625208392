import {
  decodeComplaintEvent,
  evolve,
  initialState,
  type KnownComplaint,
  type RecordedComplaintEvent,
} from '@klacht/domain';
import type { Entries, Projection } from '../projection.ts';

/** A complaint in the register. */
export type RegisterEntry = {
  /** `YYYY-NNNN`: the year of receipt, and the order of recording within it, without gaps. */
  readonly number: string;
  readonly complaintId: string;
  readonly complaint: KnownComplaint;
};

/** The number of a complaint that comes in next. */
export const takeNumber = (
  entries: Pick<Entries<RegisterEntry>, 'next'>,
  receivedOn: string,
): string => {
  const year = receivedOn.slice(0, 4);
  return `${year}-${String(entries.next(year)).padStart(4, '0')}`;
};

/**
 * Takes in an event that a view as of a moment leaves out. A complaint that is left out still takes
 * a number, so that every view numbers alike.
 */
export const numberOnly = (
  entries: Entries<RegisterEntry>,
  event: RecordedComplaintEvent,
): void => {
  if (event.type === 'Received') takeNumber(entries, event.data.at);
};

/** Takes in an event that counts. */
export const include = (entries: Entries<RegisterEntry>, event: RecordedComplaintEvent): void => {
  const { complaintId } = event;
  const entry = entries.get(complaintId);
  const complaint = evolve(entry?.complaint ?? initialState(), event);
  if (complaint.status === 'unknown') return;
  const number = entry?.number ?? takeNumber(entries, complaint.received.at);
  entries.set(complaintId, { number, complaintId, complaint });
};

/**
 * The register (articles 4.8 and 7): an entry a complaint, from which the register, the overdue
 * list and the yearly report are all read. It holds no name and no text of a complainant.
 */
export const registerProjection: Projection<RegisterEntry> = {
  name: 'register',
  version: 29,
  evolve: (entries, recorded) => {
    const event = decodeComplaintEvent(recorded);
    if (event !== null) include(entries, event);
  },
};
