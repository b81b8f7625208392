import { searchKeyOf } from '../../../use-cases/search/sieve-complaints.ts';
import type { KeptList } from '../../../use-cases/opening/open-journal.ts';
import type { Asked } from '../asked.ts';
import { OPTIONS } from './register-address.ts';
import { personDigest } from './person-digest.ts';

/** What a list asks, as an address has it: no page of it, no language, and no name of a person. */
export const queryToKeep = (query: URLSearchParams): string => {
  const kept = new URLSearchParams();
  for (const [option, value] of query) {
    const isName = option === 'officer' && !/^[0-9a-f]{16}$/.test(value);
    if (OPTIONS.has(option) && value !== '' && !isName) kept.append(option, value);
  }
  return kept.toString();
};

/** The lists that the reader keeps, and what may be done with them. */
export type OwnLists = {
  readonly all: readonly KeptList[];
  readonly keep: (list: KeptList) => void;
  readonly drop: (name: string) => void;
};

/**
 * The lists of who asks. In the file stands a digest of their name, under a key of the journal.
 *
 * @returns null where that key is not here, for the lists could not be found again
 */
export const ownLists = async ({
  journal,
  reader,
}: Pick<Asked, 'journal' | 'reader'>): Promise<OwnLists | null> => {
  const key = await searchKeyOf(journal);
  if (key === null) return null;
  const { keptLists } = journal;
  const who = personDigest(key, 'reader', reader.name);
  return {
    all: keptLists.of(who),
    keep: (list) => keptLists.keep(who, list),
    drop: (name) => keptLists.drop(who, name),
  };
};
