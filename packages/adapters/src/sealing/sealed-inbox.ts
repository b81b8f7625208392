import { createHash } from 'node:crypto';
import { type Instant, isKlachtError, KlachtError } from '@klacht/domain';
import type { DocumentPlace, DocumentStore } from '../documents/document-store.ts';
import { decryptChunks, encryptChunks } from '../ground/chunked-cipher.ts';
import type { KeyStore } from '../key-stores/key-store.ts';
import { shelfOf } from './sealed-documents.ts';

/** Whose key seals the mails that were put aside. */
const OWNER = 'inbox';

/** Where they stand in the document store. */
export const INBOX_SHELF = shelfOf(OWNER);

/** What a person decided of a mail. */
export type MailDecision = {
  readonly outcome: 'accepted' | 'joined' | 'refused' | 'forgotten';
  readonly by: string;
  readonly at: Instant;
  /** Why it was refused. */
  readonly reason: string | null;
};

/** A mail that was put aside. */
export type PutAside = {
  /** As `readMail` knows it. */
  readonly mailId: string;
  /** When it reached the firm's server. */
  readonly receivedAt: Instant;
  /** Why it was put aside. */
  readonly code: string;
  readonly reason: string;
  readonly from: string | null;
  readonly subject: string;
  /** The complaint that it may belong to, or that it went to. */
  readonly number: string | null;
  /** In bytes. */
  readonly size: number;
  /** Null while it waits. */
  readonly decided: MailDecision | null;
};

const nameOf = (mailId: string): string =>
  createHash('sha256').update(`klacht:inbox:1\n${mailId}`).digest('hex');

const associated = (name: string): Buffer => Buffer.from(JSON.stringify(['klacht inbox', name]));

const LINE_END = 0x0a;

/** The mails that were put aside, each sealed, with what is known of it. */
export type SealedInbox = {
  /** Keeps a mail; one that is there is replaced, whole or not at all. On disk when it resolves. */
  put(slip: PutAside, bytes: Uint8Array): Promise<void>;

  /** A mail, or null where there is none. */
  get(mailId: string): Promise<{ readonly slip: PutAside; readonly bytes: Uint8Array } | null>;

  /** What is known of each, in no order. */
  list(): AsyncIterable<PutAside>;
};

/**
 * The mails that belong to no complaint yet. They hold personal texts, so they are encrypted before
 * they are stored, as documents are, and stand on a shelf of their own in the document store.
 *
 * All methods throw `no-keys` where the key that they are sealed by is not there, and
 * `document-changed` for bytes that are not as they were kept.
 *
 * @example
 * for await (const { mailId, code } of sealedInbox(store, keys).list()) console.log(mailId, code);
 */
export const sealedInbox = (store: DocumentStore, keys: KeyStore): SealedInbox => {
  const placeOf = (mailId: string): DocumentPlace => ({
    shelf: INBOX_SHELF,
    name: nameOf(mailId),
  });

  const isEmpty = async (): Promise<boolean> => {
    for await (const _ of store.list(INBOX_SHELF)) return false;
    return true;
  };

  const heldKey = async () => {
    const found = await keys.get(OWNER);
    if (found.state === 'held') return found.key;
    if (found.state === 'none' && (await isEmpty())) return keys.getOrCreate(OWNER);
    throw new KlachtError(
      'unavailable',
      'no-keys',
      'inbox: expected the key that the mails put aside are sealed by, got none in this key store',
      { owner: OWNER },
    );
  };

  async function* opened(name: string, pieces: AsyncIterable<Uint8Array>) {
    try {
      yield* decryptChunks(await heldKey(), pieces, associated(name));
    } catch (error) {
      if (!isKlachtError(error) || error.code !== 'cipher-broken') throw error;
      throw new KlachtError(
        'unreadable',
        'document-changed',
        `inbox: expected the mail ${name} as it was put aside, got other bytes`,
        { owner: OWNER, name },
        { cause: error },
      );
    }
  }

  const slipFrom = (line: Uint8Array): PutAside =>
    JSON.parse(Buffer.from(line).toString()) as PutAside;

  const slipAt = async (place: DocumentPlace): Promise<PutAside | null> => {
    const pieces = await store.read(place);
    if (pieces === null) return null;
    let held = Buffer.alloc(0);
    for await (const piece of opened(place.name, pieces)) {
      held = Buffer.concat([held, piece]);
      const end = held.indexOf(LINE_END);
      if (end >= 0) return slipFrom(held.subarray(0, end));
    }
    return null;
  };

  return {
    put: async (slip, bytes) => {
      const { name } = placeOf(slip.mailId);
      const line = Buffer.from(`${JSON.stringify(slip)}\n`);
      const sealed = encryptChunks(await heldKey(), [line, bytes], associated(name));
      await store.write(INBOX_SHELF, sealed, () => name);
    },
    get: async (mailId) => {
      const place = placeOf(mailId);
      const pieces = await store.read(place);
      if (pieces === null) return null;
      const whole = Buffer.concat(await Array.fromAsync(opened(place.name, pieces)));
      const end = whole.indexOf(LINE_END);
      return { slip: slipFrom(whole.subarray(0, end)), bytes: whole.subarray(end + 1) };
    },
    async *list() {
      for await (const place of store.list(INBOX_SHELF)) {
        const slip = await slipAt(place);
        if (slip !== null) yield slip;
      }
    },
  };
};
