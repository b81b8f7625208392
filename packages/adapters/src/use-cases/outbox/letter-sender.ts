import {
  type Instant,
  instantOf,
  isKlachtError,
  type LetterFailure,
  type LetterKind,
} from '@klacht/domain';
import { v5 as uuidv5 } from 'uuid';
import { expectNames, type OptionNames } from '../../ground/option-names.ts';
import { pause } from '../../ground/pause.ts';
import type { OutboxState, WaitingLetter } from '../../post/outbox-state.ts';
import type { Delivery, Transport } from '../../post/transport.ts';
import { giveCommand } from '../give-command.ts';
import type { OpenJournal } from '../opening/open-journal.ts';
import { parcelOf } from './parcel-of.ts';
import { takeUp } from './take-up.ts';

/** What became of a letter. It names nobody. */
export type LetterOutcome = {
  readonly letter: string;
  readonly complaintId: string;
  readonly kind: LetterKind | null;
  /**
   * `sent`, or why it did not go: `later` where it is tried again, `erased` where whom it is to was
   * forgotten.
   */
  readonly outcome: 'sent' | 'later' | 'erased' | LetterFailure;
  /** What the mail server said, or the code of an error. */
  readonly code: string | null;
};

/** How letters are sent. */
export type SenderOptions = {
  readonly transport: Transport;
  /** As `openOutbox` gives it. */
  readonly state: OutboxState;
  /** The present, each time that it is asked. */
  readonly clock: () => Instant;
  /** Who records what became of a letter; `outbox` unless told. */
  readonly actor?: string;
  /** At most so many a minute; as many as the server takes unless told. */
  readonly perMinute?: number;
  /** In days: how long the server may not take a letter before it is given up; 5 unless told. */
  readonly giveUpAfterDays?: number;
  /** A number from 0 up to 1, by chance; for the pauses. */
  readonly random?: () => number;
  /** Told of every letter that something became of. */
  readonly onOutcome?: (outcome: LetterOutcome) => void;
};

/** A sender of letters. */
export type LetterSender = {
  /**
   * Sends what is due now, each letter once, and records what became of it.
   *
   * @returns when the next letter is due; null where none waits
   * @throws KlachtError `post-unreachable` where nothing can be handed over now; `no-keys`; of kind
   * `unavailable` from the journal
   */
  readonly sendDue: (signal: AbortSignal) => Promise<Instant | null>;
};

const MINUTE_MS = 60_000;
const LONGEST_MS = 6 * 60 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** One that was begun twice without an answer may have gone twice; it does not go a third time. */
const MOST_BEGUN = 2;

const later = (now: Instant, ms: number): Instant => instantOf(new Date(Date.parse(now) + ms));

export const SENDER_OPTIONS: OptionNames<SenderOptions> = {
  transport: true,
  state: true,
  clock: true,
  actor: true,
  perMinute: true,
  giveUpAfterDays: true,
  random: true,
  onOutcome: true,
};

/**
 * Makes a sender of the letters that a journal says are to be sent. A letter goes once: what became of it
 * is recorded under an id that follows from the letter. Only a crash, or a lost answer, between handing it
 * over and recording that makes it go once more, with the same Message-ID and the same bytes.
 *
 * @example
 * const sender = letterSender(journal, { transport, state, clock });
 * await sender.sendDue(AbortSignal.timeout(60_000));
 */
