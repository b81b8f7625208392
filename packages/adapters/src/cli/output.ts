import { once } from 'node:events';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { KlachtError } from '@klacht/domain';
import { noteUnfinished } from '../exports/unfinished.ts';
import { harmlessJson, harmlessLines } from '../ground/harmless.ts';
import { removeLeftBehind, unfinishedName } from '../ground/left-behind.ts';
import { inChunks } from '../ground/in-chunks.ts';
import { targetOf } from './output-file.ts';
import { isBrokenPipe, isReaderGone } from './standard-output.ts';
import type { Tone } from './tone.ts';

/** A column of a table: its heading, and its value in each row. */
export type Column<Row> = {
  /** The table has it only where some row says something in it. */
  readonly ifAny?: true;
  readonly heading: string;
  readonly value: (row: Row) => string;
  /** Whether what stands in it is a decimal number, which a spreadsheet writes in its language. */
  readonly isNumber?: (row: Row) => boolean;
  /** What its colour tells on a screen. */
  readonly tone?: (row: Row) => Tone | null;
  /** How much it is worth where there is no room: the column of the least goes first; 0 unless told. */
  readonly worth?: number;
  /** Its value in fewer words, for all rows where there is no room for the whole of all columns. */
  readonly brief?: (row: Row) => string;
  /** Whether it is left out rather than cut where there is no room, as is a state among a few. */
  readonly whole?: true;
  /** Of the last column: whether it goes on under itself where there is no room, rather than being cut. */
  readonly wraps?: true;
};

/**
 * Writes text, or bytes where what is written is no text.
 *
 * @param isClean whether it has no character that a terminal would act upon, but those of colours
 */
export type Write = ((chunk: string | Uint8Array, isClean?: true) => Promise<void>) & {
  /** Whether a person sees it at once. */
  readonly isScreen?: true;
  /** Whether whoever read it has gone, so that nothing more need be made for it. */
  readonly isUnread?: () => boolean;
};

const writer =
  (stream: Writable): Write =>
  async (chunk) => {
    if (!stream.write(chunk)) await once(stream, 'drain');
  };

/**
 * Writes to the screen. Characters that a terminal would act upon are shown there; a pipe gets the
 * text as it is.
 */
const toScreen: Write = async (chunk, isClean) => {
  if (isReaderGone()) return;
  try {
    const isShown = process.stdout.isTTY && !isClean && typeof chunk === 'string';
    await writer(process.stdout)(isShown ? harmlessLines(chunk) : chunk);
  } catch (error) {
    if (!isBrokenPipe(error)) throw error;
  }
};

const screen: Write = Object.assign(toScreen, {
  isScreen: true,
  isUnread: isReaderGone,
} as const);

/**
 * Gathers what is written, and shows it by the page. It is gathered whole, so that nobody who leaves a
 * page open keeps the register's file from being cleaned.
 */
const showByPage = async (work: (write: Write) => Promise<void>): Promise<void> => {
  const parts: string[] = [];
  const gather: Write = (chunk, isClean) => {
    const text = String(chunk);
    parts.push(isClean ? text : harmlessLines(text));
    return Promise.resolve();
  };
  await work(Object.assign(gather, { isScreen: true } as const));
  const { showPaged } = await import('./pager.ts');
  await showPaged(parts, (text) => screen(text, true));
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
    { field: '-o', asked: what },
  );
};

/**
 * Runs with a place to write: the screen, or a file that appears whole or not at all. It also tells
 * how many characters a line has room for, `Infinity` except on a terminal.
 *
 * @param path of the file, when it is one
 * @param as what it is made as: its mode, less what the process withholds; and where it holds texts
 * open, the journal beside which it is noted while it is made; and whether a terminal shows it by
 * the page
 */
export const withOutput = async (
  path: string | undefined,
  work: (write: Write, room: number) => Promise<void>,
  {
    mode = 0o666,
    journal = null,
    paged = false,
  }: { readonly mode?: number; readonly journal?: string | null; readonly paged?: boolean } = {},
): Promise<void> => {
  const target = path === undefined ? 'screen' : targetOf(path);
  if (path === undefined || target === 'screen') {
    const room = process.stdout.columns ?? Infinity;
    return paged ? showByPage((write) => work(write, room)) : work(screen, room);
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

function* jsonLines(rows: Iterable<unknown>): Generator<string, void, undefined> {
  let separator = '[\n';
  for (const row of rows) {
    yield separator + harmlessJson(row);
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

/**
 * Writes texts as they come, in larger parts, until there are no more or nobody reads them.
 *
 * @param isClean as {@link Write} has it
 */
export const writeAll = async (
  write: Write,
  texts: Iterable<string>,
  isClean?: true,
): Promise<void> => {
  for (const chunk of inChunks(texts)) {
    if (write.isUnread?.() === true) return;
    await write(chunk, isClean);
  }
};

/** Rows as one JSON array, written as they come. */
export const writeJsonRows = (write: Write, rows: Iterable<unknown>): Promise<void> =>
  writeAll(write, jsonLines(rows));
