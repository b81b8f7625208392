// The client's own generated code, so that the double speaks exactly what the client does.
import { createRequire } from 'node:module';
import type Streams from '@eventstore/db-client/generated/streams_pb.js';
import type Services from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type Shared from '@eventstore/db-client/generated/shared_pb.js';
import type Gossip from '@eventstore/db-client/generated/gossip_pb.js';
import type GossipServices from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import type Features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type FeatureServices from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import type { LogEvent } from './server-log.ts';

const require = createRequire(import.meta.url);
const generated = (name: string): unknown => require(`@eventstore/db-client/generated/${name}`);

export const streams = generated('streams_pb') as typeof Streams;
export const shared = generated('shared_pb') as typeof Shared;
export const gossip = generated('gossip_pb') as typeof Gossip;
export const features = generated('serverfeatures_pb') as typeof Features;
export const { StreamsService } = generated('streams_grpc_pb') as typeof Services;
export const { GossipService } = generated('gossip_grpc_pb') as typeof GossipServices;
export const { ServerFeaturesService } = generated(
  'serverfeatures_grpc_pb',
) as typeof FeatureServices;

export const uuid = (text: string): Shared.UUID => {
  const id = new shared.UUID();
  id.setString(text);
  return id;
};

const identifier = (stream: string): Shared.StreamIdentifier => {
  const name = new shared.StreamIdentifier();
  name.setStreamName(Buffer.from(stream));
  return name;
};

/** 2 April 2026, in ticks of 100 nanoseconds since 1970. */
const CREATED = '17751168000000000';

/** An event as a node answers a read with it. */
export const readEvent = (event: LogEvent): Streams.ReadResp => {
  const record = new streams.ReadResp.ReadEvent.RecordedEvent();
  record.setId(uuid(event.id));
  record.setStreamIdentifier(identifier(event.stream));
  record.setStreamRevision(String(event.revision));
  record.setCommitPosition(String(event.position));
  record.setPreparePosition(String(event.position));
  record.setData(event.data);
  record.setCustomMetadata(event.metadata);
  record
    .getMetadataMap()
    .set('type', event.type)
    .set('content-type', event.contentType)
    .set('created', CREATED);
  const read = new streams.ReadResp.ReadEvent();
  read.setEvent(record);
  read.setCommitPosition(String(event.position));
  const answer = new streams.ReadResp();
  answer.setEvent(read);
  return answer;
};

export const confirmation = (): Streams.ReadResp => {
  const confirmed = new streams.ReadResp.SubscriptionConfirmation();
  confirmed.setSubscriptionId(crypto.randomUUID());
  const answer = new streams.ReadResp();
  answer.setConfirmation(confirmed);
  return answer;
};

export const caughtUp = (): Streams.ReadResp => {
  const answer = new streams.ReadResp();
  answer.setCaughtUp(new streams.ReadResp.CaughtUp());
  return answer;
};

export const checkpoint = (commit: bigint, prepare: bigint): Streams.ReadResp => {
  const reached = new streams.ReadResp.Checkpoint();
  reached.setCommitPosition(String(commit));
  reached.setPreparePosition(String(prepare));
  const answer = new streams.ReadResp();
  answer.setCheckpoint(reached);
  return answer;
};

export const streamNotFound = (stream: string): Streams.ReadResp => {
  const missing = new streams.ReadResp.StreamNotFound();
  missing.setStreamIdentifier(identifier(stream));
  const answer = new streams.ReadResp();
  answer.setStreamNotFound(missing);
  return answer;
};
