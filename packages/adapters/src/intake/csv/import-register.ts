import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import {
  executeAll,
  type Executed,
  eventOf,
  type Instant,
  type Journal,
  KlachtError,
  type Refused,
  type Request,
} from '@klacht/domain';
import { v5 as uuidv5 } from 'uuid';
import { cameInBefore } from './already-imported.ts';
import type { Mapping } from './mapping.ts';
import {
  type Fault,
  type Problem,
  type RowCommand,
  type RowReader,
  rowReader,
} from './row-commands.ts';
import { type CsvSource, type Row, rowsOf } from './rows.ts';

export { asUtf8 } from '../../ground/utf8.ts';
export { mapping } from './mapping.ts';

/** What came of an import. */
export type ImportSummary = {
  /** Rows of the file beside its header and blank ones. */
  readonly rows: number;
  /** Complaints that came in now, and ones that had come in before. */
  readonly newComplaints: number;
  readonly knownComplaints: number;
  /** Events recorded now, and ones that had been recorded before. */
  readonly recorded: number;
  readonly repeated: number;
  readonly refusedRows: number;
  readonly refusedFacts: number;
  /** Rows that are an exact copy of an earlier row of the file. */
  readonly copies: number;
};

export type ImportOptions = {
  readonly journal: Journal;
  readonly csv: CsvSource;
  readonly mapping: Mapping;
  /** Who imports; stands at every event. */
  readonly actor: string;
  /** The present, which becomes `recordedAt`. */
  readonly now: Instant;
  /** Told in the order of the rows. */
  readonly onProblem?: (problem: Problem) => void;
  /** Told the bytes read so far. */
  readonly onProgress?: (bytes: number) => void;
};

/** Never changes: every id of an imported complaint hangs on it. */
const NAMESPACE = 'b1b9a6d4-6a0e-5c55-9f0b-2f6d8f1c7a3e';

/** Rows whose events share a commit. */
const ROWS_AT_ONCE = 256;

/** Counts equal rows in a file of its own that goes when it is closed, so memory stays flat. */
const openCopyCounter = () => {
  const db = new DatabaseSync('');
  db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;');
  db.exec('CREATE TABLE seen (digest BLOB PRIMARY KEY, times INTEGER NOT NULL) WITHOUT ROWID');
  const count = db.prepare(
    `INSERT INTO seen VALUES (?, 1) ON CONFLICT (digest) DO UPDATE SET times = times + 1
     RETURNING times`,
  );
  return {
    /** How often the row has come by, this time included. */
    times: (digest: Buffer): number => (count.get(digest) as { times: number }).times,
    close: () => db.close(),
  };
};

/** What a row is known by: its own number, or all that it says and how often that came by. */
type Identity = { readonly number: string | null; readonly reference: string };

