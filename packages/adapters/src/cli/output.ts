import { once } from 'node:events';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { KlachtError, type Language } from '@klacht/domain';
import { toldWords } from '../words/told-words.ts';
import { noteUnfinished } from '../exports/unfinished.ts';
import { harmlessJson, harmlessLines } from '../ground/harmless.ts';
import { removeLeftBehind, unfinishedName } from '../ground/left-behind.ts';
import { inChunks } from './in-chunks.ts';
import { targetOf } from './output-file.ts';
import { tableOf } from './table.ts';
import { isBrokenPipe, isReaderGone } from './standard-output.ts';
import { tell } from './tell.ts';
import { type Tone, toned } from './tone.ts';

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

const screen: Write = Object.assign(toScreen, { isScreen: true } as const);

/** Gathers what is written, and shows it by the page. */
const showByPage = async (work: (write: Write) => Promise<void>): Promise<void> => {
  const parts: string[] = [];
  const gather: Write = (chunk, isClean) => {
    const text = String(chunk);
    parts.push(isClean ? text : harmlessLines(text));
    return Promise.resolve();
  };
  await work(Object.assign(gather, { isScreen: true } as const));
  const { showPaged } = await import('./pager.ts');
  await showPaged(parts.join(''), (text) => screen(text, true));
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

/** Rows as one JSON array, written as they come. */
export const writeJsonRows = async (write: Write, rows: Iterable<unknown>): Promise<void> => {
  for (const chunk of inChunks(jsonLines(rows))) await write(chunk);
};

/** Rows as a table with lines no longer than the room there is; says how many columns that left out. */
export const writeTable = async <Row>(
  write: Write,
  rows: Iterable<Row>,
  columns: readonly Column<Row>[],
  {
    room,
    language,
    isWide,
  }: {
    readonly room: number;
    readonly language: Language;
    /** Whether `--wide` was asked for; not told of a command that does not have it. */
    readonly isWide?: boolean;
  },
): Promise<void> => {
  const all = Array.from(rows, (row) => ({ row, cells: columns.map(({ value }) => value(row)) }));
  const shown = columns.filter(
    ({ ifAny }, index) => !ifAny || all.some(({ cells }) => cells[index] !== ''),
  );
  const isShown = new Set(shown.map((column) => columns.indexOf(column)));
  const body = all.map(({ cells }) => cells.filter((_, index) => isShown.has(index)));
  const briefly = () => all.map(({ row }) => shown.map(({ value, brief = value }) => brief(row)));
  const paint = (text: string, line: number, column: number): string => {
    const row = all[line]?.row;
    const tone = row === undefined ? null : shown[column]?.tone?.(row);
    return tone ? toned(text, tone) : text;
  };
  const table = (cells: readonly (readonly string[])[]) =>
    tableOf(
      shown.map(({ heading }) => heading),
      cells,
      isWide === true ? Infinity : room,
      {
        worths: shown.map(({ worth = 0 }) => worth),
        wholes: shown.map(({ whole }) => whole === true),
        wraps: shown.at(-1)?.wraps === true,
        ...(write.isScreen ? { paint } : {}),
      },
    );
  const whole = table(body);
  const { lines, leftOut } =
    whole.isWhole || shown.every(({ brief }) => brief === undefined) ? whole : table(briefly());
  for (const chunk of inChunks(lines)) await write(chunk, true);
  if (leftOut > 0) {
    tell(toldWords(language).columnsLeftOut(leftOut, isWide !== undefined));
  }
};
