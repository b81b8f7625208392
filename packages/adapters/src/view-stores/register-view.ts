import type { EventStore, LocalDate, RecordedEvent, Status } from '@klacht/domain';
import type { InPieces, RegisterEntry, RegisterRow, Stretch } from '@klacht/projections';
import type { Checkpoint } from './generations.ts';
import type { OnPoison, SetAside } from './poison.ts';
import type { CatchUpOptions } from './view-engine.ts';
import type { WaitOptions, Written } from './wait-for.ts';

/** Some entries, and the place to go on from; null after the last. */
export type Slice = {
  readonly entries: readonly RegisterEntry[];
  readonly next: number | null;
};

/** A row as it is kept beside its entry, and whom of the firm its complaint is about. */
export type KeptLine = {
  readonly row: RegisterRow;
  readonly employees: RegisterEntry['complaint']['employees'];
};

/** Some of the rows that are kept, and where the next ones begin; null behind the last. */
export type Lines = { readonly lines: readonly KeptLine[]; readonly next: number | null };

/** A complaint without a sieve, as the register has it now. */
export type Unsieved = {
  /** Which of all complaints it is, counted from 1. */
  readonly place: number;
  /** Its place in the register. */
  readonly ordinal: number;
  readonly complaintId: string;
  /** Of the last event that the register has taken in. */
  readonly revision: number;
};

/** A sieve that was made of a complaint's events up to a revision; null where none could be made. */
export type Sieved = {
  readonly ordinal: number;
  readonly revision: number;
  readonly sieve: Uint8Array | null;
};

/** What can be asked of the register as it stood when a fold of it began. */
export type Standing = Pick<RegisterView, 'find' | 'checkpoint'>;

/**
 * The register kept up to date in a file, so that questions are answered without a replay.
 *
 * Its answers are held against what was written. Where the file was damaged or changed by hand, a
 * question throws `view-damaged` before it answers anything, and the next `catchUp` or `rebuild`
 * builds it anew from the journal.
 *
 * All methods throw a KlachtError of kind `unavailable`: `view-closed` once it is closed,
 * `view-damaged`, and when the file is out of reach.
 */
