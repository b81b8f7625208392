import { KlachtError } from '@klacht/domain';

/** Where a document stands: on the shelf of its owner, under a name that only the owner's key tells. */
export type DocumentPlace = {
  /** 64 hexadecimal digits. */
  readonly shelf: string;
  /** 64 hexadecimal digits. */
  readonly name: string;
};

/**
 * Where encrypted documents are kept, each whole or not at all. It knows no key, no owner and no
 * plain byte: `sealedDocuments` encrypts what comes here.
 *
 * Every document store behaves as the contract suite says. All methods throw a KlachtError of kind
 * `unavailable` when the store is closed or out of reach, and `bad-document-name` for a place that is not
 * two times 64 hexadecimal digits.
 */
export type DocumentStore = {
  /**
   * Keeps a document as it comes in, on disk when the promise resolves. One that is there under the
   * same name is replaced. When the pieces fail, nothing is kept.
   *
   * @param nameOf asked once all pieces came, for the name follows from them
   * @returns whether there was none under the name
   */
  write(shelf: string, pieces: AsyncIterable<Uint8Array>, nameOf: () => string): Promise<boolean>;

  /** A document in pieces, or null where there is none; nothing is held open until the first is read. */
  read(place: DocumentPlace): Promise<AsyncIterable<Uint8Array> | null>;

  /**
   * Every document, or those of one shelf, in no order; also what stands there under a name that
   * klacht does not give.
   */
  list(shelf?: string): AsyncIterable<DocumentPlace>;

  /** Removes a document. It does nothing where there is none. */
  remove(place: DocumentPlace): Promise<void>;

  /**
   * Removes all documents of a shelf.
   *
   * @returns whether there were any
   */
  clear(shelf: string): Promise<boolean>;

  /** Releases the store. A second call does nothing. */
  close(): Promise<void>;
};

/** The error of every method of a closed document store. */
export const documentsClosed = (): KlachtError =>
  new KlachtError('unavailable', 'store-closed', 'the document store is closed');

/** The error of a disk that is full, failing or not to be written to, or of a file that is no store. */
export const documentsFailed = (path: string, error: unknown): unknown =>
  error instanceof Error && 'syscall' in error
    ? new KlachtError(
        'unavailable',
        'store-failed',
        `documents: expected room and leave to read and write documents in '${path}', got: ${error.message}; make room, or put them where there is`,
        { field: 'documents', value: path },
        { cause: error },
      )
    : error;

/** @throws KlachtError `bad-document-name` for what could name another file than a document */
export const checkPlace = (...names: readonly string[]): void => {
  const strange = names.find((name) => !/^[\da-f]{64}$/.test(name));
  if (strange === undefined) return;
  throw new KlachtError(
    'invalid',
    'bad-document-name',
    `documents: expected a name of 64 hexadecimal digits, got '${strange}'`,
    { value: strange },
  );
};
