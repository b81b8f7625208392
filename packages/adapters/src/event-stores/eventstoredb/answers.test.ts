import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { AccessDeniedError, type EventStoreDBClient, UnknownError } from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import { NO_STREAM } from '@klacht/domain';
import { anEvent } from '../contract/store-under-test.ts';
import { createAppend } from './append.ts';
import { connect } from './connection.ts';
import { failureOf } from './failures.ts';
import { isPlace } from './position.ts';
import { readStream } from './read.ts';
import { toRecorded } from './recorded.ts';
import { streamDeleted } from './testing/faults.ts';
import { aStoreOn, endWithTheTest } from './testing/stores-on-a-server.ts';

endWithTheTest();

const BEYOND = 2n ** 64n - 1n;

/** An event as the client gives it, that stands at a place of the log. */
const anAnswer = (revision: bigint, commit: bigint) => ({
  streamId: 'complaint-a',
  revision,
  position: { commit, prepare: commit },
  id: crypto.randomUUID(),
  type: 'SomethingHappened',
  isJson: true as const,
  created: new Date(0),
  data: {},
  metadata: {},
});

type Answers = {
  /** Of each call that reads. */
  readonly readStream: () => AsyncIterable<object>;
  readonly appendToStream?: () => Promise<object>;
};

/** A connection whose server answers so. */
const answering = ({ readStream, appendToStream }: Answers, timeLimitMs: number) => {
  const client = {
    readStream: () => Object.assign(Readable.from(readStream()), { cancel: async () => {} }),
    appendToStream,
  };
  return {
    ...connect('esdb://127.0.0.1:2113?tls=false', timeLimitMs),
    client: client as unknown as EventStoreDBClient,
  };
};

describe('an answer that no second call would change', () => {
  const withCode = (code: number): Error =>
    Object.assign(new UnknownError(undefined, `${code} of gRPC`), { code });

  it.each([3, 9, 11, 12])('is final: %d of gRPC', (code) => {
    expect(failureOf(withCode(code))).toMatchObject({
      outcome: 'refused',
      error: { kind: 'invalid', code: 'refused-by-server' },
    });
  });

  it('is final: that access is denied', () => {
    const denied = new AccessDeniedError(undefined);
    expect(failureOf(denied)).toMatchObject({
      outcome: 'refused',
      error: { kind: 'unavailable', code: 'access-denied' },
    });
  });

  it('ends a following of the journal', async () => {
    const { store, node } = await aStoreOn(1);
    await store.append('complaint-a', NO_STREAM, [anEvent()]);
    const following = (async () => {
      for await (const batch of store.changes(null, new AbortController().signal)) {
        expect(batch).toHaveLength(1);
        node.endSubscriptions(streamDeleted('complaint-a'));
      }
    })();
    await expect(following).rejects.toMatchObject({ kind: 'invalid', code: 'stream-deleted' });
  });
});

describe('an answer that comes slowly', () => {
  it('is waited for as long as something comes, past the time for a call', async () => {
    const connection = answering(
      {
        readStream: async function* () {
          for (let revision = 0n; revision < 8n; revision += 1n) {
            await sleep(300);
            yield { event: anAnswer(revision, revision) };
          }
        },
      },
      1_000,
    );
    const events = (await Array.fromAsync(readStream(connection, 'complaint-a', 0))).flat();
    expect(events.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('a place in the log', () => {
  it('is looked up where the answer to an append has half of one', async () => {
    const append = createAppend(
      answering(
        {
          appendToStream: async () => ({
            success: true,
            nextExpectedRevision: 0n,
            position: { commit: 900n, prepare: 700n },
          }),
          readStream: async function* () {
            yield { event: anAnswer(0n, 700n) };
          },
        },
        10_000,
      ),
      1_000_000,
    );
    expect(await append('complaint-a', NO_STREAM, [anEvent()])).toEqual({
      outcome: 'recorded',
      revision: 0,
      position: '700',
    });
  });

  it.each([
    { commit: BEYOND, prepare: 0n },
    { commit: 0n, prepare: BEYOND },
  ])('is none beyond the end of every log: %o', (position) => {
    expect(isPlace(position)).toBe(false);
    expect(() => toRecorded({ ...anAnswer(0n, 1n), position })).toThrowError(
      expect.objectContaining({ kind: 'unavailable', code: 'server-too-old' }) as Error,
    );
  });
});
