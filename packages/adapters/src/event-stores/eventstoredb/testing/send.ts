import { once } from 'node:events';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadCall, Standing } from './standing.ts';

/** Writes, and waits while the reader is behind; answers false once it is gone. */
export const send = async (
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
