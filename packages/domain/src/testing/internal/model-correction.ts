import type { LocalDate } from '../../calendar/local-date.ts';
import { all, type Model, openEnd } from './complaint-model.ts';
import { ordered } from './model-order.ts';

/** A correction of one fact, whether the model takes it for possible, and what it then does. */
export type ModelCorrection = {
  readonly said: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;
  readonly possible: boolean;
  readonly apply: () => void;
};

/** Corrects a fact of the model's choosing, mostly from what it is, to what is told. */
export const correctionOf = (
  recorded: Model,
  wanted: {
    readonly channel: string;
    readonly outcome: string;
    readonly subjects: readonly string[];
    readonly day: LocalDate;
  },
  at: LocalDate,
  choice: number,
): ModelCorrection => {
  const model = ordered(recorded);
  const [receipt] = model.done;
  if (receipt === undefined) throw new Error('expected a receipt');
  const classified = model.done.findLast(({ subjects }) => subjects !== null) ?? receipt;
  const acknowledged = all(model, 'Acknowledge')[0];
  const end = openEnd(model);
  const reopened = all(model, 'Reopen').at(-1)?.at ?? receipt.at;
  const facts = [
    {
      field: 'receivedOn',
      current: receipt.at,
      to: wanted.day,
      possible: model.done.slice(1).every((one) => wanted.day <= one.at) && wanted.day <= at,
      apply: () => {
        receipt.at = wanted.day;
      },
    },
    {
      field: 'acknowledgedOn',
      current: acknowledged?.at,
      to: wanted.day,
      possible: receipt.at <= wanted.day && wanted.day <= at,
      apply: () => {
        if (acknowledged === undefined) return;
        acknowledged.at = wanted.day;
        acknowledged.guessed = false;
      },
    },
    {
      field: 'closedOn',
      current: end?.at,
      to: wanted.day,
      possible: receipt.at <= wanted.day && reopened <= wanted.day && wanted.day <= at,
      apply: () => {
        if (end === undefined) return;
        end.at = wanted.day;
        end.guessed = false;
      },
    },
    {
      field: 'channel',
      current: model.channel,
      to: wanted.channel,
      possible: true,
      apply: () => {
        recorded.channel = wanted.channel;
      },
    },
    {
      field: 'outcome',
      current: end?.type === 'Judge' ? end.outcome : undefined,
      to: wanted.outcome,
      possible: true,
      apply: () => {
        if (end !== undefined) end.outcome = wanted.outcome;
      },
    },
    {
      field: 'subjects',
      current: classified.subjects,
      to: wanted.subjects,
      possible: true,
      apply: () => {
        classified.subjects = wanted.subjects;
      },
    },
  ];
  const fact = facts[choice % facts.length];
  if (fact === undefined) throw new Error('expected a fact');
  const { field, current, to, possible, apply } = fact;
  const changes = JSON.stringify(current) !== JSON.stringify(to);
  return {
    said: { [field]: { from: current ?? to, to } },
    possible: possible && changes && current !== undefined,
    apply,
  };
};
