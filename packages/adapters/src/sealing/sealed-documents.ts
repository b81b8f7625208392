import { createHash, createHmac, hkdfSync, type KeyObject } from 'node:crypto';
import { isKlachtError, KlachtError } from '@klacht/domain';
import type { DocumentPlace, DocumentStore } from '../documents/document-store.ts';
import { decryptChunks, encryptChunks } from '../ground/chunked-cipher.ts';
import type { KeyStore } from '../key-stores/key-store.ts';

export type { DocumentPlace, DocumentStore } from '../documents/document-store.ts';

/** The most bytes that a document has, unless told otherwise: 64 MiB. */
export const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;

/** A document as it was kept. */
export type KeptDocument = {
  /** The SHA-256 of its plain bytes, as 64 hexadecimal digits. */
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
  /** Whether its owner had none of these bytes yet. */
  readonly isNew: boolean;
};

/** How a document is taken in. */
export type KeepOptions = {
  /** In bytes; {@link MAX_DOCUMENT_BYTES} unless told. */
  readonly limit?: number;
  /** What names it in a message; `document` unless told. */
  readonly field?: string;
};

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * The shelf of an owner. It follows from the owner's name alone, for it is cleared when the key is
 * gone.
 *
 * @example
 * shelfOf('0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11'); // 64 hexadecimal digits
 */
export const shelfOf = (owner: string): string =>
  createHash('sha256').update(`klacht:shelf:1\n${owner}`).digest('hex');

const NAMING = 'klacht:document-name:1\n';

/** The name of a document: who has no key learns from it neither the digest nor a document's twin. */
const nameOf = (key: KeyObject, digest: string): string =>
  createHmac('sha256', Buffer.from(hkdfSync('sha256', key, '', NAMING, 32)))
    .update(digest)
    .digest('hex');

const associated = (owner: string): Buffer =>
  Buffer.from(JSON.stringify(['klacht document', owner]));

const tooLarge = (field: string, limit: number, size: number): KlachtError =>
  new KlachtError(
    'invalid',
    'document-too-large',
    `${field}: expected a document of at most ${limit} bytes, got ${size} or more; nothing was recorded`,
    { field, limit, size },
  );

const changed = (owner: string, digest: string, cause?: unknown): KlachtError =>
  new KlachtError(
    'unreadable',
    'document-changed',
    `${owner}: expected the document ${digest} as it was kept, got other bytes`,
    { owner, digest },
    { cause },
  );

/** Personal documents: encrypted under their owner's key before anything else sees them. */
export type SealedDocuments = {
  /**
   * Keeps a document under its owner's key, in bounded memory; on disk when the promise resolves. The
   * same bytes of one owner are one document, of two owners two that nobody can tell are alike.
   *
   * @param owner as `keyOwnerOf` names them
   * @throws KlachtError `document-too-large`; `erased` when the owner's key was destroyed; of kind
   * `unavailable` from the store or the keys
   */
  keep(owner: string, bytes: Bytes, options?: KeepOptions): Promise<KeptDocument>;

  /**
   * A document, in pieces. What it yields was authenticated; that it is the document of this digest
   * is known when it ends.
   *
   * @throws KlachtError `no-such-document`; `erased`, `no-keys` when its key is not there; while it is
   * read `document-changed`
   */
  open(owner: string, digest: string): Promise<AsyncIterable<Uint8Array>>;

  /**
   * Where a document stands, encrypted; null when there is none, or its key is not here to tell.
   */
  placeOf(owner: string, digest: string): Promise<DocumentPlace | null>;

  /** Whether an owner has documents, of whatever digests. No key is asked for. */
  has(owner: string): Promise<boolean>;

  /**
   * Removes all documents of an owner, whose key was destroyed.
   *
   * @returns whether there were any
   */
  clear(owner: string): Promise<boolean>;

  /** The store below, which knows encrypted bytes only. */
  readonly store: DocumentStore;
};

/**
 * Documents sealed under the keys of whose they are.
 *
 * @example
 * const documents = sealedDocuments(openFileDocumentStore('klacht.db.documents'), keys);
 * const { digest } = await documents.keep(complaintId, createReadStream('letter.pdf'));
 */
export const sealedDocuments = (store: DocumentStore, keys: KeyStore): SealedDocuments => {
  const has: SealedDocuments['has'] = async (owner) => {
    for await (const _ of store.list(shelfOf(owner))) return true;
    return false;
  };

  const keyOf = async (owner: string, digest: string): Promise<KeyObject> => {
    const found = await keys.get(owner);
    if (found.state === 'held') return found.key;
    const isErased = found.state === 'destroyed';
    throw new KlachtError(
      isErased ? 'rejected' : 'unavailable',
      isErased ? 'erased' : 'no-keys',
      isErased
        ? `${owner}: the document ${digest} was erased with its key`
        : `${owner}: expected the key that opens the document ${digest}, got none in this key store`,
      { owner, digest },
    );
  };

  async function* opened(owner: string, digest: string, key: KeyObject, bytes: Bytes) {
    const hash = createHash('sha256');
    try {
      for await (const piece of decryptChunks(key, bytes, associated(owner))) {
        hash.update(piece);
        yield piece;
      }
    } catch (error) {
      throw isKlachtError(error) && error.code === 'cipher-broken'
        ? changed(owner, digest, error)
        : error;
    }
    if (hash.digest('hex') !== digest) throw changed(owner, digest);
  }

  return {
    store,
    has,
    keep: async (owner, bytes, { limit = MAX_DOCUMENT_BYTES, field = 'document' } = {}) => {
      if ((await keys.get(owner)).state === 'none' && (await has(owner))) {
        throw new KlachtError(
          'unavailable',
          'no-keys',
          `${owner}: its documents are sealed by a key that is not in this key store; nothing was recorded`,
          { owner },
        );
      }
      const key = await keys.getOrCreate(owner);
      const hash = createHash('sha256');
      let size = 0;
      let digest = '';
      const counted = async function* () {
        for await (const piece of bytes) {
          size += piece.length;
          if (size > limit) throw tooLarge(field, limit, size);
          hash.update(piece);
          yield piece;
        }
      };
      const isNew = await store.write(
        shelfOf(owner),
        encryptChunks(key, counted(), associated(owner)),
        () => {
          digest = hash.digest('hex');
          return nameOf(key, digest);
        },
      );
      return { digest, size, isNew };
    },
    open: async (owner, digest) => {
      const key = await keyOf(owner, digest);
      const bytes = await store.read({ shelf: shelfOf(owner), name: nameOf(key, digest) });
      if (bytes !== null) return opened(owner, digest, key, bytes);
      throw new KlachtError(
        'rejected',
        'no-such-document',
        `${owner}: expected the document ${digest} in the document store, got none`,
        { owner, digest },
      );
    },
    placeOf: async (owner, digest) => {
      const found = await keys.get(owner);
      if (found.state !== 'held') return null;
      const place = { shelf: shelfOf(owner), name: nameOf(found.key, digest) };
      return (await store.read(place)) === null ? null : place;
    },
    clear: (owner) => store.clear(shelfOf(owner)),
  };
};
