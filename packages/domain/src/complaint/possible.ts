import { isKlachtError, type KlachtError } from '../errors.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { commandOf } from './commands.ts';
import { effectiveOf, isCorrection, putRight } from './effective.ts';
import type { ComplaintEvent } from './events.ts';
import { foldNext } from './fold.ts';
import { comesLast } from './order.ts';
import type { RuleContext } from './part.ts';
import { partRules } from './parts.ts';
import { rejection } from './rejection.ts';
import { type Complaint, type Fact, initialState, type KnownComplaint } from './state.ts';

type Rule = (complaint: KnownComplaint, data: ComplaintEvent['data'], context: RuleContext) => void;

const refuse = (
  complaint: KnownComplaint,
  { type, data }: Fact,
  whole: KnownComplaint,
  procedure: Procedure,
): void => {
  const rule = partRules[type as keyof typeof partRules] as Rule;
  const command = commandOf(type as ComplaintEvent['type']);
  const said = data as unknown as ComplaintEvent['data'];
  rule(complaint, said, { command, when: data, whole, procedure });
};

const refusalOf = (...asked: Parameters<typeof refuse>): KlachtError | null => {
  try {
    refuse(...asked);
    return null;
  } catch (error) {
    if (isKlachtError(error, 'rejected')) return error;
    throw error;
  }
};

type Refusal = { readonly fact: Fact; readonly error: KlachtError };

/** The facts of a history that cannot have followed those before them. */
const refusalsIn = (whole: KnownComplaint, procedure: Procedure): readonly Refusal[] => {
  let complaint: Complaint = initialState();
  return effectiveOf(whole.history).flatMap((fact) => {
    const before = complaint;
    complaint = foldNext(complaint, fact, whole.history);
    if (before.status === 'unknown' || isCorrection(fact)) return [];
    const error = refusalOf(before, fact, whole, procedure);
    return error === null ? [] : [{ fact, error }];
  });
};

/** What followed already says why this cannot have happened before it. */
const cannotPrecede = (fact: Fact, later: Refusal): KlachtError => {
  const command = commandOf(fact.type as ComplaintEvent['type']);
  const { type, data, revision } = later.fact;
  return rejection(
    later.error.code as Parameters<typeof rejection>[0],
    `${command}: at ${fact.data.at}: ${type} of ${data.at} could not have followed: ${later.error.message}`,
    { ...later.error.details, field: 'at', value: fact.data.at, revision },
  );
};

/**
 * Refuses a fact that cannot have happened when it is said to, or after which something that is
 * recorded cannot have happened. What is recorded of later days is no ground by itself. A fact that
 * was impossible already stays as it is.
 *
 * @param complaint before the event is recorded, and `whole` after
 * @throws KlachtError of kind `rejected`
 */
export const refuseImpossible = (
  complaint: KnownComplaint,
  event: ComplaintEvent,
  whole: KnownComplaint,
  procedure: Procedure,
): void => {
  const fact = whole.history.at(-1) as Fact;
  // A kept fact has no personal texts; the rules see what is said.
  const said: Fact = { ...fact, data: event.data };
  // A correction is judged on what is known now. So is what happened last.
  if (isCorrection(fact) || comesLast(putRight(complaint.history), fact)) {
    refuse(complaint, said, whole, procedure);
    return;
  }
  const before = new Set(refusalsIn(complaint, procedure).map(({ fact }) => fact.revision));
  const refusal = refusalsIn(whole, procedure).find(({ fact }) => !before.has(fact.revision));
  if (refusal === undefined) return;
  // Who asks knows what is recorded up to now, so the reason is told from there where it can be.
  refuse(complaint, said, whole, procedure);
  throw refusal.fact.revision === fact.revision ? refusal.error : cannotPrecede(fact, refusal);
};
