// An auditor's own checker of a klacht journal, on nothing but docs/explanation/proof.md and Node.
//   node verify.ts JOURNAL [HEAD.json]
// JOURNAL is an SQLite file, or a text with one event as JSON a line. It says what is wrong and ends
// with 1, or says nothing and ends with 0.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

export type Event = Readonly<Record<'stream' | 'id' | 'type' | 'recordedAt', string>> & {
  readonly revision: number;
  readonly data: unknown;
  readonly metadata: Readonly<Record<string, unknown>>;
};
export type Head = Readonly<Record<'at' | 'key' | 'previous' | 'root' | 'signature', string>> & {
  readonly size: number;
  readonly timeStamp?: string | undefined;
};

// RFC 8785, with half a surrogate pair escaped.
export const canonical = (value: unknown): string => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('no finite number');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const member = (key: string) => `${JSON.stringify(key)}:${canonical(Reflect.get(value, key))}`;
  return `{${Object.keys(value).toSorted().map(member).join(',')}}`;
};

export const sha256 = (...parts: readonly (string | Uint8Array)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

const hashOf = ({ stream, revision, id, type, recordedAt, data, metadata }: Event): string => {
  const { hash: _, ...covered } = metadata;
  const said = { stream, revision, id, type, recordedAt, data, metadata: covered };
  return sha256(canonical(said)).toString('hex');
};

// RFC 6962, section 2.1: the Merkle tree hash of a list of hashes.
export const rootOf = (hashes: readonly string[]): Buffer => {
  if (hashes.length === 0) return sha256();
  if (hashes.length === 1) return sha256(Buffer.of(0), Buffer.from(hashes[0] ?? '', 'hex'));
  const left = 2 ** Math.floor(Math.log2(hashes.length - 1));
  return sha256(Buffer.of(1), rootOf(hashes.slice(0, left)), rootOf(hashes.slice(left)));
};

/** The JSON of each field of a head. */
const FORMS: { readonly [field: string]: RegExp } = {
  at: /^"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z"$/,
  key: /^"[\w-]{42}[AEIMQUYcgkosw048]"$/,
  position: /^(null|".*")$/s,
  previous: /^"([\da-f]{64})?"$/,
  root: /^"[\da-f]{64}"$/,
  signature: /^"[\w-]{85}[AQgw]"$/,
  size: /^\d{1,16}$/,
  timeStamp: /^(undefined|".*")$/s,
};

export const digestOf = (head: Head): string => {
  const { timeStamp: _, ...signed } = head;
  return sha256(canonical(signed)).toString('hex');
};

export const headFault = (head: Head): string | null => {
  const { signature, timeStamp, ...said } = head;
  const hasForm = (field: string) => FORMS[field]?.test(JSON.stringify(Reflect.get(head, field)));
  if (!Object.keys({ ...FORMS, ...head }).every(hasForm)) return 'is no head';
  if (!head.at.startsWith(new Date(head.at).toISOString().slice(0, 19))) return 'is no head';
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: head.key }, format: 'jwk' });
  const bytes = Buffer.from(signature, 'base64url');
  if (!verify(null, Buffer.from(canonical(said)), key, bytes)) return 'has a bad signature';
  if (timeStamp === undefined) return null;
  const token = Buffer.from(timeStamp, 'base64');
  const imprint = new RegExp(`0609608648016503040201(0500)?0420${digestOf(head)}`);
  const isStamp = token.toString('base64') === timeStamp && imprint.test(token.toString('hex'));
  return isStamp ? null : 'has a time-stamp of something else';
};

const isObject = (value: unknown): boolean => JSON.stringify(value).startsWith('{');