const identityOf = (own: string, digest: Buffer, times: number): Identity =>
  own.trim() === ''
    ? { number: null, reference: `${digest.toString('hex')}${times === 1 ? '' : `#${times}`}` }
    : { number: own, reference: own };

const COPY: Fault = {
  column: null,
  value: null,
  reason: 'an exact copy of an earlier row',
  code: 'exact-copy',
  refused: 'nothing',
};

const noNumber = (column: string, value: string): Fault => ({
  column,
  value,
  reason: 'expected a number; without it the row comes in as a new complaint once it changes',
  code: 'no-number',
  refused: 'nothing',
});

const refusedFact = (
  { command, column }: RowCommand,
  value: string,
  number: string | null,
  { code, message, details }: KlachtError,
): Fault => {
  const reason =
    code === 'command-id-reused'
      ? cameInBefore(number, eventOf[command.type], details['differs'] as readonly string[])
      : message;
  return { column, value, reason, code, refused: 'fact' };
};

type Outcome = {
  readonly problems: readonly Problem[];
  /** Whether the complaint came in now, or had come in before; null when it did not. */
  readonly complaint: 'new' | 'known' | null;
  readonly recorded: number;
  readonly repeated: number;
};

/** One that had come in with other facts is known as well. */
const complaintOf = (received: Executed | Refused | undefined): Outcome['complaint'] => {
  if (received === undefined) return null;
  if (received.outcome === 'rejected') {
    return received.error.code === 'command-id-reused' ? 'known' : null;
  }
  return received.outcome === 'recorded' ? 'new' : 'known';
};

/**
 * Imports a register: a row a complaint, an event for each date it has. The same file again adds
 * nothing; a later one of the same source adds what is new. What is impossible is refused and
 * told, and the rest of its row comes in; a row without a readable date of receipt is refused.
 *
 * Rows are read as they come, so the file may be larger than memory. It is UTF-8, or little-endian
 * UTF-16 with a byte-order mark; at a byte that is neither the import stops, and who can read the
 * file twice looks through it with `asUtf8` first.
 *
 * @throws KlachtError `missing-header`, `missing-column`, `duplicate-column`, `not-csv`, `not-utf8`,
 * `unavailable` from the journal
 * @example
 * const summary = await importRegister({
 *   journal, mapping: parseInput(mapping, JSON.parse(text), 'mapping'), csv: createReadStream('register.csv'),
 *   actor: 'anna', now: '2026-01-15T09:00:00Z', onProblem: console.error,
 * });
 */
export const importRegister = async ({
  journal,
  csv,
  mapping,
  actor,
  now,
  onProblem = () => {},
  onProgress = () => {},
}: ImportOptions): Promise<ImportSummary> => {
  const counter = openCopyCounter();
  const summary = {
    rows: 0,
    newComplaints: 0,
    knownComplaints: 0,
    recorded: 0,
    repeated: 0,
    refusedRows: 0,
    refusedFacts: 0,
    copies: 0,
  };

  const requestOf = (reference: string, { command }: RowCommand): Request => ({
    ...command,
    complaintId: uuidv5(`${mapping.source}/${reference}`, NAMESPACE),
    commandId: uuidv5(`${mapping.source}/${reference}/${eventOf[command.type]}`, NAMESPACE),
    actor,
    now,
  });

  const take = async (
    { row, cells }: Row,
    { reference, number }: Identity,
    reader: RowReader,
    notes: readonly Fault[],
  ): Promise<Outcome> => {
    const { commands, faults } = reader.read(cells, reference);
    const problems: Problem[] = [...notes, ...faults].map((fault) => ({ row, ...fault }));
    const results = await executeAll(
      journal,
      commands.map((command) => requestOf(reference, command)),
    );
    let recorded = 0;
    let repeated = 0;
    results.forEach((result, index) => {
      const command = commands[index];
      if (result.outcome === 'recorded') recorded += 1;
      else if (result.outcome === 'repeated') repeated += 1;
      else if (command !== undefined && 'error' in result) {
        const value = reader.cell(cells, command.column);
        problems.push({ row, ...refusedFact(command, value, number, result.error) });
      }
    });
    return { problems, complaint: complaintOf(results[0]), recorded, repeated };
  };

  const ragged = ({ row, cells }: Row, width: number): Outcome => ({
    problems: [
      {
        row,
        column: null,
        value: null,
        reason: `expected ${width} cells as in the header, got ${cells.length}`,
        code: 'ragged-row',
        refused: 'row',
      },
    ],
    complaint: null,
    recorded: 0,
    repeated: 0,
  });

  const account = ({ problems, complaint, recorded, repeated }: Outcome): void => {
    summary.rows += 1;
    if (complaint === 'new') summary.newComplaints += 1;
    if (complaint === 'known') summary.knownComplaints += 1;
    summary.recorded += recorded;
    summary.repeated += repeated;
    for (const problem of problems) {
      if (problem.refused === 'row') summary.refusedRows += 1;
      if (problem.refused === 'fact') summary.refusedFacts += 1;
      if (problem.code === 'exact-copy') summary.copies += 1;
      onProblem(problem);
    }
  };

  let reader: RowReader | undefined;
  let width = 0;
  let pending: Promise<Outcome>[] = [];

  const settle = async (bytes: number): Promise<void> => {
    const outcomes = await Promise.all(pending);
    pending = [];
    for (const outcome of outcomes) account(outcome);
    onProgress(bytes);
  };

  try {
    let bytes = 0;
    for await (const one of rowsOf(csv, mapping.delimiter ?? ',')) {
      bytes = one.bytes;
      if (reader === undefined) {
        width = one.cells.length;
        reader = rowReader(mapping, one.cells);
        continue;
      }
      if (one.cells.length !== width) {
        pending.push(Promise.resolve(ragged(one, width)));
      } else {
        const digest = createHash('sha256').update(JSON.stringify(one.cells)).digest();
        const times = counter.times(digest);
        const { number } = mapping;
        const own = number === undefined ? '' : reader.cell(one.cells, number);
        const identity = identityOf(own, digest, times);
        const notes = [
          ...(times > 1 ? [COPY] : []),
          ...(number === undefined || identity.number !== null ? [] : [noNumber(number, own)]),
        ];
        pending.push(take(one, identity, reader, notes));
      }
      if (pending.length >= ROWS_AT_ONCE) await settle(bytes);
    }
    if (reader === undefined) {
      throw new KlachtError(
        'invalid',
        'missing-header',
        'row 1: expected a header with the names of the columns, got an empty file',
      );
    }
    await settle(bytes);
    return summary;
  } finally {
    counter.close();
  }
};