export type RegisterView = {
  /**
   * Takes in what the journal has gained. View and checkpoint change in one transaction, so that a
   * killed process leaves them in step. For another journal, or other rules, the view is built anew
   * beside the one that is there, which answers until the new one takes its place in one step.
   *
   * @throws KlachtError `poison-event`, naming the event, after taking in what came before it
   */
  catchUp(store: EventStore, options?: CatchUpOptions): Promise<void>;
  /**
   * Builds the view anew, beside the one that is there. One that was interrupted is taken up again.
   *
   * @throws KlachtError as `catchUp`; the view that is there stays as it was
   */
  rebuild(store: EventStore, options?: CatchUpOptions): Promise<void>;
  /**
   * Takes in the events that the journal gained after a checkpoint, without those that it has
   * already.
   *
   * @returns the new checkpoint; undefined, and nothing changed, where the view stands elsewhere
   * @throws KlachtError `poison-event`, as `catchUp`
   */
  takeIn(
    events: readonly RecordedEvent[],
    after: Checkpoint | null,
    onPoison?: OnPoison,
  ): Checkpoint | null | undefined;
  /**
   * Resolves once the view has taken in a write, by whichever process. Use it to read one's own
   * writes.
   *
   * @throws KlachtError `not-caught-up` when the time is up or the signal is aborted
   * @example
   * const { revision } = await execute(journal, request);
   * await view.waitFor({ stream: complaintStream(request.complaintId), revision });
   */
  waitFor(written: Written, options?: WaitOptions): Promise<void>;
  /** Forgets everything, so that the next catch-up builds the view anew. */
  clear(): void;
  /** Null of a view of nothing, and of one by other rules. */
  checkpoint(): Checkpoint | null;
  /** The events that the view was told to leave out, in the order of the journal. */
  setAside(): readonly SetAside[];
  /** In the order of recording. */
  entries(filter?: { readonly status?: Status }): Iterable<RegisterEntry>;
  /**
   * A row of each entry, as it is kept beside it, in the order of recording: for `keptRegisterRows` to
   * tell as of a day. It takes a fraction of reading the entries.
   */
  rows(): Iterable<RegisterRow>;
  /**
   * The rows that are made of those that are kept, in the order of a key of each; those without come last,
   * and equals are in the order of recording. Only the keys are held: a row is read again when its turn
   * comes.
   *
   * @param told makes the rows: one, or none, of each that it takes, before it takes the next
   */
  rowsInOrder(
    told: (kept: Iterable<RegisterRow>) => Iterable<RegisterRow>,
    keyOf: (row: RegisterRow) => string | null,
  ): Iterable<RegisterRow>;
  /**
   * Some of the rows that are kept, as {@link slice} gives entries.
   *
   * @param after the place that the lines before these ended at; null for the first
   */
  lines(after: number | null, limit: number): Lines;
  /** The rows of what is open, or of which something is still to be done, each held against its digest. */
  linesInHand(): readonly KeptLine[];
  /**
   * Some of the entries in the order of recording, for a reader of all who holds up nobody. Each row is
   * held against its digest; that none is missing, against {@link count}.
   *
   * @param after the place that the slice before this one ended at; null for the first
   */
  slice(after: number | null, limit: number): Slice;
  /** How many entries there are, as they were counted when they were written. */
  count(): number;
  /**
   * An answer made of all entries as they stand now, in the order of recording, a stretch at a time, and
   * within one some entries at a time: whatever is asked or written meanwhile is not held up, and does not
   * count. Each is held against what was written as it is given, and all of them when the answer is made;
   * they are given once. So it takes one reading, and no list. What is kept of a stretch is forgotten as
   * soon as one of its entries changes; where it cannot be kept, it is not. A register in memory is counted
   * in one go.
   *
   * @param signal drops it, and then its reason is thrown
   * @example
   * await view.fold((stretches, { find }) => yearlyReportInPieces(stretches, find, context));
   */
  fold<Answer>(
    count: (stretches: Iterable<Stretch>, standing: Standing) => InPieces<Answer>,
    signal?: AbortSignal,
  ): Promise<Answer>;
  /** Those with an obligation that is open, and a target by that day. */
  withTargetBy(day: LocalDate): Iterable<RegisterEntry>;
  /** The year in which the earliest complaint was received; null for an empty register. */
  firstYear(): number | null;
  /** By the complaint's id, in lower case, or its number. */
  find(idOrNumber: string): RegisterEntry | null;
  /**
   * The first that a name may be of: its id or the beginning of it, its number, or its number in an earlier
   * register. It costs the same whether there is one or not: null proves nothing, for it is not looked
   * whether a row is missing.
   */
  glance(name: string): RegisterEntry | null;
  /** Those whose id begins so, in the order of their ids; at most two, which tells one from several. */
  beginningWith(beginning: string): readonly RegisterEntry[];
  /**
   * Complaints that have no sieve of how they are now that begins with this tag, in the order of
   * recording.
   *
   * @param after the ordinal of the last one that was told before; null for the first
   */
  unsieved(tag: Uint8Array, after: number | null, limit: number): readonly Unsieved[];
  /** Keeps sieves, each until its complaint changes. One of another revision is not kept. */
  keepSieves(made: readonly Sieved[]): void;
  /** Those whose sieve a search passes, and those without one, in the order of recording. */
  letThrough(tag: Uint8Array, passes: (sieve: Uint8Array) => boolean): readonly RegisterEntry[];
  /**
   * Empties the log, in which overwritten sieves still stand.
   *
   * @throws KlachtError `store-busy` while another process keeps it from that
   */
  emptyLog(): void;
  /** Releases the file. Twice is once. */
  close(): void;
};
