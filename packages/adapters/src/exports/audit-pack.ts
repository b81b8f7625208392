import { randomUUID } from 'node:crypto';
import {
  accessStream,
  complaintStream,
  decodeComplaintEvent,
  evolve,
  initialState,
  type Instant,
  type Journal,
  KlachtError,
  type Language,
  type Position,
  procedureNamed,
  type Reader,
  recordAccess,
  type RecordedComplaintEvent,
  type RecordedEvent,
  toLocalDate,
} from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { HEADS_STREAM } from '../proof/check-heads.ts';
import { consistencyProofsOf, inclusionProofsOf } from '../proof/journal-proofs.ts';
import type { SealedStore } from '../sealing/sealed.ts';
import { type TreeHead, treeHead } from '../proof/tree-head.ts';
import { verifyJournal } from '../proof/verify-journal.ts';
import { dossierPage } from '../pages/dossier.ts';
import { type AddFile, type ListedFile, refuseInUse, withNewFolder } from './new-folder.ts';
import { refuseReader } from '../use-cases/refuse-reader.ts';
import { shownEvents } from '../sealing/readable-events.ts';

export type PackOptions = {
  /**
   * The complaints whose dossiers it holds, as the register has them. Asked once the heads are known,
   * so that a pack of the whole journal has a dossier of each complaint that they cover.
   */
  readonly entries: () => Promise<readonly RegisterEntry[]>;
  /** Every event of the journal, not only those of these complaints. */
  readonly whole: boolean;
  readonly now: Instant;
  readonly language: Language;
  /** For whom personal texts are opened; null for nobody. */
  readonly reader: Reader | null;
  /** `klacht 0.1.0` */
  readonly tool: string;
  /** What makes the pack again. */
  readonly command: string;
};

/** What a pack says of itself. */
type PackManifest = {
  readonly format: 'klacht-audit-pack:1';
  readonly tool: string;
  readonly command: string;
  readonly at: Instant;
  /** The complaints' ids, or `all` for the whole journal. */
  readonly of: 'all' | readonly string[];
  /** How many events it holds, and how many of them the head covers: the first ones. */
  readonly events: number;
  readonly proved: number;
  /** Of the last event it holds. */
  readonly position: Position | null;
  readonly head: TreeHead;
  readonly files: readonly ListedFile[];
};

/** What was written. */
type WrittenPack = {
  readonly manifest: PackManifest;
  /** The manifest's SHA-256. */
  readonly digest: string;
  /** How many facts were recorded after the head, so that they have no proof. */
  readonly unproved: number;
};

type SealedJournal = Journal & { readonly store: SealedStore };

const linesOf = function* (rows: Iterable<unknown>): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
};

const asText = (value: unknown): readonly string[] => [`${JSON.stringify(value, null, 2)}\n`];

const refuseDamaged = async (store: SealedStore): Promise<void> => {
  const fault = await verifyJournal(store);
  if (fault === null) return;
  const { stream, revision, kind, message } = fault;
  throw new KlachtError(
    'unreadable',
    'journal-damaged',
    `expected a sound journal to export, got: ${stream ?? 'the journal'}${revision === null ? '' : ` revision ${revision}`}: ${kind}: ${message}; klacht verify says the same`,
    fault,
  );
};

const headsOf = async (store: SealedStore): Promise<readonly [...TreeHead[], TreeHead]> => {
  const events = (await Array.fromAsync(store.readStream(HEADS_STREAM))).flat();
  const heads = events.map(({ data }) => treeHead.parse(data));
  const last = heads.at(-1);
  if (last !== undefined) return [...heads.slice(0, -1), last];
  throw new KlachtError(
    'invalid',
    'not-signed',
    'expected a journal with a signed head, for without one nothing in it can be proved; run klacht seal first',
  );
};

