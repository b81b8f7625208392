import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type Instant, instantOf } from '@klacht/domain';
import type { SMTPServerAddress, SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { noListener } from '../../ground/no-listener.ts';
import { expectNames, type OptionNames } from '../../ground/option-names.ts';
import { MAIL_LIMITS } from '../../intake/mail/mail-limits.ts';
import type { OpenJournal } from '../../use-cases/opening/open-journal.ts';
import { type NamedAnswer, receiveMails } from '../../use-cases/mail/receive-mails.ts';
import { withEnvelope } from './with-envelope.ts';

/** How much a listener takes. */
export type ListenerLimits = {
  /** Of one mail; 40 MiB unless told. */
  readonly bytes: number;
  /** Connections at once; 20 unless told. */
  readonly connections: number;
  /** How long a sender may take over one mail; 300 unless told. */
  readonly seconds: number;
  /** How long a sender may be silent; 60 unless told. */
  readonly silentSeconds: number;
};

/** Where and how a listener listens. */
export type ListenerOptions = {
  readonly journal: OpenJournal;
  /** `lmtp` for a mail server that delivers here; `smtp` for whoever sends. */
  readonly protocol: 'smtp' | 'lmtp';
  /** `127.0.0.1` unless told. */
  readonly host?: string;
  /** A free one for 0. */
  readonly port: number;
  /** For whom mail is taken, also with `+` and a word before the `@`; for everybody unless told. */
  readonly recipients?: readonly string[];
  /**
   * Whether a mail was received when its topmost `Received` line says, which a server of the firm wrote
   * before it came here. Else it is received now. So it is of LMTP unless told, and not of SMTP.
   */
  readonly behindServer?: boolean;
  /** Whether a person decides which mails are complaints; none does unless told. */
  readonly propose?: boolean;
  /** Who is recorded as the actor; `mail` unless told. */
  readonly actor?: string;
  /** The key and the certificate, in PEM, for STARTTLS; none unless told. */
  readonly tls?: { readonly key: string; readonly cert: string };
  readonly limits?: Partial<ListenerLimits>;
  readonly now?: () => Instant;
  /** Told what became of each mail that was taken. */
  readonly onAnswer?: (answer: NamedAnswer) => void;
  /** Told why a mail was not taken, where the fault is here: the sender was asked to try again. */
  readonly onError?: (error: unknown) => void;
};

/** A listener that listens. */
export type MailListener = {
  readonly host: string;
  readonly port: number;
  /** Takes no new connection, answers what it has, and ends within ten seconds. Twice is once. */
  close(): Promise<void>;
};

const LIMITS: ListenerLimits = {
  bytes: MAIL_LIMITS.bytes,
  connections: 20,
  seconds: 300,
  silentSeconds: 60,
};

const CLOSE_MS = 10_000;

/** An answer of the protocol. Without a code of its own, the library's would refuse for good. */
const answer = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });

const tryAgain = (): Error => answer(451, '4.3.0 Not taken; try again later');

const folded = (address: string): string => address.normalize('NFC').toLowerCase();

/** The address that mail for another is kept under: `klachten@…` for `klachten+2026-0042@…`. */
const withoutPlus = (address: string): string => folded(address).replace(/\+[^@]*@/, '@');

const OPTIONS: OptionNames<ListenerOptions> = {
  journal: true,
  protocol: true,
  host: true,
  port: true,
  recipients: true,
  behindServer: true,
  propose: true,
  actor: true,
  tls: true,
  limits: true,
  now: true,
  onAnswer: true,
  onError: true,
};

/**
 * Listens for mail by SMTP or LMTP, and takes each into the journal. A mail is answered with 250 when it
 * is on disk, and not before: a sender that heard nothing sends again, and twice is once. What cannot be
 * recorded now is answered with 451, what is too large with 552.
 *
 * @throws KlachtError `no-listener` where it cannot listen
 * @example
 * const listener = await listenForMail({ journal, protocol: 'lmtp', port: 2424 });
 * // …
 * await listener.close();
 */
