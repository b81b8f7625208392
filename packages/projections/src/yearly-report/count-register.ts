import type { LocalDate, Procedure } from '@klacht/domain';
import type { InPieces } from '../in-pieces.ts';
import type { RegisterEntry } from '../register/register-projection.ts';
import type { RegisterUpTo } from '../register/up-to.ts';
import { addSums, type Sums } from './counting.ts';
import { hangsOnOthers } from './names-others.ts';
import { type Outline, outlinedBy } from './outline.ts';

/** Figures that are added up an entry of the register at a time. */
export type EntryCounting<Figures, Counted extends Sums = Sums> = {
  /** The figures. What was kept under this name takes the place of what was kept before. */
  readonly name: string;
  /** All that the sums hang on beside the entries and the versions of the procedure. */
  readonly by: string;
  /** Of what came in later, nothing is added. */
  readonly until: LocalDate;
  readonly nothing: () => Counted;
  add(counted: Counted, entry: RegisterEntry): void;
  /** Adds the same by the outline of the entry. Answers false, and adds nothing, where that lacks it. */
  addOutline(counted: Counted, outline: Outline): boolean;
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

/** An entry as it stands in the register, opened when it is asked for. */
export type AtHand = {
  readonly receivedOn: LocalDate;
  readonly outline: () => Outline | null;
  readonly entry: () => RegisterEntry;
};

/** Entries that follow one another in the register. */
export type Stretch = {
  readonly entries: () => Iterable<RegisterEntry>;
  /** The same entries. */
  readonly atHand: () => Iterable<AtHand>;
  /** What the outlines were made by, as `outlinedBy` tells it; null where there are none. */
  readonly outlinedBy: string | null;
  /** Null where nothing is kept. */
  readonly keeping: Keeping | null;
};

/**
 * Entries in memory as one stretch, of which nothing is kept.
 *
 * @example
 * yearlyReportInPieces([stretchOf(entries)], othersIn(entries), context);
 */
export const stretchOf = (entries: Iterable<RegisterEntry>): Stretch => ({
  entries: () => entries,
  atHand: function* () {
    for (const entry of entries) {
      yield {
        receivedOn: entry.complaint.received.at,
        outline: () => null,
        entry: () => entry,
      };
    }
  },
  outlinedBy: null,
  keeping: null,
});

/**
 * The register up to a position as one stretch, of which a complaint is folded when it is counted, and
 * nothing is kept.
 *
 * @example
 * const { unfolded, others, ...read } = await registerUpTo(store, position, 'Europe/Amsterdam');
 * yearlyReportInPieces([stretchUpTo(unfolded)], others, { ...context, ...read });
 */
export const stretchUpTo = (unfolded: RegisterUpTo['unfolded']): Stretch => ({
  entries: function* () {
    for (const { fold } of unfolded()) yield fold();
  },
  atHand: function* () {
    for (const { receivedOn, fold } of unfolded()) {
      let entry: RegisterEntry | undefined;
      yield { receivedOn, outline: () => null, entry: () => (entry ??= fold()) };
    }
  },
  outlinedBy: null,
  keeping: null,
});

/** A count that goes on: the figures, and what they come to so far. */
type Running = { readonly counting: EntryCounting<unknown>; readonly counted: Sums };

const running = (counting: EntryCounting<unknown>): Running => ({
  counting,
  counted: counting.nothing(),
});

/** Adds an entry that came in by the end of the days that are counted. */
export const addEntry = <Counted extends Sums>(
  counting: EntryCounting<unknown, Counted>,
  counted: Counted,
  entry: RegisterEntry,
): void => {
  if (entry.complaint.received.at <= counting.until) counting.add(counted, entry);
};

/** Adds what was kept of a stretch. Answers false, and adds nothing, where nothing was. */
const addKept = ({ counting, counted }: Running, by: string, keeping: Keeping): boolean => {
  const kept = keeping.kept(counting.name, by);
  for (const part of kept ?? []) {
    if (typeof part === 'string') addEntry(counting, counted, keeping.entry(part));
    else if (part !== null) addSums(counted, part);
  }
  return kept !== undefined;
};

/** Adds one entry, by its outline where that says enough. Answers whether the entry was opened. */
const addOne = (
  { counting, counted }: Running,
  { receivedOn, entry }: AtHand,
  outline: Outline | null,
): boolean => {
  if (receivedOn > counting.until) return false;
  if (outline !== null && counting.addOutline(counted, outline)) return false;
  counting.add(counted, entry());
  return true;
};

const latestOf = (all: readonly Running[]): string =>
  all.reduce((latest, { counting: { until } }) => (until > latest ? until : latest), '');

/** What is to be kept of the parts of a stretch: null for sums that add nothing. */
const toKeep = (counting: EntryCounting<unknown>, parts: Kept): Kept => {
  const nothing = JSON.stringify(counting.nothing());
  return parts.map((part) => (JSON.stringify(part) === nothing ? null : part));
};

/**
 * Counts a stretch, and answers what is to be kept of it for each; null where it can as well be counted
 * again, since the outlines said it all.
 */
function* countStretch(
  all: readonly Running[],
  { atHand, outlinedBy: by }: Stretch,
  rules: string,
): InPieces<readonly Kept[] | null> {
  const parts = all.map((): (Sums | string | null)[] => []);
  const latest = latestOf(all);
  let run: readonly Running[] | null = null;
  const begun = () => all.map(({ counting }) => running(counting));
  const endRun = (): void => {
    for (const [index, { counted }] of all.entries()) {
      const added = run?.[index]?.counted ?? null;
      if (added !== null) addSums(counted, added);
      parts[index]?.push(added);
    }
    run = null;
  };
  let isOpened = false;
  for (const one of atHand()) {
    yield;
    if (one.receivedOn > latest) continue;
    const outline = by === rules ? one.outline() : null;
    if (outline !== null) {
      run ??= begun();
      for (const into of run) if (addOne(into, one, outline)) isOpened = true;
      continue;
    }
    isOpened = true;
    const { complaint, complaintId } = one.entry();
    if (hangsOnOthers(complaint)) {
      endRun();
      for (const into of all) addOne(into, one, null);
      for (const part of parts) part.push(complaintId);
    } else {
      run ??= begun();
      for (const into of run) addOne(into, one, null);
    }
  }
  endRun();
  return isOpened ? all.map(({ counting }, index) => toKeep(counting, parts[index] ?? [])) : null;
}

/** What each of some countings comes to. */
export type FiguresOf<Countings> = {
  [Place in keyof Countings]: Countings[Place] extends EntryCounting<infer Figures>
    ? Figures
    : never;
};

/** All that figures hang on beside the register and the versions of the procedure. */
const figuresNamed = ({ name, by }: EntryCounting<unknown>): string => `${name} ${by}`;

/**
 * As {@link countRegister}, for several groups of figures in one reading; what two of them have is
 * counted once.
 */
export function* countRegisterFor<Countings extends readonly EntryCounting<unknown>[]>(
  stretches: Iterable<Stretch>,
  groups: readonly Countings[],
  procedures: readonly Procedure[],
): InPieces<readonly FiguresOf<Countings>[]> {
  const named = new Map<string, Running>();
  for (const counting of groups.flat()) {
    const name = figuresNamed(counting);
    if (!named.has(name)) named.set(name, running(counting));
  }
  const all = [...named.values()];
  const rules = outlinedBy(procedures);
  const byOf = ({ counting }: Running): string => `${counting.by} ${rules}`;
  for (const stretch of stretches) {
    yield;
    const { keeping } = stretch;
    if (keeping === null) {
      for (const one of stretch.atHand()) {
        for (const into of all) addOne(into, one, null);
        yield;
      }
      continue;
    }
    const missing = all.filter((one) => !addKept(one, byOf(one), keeping));
    if (missing.length === 0) continue;
    const counted = yield* countStretch(missing, stretch, rules);
    for (const [index, one] of missing.entries()) {
      const kept = counted?.[index];
      if (kept !== undefined) keeping.keep(one.counting.name, byOf(one), kept);
    }
  }
  const figures = new Map<string, unknown>();
  for (const [name, { counting, counted }] of named) figures.set(name, counting.result(counted));
  return groups.map((group) =>
    group.map((counting) => figures.get(figuresNamed(counting))),
  ) as unknown as readonly FiguresOf<Countings>[];
}

/**
 * Several figures over the register, in one reading. What was kept of a stretch that has not changed
 * since is added as it is. Of what was not, an entry is counted by its outline where that says enough,
 * and is opened where it does not; the sums are kept. The figures are the same.
 */
export function* countRegister<const Countings extends readonly EntryCounting<unknown>[]>(
  stretches: Iterable<Stretch>,
  countings: Countings,
  procedures: readonly Procedure[],
): InPieces<FiguresOf<Countings>> {
  const [figures] = yield* countRegisterFor(stretches, [countings], procedures);
  return figures as FiguresOf<Countings>;
}
