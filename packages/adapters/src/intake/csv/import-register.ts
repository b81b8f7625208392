import {
  checkVersions,
  type Instant,
  isKlachtError,
  type Journal,
  KlachtError,
} from '@klacht/domain';
import { expectNames, type OptionNames } from '../../ground/option-names.ts';
import type { KnownRows } from '../../view-stores/known-rows.ts';
import {
  type Identity,
  identityIn,
  identityOfRow,
  idsOf,
  ownNumber,
  plainIdentity,
} from './identity.ts';
import { batchesOf } from './batches.ts';
import { nameOf } from './cells.ts';
import { absentOf, type EarlierNumber, earlierDoubles } from './earlier-numbers.ts';
import type { CsvSource } from './file-start.ts';
import type { Mapping } from './mapping.ts';
import type { ColumnName } from './mapping-fields.ts';
import { type Fault, type Problem, rowFault } from './problem.ts';
import type { ReadAs } from './rows.ts';
import { lookThrough, possibleDouble, scan, type ScannedRow } from './scan.ts';
import { digestOf, openSeenRows, type SeenRows } from './seen-rows.ts';
import { type Recalled, recalledOf } from './recalled.ts';
import { type ImportSummary, NOTHING_YET, withRows } from './summary.ts';
import { type Taken, takeBatch } from './take-batch.ts';
import { type Outcome, type ReadRow, readRow, unfitRow } from './take-row.ts';

export type { CsvSource } from './file-start.ts';
export type { Mapping } from './mapping.ts';

export { asUtf8 } from '../../ground/utf8.ts';
export { complaintIdOfImport } from './identity.ts';
export { mapping } from './mapping.ts';
export type { EarlierNumber } from './earlier-numbers.ts';
export type { Problem } from './problem.ts';
export type { ImportSummary } from './summary.ts';
export { type SuggestAsked, suggestMapping, type Suggestion } from './suggest/suggest-mapping.ts';

/** What is imported into which journal, and who is told. */
export type ImportOptions = {
  readonly journal: Journal;
  /** The register. A function gives it anew each time: it is looked through whole before it is read. */
  readonly csv: CsvSource | (() => CsvSource);
  /** What a message calls it, such as its path. */
  readonly name?: string;
  readonly mapping: Mapping;
  /** Who imports; stands at every event. */
  readonly actor: string;
  /** The present, which becomes `recordedAt`. */
  readonly now: Instant;
  /**
   * What came in before, of the journal that `openJournal` opens: a row that is as it was, of a complaint
   * that is as it was, is not read again. What comes of it is the same.
   */
  readonly knownRows?: KnownRows;
  /** Told in the order of the rows; of numbers that may be doubles before anything is recorded. */
  readonly onProblem?: (problem: Problem) => void;
  /**
   * What came in from this register before, asked once where more or the same came in. It may answer
   * with nothing where the journal has no more complaints than it is asked with.
   */
  readonly earlier?: (than: number) => Promise<Iterable<EarlierNumber>>;
  /** Told the bytes read so far. */
  readonly onProgress?: (bytes: number) => void;
};

const NOT_READ: ReadAs = { encoding: null, delimiter: null, likelier: null };

const COPY: Fault = rowFault('exact-copy', 'an exact copy of an earlier row', 'nothing');

const noNumber = (column: ColumnName, value: string): Fault => ({
  column: nameOf(column),
  value,
  reason: 'expected a number; without it the row comes in as a new complaint once it changes',
  code: 'no-number',
  refused: 'nothing',
});

/** A row, and what is noted of it. */
type Noted = {
  readonly one: ScannedRow;
  /** Of a row without a number. */
  readonly digest: Buffer | null;
  /** How often the row has come by, this time included. */
  readonly times: number;
  readonly double: Problem | null;
};

/** A row, and the ids that its complaint and its commands have. */
type Identified = {
  readonly one: ScannedRow;
  readonly identity: Identity;
  readonly ids: ReturnType<typeof idsOf>;
};

/** @throws what ended the import */
const outcomeIn = (taken: Taken | undefined): Outcome => {
  if (taken === undefined || 'ended' in taken) throw taken?.ended;
  return taken;
};

/** An error in a stream that was not looked through, with the rows that had come in by then. */
const withWhatCameIn = (error: unknown, last: number): unknown => {
  if (!isKlachtError(error, 'invalid') || last === 0) return error;
  const { code, details, message } = error;
  return new KlachtError(
    'invalid',
    code,
    `${message}; what comes before it came in, to row ${last}`,
    { ...details, cameInTo: last },
    { cause: error },
  );
};

const OPTIONS: OptionNames<ImportOptions> = {
  journal: true,
  csv: true,
  name: true,
  mapping: true,
  actor: true,
  now: true,
  knownRows: true,
  onProblem: true,
  earlier: true,
  onProgress: true,
};

/**
 * Imports a register: a row a complaint, an event for each date it has. The same file again adds
 * nothing; a later one of the same source adds what is new. An impossible fact is refused and told,
 * and the rest of its row comes in. A row without a receipt that can be recorded is refused.
 *
 * Rows are read as they come, so the file may be larger than memory. It is UTF-8, or little-endian
 * UTF-16 with a byte-order mark. A file that can be read twice is looked through first, so nothing
 * comes in of a damaged one. Of a stream the rows before the damage come in, and the error says so.
 *
 * @throws KlachtError `missing-header`, `missing-column`, `duplicate-column`, `not-csv`,
 * `not-utf8`, `unavailable` from the journal
 * @example
 * const summary = await importRegister({
 *   journal, mapping: parseInput(mapping, JSON.parse(text), 'mapping'),
 *   csv: () => createReadStream('register.csv'),
 *   actor: 'anna', now: '2026-01-15T09:00:00Z', onProblem: console.error,
 * });
 */