export const listenForMail = async (options: ListenerOptions): Promise<MailListener> => {
  expectNames(options, OPTIONS);
  const {
    journal,
    protocol,
    host = '127.0.0.1',
    port,
    recipients = [],
    behindServer = protocol === 'lmtp',
    propose = false,
    actor = 'mail',
    tls,
    limits: given = {},
    now = () => instantOf(new Date()),
    onAnswer = () => {},
    onError = () => {},
  } = options;
  expectNames(given, LIMITS, 'limits.');
  const limits = { ...LIMITS, ...given };
  const known = new Set(recipients.map(folded));
  /** What waits for a sender, by the session. */
  const gone = new Map<string, AbortController>();

  const isKnown = (address: string): boolean =>
    known.size === 0 || known.has(folded(address)) || known.has(withoutPlus(address));

  /** The mail, or null of one that is too large: what is beyond the limit is let by, not kept. */
  const read = async (stream: SMTPServerDataStream, signal: AbortSignal) => {
    const pieces: Uint8Array[] = [];
    const stop = (): void => void stream.destroy(tryAgain());
    signal.addEventListener('abort', stop, { once: true });
    try {
      for await (const piece of stream as AsyncIterable<Uint8Array>) {
        if (!stream.sizeExceeded) pieces.push(piece);
        else pieces.length = 0;
      }
    } finally {
      signal.removeEventListener('abort', stop);
    }
    return stream.sizeExceeded ? null : Buffer.concat(pieces);
  };

  const take = async (stream: SMTPServerDataStream, session: SMTPServerSession) => {
    const left = gone.get(session.id)?.signal ?? AbortSignal.abort();
    const signal = AbortSignal.any([left, AbortSignal.timeout(limits.seconds * 1000)]);
    const bytes = await read(stream, signal);
    if (bytes === null) throw answer(552, '5.3.4 Too large');
    const { mailFrom, rcptTo } = session.envelope;
    const moment = now();
    const mail = {
      name: session.id,
      bytes: withEnvelope(bytes, {
        from: mailFrom === false ? '' : mailFrom.address,
        to: rcptTo.map(({ address }) => address),
      }),
      ...(behindServer ? {} : { receivedAt: moment }),
    };
    for await (const one of receiveMails(journal, [mail], () => ({ actor, propose, now: now() }))) {
      onAnswer(one);
    }
  };

  /** Why a mail is not taken; null for one that was. */
  const refusalOf = async (stream: SMTPServerDataStream, session: SMTPServerSession) => {
    try {
      await take(stream, session);
      return null;
    } catch (error) {
      if (error instanceof Error && 'responseCode' in error) return error;
      onError(error);
      return tryAgain();
    }
  };

  const { SMTPServer } = await import('smtp-server');
  const server = new SMTPServer({
    lmtp: protocol === 'lmtp',
    name: 'klacht',
    banner: 'klacht',
    size: limits.bytes,
    maxClients: limits.connections,
    socketTimeout: limits.silentSeconds * 1000,
    closeTimeout: CLOSE_MS,
    disableReverseLookup: true,
    authOptional: true,
    disabledCommands: tls === undefined ? ['AUTH', 'STARTTLS'] : ['AUTH'],
    ...tls,
    onConnect: (session, callback) => {
      gone.set(session.id, new AbortController());
      callback();
    },
    onClose: ({ id }) => {
      gone.get(id)?.abort();
      gone.delete(id);
    },
    onRcptTo: ({ address }: SMTPServerAddress, _, callback) => {
      if (isKnown(address)) callback();
      else callback(answer(550, '5.1.1 Nobody of that name here'));
    },
    onData: (stream, session, callback) => {
      const reply = async (): Promise<void> => {
        callback(await refusalOf(stream, session));
        // One that was cut off half way is let go of: what still comes would be read as commands.
        if (stream.readableEnded) return;
        for (const connection of server.connections) {
          if (connection.id === session.id) connection.close();
        }
      };
      void reply();
    },
  });
  server.on('error', onError);
  const listening = server.listen(port, host);
  try {
    await once(listening, 'listening');
  } catch (error) {
    throw noListener(protocol, host, port, error);
  }
  const at = listening.address() as AddressInfo;
  let closing: Promise<void> | null = null;
  return {
    host,
    port: at.port,
    close: () =>
      (closing ??= new Promise<void>((resolve) => {
        server.close(resolve);
      })),
  };
};
