import { once } from 'node:events';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { KlachtError } from '@klacht/domain';
import { noteUnfinished } from '../exports/unfinished.ts';
import { harmlessJson, harmlessLines } from '../ground/harmless.ts';
import { removeLeftBehind, unfinishedName } from '../ground/left-behind.ts';
import { targetOf } from './output-file.ts';
import { tableOf } from './table.ts';
import { isBrokenPipe, isReaderGone } from './standard-output.ts';
import { tell } from './tell.ts';

/** A column of a table: its heading, and its value in each row. */
export type Column<Row> = {
  /** The table has it only where some row says something in it. */
  readonly ifAny?: true;
  readonly heading: string;
  readonly value: (row: Row) => string;
  /** Whether what stands in it is a decimal number, which a spreadsheet writes in its language. */
  readonly isNumber?: (row: Row) => boolean;
};

/** Writes text, or bytes where what is written is no text. */
export type Write = (chunk: string | Uint8Array) => Promise<void>;

const writer =
  (stream: Writable): Write =>
  async (chunk) => {
    if (!stream.write(chunk)) await once(stream, 'drain');
  };

/**
 * Writes to the screen. Characters that a terminal would act upon are shown there; a pipe gets the
 * text as it is.
 */
const screen: Write = async (chunk) => {
  if (isReaderGone()) return;
  try {
    const isShown = process.stdout.isTTY && typeof chunk === 'string';
    await writer(process.stdout)(isShown ? harmlessLines(chunk) : chunk);
  } catch (error) {
    if (!isBrokenPipe(error)) throw error;
  }
};

/** The error of a disk that is full or read-only. Its message names what was to be written. */
const outputFailed = (path: string, error: unknown): unknown =>
  error instanceof Error && 'syscall' in error
    ? new KlachtError(
        'unavailable',
        'output-failed',
        `-o: expected room and leave to write '${path}', got: ${error.message}`,
        { field: '-o', value: path },
        { cause: error },
      )
    : error;

/**
 * Refuses to write on a terminal what is no text.
 *
 * @param path of `-o`
 * @param what is asked for, such as `--format xlsx`
 * @throws KlachtError `output-refused`
 */
export const expectNoTerminal = (path: string | undefined, what: string): void => {
  const isScreen = path === undefined || targetOf(path) === 'screen';
  if (!isScreen || !process.stdout.isTTY) return;
  throw new KlachtError(
    'invalid',
    'output-refused',
    `${what}: expected a file, for a terminal shows no bytes, got none; use -o FILE`,
    { field: '-o' },
  );
};

/**
 * Runs with a place to write: the screen, or a file that appears whole or not at all. It also tells
 * how many characters a line has room for, `Infinity` except on a terminal.
 *
 * @param path of the file, when it is one
 * @param as what it is made as: its mode, less what the process withholds; and where it holds texts
 * open, the journal beside which it is noted while it is made
 */
export const withOutput = async (
  path: string | undefined,
  work: (write: Write, room: number) => Promise<void>,
  {
    mode = 0o666,
    journal = null,
  }: { readonly mode?: number; readonly journal?: string | null } = {},
): Promise<void> => {
  const target = path === undefined ? 'screen' : targetOf(path);
  if (path === undefined || target === 'screen') {
    return work(screen, process.stdout.columns ?? Infinity);
  }
  if (target === 'file') removeLeftBehind(path);
  const unfinished = target === 'device' ? null : unfinishedName(path);
  const takeBack =
    unfinished === null || journal === null ? () => {} : noteUnfinished(journal, unfinished);
  const file = createWriteStream(unfinished ?? path, {
    flags: unfinished === null ? 'w' : 'wx',
    mode,
  });
  try {
    await once(file, 'open');
    await work(writer(file), Infinity);
    file.end();
    await once(file, 'close');
    if (unfinished !== null) renameSync(unfinished, path);
  } catch (error) {
    file.destroy();
    if (unfinished !== null) rmSync(unfinished, { force: true });
    throw outputFailed(path, error);
  } finally {
    takeBack();
  }
};

/** Rows as one JSON array, written as they come. */
export const writeJsonRows = async (write: Write, rows: Iterable<unknown>): Promise<void> => {
  let separator = '[\n';
  for (const row of rows) {
    await write(separator + harmlessJson(row));
    separator = ',\n';
  }
  await write(separator === '[\n' ? '[]\n' : '\n]\n');
};

/** Rows as a table with lines no longer than the room there is; says how many columns that left out. */
export const writeTable = async <Row>(
  write: Write,
  rows: Iterable<Row>,
  columns: readonly Column<Row>[],
  room: number,
): Promise<void> => {
  const all = Array.from(rows, (row) => columns.map(({ value }) => value(row)));
  const shown = columns.map(({ ifAny }, index) => !ifAny || all.some((row) => row[index] !== ''));
  const isShown = (_: unknown, index: number): boolean => shown[index] === true;
  const body = all.map((row) => row.filter(isShown));
  const headings = columns.map(({ heading }) => heading).filter(isShown);
  const { lines, leftOut } = tableOf(headings, body, room);
  for (const line of lines) await write(line);
  if (leftOut > 0) {
    const what = leftOut === 1 ? '1 column' : `${leftOut} columns`;
    tell(`${what} left out; widen the window, or use -o FILE`);
  }
};
