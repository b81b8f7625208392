import { type Command, Option } from 'commander';
import type { Asked } from '../../use-cases/look.ts';
import { dayOf } from '../../use-cases/opening/today.ts';
import { type GlobalOptions, nowOf, proceduresOf } from '../context.ts';
import { parseAsOf } from '../as-of-option.ts';
import { withCsvOptions } from '../csv.ts';
import type { Column } from '../output.ts';
import { type DayRange, dayRange, yearRange } from './day-range.ts';
import { wholeNumber } from './whole-number.ts';

/** Which moment a list is of; the present unless told. */
export type AsOfOptions = { readonly asOf?: string; readonly by: 'recorded' | 'happened' };

/** How wide a list may be. */
export type WideOptions = { readonly wide?: true };

/** Which rows a list has, in which order, and how wide it may be. */
export type RowOptions = WideOptions & {
  readonly officer?: string;
  readonly year?: DayRange;
  readonly received?: DayRange;
  readonly due?: DayRange;
  readonly text?: string;
  readonly limit?: number;
};

/** A text without regard to case and accents. */
const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** What the options ask of a row. The text may stand in any column of the table. */
export const rowsAskedOf = <Row>(
  { officer, year, received = year, due, text, limit }: RowOptions,
  columns: readonly Column<Row>[],
) => ({
  ...(officer === undefined ? {} : { officer }),
  ...(received === undefined ? {} : { receivedFrom: received.from, receivedTo: received.to }),
  ...(due === undefined ? {} : { dueFrom: due.from, dueTo: due.to }),
  ...(limit === undefined ? {} : { limit }),
  ...(text === undefined
    ? {}
    : {
        where: (row: Row): boolean =>
          columns.some(({ value }) => folded(value(row)).includes(folded(text))),
      }),
});

/** The question that the options ask. */
export const askedOf = (options: GlobalOptions & AsOfOptions): Asked => {
  const { asOf, by } = options;
  const now = nowOf(options);
  if (asOf === undefined) return { now };
  return { now, asOf: parseAsOf(asOf, by, dayOf({ procedures: proceduresOf(options) }, now)) };
};

const isGiven = (command: Command, option: string): boolean =>
  command.getOptionValueSourceWithGlobals(option) === 'cli';

/**
 * Refuses options that would have no effect, for whoever wrote them would read another list than
 * they think.
 */
const refuseUnheard = (command: Command): void => {
  const { asOf = '' } = command.opts<{ readonly asOf?: string }>();
  if (isGiven(command, 'by') && (asOf === '' || asOf.startsWith('@'))) {
    command.error("error: option '--by <date>' is only for '--as-of <day>'");
  }
};

/** The option of a list whose columns may be left out on a narrow terminal. */
export const withWide = (command: Command): Command => command.option('--wide');

/**
 * The options of which rows there are, for a list of what is due, and of their order.
 *
 * @param orders what they can be put in order by
 */
export const withRowOptions = (command: Command, orders: readonly string[]): Command =>
  withWide(
    command
      .option('--officer <name>')
      .addOption(new Option('--year <year>').argParser(yearRange))
      .addOption(new Option('--received <days>').argParser(dayRange).conflicts('year'))
      .addOption(new Option('--sort <by>').choices(orders))
      .addOption(new Option('--due <days>').argParser(dayRange))
      .option('--text <text>')
      .addOption(
        new Option('--limit <number>').argParser(wholeNumber('rows', { most: 999_999_999 })),
      ),
  );

/** The options that the lists have in common. */
export const withListOptions = (command: Command): Command =>
  withCsvOptions(
    command
      .option('--as-of <moment>')
      .addOption(new Option('--by <date>').choices(['recorded', 'happened']).default('recorded'))
      .hook('preAction', refuseUnheard),
  );
