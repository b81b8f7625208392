import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { copyTemplates } from '../../letters/copy-templates.ts';
import { mailOf } from '../../use-cases/testing/mail-desk.ts';
import { receiveMails } from '../../use-cases/mail/receive-mails.ts';
import { openJournal } from '../../use-cases/opening/open-journal.ts';
import { checkService } from './check-service.ts';
import { parseServiceConfig } from './service-config.ts';

const SECRET = Buffer.alloc(32, 1).toString('base64');

/** A folder with a file in it that is neither a folder, JSON nor PEM. */
const folderWithFile = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'klacht-check-'));
  const at = (...names: readonly string[]): string => path.join(folder, ...names);
  writeFileSync(at('file'), 'x'.repeat(1_000));
  return { folder, at };
};

const faultsOf = async (config: object, environment = {}) =>
  (await checkService(parseServiceConfig(config), environment)).map(
    ({ field, error }) => [field, error.code] as const,
  );

/** A journal with a complaint, closed again. */
const filled = async (file: string): Promise<void> => {
  const journal = await openJournal({ store: `sqlite:${file}` });
  const mails = [{ name: 'a', bytes: Buffer.from(mailOf('Een koers.')) }];
  const by = () => ({ actor: 'mail', propose: false, now: '2026-04-10T09:00:00Z' }) as const;
  await Array.fromAsync(receiveMails(journal, mails, by));
  await journal.close();
};

describe('the check of a service', () => {
  it('finds nothing in one that could begin, and makes nothing', async () => {
    const { folder, at } = folderWithFile();
    const before = readdirSync(folder);
    copyTemplates(at('letters'));
    const config = {
      journal: { store: `sqlite:${at('klacht.db')}`, documents: at('a', 'b') },
      http: {
        port: 0,
        form: { secretFrom: 'SECRET' },
        desk: { userHeader: 'x-user', roleHeader: 'x-role', letters: at('letters') },
      },
      smtp: { port: 0 },
      outbox: { folder: at('out') },
    };
    expect(await faultsOf(config, { SECRET })).toEqual([]);
    expect(readdirSync(folder).toSorted()).toEqual([...before, 'letters'].toSorted());
  });

  it('tells every fault at once, each by its field', async () => {
    const { at } = folderWithFile();
    const config = {
      journal: {
        store: `sqlite:${at('nowhere', 'klacht.db')}`,
        procedures: [at('file'), at('none')],
        documents: at('file', 'documents'),
        keys: at('nowhere', 'keys'),
        masterKeyFrom: 'NONE',
      },
      http: {
        port: 0,
        form: { secretFrom: 'SHORT' },
        desk: { userHeader: 'x-user', roleHeader: 'x-role', letters: at('file') },
      },
      lmtp: { port: 0, keyFile: at('none'), certFile: at('none') },
      imap: [{ host: 'localhost', user: 'u', passwordFrom: 'NONE' }],
      outbox: { folder: at('file', 'out') },
    };
    expect(await faultsOf(config, { SHORT: 'c2hvcnQ=' })).toEqual([
      ['journal.procedures[0]', 'invalid-json'],
      ['journal.procedures[1]', 'unreadable-file'],
      ['journal.masterKeyFrom', 'no-secret'],
      ['journal.store', 'no-such-store'],
      ['journal.keys', 'no-place'],
      ['journal.documents', 'invalid-input'],
      ['http.form.secretFrom', 'invalid-input'],
      ['http.desk.letters', 'no-place'],
      ['lmtp.keyFile', 'unreadable-file'],
      ['imap[0].passwordFrom', 'no-secret'],
      ['outbox.folder', 'invalid-input'],
    ]);
  });

  it('finds a port that another program has, and one that two parts would have', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as { readonly port: number };
    const { at } = folderWithFile();
    const config = { journal: { store: `sqlite:${at('klacht.db')}` }, status: { port } };
    expect(await faultsOf(config)).toEqual([['status.port', 'no-listener']]);
    other.close();
    await once(other, 'close');
    expect(await faultsOf({ ...config, smtp: { port } })).toEqual([['status.port', 'no-listener']]);
    expect(await faultsOf(config)).toEqual([]);
  });

  it('finds a mail server that is no address', async () => {
    const { at } = folderWithFile();
    const config = {
      journal: { store: `sqlite:${at('klacht.db')}` },
      outbox: { smtpFrom: 'SMTP' },
    };
    expect(await faultsOf(config, { SMTP: 'mail.example.org' })).toEqual([
      ['outbox.smtpFrom', 'invalid-input'],
    ]);
    expect(await faultsOf(config, { SMTP: 'smtps://mail.example.org' })).toEqual([]);
  });

  it('finds that the keys of a journal are gone, or are under another master key', async () => {
    const { at } = folderWithFile();
    await filled(at('klacht.db'));
    const journal = { store: `sqlite:${at('klacht.db')}` };
    expect(await faultsOf({ journal })).toEqual([]);
    expect(
      await faultsOf({ journal: { ...journal, masterKeyFrom: 'MASTER' } }, { MASTER: SECRET }),
    ).toEqual([['journal.store', 'wrong-master-key']]);
    mkdirSync(at('away'));
    renameSync(at('klacht.db.keys'), at('away', 'keys'));
    expect(await faultsOf({ journal })).toEqual([['journal.store', 'no-keys']]);
    expect(existsSync(at('klacht.db.keys'))).toBe(false);
  });

  it('finds a journal that is none', async () => {
    const { at } = folderWithFile();
    const [fault] = await faultsOf({ journal: { store: `sqlite:${at('file')}` } });
    expect(fault?.[0]).toBe('journal.store');
  });
});
