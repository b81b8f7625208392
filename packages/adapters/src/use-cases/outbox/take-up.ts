import { complaintIdOf, type Position, type RecordedEvent } from '@klacht/domain';
import type { OutboxState, TakenUp } from '../../post/outbox-state.ts';
import type { OpenJournal } from '../opening/open-journal.ts';

const idIn = ({ data }: RecordedEvent): string => {
  const { id } = data as { readonly id?: unknown };
  return typeof id === 'string' ? id : '';
};

/** What events say of letters: which are to be sent, and which no longer. */
const saidIn = (events: readonly RecordedEvent[]) => {
  const up = new Map<string, TakenUp>();
  const leave = new Set<string>();
  for (const event of events) {
    const complaintId = complaintIdOf(event.stream);
    if (complaintId === null) continue;
    const letter = idIn(event);
    const isByMail = event.type === 'LetterQueued' && 'email' in event.data;
    if (isByMail || event.type === 'LetterRetried') {
      up.set(letter, { letter, complaintId, since: event.recordedAt });
      leave.delete(letter);
    } else if (event.type === 'LetterSent' || event.type === 'LetterFailed') {
      up.delete(letter);
      leave.add(letter);
    }
  }
  return { up: [...up.values()], leave: [...leave] };
};

/** Takes up what events say is to be sent, and remembers how far that was read, as one. */
export const takeUpEvents = (
  state: OutboxState,
  events: readonly RecordedEvent[],
  reached: Position,
): void => {
  const { up, leave } = saidIn(events);
  state.take(up, leave, reached);
};

/** Takes up what the journal says is to be sent, as far as it goes now. */
export const takeUp = async (
  { store }: Pick<OpenJournal, 'store'>,
  state: OutboxState,
): Promise<void> => {
  const from = state.position();
  for await (const batch of store.readAll(from === null ? {} : { from })) {
    const events = batch.filter(({ position }) => position !== from);
    const reached = events.at(-1)?.position;
    if (reached !== undefined) takeUpEvents(state, events, reached);
  }
};
