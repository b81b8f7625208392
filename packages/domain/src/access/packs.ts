import { z } from 'zod';
import { type Instant, instant, toLocalDate } from '../calendar/instant.ts';
import { digest, text, uuid, when } from '../complaint/values.ts';
import { lazily, once } from '../input/lazily.ts';
import { parseInput } from '../input/parse-input.ts';
import { decodeData } from '../journal/decode.ts';
import { type EventStore, NO_STREAM } from '../journal/event-store.ts';
import { inTurn } from '../journal/in-turn.ts';
import { schemaVersions } from '../journal/upcasters.ts';
import type { Journal } from '../procedure/journal.ts';
import { procedureInForce } from '../procedure/procedures.ts';
import { role } from '../roles/role.ts';

/** The stream of the audit packs that were made of a journal. */
export const PACKS_STREAM = 'packs-journal';

/** The complaints that a pack is of. */
const of = () => z.union([z.literal('all'), z.array(uuid).min(1)]);

/** The data of each event of the audit packs, by type: a stored contract. */
export const packEvents = lazily({
  /** Articles 5.1 and 6.4: an audit pack was made, and whose texts it holds open. */
  PackExported: () =>
    z.strictObject({
      at: when.at,
      instant: when.instant,
      /** The complaints by id, or all there were. */
      of: of(),
      /** The SHA-256 of the pack's manifest, by which it is known again. */
      manifest: digest,
      /** For whom personal texts stand open in it; absent where none does. */
      openedFor: z.strictObject({ reader: text, role }).exactOptional(),
    }),
});

/** A fact about an audit pack. */
export type PackEvent = {
  readonly type: 'PackExported';
  readonly data: z.infer<typeof packEvents.PackExported>;
};

/** A pack that was made, and who made it. */
export type MadePack = PackEvent['data'] & {
  readonly recordedAt: Instant;
  /** Who had it made; `export` where nobody said. */
  readonly actor: string;
};

const pack = once(() =>
  z.strictObject({
    /** A UUID in lower case; it becomes the event's id. */
    packId: uuid,
    actor: text,
    of: of(),
    manifest: digest,
    openedFor: z.strictObject({ reader: text, role }).exactOptional(),
    /** When it was made: the present. */
    now: instant,
  }),
);

/** What is told of a pack, by whom, and when. */
export type Pack = Readonly<z.infer<ReturnType<typeof pack>>>;

const lastRevision = async (store: EventStore): Promise<number> => {
  let last = NO_STREAM;
  for await (const batch of store.readStream(PACKS_STREAM, 0, 'stored')) {
    last = batch.at(-1)?.revision ?? last;
  }
  return last;
};

/**
 * Records that an audit pack was made, with the digest by which it is known again. Call it before the
 * pack is handed out.
 *
 * @param journal its procedure in force says in which time zone the day is told
 * @throws KlachtError `invalid-input`; of kind `conflict` when another process was first ten times,
 * `unavailable` from the store
 * @example
 * const manifest = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
 * await recordPack(journal, { packId: randomUUID(), actor: 'anna', of: 'all', manifest, now });
 */
export const recordPack = async ({ store, procedures }: Journal, told: Pack): Promise<void> => {
  const { packId, actor, now, ...said } = parseInput(pack(), told, 'pack');
  const { timeZone } = procedureInForce(procedures, now);
  const { type, data }: PackEvent = {
    type: 'PackExported',
    data: { at: toLocalDate(now, timeZone), instant: now, ...said },
  };
  const metadata = {
    actor,
    $correlationId: packId,
    $causationId: packId,
    schema: schemaVersions.versionOf(type),
  };
  const event = { id: packId, type, data, metadata, recordedAt: now };
  await inTurn(store, PACKS_STREAM, async () => {
    await store.append(PACKS_STREAM, await lastRevision(store), [event]);
  });
};

/**
 * The packs that were made, the first first: of which complaints, by whom, and for whom texts stand open in it.
 *
 * @example
 * for (const { at, actor, manifest } of await listPacks(store)) console.log(at, actor, manifest);
 */
export const listPacks = async (store: EventStore): Promise<readonly MadePack[]> => {
  const found: MadePack[] = [];
  for await (const batch of store.readStream(PACKS_STREAM, 0, 'stored')) {
    for (const recorded of batch) {
      const data = decodeData(recorded, packEvents, 'the audit packs') as PackEvent['data'];
      const { recordedAt, metadata } = recorded;
      found.push({ ...data, recordedAt, actor: metadata['actor'] ?? '' });
    }
  }
  return found;
};

/**
 * The packs that hold a complaint's texts open: what an erasure cannot reach.
 *
 * @param receivedAt when the complaint was first recorded: a pack of all from before has it not
 * @example
 * const beyondReach = await packsHolding(store, complaintId, '2026-04-02T08:00:00Z');
 */
export const packsHolding = async (
  store: EventStore,
  complaintId: string,
  receivedAt: string,
): Promise<readonly MadePack[]> =>
  (await listPacks(store)).filter(
    ({ of: which, openedFor, recordedAt }) =>
      openedFor !== undefined &&
      (which === 'all' ? recordedAt >= receivedAt : which.includes(complaintId)),
  );