export const letterSender = (journal: OpenJournal, options: SenderOptions): LetterSender => {
  expectNames(options, SENDER_OPTIONS);
  const {
    transport,
    state,
    clock,
    actor = 'outbox',
    perMinute = Number.POSITIVE_INFINITY,
    giveUpAfterDays = 5,
    random = Math.random,
    onOutcome = () => {},
  } = options;
  /** What the server answered and the journal could not take yet: it is not asked again. */
  const answered = new Map<string, Delivery>();
  let lastAt = Number.NEGATIVE_INFINITY;

  const backOff = (failures: number): Instant =>
    later(clock(), Math.min(MINUTE_MS * 2 ** failures, LONGEST_MS) * (0.5 + random()));

  const told = (
    { letter, complaintId }: WaitingLetter,
    kind: LetterKind | null,
    outcome: LetterOutcome['outcome'],
    code: string | null = null,
  ): void => onOutcome({ letter, complaintId, kind, outcome, code });

  const record = async (
    { letter, complaintId, since }: WaitingLetter,
    command:
      | { readonly type: 'SendLetter' }
      | { readonly type: 'FailLetter'; readonly how: LetterFailure; readonly code: string | null },
  ): Promise<void> => {
    const { type, ...said } = command;
    const now = clock();
    const { how, code } = 'how' in said ? said : { how: undefined, code: null };
    const data = {
      // A clock that was put back says no earlier than when it was put down to be sent.
      at: Date.parse(now) < Date.parse(since) ? since : now,
      id: letter,
      ...(how === undefined ? {} : { how }),
      ...(code === null ? {} : { code }),
    };
    const commandId = uuidv5(`${type} ${since}`, letter);
    try {
      await giveCommand(journal, { commandId, type, complaintId, data }, { actor, now: data.at });
    } catch (error) {
      // It was recorded by who was first, or the complaint takes nothing more.
      if (!isKlachtError(error, 'rejected')) throw error;
    }
    state.leave(letter);
    answered.delete(letter);
  };

  const fail = async (
    waiting: WaitingLetter,
    kind: LetterKind,
    how: LetterFailure,
    code: string | null,
  ): Promise<void> => {
    await record(waiting, { type: 'FailLetter', how, code });
    told(waiting, kind, how, code);
  };

  const settle = async (
    waiting: WaitingLetter,
    kind: LetterKind,
    delivery: Delivery,
  ): Promise<void> => {
    if (delivery.outcome === 'sent') {
      await record(waiting, { type: 'SendLetter' });
      return told(waiting, kind, 'sent');
    }
    const { outcome, code } = delivery;
    if (outcome === 'refused') return fail(waiting, kind, 'refused', code);
    const isTooLong = Date.parse(clock()) - Date.parse(waiting.since) > giveUpAfterDays * DAY_MS;
    if (isTooLong) return fail(waiting, kind, 'given-up', code);
    state.putOff(waiting.letter, backOff(waiting.putOff), code);
    answered.delete(waiting.letter);
    return told(waiting, kind, 'later', code);
  };

  const inTurn = async (signal: AbortSignal): Promise<void> => {
    const wait = lastAt + MINUTE_MS / perMinute - Date.now();
    if (wait > 0) await pause(wait, signal);
    lastAt = Date.now();
  };

  const send = async (waiting: WaitingLetter, signal: AbortSignal): Promise<void> => {
    const { letter, complaintId, begun } = waiting;
    const now = await parcelOf(journal, complaintId, letter);
    if (now.state === 'held') return;
    if (now.state !== 'ready') {
      state.leave(letter);
      if (now.state === 'erased') told(waiting, null, 'erased');
      return;
    }
    const { kind } = now.letter;
    const known = answered.get(letter);
    if (known !== undefined) return settle(waiting, kind, known);
    if (begun >= MOST_BEGUN) return fail(waiting, kind, 'unconfirmed', null);
    await inTurn(signal);
    if (signal.aborted) return;
    state.begin(letter);
    let delivery: Delivery;
    try {
      delivery = await transport.deliver(now.parcel);
    } catch (error) {
      if (isKlachtError(error) && error.code === 'post-unreachable') {
        state.notBegun(letter);
        throw error;
      }
      state.unanswered(letter, backOff(begun));
      return told(waiting, kind, 'later', 'no-answer');
    }
    answered.set(letter, delivery);
    return settle(waiting, kind, delivery);
  };

  return {
    sendDue: async (signal) => {
      await takeUp(journal, state);
      const isDue = ({ notBefore }: WaitingLetter): boolean =>
        notBefore === null || Date.parse(notBefore) <= Date.parse(clock());
      const due = state.waiting().filter(isDue);
      if (due.length > 0) await transport.ready();
      for (const waiting of due) {
        if (signal.aborted) break;
        await send(waiting, signal);
      }
      const next = state.waiting().map(({ notBefore }) => notBefore ?? clock());
      return next.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
    },
  };
};
