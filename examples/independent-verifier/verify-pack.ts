// Checks an audit pack of klacht, offline and with nothing of klacht's: written from
// docs/how-to/hand-over-an-audit-pack.md and docs/explanation/proof.md, on verify.ts beside it.
//   node verify-pack.ts FOLDER [HEAD.json] [DIGEST]
// The head is one that you were given by another way, now or earlier; the digest is the SHA-256 of the
// manifest, as you were told it. It says what it has checked and ends with 0, or it says what is wrong
// and ends with 1.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as journal from './verify.ts';
import {
  attempt,
  canonical,
  digestOf,
  type Head,
  headFault,
  parse,
  sha256,
  utf8,
} from './verify.ts';
import {
  documentsCount,
  documentsFault,
  dossiersFault,
  type Event,
  filesFault,
  linesOf,
  type Manifest,
  proceduresFault,
  type Version,
} from './verify-contents.ts';

type Proof = { hash: string; index: number; size: number; path: string[] };
type Growth = { first: number; second: number; path: string[] };
type Say = (line: string) => void;
/** What was told of a pack by another way than the pack. */
type Told = { readonly outside?: Head | undefined; readonly digest?: string | undefined };

const bytesOf = (hash: string): Buffer => Buffer.alloc(32, hash, 'hex');
const node = (left: Buffer, right: Buffer): Buffer => sha256(Buffer.of(1), left, right);

