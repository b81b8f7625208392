import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { BOGUS_POSITION, handlerThrew, notKnownToTheDouble } from './faults.ts';
import { filterOf } from './filter.ts';
import type { Log } from './server-log.ts';
import { placeIn } from './places.ts';
import { send } from './send.ts';
import type { ReadCall, Standing } from './standing.ts';
import { caughtUp, checkpoint, confirmation, readEvent } from './wire.ts';

/** After so many events looked at, times the interval that was asked for, a checkpoint. */
const WINDOW = 32;

/** What passes the filter, after a place, for ever; a checkpoint now and then. */
export const serveFollow = async (
  log: Log,
  call: ReadCall,
  options: ReadReq.Options,
  node: Standing,
  gone: AbortSignal,
): Promise<void> => {
  const give = (answer: Parameters<typeof send>[3]) => send(node, call, gone, answer);
  const all = options.getAll();
  if (all === undefined) {
    return void call.emit('error', notKnownToTheDouble('subscription to one stream'));
  }
  const place = placeIn(log, all, 'subscription');
  if (place === 'unforeseen') return void call.emit('error', handlerThrew());
  if (place === 'invalid') {
    if (node.manners.confirmsFirst && !(await give(confirmation()))) return;
    return void call.emit('error', node.manners.invalidSubscription());
  }
  const passes = filterOf(options);
  const every = WINDOW * (options.getFilter()?.getCheckpointintervalmultiplier() ?? 1);
  let next = place;
  let looked = 0;
  let matched: bigint | null = null;
  let isFirst = true;
  if (!(await give(confirmation()))) return;
  const bogus = checkpoint(BOGUS_POSITION, BOGUS_POSITION);
  if (node.faults.bogusCheckpoint && !(await give(bogus))) return;
  for (;;) {
    for (let event = log.events[next]; event !== undefined; event = log.events[next]) {
      next += 1;
      looked += 1;
      const { position } = event;
      if (passes(event)) {
        matched = position;
        for (let times = node.faults.twice ? 2 : 1; times > 0; times -= 1) {
          if (!(await give(readEvent(event)))) return;
        }
      }
      if (looked % every !== 0) continue;
      const reached = isFirst && matched === null ? 0n : position;
      isFirst = false;
      if (!(await give(checkpoint(reached, matched === null ? 0n : position)))) return;
    }
    if (!(await give(caughtUp()))) return;
    if (next === log.events.length) await log.nextAppend(gone);
  }
};
