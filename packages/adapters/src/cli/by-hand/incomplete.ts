import { type CommandType, fieldsOf } from '../../use-cases/by-hand/fields.ts';
import type { Told } from './read-told.ts';
import { missingIn } from './refusals.ts';

/** A command as it was told: whose it is, by whom it is recorded, and its fields. */
export type ToldByHand = {
  /** The number of a complaint, or a year; neither for a complaint that comes in. */
  readonly whose: string | number | undefined;
  readonly actor: string | undefined;
  readonly told: Told;
};

/** Whether a command was not told what it cannot be without. */
export const isIncomplete = (type: CommandType, { whose, actor, told }: ToldByHand): boolean =>
  (type !== 'Receive' && whose === undefined) ||
  actor === undefined ||
  missingIn(fieldsOf(type), { at: type === 'Receive' ? undefined : 'today', ...told }).length > 0;