/** RFC 9162, 2.1.3.2 and 2.1.4.2: the roots that a path leads to, of the earlier and the later tree. */
const climb = (from: number, upTo: number, start: Buffer, path: readonly Buffer[]) => {
  let [at, last, earlier, later] = [from, upTo, start, start];
  for (const beside of path) {
    if (last === 0) return [];
    if (at % 2 === 1 || at === last) {
      [earlier, later] = [node(beside, earlier), node(beside, later)];
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else later = node(later, beside);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? [earlier.toString('hex'), later.toString('hex')] : [];
};

const isUnder = ({ hash, index, size, path }: Proof, head: Head): boolean => {
  const [, root] = climb(index, size - 1, sha256(Buffer.of(0), bytesOf(hash)), path.map(bytesOf));
  return index < size && size === head.size && root === head.root;
};

const isGrown = ({ first, second, path }: Growth, one: Head, next: Head): boolean => {
  if (first !== one.size || second !== next.size || first >= second) return false;
  if (first === 0) return path.length === 0 && one.root === sha256().toString('hex');
  let [at, last] = [first - 1, second - 1];
  while (at % 2 === 1) [at, last] = [(at - 1) / 2, Math.floor(last / 2)];
  const [start, ...rest] = (at === 0 ? [one.root, ...path] : path).map(bytesOf);
  const [earlier, later] = climb(at, last, start ?? sha256(), rest);
  return earlier === one.root && later === next.root;
};

const headsFault = (heads: Head[], growths: Growth[]): string | null => {
  const digests = ['', ...heads.map(digestOf)];
  for (const [place, head] of heads.entries()) {
    const [name, before, growth] = [`head ${place + 1}`, heads[place - 1], growths[place - 1]];
    const fault = headFault(head);
    if (fault !== null) return `${name} ${fault}`;
    if (head.key !== heads[0]?.key) return `${name} is signed with another key`;
    if (head.previous !== digests[place]) return `${name} does not follow the one before it`;
    if (before !== undefined && !(growth !== undefined && isGrown(growth, before, head)))
      return `${name} is not shown to cover all that the one before it covered`;
  }
  return growths.length < heads.length ? null : 'there is a consistency proof of no head';
};

const eventsFault = ({ of, head }: Manifest, events: Event[], proofs: Proof[]): string | null => {
  const isWanted = ({ stream }: Event) =>
    of === 'all' || of.some((id) => [`complaint-${id}`, `access-${id}`].includes(stream));
  if (!events.every(isWanted)) return 'there are events of something else';
  for (const [place, proof] of proofs.entries()) {
    const event = events[place];
    const name = event === undefined ? 'no event' : `${event.stream} revision ${event.revision}`;
    if (event?.metadata['hash'] !== proof.hash) return `${name} is not what is proved`;
    if (proof.index <= (proofs[place - 1]?.index ?? -1)) return `${name} is proved out of order`;
    if (!isUnder(proof, head)) return `${name} is not under the head`;
  }
  return journal.check(events, of === 'all' ? head : undefined);
};

/** The first thing wrong with a pack; or null, when it has said what the pack shows. */
export const checkPack = (
  folder: string,
  { outside, digest: told }: Told = {},
  say: Say = () => {},
): string | null => {
  const bytes = (file: string) => readFileSync(path.join(folder, file));
  const linesIn = (file: string) => linesOf(utf8(bytes(file)), file);
  const digest = sha256(bytes('manifest.json')).toString('hex');
  say(`manifest, by its SHA-256: ${digest}${told === undefined ? ', which you compare' : ''}`);
  const sum = bytes('manifest.json.sha256').toString();
  if (sum !== `${digest}  manifest.json\n`) return 'manifest.json is not as its digest says';
  if (told !== undefined && told !== digest) return 'the manifest is not the one you were told of';
  const manifest = parse(utf8(bytes('manifest.json'))) as Manifest;
  const { of, head } = manifest;
  const files = filesFault(folder, manifest);
  if (files !== null) return files;
  const events = linesIn('events.ndjson') as Event[];
  const proofs = linesIn('proofs.ndjson') as Proof[];
  const heads = linesIn('heads.ndjson') as Head[];
  const fault =
    headsFault(heads, linesIn('consistency.ndjson') as Growth[]) ??
    eventsFault(manifest, events, proofs) ??
    dossiersFault(folder, manifest, events) ??
    documentsFault(manifest, events) ??
    proceduresFault(parse(utf8(bytes('procedures.json'))) as Version[], events);
  if (fault !== null) return fault;
  if (canonical(heads.at(-1)) !== canonical(head)) return 'the head is not the last one';
  if (canonical(parse(utf8(bytes('head.json')))) !== canonical(head))
    return 'head.json is not the head';
  if (outside !== undefined && !heads.some((one) => digestOf(one) === digestOf(outside)))
    return 'the head that you have is not in the pack';
  const said = ['format', 'events', 'proved', 'position'].map((field) => manifest[field] ?? null);
  const last = events.at(-1)?.position ?? null;
  const found = canonical(['klacht-audit-pack:3', events.length, proofs.length, last]);
  if (canonical(said) !== found) return `the manifest says ${canonical(said)} of ${found}`;

  const under = proofs.filter(({ index }) => index < (outside?.size ?? 0));
  const isEarly = ({ recordedAt }: Event, place: number) => {
    const before = heads.findLast(({ size }) => size <= (proofs[place]?.index ?? Infinity));
    return before !== undefined && Date.parse(recordedAt) < Date.parse(before.at);
  };
  say(`events, of ${JSON.stringify(of)}: ${events.length}`);
  if (outside !== undefined)
    say(`under the head that you have, signed at ${outside.at}: ${under.length}`);
  say(`under the last head, signed at ${head.at}: ${proofs.length}`);
  say(`without a proof, held by their own chain only: ${events.length - proofs.length}`);
  say(`dated before a head that does not cover them: ${events.filter(isEarly).length}`);
  const { kept, open, sealed } = documentsCount(manifest, events);
  if (kept + open + sealed > 0)
    say(
      `documents that the firm says it keeps: ${kept}, open here: ${open}, sealed here: ${sealed}`,
    );
  return null;
};

if (process.argv[1] === import.meta.filename) {
  const [folder = '', ...told] = process.argv.slice(2);
  const isDigest = (word: string) => /^[\da-f]{64}$/.test(word);
  const head = told.find((word) => !isDigest(word));
  const fault = attempt(() =>
    checkPack(folder, { outside: journal.headIn(head), digest: told.find(isDigest) }, console.log),
  );
  if (fault !== null) console.log(fault);
  process.exitCode = fault === null ? 0 : 1;
}
