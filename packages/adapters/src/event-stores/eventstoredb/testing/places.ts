import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { Log, LogEvent } from './server-log.ts';

const END_OF_LOG = 2n ** 63n;

/**
 * The index of the event that a read begins with, or a subscription: inclusive for the one,
 * exclusive for the other. `invalid`: no event begins there; `unforeseen`: no log has such a place.
 *
 * @param shown what the node shows of the log; all unless told
 */
export const placeIn = (
  log: Log,
  all: ReadReq.Options.AllOptions,
  kind: 'read' | 'subscription',
  shown: readonly LogEvent[] = log.events,
): number | 'invalid' | 'unforeseen' => {
  if (all.hasEnd()) return shown.length;
  const place = all.getPosition();
  if (place === undefined) return 0;
  const [commit, prepare] = [BigInt(place.getCommitPosition()), BigInt(place.getPreparePosition())];
  if (prepare > commit || commit >= END_OF_LOG) return 'unforeseen';
  if (commit === 0n) return 0;
  const index = log.indexFrom(commit);
  const found = shown[index];
  if (found === undefined) return shown.length;
  if (found.position !== commit) return 'invalid';
  return kind === 'read' ? index : index + 1;
};
