import type { z } from 'zod';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { rejection } from './rejection.ts';
import { closeOf, type Facts, type KnownComplaint, type When } from './state.ts';

type Schemas = Readonly<Record<string, z.ZodObject>>;

/** What a rule may look at beside the complaint and what is said to have happened. */
export type RuleContext = {
  /** The command, to begin a message with. */
  readonly command: string;
  readonly when: When;
  /** The version that holds for the complaint. */
  readonly procedure: Procedure;
  readonly today: LocalDate;
};

/**
 * One part of the procedure: the schemas of its events' data, what each event changes, and when
 * each is refused.
 *
 * A fold is total: what an event cannot change, it leaves. It answers the facts that changed, or
 * the whole complaint where it opens or ends. A rule throws a rejection, or returns; it sees the
 * data as it would be recorded.
 */
export type Part<Events extends Schemas> = {
  readonly events: Events;
  readonly folds: {
    readonly [Type in keyof Events]: (
      complaint: KnownComplaint,
      data: z.infer<Events[Type]>,
      when: When,
    ) => Partial<Facts> | KnownComplaint;
  };
  readonly rules: {
    readonly [Type in keyof Events]: (
      complaint: KnownComplaint,
      data: z.infer<Events[Type]>,
      context: RuleContext,
    ) => void;
  };
};

/** @example export const kifid = part({ events, folds, rules }); */
export const part = <Events extends Schemas>(definition: Part<Events>): Part<Events> => definition;

/** The rule of a fact that is never refused once the complaint has come in. */
export const always = (): void => {};

/** Refuses what can only happen while the complaint is open. */
export const refuseWhenClosed = (complaint: KnownComplaint, { command }: RuleContext): void => {
  const close = closeOf(complaint);
  if (close === null) return;
  const { status, closed } = close;
  throw rejection(
    'already-closed',
    `${command}: the complaint is ${status} since ${closed.at}; it ends once, unless it is reopened`,
    { status, closedOn: closed.at },
  );
};

/** Refuses a step of the handling that is said to have happened after the close. */
export const refuseAfterClose = (
  complaint: KnownComplaint,
  { command, when }: RuleContext,
): void => {
  const close = closeOf(complaint);
  if (close === null || when.at <= close.closed.at) return;
  throw rejection(
    'after-close',
    `${command}: at ${when.at} is after the complaint was ${close.status}, ${close.closed.at}`,
    { field: 'at', value: when.at, closedOn: close.closed.at },
  );
};

/** The days of contact with the complainant, with one more; an estimated day is none. */
export const withContact = (
  { contacts }: Pick<KnownComplaint, 'contacts'>,
  { at, estimated }: When,
): readonly LocalDate[] => (estimated ? contacts : [...contacts, at].toSorted());
