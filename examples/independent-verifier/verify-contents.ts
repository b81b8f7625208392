// What verify-pack.ts checks of a pack's files beside the proofs: that they are those of the manifest, a
// page a complaint, and the versions of the procedure that the events name.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type * as journal from './verify.ts';
import { canonical, type Head, parse, sha256, utf8 } from './verify.ts';

export type Event = journal.Event & { position: string };
type Listed = { path: string; size: number; sha256: string };
type Dossier = { number: string; complaintId: string; path: string };
type Document = { complaintId: string; digest: string | null; path: string };
export type Version = { name: string; version: string };
export type Manifest = {
  of: 'all' | string[];
  head: Head;
  files: Listed[];
  dossiers: Dossier[];
  documents: Document[];
  [field: string]: unknown;
};

const LINES = ['events', 'proofs', 'heads', 'consistency'].map((name) => `${name}.ndjson`);
const NAMED = [...LINES, 'head.json', 'procedures.json'];
const MANIFEST = ['manifest.json', 'manifest.json.sha256'];

/** Each line ends with a line feed, and nothing stands behind the last. */
export const linesOf = (text: string, file: string): unknown[] => {
  const [tail, ...lines] = text.split('\n').toReversed();
  if (tail !== '') throw new Error(`${file} does not end with a line feed`);
  return lines.toReversed().map(parse);
};

/** What is there is listed, what is listed is there, once, and as the manifest says. */
export const filesFault = (
  folder: string,
  { files, dossiers, documents }: Manifest,
): string | null => {
  const wanted = new Set([...NAMED, ...[...dossiers, ...documents].map((one) => one.path)]);
  const listed = new Set<string>();
  for (const { path: name } of files) {
    if (!wanted.has(name)) return `${name} is listed, and is no file of a pack`;
    if (listed.has(name)) return `${name} is listed twice`;
    listed.add(name);
  }
  const all = new Set([...MANIFEST, ...listed].map((name) => path.normalize(name)));
  const folders = new Set([...all].map((name) => path.dirname(name)));
  if (documents.length > 0) folders.add('documents');
  const there = new Set<string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const name = path.relative(folder, path.join(entry.parentPath, entry.name));
    if (entry.isFile()) there.add(name);
    const isKnown = entry.isDirectory() ? folders.has(name) : all.has(name);
    if (!isKnown) return `${name} is not in the manifest`;
  }
  const lacking = [...wanted, ...all].find((name) => !all.has(name) || !there.has(name));
  if (lacking !== undefined) return `${lacking} is no file of the pack`;
  for (const file of files) {
    const bytes = readFileSync(path.join(folder, file.path));
    const same = bytes.length === file.size && sha256(bytes).toString('hex') === file.sha256;
    if (!same) return `${file.path} is not as the manifest says`;
  }
  return null;
};

/** A page for each complaint that is received in the events, under its number, and none beside. */
export const dossiersFault = (
  folder: string,
  manifest: Manifest,
  events: Event[],
): string | null => {
  const { of, dossiers } = manifest;
  const counts = new Map<string, number>();
  const numbers = new Map<string, { id: string; number: string | null; year: string }>();
  for (const { stream, type, data } of events) {
    if (type !== 'Received' || numbers.has(stream)) continue;
    const year = (data as { at: string }).at.slice(0, 4);
    const count = (counts.get(year) ?? 0) + 1;
    counts.set(year, count);
    const number = of === 'all' ? `${year}-${String(count).padStart(4, '0')}` : null;
    numbers.set(stream, { id: stream.slice('complaint-'.length), number, year });
  }
  const received = [...numbers.values()];
  if (dossiers.length !== received.length) return 'there is not one dossier a complaint';
  for (const [place, { id, number, year }] of received.entries()) {
    const dossier = dossiers[place];
    if (dossier?.complaintId !== id) return `the dossier of ${id} is not where it should be`;
    const isNumber =
      number === null ? /^\d{4}-\d{4,}$/.test(dossier.number) : dossier.number === number;
    if (!isNumber || !dossier.number.startsWith(year)) return `${dossier.number} is not its number`;
    if (dossier.path !== `dossiers/${dossier.number}.html`)
      return `${dossier.path} is not its page`;
    const page = utf8(readFileSync(path.join(folder, dossier.path)));
    if (!page.includes(id) || !page.includes(dossier.number))
      return `${dossier.path} is the page of something else`;
  }
  return null;
};

