import { randomUUID } from 'node:crypto';
import {
  accessStream,
  complaintStream,
  decodeComplaintEvent,
  evolve,
  initialState,
  type Instant,
  type Journal,
  type Language,
  type Others,
  procedureNamed,
  PACKS_STREAM,
  procedureOf,
  type Reader,
  recordPack,
  type RecordedComplaintEvent,
  type RecordedEvent,
  toLocalDate,
} from '@klacht/domain';
import {
  memoryEntries,
  othersIn,
  type RegisterEntry,
  registerProjection,
} from '@klacht/projections';
import { type DossierFile, writeAuditPack, type WrittenPack } from '../exports/audit-pack.ts';
import { refuseInUse } from '../exports/new-folder.ts';
import { dossierPage } from '../pages/dossier-page.ts';
import { proveJournal } from '../proof/prove-journal.ts';
import type { OpenJournal } from './open-journal.ts';
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
  /** `klacht 0.1.0` */
  readonly tool: string;
  /** The words of the command line that make the pack again. */
  readonly command: string;
};

/** The events that the journal gained after a position. */
const gainedSince = async (
  { store }: Journal,
  position: string,
): Promise<readonly RecordedEvent[]> =>
  (await Array.fromAsync(store.readAll({ from: position }))).flat().slice(1);

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
  const decoded: readonly (RecordedComplaintEvent | null)[] = events.map(decodeComplaintEvent);
  const complaint = decoded.reduce(
    (state, event) => (event === null ? state : evolve(state, event)),
    initialState(),
  );
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
  events: readonly RecordedEvent[],
  others: Others,
  options: PackOptions,
): AsyncGenerator<DossierFile, void, undefined> {
  const histories = Map.groupBy(events, ({ stream }) => stream);
  for (const entry of entries) {
    const history = histories.get(complaintStream(entry.complaintId)) ?? [];
    const page = await pageOf(journal, entry, history, others, options);
    const { number, complaintId } = entry;
    if (page !== null) yield { number, complaintId, page };
  }
}

/**
 * Makes an audit pack in a new folder, of a complaint or of the whole journal. The journal is read
 * once, and checked meanwhile. Then the events are read that it gained since, such as that the
 * dossiers were read.
 *
 * Personal texts are opened for the reader only, and that is recorded before anything is written; that
 * the pack was made, and the digest of its manifest, before the folder appears.
 *
 * @throws KlachtError `folder-in-use`, `journal-damaged`, `not-signed`, `unknown-procedure`;
 * `not-concerned` for an employee whom one of the complaints is not about
 * @example
 * const { manifest, digest } = await exportPack(journal, 'pack-2026', { ...options, of: 'all' });
 */
export const exportPack = async (
  journal: OpenJournal,
  folder: string,
  options: PackOptions,
): Promise<WrittenPack> => {
  const { of, reader, now, recordedAt = now, tool, command } = options;
  const streams =
    of === 'all' ? null : new Set([complaintStream(of.complaintId), accessStream(of.complaintId)]);
  const wanted = ({ stream }: RecordedEvent): boolean => streams === null || streams.has(stream);
  refuseInUse(folder);
  const register = registerOf();
  const { upTo, ...proved } = await proveJournal(journal.store, wanted, register.take);

  // Events that came meanwhile may have been signed, and each complaint has a dossier.
  const meanwhile = await gainedSince(journal, upTo);
  for (const event of meanwhile) register.take(event);
  const all = register.entries();
  const entries =
    of === 'all' ? all : all.filter(({ complaintId }) => complaintId === of.complaintId);
  const titles = new Set(entries.map(({ complaint }) => complaint.procedure));
  const procedures = [...titles].map((title) => procedureNamed(journal.procedures, title));
  if (reader !== null) for (const { complaintId } of entries) await journal.keys.get(complaintId);
  await recordReading(journal, entries, { reader, purpose: 'audit pack', now: recordedAt });

  const gained = await gainedSince(journal, meanwhile.at(-1)?.position ?? upTo);
  // That other packs were made is told where a head covers it, so that the same command makes the same.
  const events = [...proved.events, ...[...meanwhile, ...gained].filter(wanted)].filter(
    ({ stream }, place) => place < proved.proofs.length || stream !== PACKS_STREAM,
  );
  const dossiers = dossiersOf(journal, entries, events, othersIn(all), options);
  const which = of === 'all' ? 'all' : [of.complaintId];
  const openedFor =
    reader === null ? {} : { openedFor: { reader: reader.name, role: reader.role } };
  return writeAuditPack(
    folder,
    { ...proved, events, procedures, dossiers },
    { tool, command, at: now, of: which },
    (manifest) =>
      recordPack(journal, {
        packId: randomUUID(),
        actor: reader?.name ?? 'export',
        of: which,
        manifest,
        ...openedFor,
        now: recordedAt,
      }),
    journal.name,
  );
};
