import { Metadata, status } from '@grpc/grpc-js';

/** What goes wrong, and how often still. */
export type Faults = {
  /** Takes every call, for gossip too, and answers none. */
  silent: boolean;
  /** Takes every read and answers none. */
  readsSilent: boolean;
  /** Refuses every read, as to a user who may only write. */
  readsDenied: boolean;
  /** So many appends are written, and the connection is cut before the answer. */
  dropAfterCommit: number;
  /** So many appends are refused before anything is written, as by a node that is starting. */
  notReady: number;
  /** A checkpoint that some servers send: beyond every event. */
  bogusCheckpoint: boolean;
  /** So many of the last events no read of all shows yet, as of a leader that was just elected. */
  behind: number;
  /** Says plainly, by INVALID_ARGUMENT, that no event begins at a position. */
  plain: boolean;
  /** Does not say where a repeated append stood the first time, as servers of old. */
  withoutPosition: boolean;
  /**
   * Leads as it believes, and reaches no other node: it keeps appends that it cannot replicate, and
   * shows them to nobody, until it is let back in.
   */
  cutOff: boolean;
  /** Cannot read all, from wherever, as over a damaged disk. */
  damaged: boolean;
  /** Every event of a subscription comes twice. */
  twice: boolean;
};

export const noFaults = (): Faults => ({
  silent: false,
  readsSilent: false,
  readsDenied: false,
  dropAfterCommit: 0,
  notReady: 0,
  bogusCheckpoint: false,
  behind: 0,
  plain: false,
  withoutPosition: false,
  cutOff: false,
  damaged: false,
  twice: false,
});

/** Beyond every event: 2^64 − 1. */
export const BOGUS_POSITION = 2n ** 64n - 1n;

export type Refusal = { code: status; details: string; metadata: Metadata };

const refusal = (
  code: status,
  details: string,
  told: Readonly<Record<string, string>> = {},
): Refusal => {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(told)) metadata.set(key, value);
  return { code, details, metadata };
};

export const notLeader = (port: number): Refusal =>
  refusal(status.NOT_FOUND, `Leader info available: 127.0.0.1:${port}`, {
    exception: 'not-leader',
    'leader-endpoint-host': '127.0.0.1',
    'leader-endpoint-port': String(port),
  });

export const streamDeleted = (stream: string): Refusal =>
  refusal(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

export const accessDenied = (): Refusal =>
  refusal(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });

export const tooLarge = (most: number): Refusal =>
  refusal(status.INVALID_ARGUMENT, `Maximum Append Size of ${most} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(most),
  });

export const invalidPosition = (): Refusal =>
  refusal(status.INVALID_ARGUMENT, 'Trying to read from an invalid position.');

/** What a server answers to a read of all that failed. */
export const unexpectedReadAll = (result: 'Error' | 'InvalidPosition'): Refusal =>
  refusal(status.UNKNOWN, `Unexpected ReadAllResult: ${result}`);

/** What it answers to what it did not foresee. */
export const handlerThrew = (): Refusal =>
  refusal(status.UNKNOWN, 'Exception was thrown by handler.');

export const notKnownToTheDouble = (what: string): Refusal =>
  refusal(status.UNIMPLEMENTED, `the double knows no ${what}`);

export const serverNotReady = (): Refusal => refusal(status.UNAVAILABLE, 'Server Is Not Ready');
