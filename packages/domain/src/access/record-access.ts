import { z } from 'zod';
import { instant, toLocalDate } from '../calendar/instant.ts';
import { text, uuid } from '../complaint/values.ts';
import { type EventStore, NO_STREAM } from '../journal/event-store.ts';
import type { Journal } from '../procedure/journal.ts';
import { inTurn } from '../journal/in-turn.ts';
import { once } from '../input/lazily.ts';
import { parseInput } from '../input/parse-input.ts';
import { procedureInForce } from '../procedure/procedures.ts';
import { role } from '../roles/role.ts';
import { schemaVersions } from '../journal/upcasters.ts';
import type { AccessEvent } from './events.ts';
import { accessStream } from './stream.ts';

const access = once(() =>
  z.strictObject({
    /** A UUID in lower case; the same id again is the same reading. It becomes the event's id. */
    accessId: uuid,
    complaintId: uuid,
    reader: text,
    role,
    purpose: text.exactOptional(),
    /** When it was read: the present. */
    now: instant,
  }),
);

/** Who reads a dossier, as what, and when. */
export type Access = Readonly<z.infer<ReturnType<typeof access>>>;

/** The stream's last revision, or null when it holds the event already. */
const lastRevision = async (
  store: EventStore,
  stream: string,
  id: string,
): Promise<number | null> => {
  let last = NO_STREAM;
  for await (const batch of store.readStream(stream)) {
    if (batch.some((recorded) => recorded.id === id)) return null;
    last = batch.at(-1)?.revision ?? last;
  }
  return last;
};

/**
 * Records that somebody read a dossier, in a stream beside the complaint's own: call it before you
 * show the dossier, so that what cannot be recorded is not shown. The same id again adds nothing.
 *
 * @param journal its procedure in force says in which time zone the day is told
 * @throws KlachtError `invalid-input`; of kind `conflict` when another process was first ten times,
 * `unavailable` from the store
 * @example
 * await recordAccess(journal, {
 *   accessId: randomUUID(), complaintId, reader: 'bram', role: 'auditor',
 *   purpose: 'yearly audit', now: '2026-04-07T08:00:00Z',
 * });
 */
export const recordAccess = async (
  { store, procedures }: Journal,
  reading: Access,
): Promise<void> => {
  const { accessId, complaintId, now, ...who } = parseInput(access(), reading, 'access');
  const { timeZone } = procedureInForce(procedures, now);
  const { type, data }: AccessEvent = {
    type: 'DossierRead',
    data: { at: toLocalDate(now, timeZone), instant: now, ...who },
  };
  const metadata = {
    actor: who.reader,
    $correlationId: accessId,
    $causationId: accessId,
    schema: schemaVersions.versionOf(type),
  };
  const stream = accessStream(complaintId);
  await inTurn(store, stream, async () => {
    const last = await lastRevision(store, stream, accessId);
    if (last === null) return;
    await store.append(stream, last, [{ id: accessId, type, data, metadata, recordedAt: now }]);
  });
};
