// What @klacht/adapters/proof offers: a journal that shows what was done to it.
export { canonicalJson } from '@klacht/domain';
export { chained } from './chained.ts';
export { CHAIN_FIELDS, eventHash, type Hashable } from './hash-chain.ts';
export type { Fault, FaultKind } from './fault.ts';
export {
  type ConsistencyProof,
  consistencyProofsOf,
  type InclusionProof,
  inclusionProofsOf,
  isConsistentWith,
  isIncludedIn,
} from './journal-proofs.ts';
export { signJournal, type SignOptions } from './sign-head.ts';
export { openSigningKey, publicKeyOf, type SigningKey } from './signing-key.ts';
export type { TimeStamp } from './time-stamp.ts';
export { headDigest, isSigned, type TreeHead, treeHead } from './tree-head.ts';
export { verifyJournal } from './verify-journal.ts';
export type { ReadOptions } from './read-journal.ts';
export type { CheckedStore } from './read-journal.ts';
