import { type Procedure, procedureDigest } from '@klacht/domain';
import type { InPieces } from '../in-pieces.ts';
import type { RegisterEntry } from '../register/register-projection.ts';
import { addSums, type Sums } from './counting.ts';
import { hangsOnOthers } from './names-others.ts';

/**
 * Raised when an entry adds something else to a figure than before, or sums have another shape: what
 * was kept is counted anew then.
 */
export const COUNTED_BY = 1;

/** Figures that are added up an entry of the register at a time. */
export type EntryCounting<Figures, Counted extends Sums = Sums> = {
  /** The figures. What was kept under this name takes the place of what was kept before. */
  readonly name: string;
  /** All that the sums hang on beside the entries and the versions of the procedure. */
  readonly by: string;
  readonly nothing: () => Counted;
  add(counted: Counted, entry: RegisterEntry): void;
  result(counted: Counted): Figures;
};

/**
 * What a stretch of the register comes to: the sums over entries that follow one another, null where
 * they add nothing, and between them the id of each that hangs on others and is counted each time.
 */
export type Kept = readonly (Sums | string | null)[];

/** Where what was counted of a stretch is kept. It forgets all of it when an entry changes. */
export type Keeping = {
  /** One of the entries. */
  readonly entry: (complaintId: string) => RegisterEntry;
  /** What was last kept under a name, where that was by the same; undefined else. */
  readonly kept: (name: string, by: string) => Kept | undefined;
  readonly keep: (name: string, by: string, counted: Kept) => void;
};

/** Entries that follow one another in the register. */
export type Stretch = {
  readonly entries: () => Iterable<RegisterEntry>;
  /** Null where nothing is kept. */
  readonly keeping: Keeping | null;
};

/** A count that goes on: the figures, and what they come to so far. */
type Running = { readonly counting: EntryCounting<unknown>; readonly counted: Sums };

const running = (counting: EntryCounting<unknown>): Running => ({
  counting,
  counted: counting.nothing(),
});

/** Adds what was kept of a stretch. Answers false, and adds nothing, where nothing was. */
const addKept = ({ counting, counted }: Running, by: string, keeping: Keeping): boolean => {
  const kept = keeping.kept(counting.name, by);
  for (const part of kept ?? []) {
    if (typeof part === 'string') counting.add(counted, keeping.entry(part));
    else if (part !== null) addSums(counted, part);
  }
  return kept !== undefined;
};

/** Counts a stretch, and answers what is to be kept of it for each. */
function* countStretch(
  all: readonly Running[],
  entries: Iterable<RegisterEntry>,
): InPieces<readonly Kept[]> {
  const parts = all.map((): (Sums | string | null)[] => []);
  let runs = all.map(({ counting }) => counting.nothing());
  const empty = runs.map((run) => JSON.stringify(run));
  const endRuns = (): void => {
    for (const [index, { counted, counting }] of all.entries()) {
      const run = runs[index] ?? counting.nothing();
      addSums(counted, run);
      parts[index]?.push(JSON.stringify(run) === empty[index] ? null : run);
    }
    runs = all.map(({ counting }) => counting.nothing());
  };
  for (const entry of entries) {
    if (hangsOnOthers(entry.complaint)) {
      endRuns();
      for (const [index, { counting, counted }] of all.entries()) {
        counting.add(counted, entry);
        parts[index]?.push(entry.complaintId);
      }
    } else {
      for (const [index, { counting }] of all.entries()) {
        counting.add(runs[index] ?? counting.nothing(), entry);
      }
    }
    yield;
  }
  endRuns();
  return parts;
}

type FiguresOf<Countings> = {
  [Place in keyof Countings]: Countings[Place] extends EntryCounting<infer Figures>
    ? Figures
    : never;
};

/**
 * Several figures over the register, in one reading. What was kept of a stretch that has not changed
 * since is added as it is, and what was not is counted and kept; the figures are the same.
 */
export function* countRegister<const Countings extends readonly EntryCounting<unknown>[]>(
  stretches: Iterable<Stretch>,
  countings: Countings,
  procedures: readonly Procedure[],
): InPieces<FiguresOf<Countings>> {
  const all = countings.map(running);
  const rules = [COUNTED_BY, ...procedures.map(procedureDigest)].join(' ');
  const byOf = ({ counting }: Running): string => `${counting.by} ${rules}`;
  for (const { entries, keeping } of stretches) {
    yield;
    if (keeping === null) {
      for (const entry of entries()) {
        for (const { counting, counted } of all) counting.add(counted, entry);
        yield;
      }
      continue;
    }
    const missing = all.filter((one) => !addKept(one, byOf(one), keeping));
    if (missing.length === 0) continue;
    const counted = yield* countStretch(missing, entries());
    for (const [index, one] of missing.entries()) {
      keeping.keep(one.counting.name, byOf(one), counted[index] ?? []);
    }
  }
  return all.map(({ counting, counted }) => counting.result(counted)) as FiguresOf<Countings>;
}
