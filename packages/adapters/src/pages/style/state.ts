import type { ObligationState } from '@klacht/domain';
import { raw } from 'hono/html';
import { escaped } from './escaped.ts';
import type { Html } from './page.ts';

/** What is late comes first. */
const ORDER: readonly ObligationState[] = ['overdue', 'late', 'open', 'met', 'void'];

/** A mark a state, drawn, so that no font has to have it. */
const MARKS: Readonly<Record<ObligationState, string>> = {
  overdue: '<path d="M6 1l5.5 10H.5z" fill="currentColor"/>',
  late: '<path d="M6 2l4.5 8.2h-9z" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  open: '<circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  met: '<path d="M1.5 6.5l3 3 6-7" fill="none" stroke="currentColor" stroke-width="2"/>',
  void: '<path d="M2 6h8" stroke="currentColor" stroke-width="1.6"/>',
};

/** A state by its word, its mark and its colour together, as markup. */
export const stateMarkup = (state: ObligationState, word: string): string =>
  `<span class="state state-${state}"><svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">${MARKS[state]}</svg>${escaped(word)}</span>`;

/**
 * A state by its word, its mark and its colour together.
 *
 * @param word the state's name in the language of the page
 */
export const stateOf = (state: ObligationState, word: string): Html =>
  raw(stateMarkup(state, word));

/** What is late before what is not; what is equally urgent by the day it is due. */
export const byUrgency = (
  one: { readonly state: ObligationState; readonly due: string },
  other: { readonly state: ObligationState; readonly due: string },
): number =>
  ORDER.indexOf(one.state) - ORDER.indexOf(other.state) || (one.due < other.due ? -1 : 1);
