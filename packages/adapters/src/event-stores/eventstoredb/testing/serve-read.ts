import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import {
  accessDenied,
  handlerThrew,
  invalidPosition,
  type Refusal,
  streamDeleted,
  unexpectedReadAll,
} from './faults.ts';
import { filterOf } from './filter.ts';
import type { Log, LogEvent } from './server-log.ts';
import { placeIn } from './places.ts';
import { send } from './send.ts';
import { serveFollow } from './serve-follow.ts';
import type { ReadCall, Standing } from './standing.ts';
import { readEvent, streamNotFound, streams } from './wire.ts';

const { FORWARDS } = streams.ReadReq.Options.ReadDirection;

/** Either what is to be answered, or why it is not. */
type Found = { readonly events: readonly LogEvent[] } | { readonly refusal: Refusal };

const streamIn = (options: ReadReq.Options): string =>
  Buffer.from(options.getStream()?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();

const ofStream = (log: Log, options: ReadReq.Options): readonly LogEvent[] | null => {
  const asked = options.getStream();
  const events = log.stream(streamIn(options));
  if (events === undefined) return null;
  const count = Number(options.getCount());
  if (options.getReadDirection() === FORWARDS) {
    const from = asked?.hasRevision() === true ? Number(asked.getRevision()) : 0;
    return events.filter(({ revision }) => revision >= from).slice(0, count);
  }
  return events.toReversed().slice(0, count);
};

const ofAll = (log: Log, options: ReadReq.Options, { faults, manners }: Standing): Found => {
  if (faults.damaged) return { refusal: unexpectedReadAll('Error') };
  const shown = log.events.slice(0, log.events.length - faults.behind);
  const all = options.getAll();
  const place = all === undefined ? 0 : placeIn(log, all, 'read', shown);
  if (place === 'unforeseen') return { refusal: handlerThrew() };
  if (place === 'invalid') {
    return { refusal: faults.plain ? invalidPosition() : manners.invalidRead() };
  }
  const events =
    options.getReadDirection() === FORWARDS
      ? shown.slice(place)
      : shown.slice(0, place).toReversed();
  return { events: events.filter(filterOf(options)).slice(0, Number(options.getCount())) };
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
    const refuse = (refusal: Refusal): void => void call.emit('error', refusal);
    if (node.faults.silent || node.faults.readsSilent) return;
    if (node.faults.readsDenied) return refuse(accessDenied());
    const refused = node.refusal(call.metadata);
    if (refused !== null) return refuse(refused);
    const options = call.request.getOptions();
    if (options === undefined) throw new Error('a read without options');
    if (options.hasSubscription()) {
      node.subscriptions.add(call);
      await serveFollow(log, call, options, node, gone.signal);
      node.subscriptions.delete(call);
      return;
    }
    let events: readonly LogEvent[];
    if (options.hasStream()) {
      const name = streamIn(options);
      if (log.isDeleted(name)) return refuse(streamDeleted(name));
      const found = ofStream(log, options);
      if (found === null) call.write(streamNotFound(name));
      events = found ?? [];
    } else {
      const found = ofAll(log, options, node);
      if ('refusal' in found) return refuse(found.refusal);
      ({ events } = found);
    }
    for (const event of events) {
      if (!(await send(node, call, gone.signal, readEvent(event)))) return;
    }
    call.end();
  };
