import { asksApproval, capitalized, procedureOf } from '@klacht/domain';
import { html } from 'hono/html';
import type { Html } from '../../../pages/style/page.ts';
import type { Field } from '../../../use-cases/by-hand/fields.ts';
import { commandSummariesOf } from '../../../words/command-summaries.ts';
import { draftWords } from '../../../words/draft-words.ts';
import { letterWords } from '../../../words/letter-words.ts';
import type { Asked, Shown } from '../asked.ts';
import { type Doing, knownTo, letterIn, namedTo } from './doing.ts';
import { formFrame } from './form-frame.ts';
import { type Filling, fieldOf } from './inputs.ts';
import { besideInputs, type Problem } from './problems.ts';
import { textAt, type Typed } from './typed.ts';

/** A form as it is shown. */
export type DoShown = {
  readonly typed: Typed;
  /** The last revision that its reader has seen. */
  readonly seen: number;
  readonly token: string;
  readonly problems?: readonly Problem[];
  /** Above the form: what will be recorded, or what somebody else recorded. */
  readonly above?: Html;
  /** What is above is a preview, so recording comes next. */
  readonly isPreview?: boolean;
  readonly status?: number;
};

/** What is said more often than not, though it need not be. What is not here is folded away. */
const MAIN: ReadonlySet<string> = new Set([
  'complainant.name',
  'complainant.email',
  'text',
  'officer',
  'deputy',
  'question',
  'answer',
  'summary',
  'reason',
  'reasons',
  'statement',
  'solution',
  'explanation',
  'why',
]);

const isMain = ({ path, required }: Field): boolean => required || MAIN.has(path);

/** A field within the folded part that has something in it, or something wrong. */
const isTold = ({ path }: Field, { typed, problems }: Filling): boolean =>
  Object.entries(typed).some(
    ([name, values]) =>
      (name === path || name.startsWith(`${path}.`)) && values.some((text) => text !== ''),
  ) || [...problems.keys()].some((name) => name === path || name.startsWith(`${path}.`));

/** Whether the letter that is chosen must be approved by another before it may go. */
export const mustDraft = (doing: Doing, typed: Typed, { journal }: Asked): boolean => {
  const kind = letterIn(doing, typed);
  const { entry } = doing;
  if (kind === null || entry === null) return false;
  return asksApproval(procedureOf(journal.procedures, entry.complaint), kind);
};

const letterOf = (doing: Doing, typed: Typed, asked: Asked): Html | '' => {
  const { kinds } = doing;
  const { words, language } = asked;
  if (kinds.length === 0) return '';
  const drafting = draftWords(language);
  const names = letterWords(language).kinds;
  const chosen = textAt(typed, 'letter-kind');
  const choice = (value: string, label: string): Html =>
    html`<label class="box"
      ><input
        type="radio"
        name="letter-kind"
        value="${value}"
        ${value === chosen ? html`checked` : ''}
      />${label}</label
    >`;
  return html`<fieldset class="field" aria-describedby="letter-hint">
    <legend>${words.doing.letter}</legend>
    <span class="hint" id="letter-hint"
      >${words.doing.letterHint}
      ${mustDraft(doing, typed, asked) ? drafting.mustDraft : drafting.draftHint}</span
    >
    <div class="boxes">
      ${kinds.map((kind) => choice(kind, capitalized(names[kind])))}
      ${choice('', words.doing.noLetter)}
    </div>
  </fieldset>`;
};

/** What the buttons of a form do, the first of them the one that is meant. */
type Step = 'look' | 'record' | 'draft';

const stepsOf = (doing: Doing, { typed, isPreview = false }: DoShown, asked: Asked): Step[] => {
  const last: Step[] = mustDraft(doing, typed, asked)
    ? ['draft']
    : ['record', ...(doing.kinds.length === 0 ? [] : (['draft'] as const))];
  return isPreview ? [last[0] ?? 'record', 'look', ...last.slice(1)] : ['look', ...last];
};

const buttons = (steps: readonly Step[], isPreview: boolean, { words, language }: Asked): Html => {
  const drafting = draftWords(language);
  const names: Readonly<Record<Step, string>> = {
    look: isPreview ? words.doing.again : words.doing.look,
    record: words.doing.record,
    draft: drafting.draft,
  };
  return html`<p class="buttons">
    ${steps.map(
      (step, index) =>
        html`<button class="${index === 0 ? '' : 'quiet-button'}" name="step" value="${step}">
          ${names[step]}
        </button>`,
    )}
  </p>`;
};

/** The form of a command, with what was typed, what is wrong with it, and what would come of it. */
export const doPage = (doing: Doing, shown: DoShown, asked: Asked): Shown => {
  const { type, entry, fields } = doing;
  const { typed, seen, token, problems = [], above = '', isPreview = false, status } = shown;
  const { words, language, to, journal } = asked;
  const filling: Filling = {
    type,
    language,
    words,
    procedures:
      entry === null ? journal.procedures : [procedureOf(journal.procedures, entry.complaint)],
    typed,
    problems: besideInputs(problems),
    known: knownTo(doing),
    named: namedTo(doing, asked),
  };
  const others = fields.filter((field) => !isMain(field));
  const isOpen = others.some((field) => isTold(field, filling));
  const number = entry?.number;
  const steps = stepsOf(doing, shown, asked);
  return {
    title:
      number === undefined
        ? words.doing.receive
        : words.doing.title(commandSummariesOf(language)[type]),
    ...(number === undefined
      ? {}
      : { beneath: html`<a href="${to(`c/${number}`)}">${words.doing.of} ${number}</a>` }),
    isError: problems.length > 0,
    ...(status === undefined ? {} : { status }),
    body: formFrame(
      {
        problems,
        hidden: { token, seen: String(seen) },
        step: steps[0] ?? 'look',
        inner: html`${above} ${isPreview ? buttons(steps, true, asked) : ''}
        ${fields.filter(isMain).map((field) => fieldOf(filling, field))}
        ${letterOf(doing, typed, asked)}
        ${
          others.length === 0
            ? ''
            : html`<details class="more" ${isOpen ? html`open` : ''}>
                <summary>${words.doing.optional}</summary>
                <div>${others.map((field) => fieldOf(filling, field))}</div>
              </details>`
        }
        ${buttons(steps, isPreview, asked)}`,
      },
      asked,
    ),
  };
};
