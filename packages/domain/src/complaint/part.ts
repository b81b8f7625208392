import type { z } from 'zod';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { isBefore, toldApart } from './when.ts';
import { rejection } from './rejection.ts';
import { type Close, closeOf, type Facts, type KnownComplaint, type When } from './state.ts';

type Makers = Readonly<Record<string, () => z.ZodObject>>;

/** What a rule may look at, beside the event and the complaint as it was when that happened. */
export type RuleContext = {
  /** The command, to begin a message with. */
  readonly command: string;
  readonly when: When;
  /** The complaint with all that was recorded, of later days too, and with this. */
  readonly whole: () => KnownComplaint;
  /** The version that holds for the complaint. */
  readonly procedure: Procedure;
};

/**
 * One part of the procedure: what makes the schemas of its events' data, what each event changes, and
 * when each is refused.
 *
 * A fold is total: it leaves what an event cannot change. It answers the facts that changed, or the
 * whole complaint where that opens or ends. A rule throws a rejection or returns. It sees the data
 * as it would be recorded.
 */
export type Part<Events extends Makers> = {
  readonly events: Events;
  readonly folds: {
    readonly [Type in keyof Events]: (
      complaint: KnownComplaint,
      data: z.infer<ReturnType<Events[Type]>>,
      when: When,
    ) => Partial<Facts> | KnownComplaint;
  };
  readonly rules: {
    readonly [Type in keyof Events]: (
      complaint: KnownComplaint,
      data: z.infer<ReturnType<Events[Type]>>,
      context: RuleContext,
    ) => void;
  };
};

/** @example export const kifid = part({ events, folds, rules }); */
export const part = <Events extends Makers>(definition: Part<Events>): Part<Events> => definition;

/** The rule of a fact that is never refused once the complaint has come in. */
export const always = (): void => {};

/** The complaint as it ended. A complaint that is closed stays as it is. */
export const withClose = (complaint: KnownComplaint, close: Close): KnownComplaint =>
  closeOf(complaint) === null ? { ...complaint, ...close } : complaint;

/** A value that still holds, or null where a reopening put an end to it. */
export const sinceReopened = (
  { reopenings }: Pick<KnownComplaint, 'reopenings'>,
  one: When | null,
): When | null => {
  const reopened = reopenings.at(-1)?.reopened;
  return one === null || reopened === undefined || !isBefore(one, reopened) ? one : null;
};

/** Refuses to end what has ended, or to end it before it was last reopened. */
export const refuseWhenClosed = (
  complaint: KnownComplaint,
  { command, when }: RuleContext,
): void => {
  const close = closeOf(complaint);
  if (close !== null) {
    const { status, closed } = close;
    throw rejection(
      'already-closed',
      `${command}: the complaint has been ${status} since ${closed.at}; it ends once, unless it is reopened`,
      { status, closedOn: closed.at },
    );
  }
  const reopened = complaint.reopenings.at(-1)?.reopened;
  if (reopened === undefined || !isBefore(when, reopened)) return;
  const [at, again] = toldApart(when, reopened);
  throw rejection(
    'before-reopening',
    `${command}: at ${at} is before the complaint was reopened, ${again}`,
    { field: 'at', value: when.at, reopenedOn: reopened.at },
  );
};

/** Refuses a step of the handling that is said to have happened while the complaint was closed. */
export const refuseAfterClose = (
  complaint: KnownComplaint,
  { command, when }: RuleContext,
): void => {
  const last = closeOf(complaint);
  const close =
    complaint.reopenings.find(
      ({ closed, reopened }) => when.at > closed.at && when.at < reopened.at,
    ) ?? (last !== null && when.at > last.closed.at ? last : undefined);
  if (close === undefined) return;
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
): readonly LocalDate[] => (estimated ? contacts : [...contacts, at]);