/** The first thing wrong with a journal, or null. */
export const check = (events: Iterable<Event>, outside?: Head): string | null => {
  const hashes: string[] = [];
  const lasts = new Map<string, { revision: number; hash: string }>();
  const digests: string[] = [];
  let key = outside?.key;

  const checkHead = (type: string, head: Head): string | null => {
    const fault = type === 'TreeHeadSigned' ? headFault(head) : 'is no head';
    if (fault !== null) return fault;
    key ??= head.key;
    if (key !== head.key) return 'is signed with another key';
    if (head.previous !== (digests.at(-1) ?? '')) return 'does not follow the head before it';
    if (head.size > hashes.length) return 'counts more events than stand before it';
    const root = rootOf(hashes.slice(0, head.size)).toString('hex');
    if (root !== head.root) return 'is of other events';
    digests.push(digestOf(head));
    return null;
  };

  const fault = outside === undefined ? null : headFault(outside);
  if (fault !== null) return `the head kept outside ${fault}`;
  for (const event of events) {
    const { stream, revision, data, metadata } = event;
    const place = `${stream} revision ${revision}`;
    const last = lasts.get(stream) ?? { revision: -1, hash: '' };
    if (![data, metadata].every(isObject)) return `${place} is no event`;
    const hash = hashOf(event);
    if (metadata['hash'] !== hash) return `${place} does not match its hash`;
    if (revision !== last.revision + 1) return `${place} stands after ${last.revision}`;
    if (metadata['previous'] !== last.hash) return `${place} was recorded after another event`;
    const wrong = stream === 'heads-journal' ? checkHead(event.type, event.data as Head) : null;
    if (wrong !== null) return `${place} ${wrong}`;
    lasts.set(stream, { revision, hash });
    hashes.push(hash);
  }
  const isThere = outside === undefined || digests.includes(digestOf(outside));
  return isThere ? null : 'the head kept outside is not in the journal';
};

export const parse = (json: unknown): unknown => JSON.parse(String(json));

/** Bytes that are no UTF-8 are refused, for another reader might read them otherwise. */
export const utf8 = (bytes: unknown): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes as Uint8Array);

const TEXTS = ['stream', 'id', 'type', 'recorded_at', 'data', 'metadata'];
const BYTES = TEXTS.map((name) => `CAST(${name} AS BLOB) AS ${name}`).join(', ');

/** The events of a journal in a file, in the order of recording. */
export function* eventsIn(file: string): Generator<Event> {
  const bytes = readFileSync(file);
  if (bytes.subarray(0, 15).toString() !== 'SQLite format 3')
    return yield* utf8(bytes).split('\n').filter(Boolean).map(parse) as Event[];
  using db = new DatabaseSync(file, { readOnly: true });
  const found = db.prepare("SELECT type FROM sqlite_schema WHERE name = 'events'").get();
  if (found?.['type'] !== 'table') throw new Error('a journal whose events are no table');
  const rows = db.prepare(`SELECT position, revision, ${BYTES} FROM events ORDER BY position`);
  for (const { position, revision, ...texts } of rows.iterate()) {
    if (!(Number(position) >= 1)) throw new Error('an event without a position from 1');
    const [stream, id, type, recordedAt, data, metadata] = TEXTS.map((name) => utf8(texts[name]));
    const parsed = { data: parse(data), metadata: parse(metadata) };
    yield { stream, revision, id, type, recordedAt, ...parsed } as unknown as Event;
  }
}

/** The head in a file, which may begin with a byte-order mark. */
export const headIn = (file?: string): Head | undefined =>
  file === undefined ? undefined : (parse(new TextDecoder().decode(readFileSync(file))) as Head);

/** What a check finds, or why it could not read. */
export const attempt = (work: () => string | null): string | null => {
  try {
    return work();
  } catch (error) {
    return `unreadable: ${(error as Error).message}`;
  }
};

if (process.argv[1] === import.meta.filename) {
  const [journal = '', head] = process.argv.slice(2);
  const fault = attempt(() => check(eventsIn(journal), headIn(head)));
  if (fault !== null) console.log(fault);
  process.exitCode = fault === null ? 0 : 1;
}
