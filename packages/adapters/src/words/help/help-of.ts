import { EXPORT_HELP } from './export-help.ts';
import type { HelpWords } from './help-shape.ts';
import { KEEPING_HELP } from './keeping-help.ts';
import { LISTS_HELP } from './lists-help.ts';
import { READING_HELP } from './reading-help.ts';
import { RECORDING_HELP } from './recording-help.ts';
import { RUNNING_HELP } from './running-help.ts';
import { SENDING_HELP } from './sending-help.ts';

const HELP: Readonly<Record<string, HelpWords>> = {
  ...RECORDING_HELP,
  ...SENDING_HELP,
  ...LISTS_HELP,
  ...READING_HELP,
  ...EXPORT_HELP,
  ...KEEPING_HELP,
  ...RUNNING_HELP,
};

/** What the help says of a command of the command line; nothing of a command by hand, whose fields have names. */
export const helpOf = (command: string): HelpWords => HELP[command] ?? {};
