// Checks an audit pack of klacht, offline and with nothing of klacht's. It stands on verify.ts beside
// it and on docs/explanation/proof.md.
//
//   node verify-pack.ts FOLDER [head.json]
//
// The head is one that you were given by another way, now or earlier. It says what it has checked
// and ends with 0 when all is well; else it says what is wrong, and ends with 1.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  attempt,
  canonical,
  check,
  digestOf,
  type Event,
  eventsIn,
  type Head,
  headFault,
  headIn,
  parse,
  sha256,
} from './verify.ts';

type Proof = { hash: string; index: number; size: number; path: readonly string[] };
type Listed = { path: string; size: number; sha256: string };
type Manifest = {
  of: 'all' | readonly string[];
  events: number;
  proved: number;
  position: string | null;
  head: Head;
  files: readonly Listed[];
};

const node = (left: Buffer, right: Buffer): Buffer => sha256(Buffer.of(1), left, right);

/** RFC 9162, section 2.1.3.2: the root that an inclusion proof leads to, or null. */
const rootFrom = ({ hash, index, size, path }: Proof): string | null => {
  let [at, last, root] = [index, size - 1, sha256(Buffer.of(0), Buffer.from(hash, 'hex'))];
  if (!(at >= 0 && at <= last)) return null;
  for (const hex of path) {
    if (last === 0) return null;
    const beside = Buffer.from(hex, 'hex');
    if (at % 2 === 1 || at === last) {
      root = node(beside, root);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else root = node(root, beside);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? root.toString('hex') : null;
};

const filesFault = (folder: string, manifest: Manifest): string | null => {
  const there = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const listed = manifest.files.map((file) => file.path);
  const known = new Set([...listed, 'manifest.json', 'manifest.json.sha256']);
  const extra = there.find((file) => !known.has(file.replaceAll(path.sep, '/')));
  if (extra !== undefined) return `${extra} is not in the manifest`;
  for (const file of ['events', 'proofs', 'heads'].map((name) => `${name}.ndjson`)) {
    if (!listed.includes(file)) return `${file} is not in the manifest`;
  }
  for (const file of manifest.files) {
    const bytes = readFileSync(path.join(folder, file.path));
    const same = bytes.length === file.size && sha256(bytes).toString('hex') === file.sha256;
    if (!same) return `${file.path} is not as the manifest says`;
  }
  return null;
};

const headsFault = (heads: readonly Head[], head: Head): string | null => {
  let before = '';
  for (const one of heads) {
    const fault = headFault(one);
    if (fault !== null) return `a head ${fault}`;
    if (one.key !== head.key) return 'a head is signed with another key';
    if (one.previous !== before) return 'a head does not follow the one before it';
    before = digestOf(one);
  }
  return before === digestOf(head) ? null : 'the head is not the last one';
};

const proofsFault = (
  events: readonly Event[],
  proofs: readonly Proof[],
  head: Head,
): string | null => {
  for (const [place, proof] of proofs.entries()) {
    const event = events[place];
    const name = event === undefined ? 'no event' : `${event.stream} revision ${event.revision}`;
    if (event?.metadata['hash'] !== proof.hash) return `${name} is not what is proved`;
    if (proof.index <= (proofs[place - 1]?.index ?? -1)) return `${name} is proved out of order`;
    const holds = proof.size === head.size && rootFrom(proof) === head.root;
    if (!holds) return `${name} is not under the head`;
  }
  return null;
};

/** The first thing wrong with a pack, or null. */
export const checkPack = (folder: string, outside?: Head): string | null =>
  attempt(() => {
    const bytes = (file: string) => readFileSync(path.join(folder, file));
    const linesIn = (file: string) => bytes(file).toString().split('\n').slice(0, -1).map(parse);
    const digest = sha256(bytes('manifest.json')).toString('hex');
    const sum = bytes('manifest.json.sha256').toString();
    if (sum !== `${digest}  manifest.json\n`) return 'manifest.json is not as its digest says';
    const manifest = parse(bytes('manifest.json')) as Manifest;
    const { head, of } = manifest;
    const heads = linesIn('heads.ndjson') as readonly Head[];
    const proofs = linesIn('proofs.ndjson') as readonly Proof[];
    const events = [...eventsIn(path.join(folder, 'events.ndjson'))];
    const isWanted = ({ stream }: Event): boolean =>
      of === 'all' || of.some((id) => [`complaint-${id}`, `access-${id}`].includes(stream));
    const isOutside = (one: Head): boolean =>
      outside === undefined || digestOf(one) === digestOf(outside);
    const fault = filesFault(folder, manifest) ?? headsFault(heads, head);
    if (fault !== null) return fault;
    if (canonical(parse(bytes('head.json'))) !== canonical(head))
      return 'head.json is not the head';
    if (!heads.some(isOutside)) return 'the head that you have is not in the pack';
    if (!events.every(isWanted)) return 'there are events of something else';
    if (events.length !== manifest.events || proofs.length !== manifest.proved)
      return 'there are not as many events and proofs as the manifest says';
    return check(events, of === 'all' ? head : undefined) ?? proofsFault(events, proofs, head);
  });

if (process.argv[1] === import.meta.filename) {
  const [folder = '', head] = process.argv.slice(2);
  const fault = attempt(() => checkPack(folder, headIn(head)));
  const manifest = path.join(folder, 'manifest.json');
  if (fault !== null) console.log(fault);
  else {
    const { events, proved, head } = parse(readFileSync(manifest, 'utf8')) as Manifest;
    console.log(
      `${events} events, ${proved} of them under the head signed at ${JSON.stringify(head.at)}`,
    );
  }
  process.exitCode = fault === null ? 0 : 1;
}
