import type { Journal, Position } from '@klacht/domain';
import type { CoverProof, SignedHead } from '../../pages/report/signed-head.ts';
import { HEADS_STREAM } from '../../proof/check-heads.ts';
import { hashOf } from '../../proof/journal-proofs.ts';
import { EMPTY_TREE, leafHash, rootOf, withLeaf } from '../../proof/merkle-tree.ts';
import { treeHead } from '../../proof/tree-head.ts';
import { oneByOne } from '../one-by-one.ts';

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
 * The last head that was signed, as the journal has it: it is not verified here.
 *
 * @throws KlachtError of kind `unreadable` or `unavailable`
 * @example
 * await lastHead(journal); // { signed: { root, size, at }, tree: null }
 */
export const lastHead = async (journal: Pick<Journal, 'store'>): Promise<CoverProof> => {
  const [signed = null] = await listHeads(journal);
  return { signed, tree: null };
};

/**
 * What proves the events up to a position: the last head that was signed by then, and the root of the
 * tree over just these events, which a later head can be shown to go on from.
 *
 * @param upTo the last position that counts; null for an empty journal
 * @throws KlachtError of kind `unreadable`, `unchained` among them, or `unavailable`
 * @example
 * const { tree } = await proofAt(journal, report.position);
 */
export const proofAt = async (
  { store }: Pick<Journal, 'store'>,
  upTo: Position | null,
): Promise<CoverProof> => {
  let signed: SignedHead | null = null;
  let tree = EMPTY_TREE;
  if (upTo !== null) {
    for await (const event of oneByOne(store.readAll({ upTo }))) {
      tree = withLeaf(tree, leafHash(hashOf(event)));
      if (event.stream === HEADS_STREAM) signed = headOf(event.data) ?? signed;
    }
  }
  return { signed, tree: { root: rootOf(tree), size: tree.size } };
};
