import { randomUUID } from 'node:crypto';
import {
  accessStream,
  complaintFrom,
  complaintStream,
  type Instant,
  isOfFirm,
  type Journal,
  KlachtError,
  type Language,
  type Others,
  PACKS_STREAM,
  type Position,
  procedureNamed,
  procedureOf,
  type Reader,
  type RecordedEvent,
  recordPack,
  toLocalDate,
} from '@klacht/domain';
import {
  memoryEntries,
  othersIn,
  type RegisterEntry,
  registerProjection,
} from '@klacht/projections';
import { type DossierFile, writeAuditPack, type WrittenPack } from '../../exports/audit-pack.ts';
import { refuseInUse } from '../../exports/new-folder.ts';
import { dossierPage } from '../../pages/dossier-page.ts';
import { hashOf } from '../../proof/journal-proofs.ts';
import { proveJournal } from '../../proof/prove-journal.ts';
import { readAgain, readStreamAgain, type StreamEnd } from '../../proof/read-again.ts';
import type { OpenJournal } from '../opening/open-journal.ts';
import { packDocuments } from './pack-documents.ts';
import { dossierOf, recordReading } from './open-dossier.ts';

/** What a pack is of, for whom, and how it was asked for. */
export type PackOptions = {
  /** A complaint, as the live register has it, or the whole journal. */
  readonly of: RegisterEntry | 'all';
  /** The day that is judged by. */
  readonly now: Instant;
  /** When it is recorded that the pack was made, and read for it; `now` unless told. */
  readonly recordedAt?: Instant;
  readonly language: Language;
  /** For whom personal texts are opened; null for nobody. */
  readonly reader: Reader | null;
  /** Who has it made; the reader, else `export`, unless told. */
  readonly actor?: string;
  /** `klacht 0.1.0` */
  readonly tool: string;
  /** The words of the command line that make the pack again. */
  readonly command: string;
};

/** Reads the events that the journal gained after a position, and answers where it ends now. */
const gainedSince = async (
  { store }: Journal,
  position: Position,
  onEvent: (event: RecordedEvent) => void = () => {},
): Promise<Position> => {
  let last = position;
  for await (const batch of store.readAll({ from: position })) {
    for (const event of batch) {
      if (event.position === position) continue;
      onEvent(event);
      last = event.position;
    }
  }
  return last;
};

/** The register, folded from the journal while it is read, for a pack rests on nothing else. */
const registerOf = () => {
  const kept = memoryEntries<RegisterEntry>();
  return {
    take: (event: RecordedEvent): void => {
      registerProjection.evolve(kept, event);
    },
    entries: (): readonly RegisterEntry[] => [...kept.values()],
  };
};

/** The page of a complaint, by its events in the pack; null where the pack has none. */
const pageOf = async (
  journal: OpenJournal,
  entry: RegisterEntry,
  events: readonly RecordedEvent[],
  others: Others,
  { reader, now, language }: PackOptions,
): Promise<string | null> => {
  const { number, complaintId } = entry;
  const complaint = complaintFrom(events);
  if (complaint.status === 'unknown') return null;
  const procedure = procedureOf(journal.procedures, complaint);
  const dossier = await dossierOf(journal, { ...entry, complaint }, events, reader);
  const today = toLocalDate(now, procedure.timeZone);
  return dossierPage(
    { number, complaintId, complaint, procedure, others, today, reader, ...dossier },
    language,
  );
};

async function* dossiersOf(
  journal: OpenJournal,
  entries: readonly RegisterEntry[],
  ends: ReadonlyMap<string, StreamEnd>,
  others: Others,
  options: PackOptions,
): AsyncGenerator<DossierFile, void, undefined> {
  for (const entry of entries) {
    const { number, complaintId } = entry;
    const stream = complaintStream(complaintId);
    const end = ends.get(stream);
    if (end === undefined) continue;
    const history = await readStreamAgain(journal.store, stream, end);
    const page = await pageOf(journal, entry, history, others, options);
    if (page !== null) yield { number, complaintId, page };
  }
}

