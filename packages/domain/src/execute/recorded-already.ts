import { dayAndInstant } from '../complaint/when.ts';
import { ADDED } from './differing-fields.ts';
import { eventOf } from '../complaint/commands.ts';
import type { RecordedEvent } from '../journal/event-store.ts';
import { schemaVersions } from '../journal/upcasters.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { ComplaintRequest } from './request.ts';

type Fields = Readonly<Record<string, unknown>>;

const isSame = (before: Fields, again: Fields): boolean =>
  [...Object.keys(before), ...Object.keys(again)].every(
    (field) => ADDED.has(field) || JSON.stringify(before[field]) === JSON.stringify(again[field]),
  );

/**
 * Whether all requests for a complaint are plainly recorded already, each as it would be recorded
 * again. It neither checks nor folds anything, so it is quick; where it answers false, `executeAll`
 * tells what is so.
 *
 * @param events of the complaint's stream, with their personal texts opened
 * @example
 * const nothingIsNew = isRecordedAlready([bitonic], events, requests);
 */
export const isRecordedAlready = (
  procedures: readonly Procedure[],
  events: readonly RecordedEvent[],
  requests: readonly ComplaintRequest[],
): boolean => {
  const [first] = procedures;
  const zone = first?.timeZone;
  // A moment falls on a day of its own in each zone.
  if (zone === undefined || procedures.some(({ timeZone }) => timeZone !== zone)) return false;
  return requests.every(({ commandId, type, data }) => {
    const event = events.find(({ id }) => id === commandId);
    if (event === undefined || event.type !== eventOf[type]) return false;
    if (event.metadata['schema'] !== schemaVersions.versionOf(event.type)) return false;
    return isSame(event.data as Fields, { ...data, ...dayAndInstant(data.at, zone) });
  });
};
