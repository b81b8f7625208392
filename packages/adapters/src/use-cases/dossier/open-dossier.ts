import { randomUUID } from 'node:crypto';
import {
  complaintStream,
  type Instant,
  type Journal,
  KlachtError,
  mayRead,
  type Reader,
  recordAccess,
  type RecordedEvent,
} from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import type { SealedStore } from '../../sealing/sealed.ts';
import { readableEvents, type ReadableEvent } from '../../sealing/readable-events.ts';

/** A journal whose personal texts are sealed. */
export type SealedJournal = Journal & { readonly store: SealedStore };

/** Who reads, what for, and when. */
export type Reading = {
  /** For whom personal texts are opened; null for nobody. */
  readonly reader: Reader | null;
  /** What is recorded as the purpose of the reading. */
  readonly purpose?: string;
  readonly now: Instant;
};

/** A complaint's history as its reader may see it. */
export type Dossier = {
  readonly events: readonly ReadableEvent[];
  /** How many events are not for the reader, and are left out. */
  readonly left: number;
};

/** Refuses who may not see a complaint at all, without a word of whom it is about. */
export const refuseReader = (reader: Reader, { number, complaint }: RegisterEntry): void => {
  if (mayRead(reader, complaint)) return;
  const { role, name } = reader;
  throw new KlachtError(
    'rejected',
    'not-concerned',
    `${number}: reader: expected an employee whom the complaint is about, got '${name}'; nothing was opened`,
    { field: 'reader', value: name, role, number },
  );
};

/**
 * Records that somebody reads these dossiers. Call it before they are shown, so that nothing is
 * shown that cannot be recorded. Without a reader nothing is recorded.
 *
 * @throws KlachtError `not-concerned` for an employee whom one of the complaints is not about: then
 * nothing is recorded of any of them
 */
export const recordReading = async (
  journal: Journal,
  entries: readonly RegisterEntry[],
  { reader, purpose, now }: Reading,
): Promise<void> => {
  if (reader === null) return;
  for (const entry of entries) refuseReader(reader, entry);
  for (const { complaintId } of entries) {
    await recordAccess(journal, {
      accessId: randomUUID(),
      complaintId,
      reader: reader.name,
      role: reader.role,
      ...(purpose === undefined ? {} : { purpose }),
      now,
    });
  }
};

/**
 * A complaint's history to be shown: its events as the reader may see them.
 *
 * @param events of the complaint's stream, as they are stored
 */
export const dossierOf = async (
  { store }: SealedJournal,
  { complaint }: RegisterEntry,
  events: readonly RecordedEvent[],
  reader: Reader | null,
): Promise<Dossier> => {
  const shown = await readableEvents(store, events, reader, complaint);
  return { events: shown, left: events.length - shown.length };
};

/**
 * Opens a complaint's dossier: refuses who may not read it, opens what the reader may see, records that
 * it is read, and gives it. What cannot be opened, or not be recorded, is not given. Without a reader every event is given, with no personal text opened.
 *
 * @param entry the complaint, as the live register has it
 * @throws KlachtError `not-concerned` for an employee whom the complaint is not about; of kind
 * `unreadable` for an event that this version cannot read, or a sealed text that was changed
 * @example
 * const reader = { role: 'officer', name: 'anna' } as const;
 * const { events, left } = await openDossier(journal, entry, { reader, purpose: 'handling', now });
 */
export const openDossier = async (
  journal: SealedJournal,
  entry: RegisterEntry,
  reading: Reading,
): Promise<Dossier> => {
  if (reading.reader !== null) refuseReader(reading.reader, entry);
  const stream = complaintStream(entry.complaintId);
  const stored = (await Array.fromAsync(journal.store.readStream(stream, 0, 'stored'))).flat();
  // Opened first, for nobody reads what the keys do not open; handed out once it is recorded.
  const dossier = await dossierOf(journal, entry, stored, reading.reader);
  await recordReading(journal, [entry], reading);
  return dossier;
};