/** Refuses a reader who may not see all that the events of a pack hold in the open. */
const refuseReader = (reader: Reader | null): void => {
  if (reader === null || isOfFirm(reader)) return;
  throw new KlachtError(
    'rejected',
    'not-for-role',
    `reader: expected an officer, compliance or an auditor for a pack, whose events tell who is concerned and who did what, got ${reader.role}; give them the dossier alone: klacht export dossier`,
    { field: 'reader', value: reader.name, role: reader.role },
  );
};

/**
 * Makes an audit pack in a new folder, of a complaint or of the whole journal. The journal is read
 * and checked, then what it gained since, such as that the dossiers were read. It is read again while
 * it is written, and each event compared with what was proved, so that its events may be more than
 * memory holds. Its register and the hash of each event are held, some 4 kB a complaint.
 *
 * Personal texts and documents are opened for the reader only, and that is recorded before anything is written; that
 * the pack was made, and the digest of its manifest, before the folder appears.
 *
 * @throws KlachtError `folder-in-use`, `journal-damaged`, `document-changed`, `not-signed`, `unknown-procedure`;
 * `not-for-role` for a complainant or an employee, who may not see all that it holds
 * @example
 * const { manifest, digest } = await exportPack(journal, 'pack-2026', { ...options, of: 'all' });
 */
export const exportPack = async (
  journal: OpenJournal,
  folder: string,
  options: PackOptions,
): Promise<WrittenPack> => {
  const { of, reader, now, recordedAt = now, tool, command } = options;
  const { actor = reader?.name ?? 'export' } = options;
  const streams =
    of === 'all' ? null : new Set([complaintStream(of.complaintId), accessStream(of.complaintId)]);
  const wanted = ({ stream }: RecordedEvent): boolean => streams === null || streams.has(stream);
  refuseReader(reader);
  refuseInUse(folder);
  const register = registerOf();
  const { upTo, ...proved } = await proveJournal(journal.store, wanted, register.take);

  // Events that came meanwhile may have been signed, and each complaint has a dossier.
  const meanwhile = await gainedSince(journal, upTo, register.take);
  const all = register.entries();
  const entries =
    of === 'all' ? all : all.filter(({ complaintId }) => complaintId === of.complaintId);
  const titles = new Set(entries.map(({ complaint }) => complaint.procedure));
  const procedures = [...titles].map((title) => procedureNamed(journal.procedures, title));
  if (reader !== null) for (const { complaintId } of entries) await journal.keys.get(complaintId);
  await recordReading(journal, entries, { reader, purpose: 'audit pack', now: recordedAt });
  const end = await gainedSince(journal, meanwhile);

  const ends = new Map<string, StreamEnd>();
  const written = async function* (): AsyncGenerator<RecordedEvent, void, undefined> {
    let place = 0;
    for await (const event of readAgain(journal.store, proved, wanted, end)) {
      const isProved = place < proved.covered;
      place += 1;
      // That other packs were made is told where a head covers it, so that the same command makes the same.
      if (!isProved && event.stream === PACKS_STREAM) continue;
      ends.set(event.stream, { revision: event.revision, hash: hashOf(event) });
      yield event;
    }
  };
  const dossiers = dossiersOf(journal, entries, ends, othersIn(all), options);
  const documents = packDocuments(journal, entries, ends, reader);
  const which = of === 'all' ? 'all' : [of.complaintId];
  const openedFor =
    reader === null ? {} : { openedFor: { reader: reader.name, role: reader.role } };
  return writeAuditPack(
    folder,
    { ...proved, events: written(), procedures, dossiers, documents },
    { tool, command, at: now, of: which },
    (manifest) =>
      recordPack(journal, {
        packId: randomUUID(),
        actor,
        of: which,
        manifest,
        ...openedFor,
        now: recordedAt,
      }),
    journal.name,
  );
};
