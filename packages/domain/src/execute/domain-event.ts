import type { eventOf } from '../complaint/commands.ts';
import type { ComplaintEvent } from '../complaint/events.ts';
import type { reviewEventOf } from '../review/commands.ts';
import type { ReviewEvent } from '../review/events.ts';

/** A fact that a request can lead to. */
export type DomainEvent = ComplaintEvent | ReviewEvent;

type TypeOf = typeof eventOf & typeof reviewEventOf;

/** The event that a command of a type leads to. */
export type EventOf<Command extends keyof TypeOf> = Extract<
  DomainEvent,
  { readonly type: TypeOf[Command] }
>;
