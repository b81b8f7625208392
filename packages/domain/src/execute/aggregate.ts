import type { ComplaintCommand } from '../complaint/commands.ts';
import { decided, eventFrom } from '../complaint/decide.ts';
import { decodeComplaintEvent } from '../complaint/decode.ts';
import type { ComplaintEvent } from '../complaint/events.ts';
import { evolve } from '../complaint/evolve.ts';
import { type Complaint, initialState } from '../complaint/state.ts';
import { complaintStream } from '../complaint/stream.ts';
import type { DecisionContext } from '../procedure/decision-context.ts';
import { once } from '../input/lazily.ts';
import type { RecordedEvent } from '../journal/event-store.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { ComplaintRequest, Request, ReviewRequest } from './request.ts';
import { refuseToItself } from './refuse-to-itself.ts';
import type { ReviewCommand } from '../review/commands.ts';
import { decideReview, reviewEventFrom } from '../review/decide.ts';
import { decodeReviewEvent } from '../review/decode.ts';
import type { ReviewEvent } from '../review/events.ts';
import { evolveReview } from '../review/evolve.ts';
import { initialReview, type Review } from '../review/state.ts';
import { reviewStream } from '../review/stream.ts';

/** The event that a command leads to, and the state after it, which is worked out when it is asked for. */
type Decision<State, Event> = { readonly event: Event; readonly after: () => State };

/** A thing with a history of its own: where that is, how it is folded, and how it decides. */
export type Aggregate<State, Event, Command> = {
  readonly stream: string;
  /** Whether a command is normally the first of its stream. */
  readonly begins: (command: Command) => boolean;
  /**
   * Whether its state may stay in memory between commands, because it holds nothing that can be
   * erased.
   */
  readonly isKept: boolean;
  readonly initialState: () => State;
  readonly decode: (recorded: RecordedEvent) => Event | null;
  readonly evolve: (state: State, event: Event) => State;
  /** The event that a command would record, before it is decided whether it may. */
  readonly eventFrom: (state: State, command: Command, procedures: readonly Procedure[]) => Event;
  /** What a command leads to, recorded at a revision; throws a rejection. */
  readonly decide: (
    state: State,
    command: Command,
    context: DecisionContext,
    revision: number,
  ) => Decision<State, Event>;
};

/** The complaint that a request is for. */
export const complaintAggregate = ({
  complaintId,
}: ComplaintRequest): Aggregate<Complaint, ComplaintEvent, ComplaintCommand> => ({
  stream: complaintStream(complaintId),
  begins: ({ type }) => type === 'Receive',
  isKept: true,
  initialState,
  decode: decodeComplaintEvent,
  evolve,
  eventFrom,
  decide: (state, command, context, revision) => {
    const decision = decided(state, command, context, revision);
    refuseToItself(complaintId, decision.event, command.type);
    return decision;
  },
});

/** The review that a request is for. */
export const reviewAggregate = ({
  year,
}: ReviewRequest): Aggregate<Review, ReviewEvent, ReviewCommand> => ({
  stream: reviewStream(year),
  begins: ({ type }) => type === 'IssueReport',
  isKept: false,
  initialState: () => initialReview(year),
  decode: decodeReviewEvent,
  evolve: evolveReview,
  eventFrom: reviewEventFrom,
  decide: (review, command, context) => {
    const event = decideReview(review, command, context);
    return { event, after: once(() => evolveReview(review, event)) };
  },
});

/** Whether a request is for a review. */
export const isReviewRequest = (request: Request): request is ReviewRequest => 'year' in request;
