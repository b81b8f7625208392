import * as clack from '@clack/prompts';
import type { Language } from '@klacht/domain';
import { harmless } from '../../ground/harmless.ts';
import { askWords } from '../../words/ask-words.ts';
import type { Asker, Choice, Question } from './asker.ts';
import { Cancelled } from './cancelled.ts';

/** So many choices are on the screen at once; the others come into sight as one moves. */
const MOST_CHOICES = 12;

/** Ctrl-D. Without this no question is ever answered after it. */
const END_OF_INPUT = '\u0004';

const answered = <Value>(value: Value | typeof clack.CANCEL_SYMBOL): Value => {
  if (clack.isCancel(value)) throw new Cancelled();
  return value;
};

const shown = ({ message }: Question, hint?: string): string =>
  hint === undefined ? harmless(message) : `${harmless(message)} (${harmless(hint)})`;

const listed = (choices: readonly Choice[]) =>
  choices.map(({ value, label }) => ({ value, label: harmless(label) }));

/**
 * Asks on the terminal: on stderr, for stdout is for data.
 *
 * @param language of what is said beside the questions themselves
 */
export const askerOnTerminal = (language: Language): Asker => {
  clack.updateSettings({ aliases: { [END_OF_INPUT]: 'cancel' } });
  const output = process.stderr;
  const words = askWords(language);
  const form = { output, maxItems: MOST_CHOICES, showInstructions: false };
  return {
    text: async (question, { initial, hint, long, check }) => {
      const asked = {
        output,
        message: shown(question, long ? words.severalLines : hint),
        validate: (text: string | undefined) => check(text ?? '') ?? undefined,
        ...(initial === undefined ? {} : { initialValue: initial }),
      };
      const ask = long
        ? () => clack.multiline({ ...asked, showSubmit: true })
        : () => clack.text(asked);
      return answered<string>(await ask());
    },
    one: async (question, choices) =>
      answered<string>(
        await clack.select({
          ...form,
          message: shown(question, words.choose),
          options: listed(choices),
        }),
      ),
    several: async (question, choices) =>
      answered<readonly string[]>(
        await clack.multiselect({
          ...form,
          message: shown(question, words.chooseSeveral),
          options: listed(choices),
          required: false,
        }),
      ),
    yes: async (question) =>
      answered<boolean>(
        await clack.confirm({
          output,
          message: shown(question),
          active: words.yes,
          inactive: words.no,
        }),
      ),
    say: (text) => clack.log.info(harmless(text), { output }),
  };
};
