import { leafHash } from './merkle-tree.ts';

const BYTES = 32;

/**
 * The leaves of a journal's tree, 32 bytes an event, kept so that they can be read more than once.
 */
export type Leaves = Iterable<string> & {
  readonly size: () => number;
  /** Adds the leaf of an event by the event's hash. */
  readonly add: (hash: string) => void;
};

export const createLeaves = (): Leaves => {
  let kept = Buffer.alloc(1_024 * BYTES);
  let size = 0;
  return {
    size: () => size,
    add: (hash) => {
      if ((size + 1) * BYTES > kept.length) kept = Buffer.concat([kept], kept.length * 2);
      kept.write(leafHash(hash), size * BYTES, 'hex');
      size += 1;
    },
    *[Symbol.iterator]() {
      for (let at = 0; at < size * BYTES; at += BYTES) yield kept.toString('hex', at, at + BYTES);
    },
  };
};
