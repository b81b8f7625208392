import { type Command, Option } from 'commander';
import type { Asked } from '../../use-cases/look.ts';
import { type GlobalOptions, nowOf } from '../context.ts';
import { parseAsOf } from '../as-of-option.ts';
import { withCsvOptions } from '../csv.ts';

/** Which moment a list is of; the present unless told. */
export type AsOfOptions = { readonly asOf?: string; readonly by: 'recorded' | 'happened' };

/** The question that the options ask. */
export const askedOf = (options: GlobalOptions & AsOfOptions): Asked => {
  const { asOf, by } = options;
  return { now: nowOf(options), ...(asOf === undefined ? {} : { asOf: parseAsOf(asOf, by) }) };
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

/** The options that the lists have in common. */
export const withListOptions = (command: Command): Command =>
  withCsvOptions(
    command
      .option('--as-of <moment>', 'as it stood at the end of a day (2025-12-31), or at @POSITION')
      .addOption(
        new Option(
          '--by <date>',
          'what counts for --as-of a day: when it was recorded, or happened',
        )
          .choices(['recorded', 'happened'])
          .default('recorded'),
      )
      .hook('preAction', refuseUnheard),
  );
