import { type Command, Option } from 'commander';
import { KlachtError, type Reader, type Role, role } from '@klacht/domain';
import { fromVariable } from '../from-variable.ts';
import { actorName } from './actor.ts';

export type ReaderOptions = {
  readonly open?: true;
  readonly role: Role;
  readonly actor?: string;
};

/** Refuses options that would have no effect, for whoever names themselves means to be recorded. */
const refuseUnheard = (command: Command): void => {
  if (command.opts<ReaderOptions>().open === true) return;
  const unheard = command.options
    .filter((option) => ['role', 'actor'].includes(option.attributeName()))
    .find((option) => command.getOptionValueSource(option.attributeName()) === 'cli');
  if (unheard !== undefined) command.error(`error: option '${unheard.flags}' is only for '--open'`);
};

/** The options of a command that can open personal texts. */
export const withReaderOptions = (command: Command): Command =>
  command
    .option('--open')
    .addOption(new Option('--role <role>').choices(role.options).default('auditor'))
    .addOption(fromVariable('KLACHT_ACTOR', new Option('--actor <name>').argParser(actorName)))
    .hook('preAction', refuseUnheard);

/**
 * For whom personal texts are opened; null for nobody.
 *
 * @throws KlachtError `invalid-input` when it is not told who reads
 */
export const readerOf = ({ open, role, actor }: ReaderOptions): Reader | null => {
  if (open === undefined) return null;
  if (actor !== undefined) return { role, name: actor };
  throw new KlachtError(
    'invalid',
    'invalid-input',
    '--actor: expected who reads what --open opens, by the option or the variable KLACHT_ACTOR; got none',
    { field: '--actor', reason: 'nobody-reads' },
  );
};
