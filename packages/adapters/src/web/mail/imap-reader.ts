import { once } from 'node:events';
import { type Instant, instantOf, KlachtError } from '@klacht/domain';
import type { ImapFlow } from 'imapflow';
import { keepTrying } from '../../ground/keep-trying.ts';
import { expectNames, type OptionNames } from '../../ground/option-names.ts';
import { endOfHeaders } from '../../intake/mail/mail-id.ts';
import type { OpenJournal } from '../../use-cases/opening/open-journal.ts';
import { type NamedAnswer, receiveMails } from '../../use-cases/mail/receive-mails.ts';

/** How far a folder was read: a text of the reader's own, as a file of checkpoints keeps it. */
export type ImapCheckpoint = {
  readonly get: () => string | null;
  /** On disk when it returns. */
  readonly set: (reached: string) => void;
};

/** Which folder is read, and what for. */
export type ImapOptions = {
  readonly journal: OpenJournal;
  readonly host: string;
  /** 993 unless told, or 143 where it does not begin with TLS. */
  readonly port?: number;
  /** Whether it begins with TLS; it does unless told. Else it goes on with it where the server can. */
  readonly secure?: boolean;
  readonly user: string;
  readonly password: string;
  /** `INBOX` unless told. */
  readonly folder?: string;
  /** Without one, every start reads the folder from its beginning; twice is once. */
  readonly checkpoint?: ImapCheckpoint;
  /** Whether a person decides which mails are complaints; none does unless told. */
  readonly propose?: boolean;
  /** Who is recorded as the actor; `mail` unless told. */
  readonly actor?: string;
  /** How often it looks where the server tells nothing; 60 seconds unless told. */
  readonly everySeconds?: number;
  readonly now?: () => Instant;
  /** Ends it, without an error, when the mail that is being taken is on disk. */
  readonly signal: AbortSignal;
  readonly onAnswer?: (answer: NamedAnswer) => void;
  /** Told each time that the server was out of reach or a mail could not be recorded; it goes on by itself. */
  readonly onError?: (error: unknown) => void;
};

const CONNECT_MS = 15_000;

/** Where a folder stands: its uids hold as long as its uidValidity does. */
type Reached = { readonly validity: string; readonly uid: number };

const START = 0;

const reachedIn = (checkpoint: ImapCheckpoint, validity: string): Reached => {
  const [before, uid] = (checkpoint.get() ?? '').split(':');
  return { validity, uid: before === validity ? Number(uid) : START };
};

const hasReceivedLine = (bytes: Uint8Array): boolean =>
  /^received:/im.test(Buffer.from(bytes.subarray(0, endOfHeaders(bytes))).toString('latin1'));

/** A folder that came to other numbers is read from its beginning. */
const inMemory = (): ImapCheckpoint => {
  let held: string | null = null;
  return {
    get: () => held,
    set: (reached) => {
      held = reached;
    },
  };
};

const OPTIONS: OptionNames<ImapOptions> = {
  journal: true,
  host: true,
  port: true,
  secure: true,
  user: true,
  password: true,
  folder: true,
  checkpoint: true,
  propose: true,
  actor: true,
  everySeconds: true,
  now: true,
  signal: true,
  onAnswer: true,
  onError: true,
};

/**
 * Reads a folder of an IMAP server, and takes what is there and what comes into the journal, until the
 * signal is aborted. The folder is left as it is: nothing is marked, moved or removed. How far it came is
 * remembered after each mail that is on disk; a folder whose uids are new is read from its beginning, and
 * a mail that was taken before adds nothing. A connection that is lost is made anew.
 *
 * @throws KlachtError `no-mailbox` where the server refuses the user or has no such folder, at the start
 * @example
 * const stop = new AbortController();
 * await readImapFolder({ journal, host: 'mail.example.com', user: 'klachten', password: 'secret', signal: stop.signal });
 */
export const readImapFolder = async (options: ImapOptions): Promise<void> => {
  expectNames(options, OPTIONS);
  const {
    journal,
    host,
    secure = true,
    port = secure ? 993 : 143,
    user,
    password,
    folder = 'INBOX',
    checkpoint = inMemory(),
    propose = false,
    actor = 'mail',
    everySeconds = 60,
    now = () => instantOf(new Date()),
    signal,
    onAnswer = () => {},
    onError = () => {},
  } = options;
  let wasOpen = false;

  /** Takes one mail; nothing of one that went away meanwhile. */
  const take = async (client: ImapFlow, uid: number): Promise<void> => {
    const found = await client.fetchOne(
      String(uid),
      { uid: true, source: true, internalDate: true },
      { uid: true },
    );
    if (found === false || !(found.source instanceof Uint8Array)) return;
    const bytes = found.source;
    const at = found.internalDate === undefined ? null : new Date(found.internalDate);
    const arrived = at === null || Number.isNaN(at.getTime()) ? null : instantOf(at);
    const mail = {
      name: `${folder} ${uid}`,
      bytes,
      // The line that the server wrote says it to the second; without one, its own mark does.
      ...(arrived === null || hasReceivedLine(bytes) ? {} : { receivedAt: arrived }),
    };
    const by = () => ({ actor, propose, now: now() });
    for await (const answer of receiveMails(journal, [mail], by)) onAnswer(answer);
  };

  const takeNew = async (client: ImapFlow, validity: string): Promise<void> => {
    const { uid: last } = reachedIn(checkpoint, validity);
    // A range that begins beyond the end gives the last mail: it is left out again.
    const listed = await client.search({ uid: `${last + 1}:*` }, { uid: true });
    const uids = (Array.isArray(listed) ? listed : []).filter((uid) => uid > last);
    for (const uid of uids.toSorted((a, b) => a - b)) {
      if (signal.aborted) return;
      await take(client, uid);
      checkpoint.set(`${validity}:${uid}`);
    }
  };

  const open = async (client: ImapFlow): Promise<string> => {
    try {
      await client.connect();
      const { uidValidity } = await client.mailboxOpen(folder, { readOnly: true });
      wasOpen = true;
      return String(uidValidity);
    } catch (error) {
      throw new KlachtError(
        'unavailable',
        'no-mailbox',
        `imap: expected the folder '${folder}' of '${user}' on ${host} port ${port}, got: ${(error as Error).message}`,
        { host, port, folder },
        { cause: error },
      );
    }
  };

  const readOnce = async (gotOn: () => void): Promise<void> => {
    const { ImapFlow: Client } = await import('imapflow');
    const client = new Client({
      host,
      port,
      secure,
      auth: { user, pass: password },
      logger: false,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
    });
    const lost = new AbortController();
    client.on('error', (error: unknown) => lost.abort(error));
    client.on('close', () => lost.abort(new Error('expected a connection, and it was closed')));
    try {
      const validity = await open(client);
      const ended = AbortSignal.any([signal, lost.signal]);
      let isNew = true;
      client.on('exists', () => {
        isNew = true;
      });
      while (!signal.aborted) {
        lost.signal.throwIfAborted();
        isNew = false;
        await takeNew(client, validity);
        gotOn();
        const wait = AbortSignal.any([ended, AbortSignal.timeout(everySeconds * 1000)]);
        // What came while it took the others was told already.
        if (isNew) continue;
        // Has the server tell at once; the next command ends it.
        client.idle().catch((error: unknown) => lost.abort(error));
        await once(client, 'exists', { signal: wait }).catch(() => {});
      }
    } finally {
      client.close();
    }
  };

  await keepTrying(signal, readOnce, (error) => {
    if (!wasOpen) return false;
    onError(error);
    return true;
  });
};