export const importRegister = async (options: ImportOptions): Promise<ImportSummary> => {
  expectNames(options, OPTIONS);
  const {
    journal,
    csv,
    name,
    mapping,
    actor,
    now,
    knownRows,
    onProblem = () => {},
    earlier = async () => [],
    onProgress = () => {},
  } = options;
  checkVersions(journal.procedures);
  const importing = { journal, mapping, actor, now };
  const column = mapping.number;
  const isLookedThrough = typeof csv === 'function';
  const told = new Set<string>();

  /** Whether the next rows may be known: the rows before were, or these are the first. */
  let mayBeKnown = true;

  const identityOf = ({ one, digest, times }: Noted): Identity | null =>
    one.written === null
      ? identityOfRow(digest ?? digestOf(one.cells), times)
      : plainIdentity(one.written);

  const identify = async (batch: readonly Noted[]): Promise<readonly Identified[]> => {
    const known = batch.map(identityOf);
    const others = batch.filter((_, place) => known[place] === null);
    const sought = await Promise.all(
      others.map(({ one }) => identityIn(journal.store, mapping.source, one.written ?? '')),
    );
    const found = new Map(others.map((one, index) => [one, sought[index]]));
    return batch.map((noted, place) => {
      const identity = (known[place] ?? found.get(noted)) as Identity;
      return { one: noted.one, identity, ids: idsOf(mapping.source, identity.reference) };
    });
  };

  const read = ({ one, times }: Noted, { identity, ids }: Identified): ReadRow => {
    const { cells, written, unfit, reader } = one;
    if (unfit !== null) return unfitRow(one, identity, unfit);
    const notes = [
      ...(times > 1 ? [COPY] : []),
      ...(column === undefined || written !== null
        ? []
        : [noNumber(column, reader.cell(cells, column))]),
    ];
    return readRow(importing, one, identity, ids, notes);
  };

  const noted = (one: ScannedRow, seen: SeenRows): Noted => {
    const { written, unfit } = one;
    // Of a file that was looked through it is known which numbers come by once.
    const isOnce =
      unfit !== null ||
      (isLookedThrough && written !== null && !seen.mayRepeat(ownNumber(written)));
    const digest = isOnce ? null : digestOf(one.cells);
    return {
      one,
      digest,
      times: digest === null ? 1 : seen.times(digest),
      double:
        isLookedThrough || column === undefined || unfit !== null
          ? null
          : possibleDouble(one, column, seen),
    };
  };

  let summary = NOTHING_YET;
  let readAs = NOT_READ;
  let last = 0;

  const onDouble = (problem: Problem): void => {
    told.add(problem.number ?? '');
    onProblem(problem);
  };

  const settle = async (batch: readonly Noted[], recalled: Recalled): Promise<void> => {
    const knownBefore = summary.knownComplaints;
    const identified = await identify(batch);
    const remembered = await recalled.outcomes(identified);
    const isRead = (_: unknown, place: number): boolean => remembered[place] === null;
    const asked = identified.filter(isRead);
    const rows = batch.filter(isRead).map((one, place) => {
      const identity = asked[place] as Identified;
      return { complaintId: identity.ids.complaintId, read: () => read(one, identity) };
    });
    const results = (await takeBatch(importing, rows, mayBeKnown)).values();
    const came: Outcome[] = [];
    const all: Outcome[] = [];
    for (const [place, { double }] of batch.entries()) {
      const result = remembered[place] ?? outcomeIn(results.next().value);
      if (remembered[place] === null) came.push(result);
      all.push(result);
      if (double !== null) onDouble(double);
      for (const problem of result.problems) onProblem(problem);
    }
    summary = withRows(summary, all);
    await recalled.remember(asked, came);
    mayBeKnown = summary.knownComplaints > knownBefore;
    last = batch.at(-1)?.one.row ?? last;
    onProgress(batch.at(-1)?.one.bytes ?? 0);
  };

  const seen = openSeenRows();
  try {
    if (isLookedThrough) {
      await lookThrough({ csv: csv(), name }, mapping, journal.procedures, seen, onDouble);
      seen.shrink();
    }
    const file = { csv: typeof csv === 'function' ? csv() : csv, name };
    const onRead = (as: ReadAs): void => {
      readAs = as;
    };
    const rows = scan(file, mapping, journal.procedures, onRead, () => {
      summary = { ...summary, skipped: summary.skipped + 1 };
    });
    let recalled: Recalled | null = null;
    for await (const batch of batchesOf(rows)) {
      recalled ??= recalledOf(importing, mapping, batch[0]?.header ?? [], knownRows);
      await settle(
        batch.map((one) => noted(one, seen)),
        recalled,
      );
    }
    recalled?.settle();
    if (column !== undefined && summary.newComplaints + summary.knownComplaints > 0) {
      // Where each row is of a complaint that is there, it is asked only what else there is.
      const isAllKnown = summary.newComplaints + summary.refusedRows === 0;
      const before = [...(await earlier(isAllKnown ? seen.numbers() : 0))];
      if (summary.newComplaints > 0) {
        for (const one of earlierDoubles(before, column, seen, told)) onProblem(one);
      }
      if (summary.knownComplaints > 0) summary = { ...summary, ...absentOf(before, seen) };
    }
    return { ...summary, encoding: readAs.encoding, delimiter: readAs.delimiter };
  } catch (error) {
    throw isLookedThrough ? error : withWhatCameIn(error, last);
  } finally {
    seen.close();
  }
};
