import {
  type Executed,
  evolveReview,
  procedureInForce,
  type Review,
  type ReviewEvent,
  type ReviewObligation,
  reviewObligationsOf,
} from '@klacht/domain';
import { type BalanceHeld, balancesHeld, readReview } from '@klacht/projections';
import { giveCommand, type GivenBy } from './give-command.ts';
import type { HandCommand } from './handle-complaint.ts';
import type { OpenJournal } from './opening/open-journal.ts';
import { stillToDo } from './work/still-to-do.ts';
import { dayOf } from './opening/today.ts';

/** What a command for a review led to. */
export type ReviewHandled = {
  readonly executed: Executed<ReviewEvent>;
  readonly review: Review;
  /** What must still be done: open or overdue, the first target first. */
  readonly next: readonly ReviewObligation[];
  /** The count that was told, where the register comes to another; null where it does not, or none was. */
  readonly differs: BalanceHeld | null;
};

/**
 * The counts of a year's review that the register comes to another number than, each with that.
 *
 * @example
 * (await differingBalances(journal, 2025)).map((one) => explainBalance(one, 'en'));
 */
export const differingBalances = async (
  journal: OpenJournal,
  year: number,
): Promise<readonly BalanceHeld[]> => {
  const review = await readReview(journal.store, year);
  if (review.balances.length === 0) return [];
  const held = await journal.ask((register) => balancesHeld([review], register.entries()));
  return held.filter(({ open, counted }) => open !== counted);
};

/** Holds a count that was told against the register. */
const differing = async (
  journal: OpenJournal,
  { type, data }: ReviewEvent,
  review: Review,
): Promise<BalanceHeld | null> => {
  if (type !== 'BalanceAsserted') return null;
  const { on, open, source, at } = data;
  const told = { ...review, balances: [{ on, open, source, assertedOn: at }] };
  const [held] = await journal.ask((register) => balancesHeld([told], register.entries()));
  return held === undefined || held.open === held.counted ? null : held;
};

/**
 * Gives a command for the review of a year, and tells what is to be done next, and whether a count that was told differs.
 *
 * @param year of the review
 * @throws KlachtError as {@link giveCommand}
 * @example
 * const command = { commandId, type: 'DiscussReport', data: { at: '2026-03-02' } };
 * const { next } = await handleReview(journal, 2025, command, { actor: 'anna', now });
 */
export const handleReview = async (
  journal: OpenJournal,
  year: number,
  command: HandCommand,
  givenBy: GivenBy,
): Promise<ReviewHandled> => {
  const input = { ...command, year };
  const executed = (await giveCommand(journal, input, givenBy)) as Executed<ReviewEvent>;
  const recorded = await readReview(journal.store, year);
  const isOnTrial = givenBy.dryRun === true && executed.outcome === 'recorded';
  const review = isOnTrial ? evolveReview(recorded, executed.event) : recorded;
  const procedure = procedureInForce(journal.procedures, `${year}-12-31`);
  const today = dayOf(journal, givenBy.now);
  return {
    executed,
    review,
    next: stillToDo(reviewObligationsOf(review, procedure, today)),
    differs: await differing(journal, executed.event, review),
  };
};
