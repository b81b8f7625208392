import { KlachtError } from '@klacht/domain';
import { openCheckpoints } from '../../use-cases/consume.ts';
import type { NamedAnswer } from '../../use-cases/mail/receive-mails.ts';
import { textOfFile } from './config-file.ts';
import { NEVER, type Part, type Running } from './running.ts';
import { secretFrom, type ServiceConfig } from './service-config.ts';

/** What became of a mail, in the log and the counts: nothing of who sent it and what it says. */
const tellingOf =
  ({ counters, info }: Running, part: string) =>
  ({ mailId, outcome, number, code, files }: NamedAnswer): void => {
    counters.count('mails', { part, outcome });
    info(part, 'mail', { mailId, outcome, number, code, files });
  };

/** What a listener keeps its conversations closed with; refused where it is no key with its certificate. */
export const tlsIn = async (
  protocol: 'smtp' | 'lmtp',
  { keyFile, certFile }: NonNullable<ServiceConfig['smtp']>,
): Promise<{ readonly tls?: { readonly key: string; readonly cert: string } }> => {
  if (keyFile === undefined || certFile === undefined) return {};
  const tls = {
    key: textOfFile(`${protocol}.keyFile`, keyFile),
    cert: textOfFile(`${protocol}.certFile`, certFile),
  };
  const { createSecureContext } = await import('node:tls');
  try {
    createSecureContext(tls);
  } catch (error) {
    throw new KlachtError(
      'invalid',
      'invalid-input',
      `config: ${protocol}.keyFile: expected a key in PEM, and its certificate in certFile, got: ${(error as Error).message}`,
      { field: `${protocol}.keyFile`, value: keyFile, reason: 'no-key-pair' },
      { cause: error },
    );
  }
  return { tls };
};

/** A listener for mail, by SMTP or LMTP. */
export const listenerPart = async (
  running: Running,
  protocol: 'smtp' | 'lmtp',
  given: NonNullable<ServiceConfig['smtp']>,
): Promise<Part> => {
  const { listenForMail } = await import('../mail/smtp-listener.ts');
  const { host, port, recipients, behindServer, propose } = given;
  const listener = await listenForMail({
    journal: running.journal,
    protocol,
    host,
    port,
    recipients,
    propose,
    ...(behindServer === undefined ? {} : { behindServer }),
    ...(await tlsIn(protocol, given)),
    limits: { connections: given.connections, seconds: given.seconds },
    now: running.now,
    onAnswer: tellingOf(running, protocol),
    onError: (error) => running.failed(protocol, error),
  });
  return {
    name: protocol,
    at: `${listener.host}:${listener.port}`,
    close: () => listener.close(),
    ended: NEVER,
  };
};

/** A reader of a folder of an IMAP server. How far it came is in a file beside the journal. */
export const imapPart = async (
  running: Running,
  given: NonNullable<ServiceConfig['imap']>[number],
  index: number,
): Promise<Part> => {
  const { readImapFolder } = await import('../mail/imap-reader.ts');
  const { journal, environment, signal } = running;
  const { host, port, secure, user, passwordFrom, folder, propose } = given;
  const password = secretFrom(environment, passwordFrom, `imap[${index}].passwordFrom`);
  const checkpoints = openCheckpoints(
    journal.name === null ? ':memory:' : `${journal.name}.checkpoints`,
  );
  const name = `imap:${user}@${host}/${folder}`;
  const reading = readImapFolder({
    journal,
    host,
    ...(port === undefined ? {} : { port }),
    secure,
    user,
    password,
    folder,
    propose,
    checkpoint: {
      get: () => checkpoints.get(name),
      set: (reached) => checkpoints.set(name, reached),
    },
    now: running.now,
    signal,
    onAnswer: tellingOf(running, 'imap'),
    onError: (error) => running.failed('imap', error),
  });
  reading.catch(() => {});
  return {
    name: `imap-${index + 1}`,
    ended: reading,
    close: async () => {
      await reading.catch(() => {});
      checkpoints.close();
    },
  };
};
