import { type Executed, type Instant, parseRequest } from '@klacht/domain';
import { eraseComplaint, expectErasable } from '../sealing/erasure.ts';
import { isPart, receivePart } from './mail/receive-part.ts';
import { recordingNothing } from './opening/recording-nothing.ts';
import type { OpenJournal } from './opening/open-journal.ts';
import { wipeSieves } from './wipe-sieves.ts';
import { tracedExecute } from './traced-execute.ts';
import { withDigest } from './report/with-digest.ts';

/** Who gives the command where it names nobody, and when. */
export type GivenBy = {
  readonly actor?: string;
  readonly now: Instant;
  /** Decides, and records nothing; it records unless told. */
  readonly dryRun?: boolean;
};

/**
 * Gives a command as it was read: checks it, decides and records. An erasure is carried out too,
 * and refused where it cannot be. A report that is issued is made, for its digest.
 *
 * @param input a command with its ids, and its actor unless that is told beside it
 * @throws KlachtError `invalid-input` for what is no command; of kind `rejected` with the reason,
 * `conflict` when others were first ten times; `not-sealed`, `no-keys` for an erasure that cannot
 * be
 * @example
 * const { outcome, event } = await giveCommand(journal, JSON.parse(line), { actor: 'anna', now });
 */
export const giveCommand = async (
  journal: Pick<OpenJournal, 'store' | 'keys' | 'procedures'> &
    Partial<Pick<OpenJournal, 'documents' | 'register'>>,
  input: object,
  { actor, now, dryRun = false }: GivenBy,
): Promise<Executed> => {
  const request = parseRequest({ ...(actor === undefined ? {} : { actor }), ...input, now });
  const { store, keys, documents, register } = journal;
  const recording = dryRun ? { ...journal, store: recordingNothing(store) } : journal;
  if (isPart(request)) return receivePart(journal, recording, request);
  if (request.type !== 'Erase') return tracedExecute(recording, await withDigest(journal, request));
  const { complaintId } = request;
  const { person = null } = request.data;
  const erasure = {
    store,
    keys,
    complaintId,
    person,
    ...(documents === undefined ? {} : { documents }),
  };
  await expectErasable(erasure);
  const executed = await tracedExecute(recording, request);
  if (dryRun) return executed;
  await eraseComplaint(erasure);
  if (register !== undefined) await wipeSieves({ store, register });
  return executed;
};
