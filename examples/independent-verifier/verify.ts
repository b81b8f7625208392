// An auditor's own checker of a klacht journal, written from docs/explanation/proof.md alone. It
// uses nothing of klacht's, nothing but Node: read it, or write your own.
//
//   node verify.ts JOURNAL [HEAD.json]
//
// JOURNAL is an SQLite file, or a text with one event as JSON a line. Says nothing and ends with 0
// when all is well; else it says what is wrong, and ends with 1.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

type Json = null | boolean | number | string | readonly Json[] | Fields;
type Fields = { readonly [key: string]: Json | undefined };
type Event = {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly recordedAt: string;
  readonly data: Json;
  readonly metadata: Fields;
};

// RFC 8785, with half a surrogate pair escaped.
const canonical = (value: Json): string => {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error('a number that is none');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const inner = (key: string) => canonical((value as Fields)[key] ?? null);
  const member = (key: string) => `${JSON.stringify(key)}:${inner(key)}`;
  return `{${Object.keys(value).toSorted().map(member).join(',')}}`;
};

const sha256 = (...parts: readonly (string | Uint8Array)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

const hashOf = ({ stream, revision, id, type, recordedAt, data, metadata }: Event): string => {
  const { hash: _, ...covered } = metadata;
  const said = { stream, revision, id, type, recordedAt, data, metadata: covered };
  return sha256(canonical(said)).toString('hex');
};

// RFC 6962, section 2.1: the Merkle tree hash of a list of hashes.
const rootOf = (hashes: readonly string[]): Buffer => {
  if (hashes.length === 0) return sha256();
  if (hashes.length === 1) return sha256(Buffer.of(0), Buffer.from(hashes[0] ?? '', 'hex'));
  let left = 1;
  while (left * 2 < hashes.length) left *= 2;
  return sha256(Buffer.of(1), rootOf(hashes.slice(0, left)), rootOf(hashes.slice(left)));
};

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const FIELDS = ['at', 'key', 'position', 'previous', 'root', 'signature', 'size'];

const digestOf = (head: Fields): string => {
  const { timeStamp: _, ...signed } = head;
  return sha256(canonical(signed)).toString('hex');
};

const headFault = (head: Fields): string | null => {
  const { timeStamp, signature, ...said } = head;
  const fields = Object.keys({ signature, ...said }).toSorted();
  if (fields.join() !== FIELDS.join()) return 'is no head';
  const key = { kty: 'OKP', crv: 'Ed25519', x: text(head['key']) };
  const publicKey = createPublicKey({ key, format: 'jwk' });
  const bytes = Buffer.from(text(signature), 'base64url');
  if (!verify(null, Buffer.from(canonical(said)), publicKey, bytes)) return 'has a bad signature';
  const token = Buffer.from(text(timeStamp), 'base64').toString('hex');
  const isStamped = timeStamp === undefined || token.includes(`0420${digestOf(head)}`);
  return isStamped ? null : 'has a time-stamp of something else';
};

/** The first thing wrong with a journal, or null. */
export const check = (events: Iterable<Event>, outside?: Fields): string | null => {
  const hashes: string[] = [];
  const lasts = new Map<string, { revision: number; hash: string }>();
  const digests = new Set<string>();
  let key = outside?.['key'];
  let lastDigest = '';
  const rootAt = (head: Fields) => rootOf(hashes.slice(0, Number(head['size']))).toString('hex');

  const checkHead = (head: Fields): string | null => {
    const fault = headFault(head);
    if (fault !== null) return fault;
    if (key !== undefined && key !== head['key']) return 'is signed with another key';
    if (head['previous'] !== lastDigest) return 'does not follow the head before it';
    if (Number(head['size']) > hashes.length) return 'counts more events than stand before it';
    if (rootAt(head) !== head['root']) return 'is of other events';
    key = head['key'];
    lastDigest = digestOf(head);
    digests.add(lastDigest);
    return null;
  };

  try {
    const fault = outside === undefined ? null : headFault(outside);
    if (fault !== null) return `the head kept outside ${fault}`;
    for (const event of events) {
      const { stream, revision, metadata, data } = event;
      const place = `${stream} revision ${revision}`;
      const last = lasts.get(stream) ?? { revision: -1, hash: '' };
      const hash = hashOf(event);
      if (metadata['hash'] !== hash) return `${place} does not match its hash`;
      if (revision !== last.revision + 1) return `${place} stands after ${last.revision}`;
      if (metadata['previous'] !== last.hash) return `${place} was recorded after another event`;
      const wrong = stream === 'heads-journal' ? checkHead(data as Fields) : null;
      if (wrong !== null) return `${place} ${wrong}`;
      lasts.set(stream, { revision, hash });
      hashes.push(hash);
    }
    if (outside === undefined) return null;
    if (Number(outside['size']) > hashes.length) return 'the journal ends before its head';
    if (rootAt(outside) !== outside['root']) return 'the head kept outside is of other events';
    return digests.has(digestOf(outside)) ? null : 'the head kept outside is not in the journal';
  } catch (error) {
    return `unreadable: ${(error as Error).message}`;
  }
};

const parse = (json: string): unknown => JSON.parse(json);

/** The events of a journal in a file, in the order of recording. */
export function* eventsIn(file: string): Generator<Event> {
  if (readFileSync(file).subarray(0, 15).toString() !== 'SQLite format 3') {
    const lines = readFileSync(file, 'utf8').split('\n');
    for (const line of lines) if (line.trim() !== '') yield parse(line) as Event;
    return;
  }
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const rows = db.prepare('SELECT *, recorded_at AS recordedAt FROM events ORDER BY position');
    for (const row of rows.iterate()) {
      const [data, metadata] = [row['data'], row['metadata']].map((json) => parse(String(json)));
      yield { ...row, data, metadata } as unknown as Event;
    }
  } finally {
    db.close();
  }
}

if (process.argv[1] === import.meta.filename) {
  const [journal = '', head] = process.argv.slice(2);
  const outside = head === undefined ? undefined : parse(readFileSync(head, 'utf8'));
  const fault = check(eventsIn(journal), outside as Fields | undefined);
  if (fault !== null) console.log(fault);
  process.exitCode = fault === null ? 0 : 1;
}
