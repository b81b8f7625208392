import type { Journal, Position } from '@klacht/domain';
import type { SignedHead } from '../pages/report/signed-head.ts';
import { HEADS_STREAM } from '../proof/check-heads.ts';
import { treeHead } from '../proof/tree-head.ts';
import { oneByOne } from './one-by-one.ts';

const headOf = (data: unknown): SignedHead | null => {
  const parsed = treeHead.safeParse(data);
  if (!parsed.success) return null;
  const { root, size, at } = parsed.data;
  return { root, size, at };
};

/**
 * The heads that were signed, as the journal has them, the last first: they are not verified here.
 *
 * @throws KlachtError of kind `unreadable` or `unavailable`
 */
export const listHeads = async ({
  store,
}: Pick<Journal, 'store'>): Promise<readonly SignedHead[]> => {
  const heads: SignedHead[] = [];
  for await (const { data } of oneByOne(store.readStream(HEADS_STREAM))) {
    const head = headOf(data);
    if (head !== null) heads.push(head);
  }
  return heads.toReversed();
};

/**
 * The last head that was signed by a position, as the journal has it: it is not verified here.
 *
 * @param upTo the last position that counts, which an older report names; the journal's end unless
 * told, which spares a reading of it
 * @throws KlachtError of kind `unreadable` or `unavailable`
 * @example
 * await lastHead(journal, report.position); // { root, size, at }
 */
export const lastHead = async (
  { store }: Pick<Journal, 'store'>,
  upTo?: Position | null,
): Promise<SignedHead | null> => {
  let last: SignedHead | null = null;
  for await (const { data } of oneByOne(store.readStream(HEADS_STREAM))) {
    last = headOf(data) ?? last;
  }
  if (last === null || upTo === undefined) return last;
  let found: SignedHead | null = null;
  if (upTo === null) return found;
  for await (const { stream, data, position } of oneByOne(store.readAll())) {
    if (stream === HEADS_STREAM) found = headOf(data) ?? found;
    if (position === upTo) break;
  }
  return found;
};