/** The digests of the documents that the events of each complaint say are kept. */
const keptIn = (events: Event[]): ((complaintId: string) => ReadonlySet<string>) => {
  const kept = new Map<string, Set<string>>();
  for (const { stream, type, data } of events) {
    const { digest, size } = data as { digest?: unknown; size?: unknown };
    if (type !== 'DocumentAdded' || typeof digest !== 'string' || typeof size !== 'number')
      continue;
    kept.set(stream, (kept.get(stream) ?? new Set<string>()).add(digest));
  }
  return (complaintId) => kept.get(`complaint-${complaintId}`) ?? new Set();
};

/** Each document is of a complaint in the pack, one that is open the one that an event tells of. */
export const documentsFault = (
  { dossiers, documents, files }: Manifest,
  events: Event[],
): string | null => {
  const numbers = new Map(dossiers.toReversed().map((one) => [one.complaintId, one.number]));
  const digests = new Map(files.map((one) => [one.path, one.sha256]));
  const keptOf = keptIn(events);
  for (const { complaintId, digest, path: file } of documents) {
    const number = numbers.get(complaintId);
    const [, inFolder, name] =
      /^documents\/([\d-]+)\/([\da-f]{64})(\.[a-z\d]{1,8})?$/.exec(file) ?? [];
    if (number === undefined || inFolder !== number)
      return `${file} is of no complaint in the pack`;
    if (digest === null) continue;
    if (name !== digest || digests.get(file) !== digest)
      return `${file} is not the document that it is said to be`;
    if (!keptOf(complaintId).has(digest)) return `${file} is told of by no event`;
  }
  return null;
};

/** How many documents the events say are kept, and how many of them stand open in the pack. */
export const documentsCount = ({ dossiers, documents }: Manifest, events: Event[]) => {
  const keptOf = keptIn(events);
  return {
    kept: dossiers.reduce((sum, { complaintId }) => sum + keptOf(complaintId).size, 0),
    open: documents.filter(({ digest }) => digest !== null).length,
    sealed: documents.filter(({ digest }) => digest === null).length,
  };
};

/** The versions that the events name, each once, and as they were when they were named. */
export const proceduresFault = (versions: Version[], events: Event[]): string | null => {
  const titles = versions.map(({ name, version }) => `${name} ${version}`);
  const named = new Map<string, Set<string>>();
  const there = new Set<string>();
  for (const { stream, data } of events) {
    const { procedure, procedureDigest } = data as Record<string, unknown>;
    if (typeof procedure !== 'string') continue;
    if (titles.includes(procedure)) there.add(stream);
    const digests = named.get(procedure) ?? new Set();
    if (typeof procedureDigest === 'string') digests.add(procedureDigest);
    named.set(procedure, digests);
  }
  for (const [place, title] of titles.entries()) {
    if (titles.indexOf(title) !== place) return `${title} stands in procedures.json twice`;
    const digests = named.get(title);
    if (digests === undefined) return `${title} in procedures.json is named by no event`;
    const digest = sha256(canonical(versions[place])).toString('hex');
    if (digests.size > 0 && !digests.has(digest))
      return `${title} in procedures.json says something else`;
  }
  const needed = events.filter(({ type }) => type === 'Received').map(({ stream }) => stream);
  const lacking = needed.find((stream) => !there.has(stream));
  return lacking === undefined ? null : `the version that ${lacking} fell under is not there`;
};
