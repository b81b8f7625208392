import type { Instant, Position, Procedure, RecordedEvent } from '@klacht/domain';
import { HEADS_STREAM } from '../proof/check-heads.ts';
import type { ProvedJournal } from '../proof/prove-journal.ts';
import type { TreeHead } from '../proof/tree-head.ts';
import { type ListedFile, withNewFolder } from './new-folder.ts';

/** A page a complaint. */
export type DossierFile = {
  readonly number: string;
  readonly complaintId: string;
  readonly page: string;
};

/** A document of a dossier: opened, or as it is stored. */
export type DocumentFile = {
  readonly complaintId: string;
  /** The SHA-256 of one that is opened; null of one that is sealed. */
  readonly digest: string | null;
  /** Within the pack. */
  readonly path: string;
  readonly bytes: AsyncIterable<Uint8Array>;
};

/** The contents of a pack. */
export type PackContents = Omit<ProvedJournal, 'upTo' | 'hashes'> & {
  /** Read while they are written; those that the head covers come first. */
  readonly events: AsyncIterable<RecordedEvent>;
  /** The versions that the complaints fell under. */
  readonly procedures: readonly Procedure[];
  /** Made one at a time, while they are written, after the events. */
  readonly dossiers: AsyncIterable<DossierFile>;
  /** Read while they are written, after the dossiers. */
  readonly documents: AsyncIterable<DocumentFile>;
};

/** The account that a pack gives of itself. */
export type PackManifest = {
  readonly format: 'klacht-audit-pack:3';
  /** `klacht 0.1.0` */
  readonly tool: string;
  /** The words of the command line that make the pack again. */
  readonly command: string;
  readonly at: Instant;
  /** The complaints' ids, or `all` for the whole journal. */
  readonly of: 'all' | readonly string[];
  /** How many events it holds, and how many of the first of these the head covers. */
  readonly events: number;
  readonly proved: number;
  /** Of the last event it holds. */
  readonly position: Position | null;
  readonly head: TreeHead;
  /** A page for each complaint that is received in the events, and where it is. */
  readonly dossiers: readonly (Pick<DossierFile, 'number' | 'complaintId'> & {
    readonly path: string;
  })[];
  /** The documents that klacht keeps of these complaints, and where each is. */
  readonly documents: readonly Omit<DocumentFile, 'bytes'>[];
  readonly files: readonly ListedFile[];
};

/** What was written. */
export type WrittenPack = {
  readonly manifest: PackManifest;
  /** The manifest's SHA-256. */
  readonly digest: string;
  /** How many facts were recorded after the head, so that they have no proof. */
  readonly unproved: number;
};

async function* linesOf<Row>(
  rows: AsyncIterable<Row> | Iterable<Row>,
  onRow: (row: Row) => void = () => {},
): AsyncGenerator<string, void, undefined> {
  for await (const row of rows) {
    onRow(row);
    yield `${JSON.stringify(row)}\n`;
  }
}

const asText = (value: unknown): readonly string[] => [`${JSON.stringify(value, null, 2)}\n`];

const isFact = ({ stream }: RecordedEvent): boolean => stream !== HEADS_STREAM;

/**
 * Writes an audit pack into a new folder: the events as they are stored, the signed heads, the
 * proof that each head covers what the one before it covered, the proof of each event under the
 * last of them, the procedure versions, a dossier a complaint, its documents, and a manifest with the digest of
 * every file. It is checked without klacht by examples/independent-verifier. No more than an event, a
 * page or a piece of a document is in memory at once, beside the heads, and the manifest with a few lines a file.
 *
 * @param about the part of the manifest that the contents do not say
 * @param record records the manifest's digest; the folder appears once that is done
 * @param journal beside which the folder is noted while it is made; null for one that is in no file
 * @throws KlachtError `folder-in-use`
 */
export const writeAuditPack = (
  folder: string,
  {
    events,
    covered,
    proofs,
    heads,
    head,
    consistency,
    procedures,
    dossiers,
    documents,
  }: PackContents,
  about: Pick<PackManifest, 'tool' | 'command' | 'at' | 'of'>,
  record: (digest: string) => Promise<void>,
  journal: string | null,
): Promise<WrittenPack> =>
  withNewFolder(
    folder,
    async (add) => {
      let [count, unproved] = [0, 0];
      let position: Position | null = null;
      const tally = (event: RecordedEvent): void => {
        if (count >= covered && isFact(event)) unproved += 1;
        count += 1;
        ({ position } = event);
      };
      const files: ListedFile[] = [
        await add('events.ndjson', linesOf(events, tally)),
        await add('proofs.ndjson', linesOf(proofs)),
        await add('heads.ndjson', linesOf(heads)),
        await add('consistency.ndjson', linesOf(consistency)),
        await add('head.json', asText(head)),
        await add('procedures.json', asText(procedures)),
      ];
      const pages: PackManifest['dossiers'][number][] = [];
      for await (const { number, complaintId, page } of dossiers) {
        const path = `dossiers/${number}.html`;
        files.push(await add(path, [page]));
        pages.push({ number, complaintId, path });
      }
      const kept: PackManifest['documents'][number][] = [];
      for await (const { bytes, ...document } of documents) {
        files.push(await add(document.path, bytes));
        kept.push(document);
      }
      const { tool, command, at, of } = about;
      const manifest: PackManifest = {
        format: 'klacht-audit-pack:3',
        tool,
        command,
        at,
        of,
        events: count,
        proved: covered,
        position,
        head,
        dossiers: pages,
        documents: kept,
        files,
      };
      const { sha256 } = await add('manifest.json', asText(manifest));
      await add('manifest.json.sha256', [`${sha256}  manifest.json\n`]);
      await record(sha256);
      return { manifest, digest: sha256, unproved };
    },
    journal,
  );
