import { complaintStream, isKlachtError, procedureDigest } from '@klacht/domain';
import { version } from '../../ground/version.ts';
import type { KnownRow, KnownRows } from '../../view-stores/known-rows.ts';
import type { Mapping } from './mapping.ts';
import type { ScannedRow } from './scan.ts';
import type { Importing, Outcome } from './take-row.ts';

/** A row, and the complaint that it is. */
type RowOfComplaint = {
  readonly one: ScannedRow;
  readonly ids: { readonly complaintId: string };
};

/** What earlier imports remember of the rows of a file. */
export type Recalled = {
  /**
   * What comes of each row that is remembered as it is, and whose complaint is as it was then; null of
   * the others, which are read.
   */
  readonly outcomes: (rows: readonly RowOfComplaint[]) => Promise<readonly (Outcome | null)[]>;
  /** Remembers rows of which everything is recorded now, and of which nothing is to be told. */
  readonly remember: (
    rows: readonly RowOfComplaint[],
    outcomes: readonly Outcome[],
  ) => Promise<void>;
  /** At the end of the file. */
  readonly settle: () => void;
};

/** Remembers nothing. */
const NOTHING: Recalled = {
  outcomes: async (rows) => rows.map(() => null),
  remember: async () => {},
  settle: () => {},
};

/** All that a row is read by. Another version of klacht may read more of it. */
const contextOf = (
  { procedures }: Importing['journal'],
  mapping: Mapping,
  header: readonly string[],
): string => JSON.stringify([version, mapping, header, procedures.map(procedureDigest)]);

const knownOf = (facts: number): Outcome => ({
  problems: [],
  complaint: 'known',
  recorded: 0,
  repeated: facts,
  revision: null,
});

/** Null where the keys are out of reach: a register without personal texts comes in without them. */
const digesterOf = (knownRows: KnownRows, context: string) =>
  knownRows.digester(context).catch((error: unknown) => {
    if (isKlachtError(error, 'unavailable')) return null;
    throw error;
  });

/**
 * What is remembered of a file's rows. It stands beside the journal, so it is asked for each row
 * whether the complaint has the revision that it had: one that was changed, erased or lost since is
 * read anew.
 */
export const recalledOf = (
  { journal }: Importing,
  mapping: Mapping,
  header: readonly string[],
  knownRows: KnownRows | undefined,
): Recalled => {
  const { store } = journal;
  const isAble = store.lastRevisions !== undefined && mapping.severalRows !== true;
  if (knownRows === undefined || !isAble) return NOTHING;
  let digester: ReturnType<typeof digesterOf> | null = null;
  // Its key is made with the first row that is remembered: where all are refused nothing is left.
  const digestOnce = () =>
    (digester ??= digesterOf(knownRows, contextOf(journal, mapping, header)));
  const digests = new WeakMap<ScannedRow, Uint8Array>();
  const digestBy =
    (digestOf: (cells: readonly string[]) => Uint8Array) =>
    (one: ScannedRow): Uint8Array => {
      const made = digests.get(one) ?? digestOf(one.cells);
      digests.set(one, made);
      return made;
    };

  const recall = async (rows: readonly RowOfComplaint[]): Promise<readonly (KnownRow | null)[]> => {
    const found = knownRows.findAll(rows.map(({ ids }) => ids.complaintId));
    const digestOf = found.every((one) => one === null) ? null : await digestOnce();
    if (digestOf === null) return found.map(() => null);
    const digest = digestBy(digestOf);
    return found.map((before, place) => {
      const { one } = rows[place] as RowOfComplaint;
      const isAsItWas =
        before !== null && one.unfit === null && Buffer.compare(before.digest, digest(one)) === 0;
      return isAsItWas ? before : null;
    });
  };

  return {
    outcomes: async (rows) => {
      const found = await recall(rows);
      const streams = found.flatMap((row) =>
        row === null ? [] : [complaintStream(row.complaintId)],
      );
      if (streams.length === 0) return found.map(() => null);
      const last = (await store.lastRevisions?.(streams)) ?? new Map<string, number>();
      return found.map((row) =>
        row !== null && last.get(complaintStream(row.complaintId)) === row.revision
          ? knownOf(row.facts)
          : null,
      );
    },
    remember: async (rows, outcomes) => {
      const whole = rows.flatMap(({ one, ids: { complaintId } }, index) => {
        const { problems, recorded, repeated, revision } = outcomes[index] as Outcome;
        return revision === null || problems.length > 0
          ? []
          : [{ one, complaintId, revision, facts: recorded + repeated }];
      });
      const digestOf = whole.length === 0 ? null : await digestOnce();
      if (digestOf === null) return;
      const digest = digestBy(digestOf);
      knownRows.remember(whole.map(({ one, ...row }) => ({ ...row, digest: digest(one) })));
    },
    settle: () => knownRows.settle(),
  };
};
