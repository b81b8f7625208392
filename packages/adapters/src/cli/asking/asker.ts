import { KlachtError } from '@klacht/domain';

/** What is asked: the field by its path, and how it reads for the person who is asked. */
export type Question = { readonly field: string; readonly message: string };

/** An answer to choose: what is recorded, and how it reads. */
export type Choice = { readonly value: string; readonly label: string };

/** How a text is asked. */
export type TextOptions = {
  /** What stands there already, and may be changed. */
  readonly initial?: string;
  /** What an answer may look like. */
  readonly hint?: string;
  /** Whether it is a text of several lines. */
  readonly long?: true;
  /** Why a text is no answer; null where it is one. */
  readonly check: (text: string) => string | null;
};

/**
 * Whoever puts questions to a person. Each answers what was said, or throws `Cancelled`.
 */
export type Asker = {
  readonly text: (question: Question, options: TextOptions) => Promise<string>;
  readonly one: (question: Question, choices: readonly Choice[]) => Promise<string>;
  readonly several: (question: Question, choices: readonly Choice[]) => Promise<readonly string[]>;
  readonly yes: (question: Question) => Promise<boolean>;
  /** Says something between the questions. */
  readonly say: (text: string) => void;
};

/** Whether there is a person to ask: one who types, and who sees the questions beside the data. */
export const isAskable = (): boolean => process.stdin.isTTY && process.stderr.isTTY;

/** @throws KlachtError `invalid-input` where there is nobody to ask */
export const expectAskable = (): void => {
  if (isAskable()) return;
  throw new KlachtError(
    'invalid',
    'invalid-input',
    '--ask: expected a terminal to ask on; got none',
    { field: '--ask', reason: 'no-terminal' },
  );
};
