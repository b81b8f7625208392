import { html } from 'hono/html';
import type { Html } from '../../../pages/style/page.ts';
import type { Asked } from '../asked.ts';
import { idOf } from './inputs.ts';
import type { Problem } from './problems.ts';

/** The problems, told above the form; each that is beside an input leads to it. */
const errorsOf = (problems: readonly Problem[], { words }: Asked): Html | '' =>
  problems.length === 0
    ? ''
    : html`<section class="errors" tabindex="-1" autofocus aria-labelledby="errors">
        <h2 id="errors">${words.doing.fault}</h2>
        <ul>
          ${problems.map(
            ({ name, label, text }) =>
              html`<li>
                ${name === null ? '' : html`<a href="#${idOf(name)}">${label}</a>: `}${text}
              </li>`,
          )}
        </ul>
      </section>`;

/** Enter in a field does the first step; never what another button does. */
const defaultButton = (step: string): Html =>
  html`<button
    class="default"
    name="step"
    value="${step}"
    tabindex="-1"
    aria-hidden="true"
  ></button>`;

/** What a form of a command stands in. */
export type FormFrame = {
  readonly problems: readonly Problem[];
  /** What goes with it unseen: its token, and the revision that was seen. */
  readonly hidden: Readonly<Record<string, string>>;
  /** What Enter does. */
  readonly step: string;
  readonly inner: Html;
};

/** A form of a command, with what is wrong with it above. */
export const formFrame = ({ problems, hidden, step, inner }: FormFrame, asked: Asked): Html =>
  html`${errorsOf(problems, asked)}
    <form class="do" method="post" novalidate>
      ${Object.entries(hidden).map(
        ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
      )}
      ${defaultButton(step)} ${inner}
    </form>`;

/** That a form was opened too long ago, and can be sent once more. */
export const expiredNotice = ({ words }: Asked): Html =>
  html`<p class="notice" tabindex="-1" autofocus>${words.doing.expired}</p>`;