const addDossier = async (
  add: AddFile,
  { store, procedures }: SealedJournal,
  { number, complaintId }: RegisterEntry,
  events: readonly RecordedEvent[],
  { reader, now, language }: PackOptions,
): Promise<readonly ListedFile[]> => {
  const decoded: readonly (RecordedComplaintEvent | null)[] = events.map(decodeComplaintEvent);
  const complaint = decoded.reduce(
    (state, event) => (event === null ? state : evolve(state, event)),
    initialState(),
  );
  if (complaint.status === 'unknown') return [];
  const procedure = procedureNamed(procedures, complaint.procedure);
  const isErased = complaint.erasure?.state === 'erased';
  const shown = await shownEvents(store, events, reader, isErased);
  const page = await dossierPage(
    {
      number,
      complaintId,
      complaint,
      procedure,
      today: toLocalDate(now, procedure.timeZone),
      events: shown,
      left: events.length - shown.length,
      reader,
    },
    language,
  );
  return [await add(`dossiers/${number}.html`, [page])];
};

const readersOf = async (
  journal: SealedJournal,
  entries: readonly RegisterEntry[],
  { reader, now }: PackOptions,
): Promise<void> => {
  if (reader === null) return;
  for (const entry of entries) refuseReader(reader, entry);
  for (const { complaintId } of entries) {
    await recordAccess(journal, {
      accessId: randomUUID(),
      complaintId,
      reader: reader.name,
      role: reader.role,
      purpose: 'audit pack',
      now,
    });
  }
};

/**
 * Writes an audit pack into a new folder: the events as they are stored, the signed heads, the proof
 * that each head covers what the one before it covered, the proof of each event under the last of
 * them, the procedure versions, a dossier a complaint, and a manifest with the digest of every file.
 * It is checked without klacht by examples/independent-verifier.
 *
 * Personal texts are opened for `reader` only, and that is recorded before anything is written.
 *
 * @throws KlachtError `folder-in-use`, `not-signed`, `journal-damaged`, `unknown-procedure`;
 * `not-concerned` for an employee whom one of the complaints is not about
 * @example
 * const { manifest, digest } = await writeAuditPack(journal, 'pack-2026-0001', options);
 */
export const writeAuditPack = async (
  journal: SealedJournal,
  folder: string,
  options: PackOptions,
): Promise<WrittenPack> => {
  const { whole, now, tool, command } = options;
  const { store } = journal;
  refuseInUse(folder);
  await refuseDamaged(store);
  const heads = await headsOf(store);
  const entries = await options.entries();
  const titles = new Set(entries.map(({ complaint }) => complaint.procedure));
  const procedures = [...titles].map((title) => procedureNamed(journal.procedures, title));
  await readersOf(journal, entries, options);

  const head = heads.at(-1) ?? heads[0];
  const streams = new Set(
    entries.flatMap(({ complaintId: id }) => [complaintStream(id), accessStream(id)]),
  );
  const wanted = ({ stream }: RecordedEvent): boolean => whole || streams.has(stream);
  return withNewFolder(folder, async (add) => {
    const events: RecordedEvent[] = [];
    for await (const batch of store.readAll()) events.push(...batch.filter(wanted));
    const proofs = await inclusionProofsOf(store, head, wanted);
    const histories = Map.groupBy(events, ({ stream }) => stream);
    const files: ListedFile[] = [
      await add('events.ndjson', linesOf(events)),
      await add('proofs.ndjson', linesOf(proofs)),
      await add('heads.ndjson', linesOf(heads)),
      await add('consistency.ndjson', linesOf(await consistencyProofsOf(store, heads))),
      await add('head.json', asText(head)),
      await add('procedures.json', asText(procedures)),
    ];
    for (const entry of entries) {
      const history = histories.get(complaintStream(entry.complaintId)) ?? [];
      files.push(...(await addDossier(add, journal, entry, history, options)));
    }
    const manifest: PackManifest = {
      format: 'klacht-audit-pack:1',
      tool,
      command,
      at: now,
      of: whole ? 'all' : entries.map(({ complaintId }) => complaintId),
      events: events.length,
      proved: proofs.length,
      position: events.at(-1)?.position ?? null,
      head,
      files,
    };
    const { sha256 } = await add('manifest.json', asText(manifest));
    await add('manifest.json.sha256', [`${sha256}  manifest.json\n`]);
    const after = events.slice(proofs.length).filter(({ stream }) => stream !== HEADS_STREAM);
    return { manifest, digest: sha256, unproved: after.length };
  });
};
