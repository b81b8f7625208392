import type { Metadata, ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { Faults, Refusal } from './faults.ts';
import type { Manners } from './manners.ts';
import type { Unreplicated } from './unreplicated.ts';

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

/** What serving a call needs to know of the node that serves it. */
export type Standing = {
  readonly faults: Faults;
  readonly manners: Manners;
  /** What this node took and could not replicate. */
  readonly unreplicated: Unreplicated;
  /** Why a call with this metadata is not for this node; null when it is. */
  readonly refusal: (metadata: Metadata) => Refusal | null;
  /** Cuts every connection, and takes new ones at once. */
  readonly drop: () => void;
  readonly subscriptions: Set<ReadCall>;
  /** Reads and subscriptions that neither side has ended. */
  readonly open: Set<ReadCall>;
  /** Counts an answer that a read or a subscription is sent. */
  readonly countSent: () => void;
};
