import type { Comparison, Spread } from './compare.ts';
import type { DeskPages } from './desk.ts';
import type { Growth, Sized } from './growth.ts';
import type { Imported } from './imported.ts';
import type { Mailed } from './mailed.ts';
import type { Machine } from './machine.ts';
import type { Start } from './start.ts';

const MEGABYTE = 1_000_000;

const ratio = ({ min, median, max }: Spread): string =>
  `${median.toFixed(2)} (${min.toFixed(2)} to ${max.toFixed(2)})`;

const whole = (value: number): string => Math.round(value).toLocaleString('en');

/** Columns as wide as their widest cell; the first to the left, the rest to the right. */
const tableOf = (rows: readonly (readonly string[])[]): string => {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, cell.length)),
    [],
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return `${rows.map(line).join('\n')}\n`;
};

export const machineAsText = ({ node, sqlite, processor, cores, memoryBytes }: Machine): string =>
  `Node ${node}, SQLite ${sqlite}, ${cores} cores (${processor}), ${whole(memoryBytes / MEGABYTE)} MB\n`;

/** Each side's rate, and ours as a ratio of it. */
export const comparisonAsText = ({
  benchmark,
  unit,
  operations,
  rounds,
  sides,
}: Comparison): string => {
  const rows = sides.map(({ name, perSecond, ratio: ofUs }, index) => [
    name,
    whole(perSecond.median),
    index === 0 ? '' : ratio(ofUs),
  ]);
  const title = `${benchmark}: ${whole(operations)} x ${unit}, ${rounds} rounds`;
  return `${title}\n${tableOf([['', 'per second', 'klacht / this: median (min to max)'], ...rows])}`;
};

/** Jobs that ran alone, with the memory that each took. */
export const sizedAsText = (sizes: readonly Sized[]): string =>
  tableOf([
    ['', 'operations', 'seconds', 'per second', 'of raw', 'heap peak MB', 'rss peak MB'],
    ...sizes.map(({ job, operations, seconds, ratio: ofRaw, heapPeak, rssPeak }) => [
      job,
      whole(operations),
      seconds.median.toFixed(2),
      whole(operations / seconds.median),
      ofRaw === null ? '' : ratio(ofRaw),
      whole(heapPeak / MEGABYTE),
      whole(rssPeak / MEGABYTE),
    ]),
  ]);

/** Imports, each beside another in the same round. */
export const importedAsText = (imports: readonly Imported[]): string =>
  tableOf([
    [
      '',
      'operations',
      'processor s',
      'this / beside: median (min to max)',
      'beside',
      'heap MB',
      'rss MB',
    ],
    ...imports.map(({ job, operations, processorSeconds, ratio: ofOther, beside, ...peaks }) => [
      job,
      whole(operations),
      processorSeconds.median.toFixed(2),
      ofOther === null ? '' : ratio(ofOther),
      beside ?? '',
      whole(peaks.heapPeak / MEGABYTE),
      whole(peaks.rssPeak / MEGABYTE),
    ]),
  ]);

export const growthAsText = ({ sizes, slope }: Growth): string =>
  `growth of a rebuild, each in a process of its own: slope ${slope.toFixed(2)} (1 is a straight line)\n${sizedAsText(sizes)}`;

/** Processes that were started, each beside one that does less. */
export const startsAsText = (starts: readonly Start[]): string =>
  tableOf([
    ['', 'processor ms', 'rss MB', 'this / beside: median (min to max)', 'beside'],
    ...starts.map(({ name, milliseconds, rssBytes, beside, ratio: ofOther }) => [
      name,
      whole(milliseconds.median),
      whole(rssBytes.median / MEGABYTE),
      ofOther === null ? '' : ratio(ofOther),
      beside ?? '',
    ]),
  ]);

/** Mails from so many senders at once, beside the same bytes written raw by as many. */
export const mailedAsText = (all: readonly Mailed[]): string =>
  tableOf([
    [
      'mails',
      'at once',
      'per second',
      'processor ms each',
      'raw per second',
      'klacht / raw: median (min to max)',
    ],
    ...all.map((mailed) => [
      whole(mailed.mails),
      whole(mailed.atOnce),
      whole(mailed.perSecond.median),
      mailed.processorMs.median.toFixed(1),
      whole(mailed.rawPerSecond.median),
      ratio(mailed.ratio),
    ]),
  ]);

/** What pages of the desk took, each kind and all. */
export const deskPagesAsText = ({ server, ...pages }: DeskPages): string => {
  const rows = [...pages.each, { asked: 'all', ...pages.all }].map(
    ({ asked, requests, medianMs, p99Ms, mostMs }) => [
      asked,
      whole(requests),
      medianMs.toFixed(1),
      p99Ms.toFixed(1),
      mostMs.toFixed(0),
    ],
  );
  const megabytes = (bytes: number): string => whole(bytes / MEGABYTE);
  return `a desk over ${whole(pages.complaints)} complaints, ${whole(pages.rate)} pages a second: ${whole(pages.errors)} errors
${tableOf([['', 'pages', 'median ms', 'p99 ms', 'most ms'], ...rows])}what there is to do after ${pages.workSeconds.toFixed(1)} s; the register, ${whole(pages.firstPageBytes)} bytes, after ${pages.firstPageSeconds.toFixed(1)} s
the desk took ${server.processorSeconds.toFixed(1)} s of a processor, ${megabytes(server.rss)} MB (${megabytes(server.rssPeak)} at most, ${megabytes(server.heapUsed)} of heap); who asked was ${pages.clientLateP99Ms.toFixed(1)} ms late at p99
`;
};
