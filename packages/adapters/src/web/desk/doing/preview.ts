import {
  type ComplaintEvent,
  type KnownComplaint,
  type Obligation,
  obligationsOf,
  procedureOf,
} from '@klacht/domain';
import { sentenceOf } from '@klacht/projections';
import { html } from 'hono/html';
import { harmlessLines } from '../../../ground/harmless.ts';
import type { Html } from '../../../pages/style/page.ts';
import { prose } from '../../../pages/style/prose.ts';
import { stateOf } from '../../../pages/style/state.ts';
import { stillToDo } from '../../../use-cases/work/still-to-do.ts';
import { draftWords } from '../../../words/draft-words.ts';
import { factNamesIn } from '../../../words/fact-names.ts';
import { dueInWords } from '../../../words/hand-words.ts';
import { namesIn } from '../../../words/names.ts';
import type { Asked } from '../asked.ts';

/** What would come of a command. */
export type Trial = {
  readonly event: ComplaintEvent;
  readonly before: KnownComplaint | null;
  readonly after: KnownComplaint;
  /** The letter as text; null where none is written. */
  readonly letter: string | null;
  /** It is recorded once another has approved the letter, and it is sent. */
  readonly isDraft: boolean;
};

const isOpen = ({ state }: Obligation): boolean => state === 'open' || state === 'overdue';

/** What was to be done before, and is not any more. */
const doneBy = (
  before: readonly Obligation[],
  after: readonly Obligation[],
): readonly Obligation[] =>
  after.filter(
    (one) =>
      !isOpen(one) &&
      before.some(({ kind, due, state }) => {
        const wasOpen = state === 'open' || state === 'overdue';
        return wasOpen && kind === one.kind && due === one.due;
      }),
  );

/** What a command will record, what that does, and what becomes due: nothing is recorded yet. */
export const previewOf = (trial: Trial, asked: Asked): Html => {
  const { event, before, after, letter, isDraft } = trial;
  const { words, language, journal, today } = asked;
  const own = words.doing;
  const names = namesIn(language);
  const procedure = procedureOf(journal.procedures, after);
  const sentence = sentenceOf(event, language, procedure, factNamesIn(language));
  const owed = obligationsOf(after, procedure, today);
  const owedBefore = before === null ? [] : obligationsOf(before, procedure, today);
  const done = doneBy(owedBefore, owed);
  const next = stillToDo(owed);
  return html`<section class="preview" tabindex="-1" autofocus aria-labelledby="preview">
    <h2 id="preview">${isDraft ? draftWords(language).preview : own.preview}</h2>
    <p>${prose(sentence, language)}</p>
    ${
      before === null || before.status === after.status
        ? ''
        : html`<p>${own.becomes(names.statuses[before.status], names.statuses[after.status])}</p>`
    }
    ${
      done.length === 0
        ? ''
        : html`<h3>${own.done}</h3>
            <ul>
              ${done.map(
                ({ kind, state }) =>
                  html`<li>${names.kinds[kind]} ${stateOf(state, names.states[state])}</li>`,
              )}
            </ul>`
    }
    <h3>${own.due}</h3>
    ${
      next.length === 0
        ? html`<p>${own.nothingDue}</p>`
        : html`<ul>
            ${next.map((one) => html`<li>${prose(dueInWords(one, language), language)}</li>`)}
          </ul>`
    }
    ${
      letter === null
        ? ''
        : html`<h3>${own.letterText}</h3>
            <pre class="letter" tabindex="0" role="region" aria-label="${own.letterText}">${harmlessLines(letter.trim())}</pre>`
    }
  </section>`;
};
