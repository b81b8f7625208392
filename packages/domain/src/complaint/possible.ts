import { isKlachtError, type KlachtError } from '../errors.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { commandOf } from './commands.ts';
import { effectiveOf, isCorrection, putRight } from './effective.ts';
import type { ComplaintEvent } from './events.ts';
import { foldNext } from './fold.ts';
import { comesLast } from './order.ts';
import type { RuleContext } from './part.ts';
import { partRules } from './parts.ts';
import { refuseBeforeReceipt } from './refuse-before-receipt.ts';
import { rejection, type RejectionCode } from './rejection.ts';
import { type Complaint, type Fact, initialState, type KnownComplaint } from './state.ts';

type Rule = (complaint: KnownComplaint, data: ComplaintEvent['data'], context: RuleContext) => void;

/** A fact as it is said. */
type Said = Pick<Fact, 'type' | 'data'>;

const refuse = (
  complaint: KnownComplaint,
  { type, data }: Said,
  whole: () => KnownComplaint,
  procedure: Procedure,
): void => {
  refuseBeforeReceipt(complaint, data, commandOf(type as ComplaintEvent['type']));
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

/** A fact, and why it cannot have happened at the time that is said. */
export type Refusal = { readonly fact: Fact; readonly error: KlachtError };

/** The facts of a history that cannot have followed those before them. */
const refusalsIn = (whole: KnownComplaint, procedure: Procedure): readonly Refusal[] => {
  let complaint: Complaint = initialState();
  return effectiveOf(whole.history).flatMap((fact) => {
    const before = complaint;
    complaint = foldNext(complaint, fact, whole.history);
    if (before.status === 'unknown' || isCorrection(fact)) return [];
    // What was destroyed stays so, whatever turns out since to have kept it.
    if (fact.type === 'Erased' && fact.revision !== whole.history.at(-1)?.revision) return [];
    const error = refusalOf(before, fact, () => whole, procedure);
    return error === null ? [] : [{ fact, error }];
  });
};

/**
 * The first fact that became impossible by what was recorded; null where none did.
 *
 * @param complaint before that was recorded, and `whole` after
 */
export const madeImpossible = (
  complaint: KnownComplaint,
  whole: KnownComplaint,
  procedure: Procedure,
): Refusal | null => {
  const before = new Set(refusalsIn(complaint, procedure).map(({ fact }) => fact.revision));
  return refusalsIn(whole, procedure).find(({ fact }) => !before.has(fact.revision)) ?? null;
};

/** The fact that followed says why this one cannot have happened before it. */
const cannotPrecede = (fact: Fact, later: Refusal): KlachtError => {
  const command = commandOf(fact.type as ComplaintEvent['type']);
  const { type, data, revision } = later.fact;
  return rejection(
    later.error.code as RejectionCode,
    `${command}: at ${fact.data.at}: ${type} of ${data.at} could not have followed: ${later.error.message}`,
    { ...later.error.details, field: 'at', value: fact.data.at, revision },
  );
};

/**
 * Refuses a correction that leaves another fact impossible.
 *
 * @throws KlachtError of kind `rejected`, `impossible-history`
 */
export const refuseLeftImpossible = (
  command: string,
  ...[complaint, whole, procedure]: Parameters<typeof madeImpossible>
): void => {
  const refusal = madeImpossible(complaint, whole, procedure);
  if (refusal === null) return;
  const { type, data, revision } = refusal.fact;
  const { code, message } = refusal.error;
  throw rejection(
    'impossible-history',
    `${command}: ${type} of ${data.at}, revision ${revision}, could not have happened: ${message}`,
    { revision, because: code },
  );
};

/**
 * Refuses a fact that cannot have happened at the time that is said, or after which a recorded fact
 * cannot have happened. Facts of later days are no ground by themselves. A fact that was impossible
 * before stays as it is.
 *
 * @param complaint before the event is recorded, and `whole` after; few facts need it
 * @throws KlachtError of kind `rejected`
 */
export const refuseImpossible = (
  complaint: KnownComplaint,
  event: ComplaintEvent,
  whole: () => KnownComplaint,
  procedure: Procedure,
): void => {
  // A kept fact has no personal texts; the rules see what is said.
  const said: Said = { type: event.type, data: event.data };
  if (comesLast(putRight(complaint.history), said)) {
    refuse(complaint, said, whole, procedure);
    return;
  }
  const fact = whole().history.at(-1) as Fact;
  const refusal = madeImpossible(complaint, whole(), procedure);
  if (refusal === null) return;
  // The caller knows what is recorded up to now, so the reason is told from there where it can be.
  refuse(complaint, said, whole, procedure);
  throw refusal.fact.revision === fact.revision ? refusal.error : cannotPrecede(fact, refusal);
};
