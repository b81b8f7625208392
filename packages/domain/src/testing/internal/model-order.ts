import type { Done, Model } from './complaint-model.ts';
import { isPossible } from './model-possible.ts';

/** The receipt, then the employees whom it is about, then the rest. */
const RANKS: readonly string[] = ['Receive', 'NameEmployee'];

const rankOf = ({ type }: Done): number =>
  (RANKS.indexOf(type) + RANKS.length + 1) % (RANKS.length + 1);

/** The same model, its facts in the order in which they happened rather than were accepted. */
export const ordered = (model: Model): Model => ({
  ...model,
  done: model.done.toSorted(
    (one, other) =>
      rankOf(one) - rankOf(other) || (one.at < other.at ? -1 : one.at > other.at ? 1 : 0),
  ),
});

/** What was destroyed stays so, whatever would have kept it since: of an erasure only a new one is asked. */
const impossibleIn = (model: Model, fact?: Done): readonly Done[] => {
  const whole = ordered(model);
  return whole.done.filter(
    (one, index) =>
      index > 0 &&
      (one.type !== 'Erase' || one === fact) &&
      !isPossible({ ...whole, done: whole.done.slice(0, index) }, one, whole),
  );
};

/** Whether one more fact leaves all that is possible possible, and is possible itself. */
export const staysPossible = (model: Model, fact: Done): boolean => {
  const before = new Set(impossibleIn(model));
  return impossibleIn({ ...model, done: [...model.done, fact] }, fact).every((one) =>
    before.has(one),
  );
};
