import { randomUUID, type KeyObject } from 'node:crypto';
import {
  type EventStore,
  type Instant,
  isKlachtError,
  KlachtError,
  NO_STREAM,
  type RecordedEvent,
} from '@klacht/domain';
import { linking } from './chained.ts';
import { HEAD_SIGNED, HEADS_STREAM } from './check-heads.ts';
import { rootOf } from './merkle-tree.ts';
import { readJournal, type ReadJournal, type ReadOptions } from './read-journal.ts';
import { publicKeyOf } from './signing-key.ts';
import { isStampOf, type TimeStamp } from './time-stamp.ts';
import { headDigest, signHead, type TreeHead } from './tree-head.ts';

const ATTEMPTS = 10;

/** By which key, by whom and when a head is signed. */
export type SignOptions = {
  /** Of Ed25519. */
  readonly privateKey: KeyObject;
  readonly now: Instant;
  /** Who signs, for the event's metadata. */
  readonly actor: string;
  /** Where to get a time-stamp token, if anywhere. */
  readonly timeStamp?: TimeStamp;
  /** Told how many events have been checked. */
  readonly onProgress?: (events: number) => void;
};

const stamped = async (head: TreeHead, timeStamp: TimeStamp | undefined): Promise<TreeHead> => {
  const digest = headDigest(head);
  const token = (await timeStamp?.(Buffer.from(digest, 'hex'))) ?? null;
  if (token === null) return head;
  if (!isStampOf(token, digest)) {
    throw new KlachtError(
      'unavailable',
      'bad-time-stamp',
      'the time-stamping authority answered with a token for something else',
    );
  }
  return { ...head, timeStamp: Buffer.from(token).toString('base64') };
};

const lastRevision = async (store: EventStore): Promise<number> => {
  let last: RecordedEvent | undefined;
  for await (const batch of store.readStream(HEADS_STREAM)) last = batch.at(-1);
  return last?.revision ?? NO_STREAM;
};

/**
 * Refuses a present before the last head, for such a head would cover events that were not there
 * yet.
 */
const expectLater = (now: Instant, last: Instant): void => {
  const behind = Date.parse(last) - Date.parse(now);
  if (behind <= 0) return;
  throw new KlachtError(
    'invalid',
    'clock-behind',
    `now: expected no moment before the last head, ${last}, got ${now}, which is ${Math.ceil(behind / 1000)} seconds behind it; nothing was signed`,
    { field: 'now', value: now, last, behindMs: behind },
  );
};

/**
 * Reads a journal that is to be signed.
 *
 * @throws KlachtError `journal-damaged` when it does not verify
 */
export const readSound = async (store: EventStore, options: ReadOptions): Promise<ReadJournal> => {
  const journal = await readJournal(store, options);
  const { fault } = journal;
  if (fault === null) return journal;
  throw new KlachtError(
    'unreadable',
    'journal-damaged',
    `expected a sound journal to sign, got: ${fault.stream ?? 'the journal'}${fault.revision === null ? '' : ` revision ${fault.revision}`}: ${fault.kind}: ${fault.message}`,
    fault,
  );
};

const attempt = async (store: EventStore, options: SignOptions): Promise<TreeHead> => {
  const { privateKey, now, actor, timeStamp, onProgress } = options;
  const revision = await lastRevision(store);
  const { tree, lastPosition, lastHead, headIsLast } = await readSound(store, {
    publicKey: publicKeyOf(privateKey),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  if (headIsLast && lastHead !== null) return lastHead;
  if (lastHead !== null) expectLater(now, lastHead.at);
  const claim = {
    size: tree.size,
    root: rootOf(tree),
    position: lastPosition,
    at: now,
    previous: lastHead === null ? '' : headDigest(lastHead),
  };
  const head = await stamped(signHead(claim, privateKey), timeStamp);
  await linking(store).append(HEADS_STREAM, revision, [
    {
      id: randomUUID(),
      type: HEAD_SIGNED,
      data: head,
      metadata: { actor, schema: '1' },
      recordedAt: now,
    },
  ]);
  return head;
};

/**
 * Checks the journal and signs a head over all of it, which is recorded and returned: keep it
 * outside the reach of who can write the journal. When nothing was recorded since the last head,
 * that one is returned and nothing is added.
 *
 * @throws KlachtError `journal-damaged` when the journal does not verify, or its heads were signed
 * with another key; `clock-behind` when now is before the last head; `bad-time-stamp`; `conflict` when others signed a head ten times meanwhile
 * @example
 * const head = await signJournal(store, { privateKey, now: '2026-01-15T09:00:00Z', actor: 'anna' });
 * writeFileSync('head.json', JSON.stringify(head));
 */
export const signJournal = async (store: EventStore, options: SignOptions): Promise<TreeHead> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(store, options);
    } catch (error) {
      if (!isKlachtError(error, 'conflict') || tries === ATTEMPTS) throw error;
    }
    await store.backOff?.(tries);
  }
};
