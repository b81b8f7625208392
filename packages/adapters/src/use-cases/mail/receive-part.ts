import {
  type ComplaintRequest,
  type Executed,
  isKlachtError,
  type Journal,
  parseRequest,
  type Request,
} from '@klacht/domain';
import { v5 as uuidv5 } from 'uuid';
import { recordingNothing } from '../opening/recording-nothing.ts';
import { dayOf } from '../opening/today.ts';
import { tracedExecute } from '../traced-execute.ts';

/** What is received as a part of another complaint. */
export type PartRequest = Extract<ComplaintRequest, { readonly type: 'Receive' }> & {
  readonly data: { readonly splitFrom: string };
};

/** Whether a command receives a part of another complaint. */
export const isPart = (request: Request): request is PartRequest =>
  request.type === 'Receive' && request.data.splitFrom !== undefined;

/** What is recorded of the whole: that it was split into this. Its id follows from the command's. */
const linkOf = (journal: Journal, { complaintId, commandId, data, ...said }: PartRequest) =>
  parseRequest({
    ...said,
    complaintId: data.splitFrom.toLowerCase(),
    commandId: uuidv5('split-into', commandId),
    causationId: commandId,
    type: 'Link',
    data: { at: dayOf(journal, said.now), to: complaintId, as: 'split-into' },
  });

const link = async (journal: Journal, request: Request): Promise<void> => {
  try {
    await tracedExecute(journal, request);
  } catch (error) {
    if (!isKlachtError(error, 'rejected') || error.code !== 'already-linked') throw error;
  }
};

/**
 * Receives a part of another complaint, and records of that one, by today, that it was split into
 * this. The whole is asked first, so that nothing is recorded of the part where it cannot be linked.
 * The same command given again links what an interrupted one did not.
 *
 * @param recording the journal to record in, or one that records nothing
 * @throws KlachtError `not-received` where there is no such whole; as `execute`
 * @example
 * await receivePart(journal, journal, request);
 */
export const receivePart = async (
  journal: Journal,
  recording: Journal,
  request: PartRequest,
): Promise<Executed> => {
  const asked = linkOf(journal, request);
  await link({ ...journal, store: recordingNothing(journal.store) }, asked);
  const executed = await tracedExecute(recording, request);
  await link(recording, asked);
  return executed;
};
