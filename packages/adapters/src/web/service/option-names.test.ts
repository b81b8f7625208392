import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KlachtError } from '@klacht/domain';
import { openSqliteDocumentStore } from '../../documents/sqlite/sqlite-document-store.ts';
import { openEventStoreDb } from '../../event-stores/eventstoredb/eventstoredb-event-store.ts';
import { openSqliteEventStore } from '../../event-stores/sqlite/sqlite-event-store.ts';
import { importRegister } from '../../intake/csv/import-register.ts';
import { masterKeyFromText } from '../../key-stores/master-key.ts';
import { openSqliteKeyStore } from '../../key-stores/sqlite/sqlite-key-store.ts';
import { smtpTransport } from '../../post/smtp-transport.ts';
import { consume } from '../../use-cases/consume.ts';
import { openJournal } from '../../use-cases/opening/open-journal.ts';
import { letterSender } from '../../use-cases/outbox/letter-sender.ts';
import { runOutbox } from '../../use-cases/outbox/run-outbox.ts';
import { follow } from '../../view-stores/follow.ts';
import { errorInWords } from '../../words/errors/error-in-words.ts';
import { desk } from '../desk/desk.ts';
import { form } from '../form/form.ts';
import { readImapFolder } from '../mail/imap-reader.ts';
import { listenForMail } from '../mail/smtp-listener.ts';
import { serve } from './serve.ts';

const KEY = masterKeyFromText('0123456789abcdef'.repeat(4), 'test');

/** Each by what a program without types may give it. */
const MAKERS: readonly (readonly [
  name: string,
  make: (options: never, file: string) => unknown,
  misspelt: string,
  meant: string,
])[] = [
  ['openJournal', (options) => openJournal(options), 'masterkey', 'masterKey'],
  ['openJournal', (options) => openJournal(options), 'procedure', 'procedures'],
  ['openJournal', (options) => openJournal(options), 'onNotcie', 'onNotice'],
  [
    'openSqliteEventStore',
    (options, file) => openSqliteEventStore(file, options),
    'poll',
    'pollMs',
  ],
  [
    'openEventStoreDb',
    (options) => openEventStoreDb('esdb://localhost:1', options),
    'timeoutMs',
    'timeLimitMs',
  ],
  [
    'openSqliteKeyStore',
    (options, file) => openSqliteKeyStore(file, KEY, options),
    'busyTimeout',
    'busyTimeoutMs',
  ],
  [
    'openSqliteDocumentStore',
    (options, file) => openSqliteDocumentStore(file, options),
    'busytimeoutms',
    'busyTimeoutMs',
  ],
  ['importRegister', (options) => importRegister(options), 'onProblems', 'onProblem'],
  ['desk', (options) => desk(options), 'readersOf', 'readerOf'],
  ['form', (options) => form(options), 'senderof', 'senderOf'],
  ['listenForMail', (options) => listenForMail(options), 'recipient', 'recipients'],
  ['readImapFolder', (options) => readImapFolder(options), 'everySecond', 'everySeconds'],
  ['serve', (options) => serve(options), 'route', 'routes'],
  ['smtpTransport', (options) => smtpTransport(options), 'timeout', 'timeoutMs'],
  ['letterSender', (options) => letterSender({} as never, options), 'perMinutes', 'perMinute'],
  ['runOutbox', (options) => runOutbox({} as never, options), 'onErrors', 'onError'],
  ['follow', (options) => follow({} as never, {} as never, options), 'onPosion', 'onPoison'],
  ['consume', (options) => consume({} as never, {} as never, options), 'onerror', 'onError'],
];

const refusalOf = async (make: () => unknown): Promise<KlachtError> => {
  try {
    await make();
  } catch (error) {
    return error as KlachtError;
  }
  throw new Error('expected a refusal');
};

describe('an option by a name that none has', () => {
  it.each(MAKERS)('is refused by %s with the nearest name', async (_, make, misspelt, meant) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
    const secret = 'value-that-is-nobodys';
    const options = { [misspelt]: secret } as never;
    const error = await refusalOf(() => make(options, path.join(folder, 'klacht.db')));
    expect(error).toMatchObject({
      kind: 'invalid',
      code: 'invalid-input',
      message: `${misspelt}: expected a name that an option has, got one that none has; the nearest is ${meant}`,
      details: { field: misspelt, nearest: meant },
    });
    expect(errorInWords(error, 'nl')).toBe(
      `${misspelt}: zo heet geen optie; de naam die er het meest op lijkt is ${meant}.`,
    );
    expect(error.message).not.toContain(secret);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['desk', (options: never) => desk(options), 'megabyte', 'megabytes'],
    ['form', (options: never) => form(options), 'file', 'files'],
    ['listenForMail', (options: never) => listenForMail(options), 'byte', 'bytes'],
  ])('is refused among the limits of %s', async (_, make, misspelt, meant) => {
    const journal = await openJournal({ store: 'memory:' });
    const error = await refusalOf(() => make({ journal, limits: { [misspelt]: 1 } } as never));
    expect(error.message).toBe(
      `limits.${misspelt}: expected a name that an option has, got one that none has; the nearest is limits.${meant}`,
    );
    await journal.close();
  });

  it('is not there where it is undefined, and is no name that every object has', async () => {
    const journal = await openJournal({ store: 'memory:', other: undefined } as never);
    await journal.close();
    const error = await refusalOf(() =>
      openJournal({ store: 'memory:', toString: () => '' } as never),
    );
    expect(error.details).toMatchObject({ field: 'toString' });
  });
});
