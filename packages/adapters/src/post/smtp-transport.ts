import { KlachtError } from '@klacht/domain';
import type { SentMessageInfo, Transporter } from 'nodemailer';
import { expectNames, type OptionNames } from '../ground/option-names.ts';
import type { Delivery, Transport } from './transport.ts';

/** How mail is handed over to the firm's mail server. */
export type SmtpOptions = {
  /** `smtp://host:25`, `smtps://user:password@host:465`. Without a user it does not log in. */
  readonly url: string;
  /** How long it waits for the server before it gives up, in milliseconds; 30 seconds unless told. */
  readonly timeoutMs?: number;
  /** Whether a server may do without encryption; only one on this machine unless told. */
  readonly plain?: boolean;
};

const DEFAULT_TIMEOUT_MS = 30_000;

const LOCAL: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** An error of nodemailer, as far as it says where it stood. */
type SmtpError = Error & {
  readonly code?: string;
  readonly syscall?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
};

const parsed = (url: string): URL => {
  const read = URL.canParse(url) ? new URL(url) : null;
  if (read !== null && ['smtp:', 'smtps:'].includes(read.protocol) && read.hostname !== '') {
    return read;
  }
  // The address may hold a password, so it is not told.
  throw new KlachtError(
    'invalid',
    'invalid-input',
    'smtp: expected the address of a mail server, such as smtp://localhost:25 or smtps://user:password@mail.example.org; got something else',
    { field: 'smtp', reason: 'no-mail-server' },
  );
};

const unreachable = (host: string, { code, message }: SmtpError, cause: unknown): KlachtError =>
  new KlachtError(
    'unavailable',
    'post-unreachable',
    `smtp: expected a mail server at ${host} that takes mail, got ${code ?? message}`,
    { field: 'smtp', host, ...(code === undefined ? {} : { code }) },
    { cause },
  );

/** The enhanced status where the server told one, else its number: never its words, which may name people. */
const codeOf = ({ response = '', responseCode }: SmtpError): string | null =>
  /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ??
  (responseCode === undefined ? null : String(responseCode));

/** Errors that come before the mail was offered: to find, reach, trust or be known by the server. */
const BEFORE: ReadonlySet<string> = new Set(['EDNS', 'EAUTH', 'ETLS', 'ENOAUTH']);

const isBefore = ({ code, syscall, command, responseCode }: SmtpError): boolean =>
  syscall === 'connect' ||
  BEFORE.has(code ?? '') ||
  (responseCode !== undefined && ['CONN', 'EHLO', 'HELO', 'STARTTLS'].includes(command ?? ''));

const OPTIONS: OptionNames<SmtpOptions> = {
  url: true,
  timeoutMs: true,
  plain: true,
};

/**
 * Hands mail over to a mail server, by SMTP. An address that the server refuses, or does not take now, is
 * told with the code that it gave; its words are not, for they may name people.
 *
 * @throws KlachtError `invalid-input` for what is no address of a mail server
 * @example
 * const transport = smtpTransport({ url: 'smtp://localhost:2525' });
 */
export const smtpTransport = (options: SmtpOptions): Transport => {
  expectNames(options, OPTIONS);
  const { url, timeoutMs = DEFAULT_TIMEOUT_MS, plain } = options;
  const { protocol, hostname, port, username, password } = parsed(url);
  const isSecure = protocol === 'smtps:';
  const settings = {
    host: hostname.replaceAll(/^\[|\]$/g, ''),
    port: port === '' ? (isSecure ? 465 : 25) : Number(port),
    secure: isSecure,
    requireTLS: !isSecure && !(plain ?? LOCAL.has(hostname)),
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    logger: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  let transporter: Promise<Transporter> | null = null;
  /** What speaks SMTP is loaded when the server is first spoken to. */
  const opened = (): Promise<Transporter> =>
    (transporter ??= import('nodemailer').then(({ createTransport }) => createTransport(settings)));

  const refusalOf = (error: SmtpError): Delivery | null => {
    const { responseCode } = error;
    if (isBefore(error)) throw unreachable(hostname, error, error);
    if (responseCode === undefined) return null;
    return { outcome: responseCode >= 500 ? 'refused' : 'later', code: codeOf(error) };
  };

  return {
    name: 'smtp',
    ready: async () => {
      try {
        await (await opened()).verify();
      } catch (error) {
        throw unreachable(hostname, error as SmtpError, error);
      }
    },
    deliver: async ({ from, to, bytes }) => {
      let info: SentMessageInfo;
      try {
        info = await (
          await opened()
        ).sendMail({
          envelope: { from, to: [to] },
          raw: Buffer.from(bytes),
        });
      } catch (error) {
        const refusal = refusalOf(error as SmtpError);
        if (refusal !== null) return refusal;
        throw error;
      }
      // nodemailer leaves out an address that it cannot read without a word.
      const accepted: readonly unknown[] = info.accepted ?? [];
      return accepted.length === 1 ? { outcome: 'sent' } : { outcome: 'refused', code: null };
    },
    close: async () => (await transporter)?.close(),
  };
};
