import { once } from 'node:events';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import {
  accessDenied,
  BOGUS_POSITION,
  cannotRead,
  invalidPosition,
  streamDeleted,
} from './faults.ts';
import type { Log, LogEvent } from './log.ts';
import type { ReadCall, Standing } from './standing.ts';
import { caughtUp, checkpoint, confirmation, readEvent, streamNotFound, streams } from './wire.ts';

/** After so many events looked at, times the interval that was asked for, a checkpoint. */
const WINDOW = 32;

const { FORWARDS } = streams.ReadReq.Options.ReadDirection;

/** Writes, and waits while the reader is behind; answers false once it is gone. */
const send = async (
  node: Standing,
  call: ReadCall,
  gone: AbortSignal,
  answer: ReadResp,
): Promise<boolean> => {
  if (gone.aborted) return false;
  node.countSent();
  if (!call.write(answer)) await once(call, 'drain', { signal: gone }).catch(() => {});
  return !gone.aborted;
};

const ofStream = (log: Log, options: ReadReq.Options): readonly LogEvent[] | null => {
  const asked = options.getStream();
  const name = Buffer.from(asked?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();
  const events = log.stream(name);
  if (events === undefined) return null;
  const count = Number(options.getCount());
  if (options.getReadDirection() === FORWARDS) {
    const from = asked?.hasRevision() === true ? Number(asked.getRevision()) : 0;
    return events.filter(({ revision }) => revision >= from).slice(0, count);
  }
  return events.toReversed().slice(0, count);
};

/** Inclusive, as a read is; null for a position at which no event begins. */
const ofAll = (log: Log, options: ReadReq.Options, behind: number): readonly LogEvent[] | null => {
  const events = log.events.slice(0, log.events.length - behind);
  const all = options.getAll();
  const count = Number(options.getCount());
  if (options.getReadDirection() !== FORWARDS) return events.toReversed().slice(0, count);
  const position = all?.getPosition();
  if (position === undefined) return events.slice(0, count);
  const commit = BigInt(position.getCommitPosition());
  const from = log.indexFrom(commit);
  const first = events[from];
  if (first !== undefined && first.position !== commit) return null;
  return events.slice(from, from + count);
};

/** What passes the filter, after a position, for ever; a checkpoint now and then. */
const follow = async (
  log: Log,
  call: ReadCall,
  options: ReadReq.Options,
  node: Standing,
  gone: AbortSignal,
): Promise<void> => {
  const filter = options.getFilter();
  const prefixes = filter?.getStreamIdentifier()?.getPrefixList() ?? [''];
  const every = WINDOW * (filter?.getCheckpointintervalmultiplier() ?? 1);
  const after = options.getAll()?.getPosition()?.getCommitPosition();
  let next = after === undefined ? 0 : log.indexFrom(BigInt(after) + 1n);
  let looked = 0;
  if (!(await send(node, call, gone, confirmation()))) return;
  if (node.faults.bogusCheckpoint && !(await send(node, call, gone, checkpoint(BOGUS_POSITION))))
    return;
  for (;;) {
    for (let event = log.events[next]; event !== undefined; event = log.events[next]) {
      next += 1;
      looked += 1;
      const { stream, position } = event;
      if (prefixes.some((prefix) => stream.startsWith(prefix))) {
        for (let times = node.faults.twice ? 2 : 1; times > 0; times -= 1) {
          if (!(await send(node, call, gone, readEvent(event)))) return;
        }
      }
      if (looked % every === 0 && !(await send(node, call, gone, checkpoint(position)))) return;
    }
    if (!(await send(node, call, gone, caughtUp()))) return;
    if (next === log.events.length) await log.nextAppend(gone);
  }
};

export const serveRead =
  (log: Log, node: Standing) =>
  async (call: ReadCall): Promise<void> => {
    const gone = new AbortController();
    const leave = (): void => {
      node.open.delete(call);
      gone.abort();
    };
    node.open.add(call);
    call.on('error', leave);
    call.on('cancelled', leave);
    call.on('close', leave);
    if (node.faults.silent || node.faults.readsSilent) return;
    if (node.faults.readsDenied) return void call.emit('error', accessDenied());
    const refused = node.refusal(call.metadata);
    if (refused !== null) return void call.emit('error', refused);
    const options = call.request.getOptions();
    if (options === undefined) throw new Error('a read without options');
    if (options.hasSubscription()) {
      node.subscriptions.add(call);
      await follow(log, call, options, node, gone.signal);
      node.subscriptions.delete(call);
      return;
    }
    if (options.hasStream()) {
      const name = Buffer.from(
        options.getStream()?.getStreamIdentifier()?.getStreamName_asU8() ?? [],
      ).toString();
      if (log.isDeleted(name)) return void call.emit('error', streamDeleted(name));
      const events = ofStream(log, options);
      if (events === null) call.write(streamNotFound(name));
      for (const event of events ?? []) {
        if (!(await send(node, call, gone.signal, readEvent(event)))) return;
      }
      return void call.end();
    }
    const events = ofAll(log, options, node.faults.behind);
    if (node.faults.damaged) return void call.emit('error', cannotRead());
    if (events === null) {
      return void call.emit('error', node.faults.vague ? cannotRead() : invalidPosition());
    }
    for (const event of events) {
      if (!(await send(node, call, gone.signal, readEvent(event)))) return;
    }
    call.end();
  };
