import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bitonic, complaintStream, execute, type KlachtError } from '@klacht/domain';
import { openSqliteEventStore } from '../../event-stores/sqlite/sqlite-event-store.ts';
import { createMemoryKeyStore } from '../../key-stores/memory/memory-key-store.ts';
import { masterKeyFromText } from '../../key-stores/master-key.ts';
import { verifyJournal } from '../../proof/verify-journal.ts';
import { errorInWords } from '../../words/errors/error-in-words.ts';
import type { Notice } from './notice.ts';
import { type JournalOptions, type KeyStore, openJournal } from './open-journal.ts';

const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'klacht-'));

const receive = () => ({
  commandId: randomUUID(),
  complaintId: randomUUID(),
  actor: 'anna',
  now: '2026-04-02T08:00:00Z' as const,
  type: 'Receive' as const,
  data: {
    at: '2026-04-02' as const,
    channel: 'email' as const,
    subjects: ['price'],
    complainant: { name: 'Zoë Onvindbaar' },
  },
});

describe('openJournal', () => {
  it.each([
    ['nothing', undefined],
    ['a value of type object', { append: () => {} }],
  ])('says which addresses there are, to who gives %s', async (what, store) => {
    await expect(openJournal({ store } as unknown as JournalOptions)).rejects.toMatchObject({
      code: 'unknown-store',
      message: `store: expected sqlite:PATH, esdb://HOST or memory:, got ${what}`,
    });
  });

  it('refuses to be handled by no procedure, and makes no file', async () => {
    const folder = newFolder();
    const store = `sqlite:${path.join(folder, 'klacht.db')}`;
    const none = await openJournal({ store, procedures: [] }).catch((error: unknown) => error);
    expect(none).toMatchObject({ code: 'invalid-input', details: { field: 'procedures' } });
    expect(errorInWords(none as KlachtError, 'nl')).toContain('minstens één versie');
    expect(readdirSync(folder)).toEqual([]);
  });

  const SECRET = '0123456789abcdef'.repeat(4);

  it.each([
    ['keys', 7, 'a path, or a key store', 'a number'],
    ['keys', null, 'a path, or a key store', 'null'],
    [
      'keys',
      { get: () => {}, close: () => {} },
      'a path, or a key store',
      'an object without getOrCreate, destroy',
    ],
    ['keys', [SECRET], 'a path, or a key store', 'a list'],
    [
      'masterKey',
      SECRET,
      'a master key as masterKeyFromText or masterKeyInFile gives it',
      'a text',
    ],
    [
      'masterKey',
      Buffer.from(SECRET, 'hex'),
      'a master key as masterKeyFromText or masterKeyInFile gives it',
      'an object without origin, read, create',
    ],
    ['procedures', bitonic, 'a list of versions of the procedure', 'an object'],
    ['procedures', 'bitonic', 'a list of versions of the procedure', 'a text'],
    ['procedures.1', [bitonic, 'bitonic 2025.2'], 'a version of the procedure', 'a text'],
    [
      'procedures.0',
      [{ name: 'ours' }],
      'a version of the procedure',
      'an object without version, validFrom, calendar',
    ],
    ['views', true, 'a path', 'true or false'],
    [
      'documents',
      Promise.resolve(),
      'a path, or a document store',
      'an object without write, read, list, remove, clear, close',
    ],
    ['documents', () => {}, 'a path, or a document store', 'a function'],
    ['wanted', 'new', 'one of "existing", "create", "if-there"', 'a text'],
    ['wanted', ['create'], 'one of "existing", "create", "if-there"', 'a list'],
    ['wanted', { __proto__: null }, 'one of "existing", "create", "if-there"', 'an object'],
    ['inventedClock', 'no', 'true or false', 'a text'],
    ['onNotice', {}, 'a function', 'an object'],
  ])('refuses %s given as %j before a file is made', async (field, value, expected, got) => {
    const folder = newFolder();
    const store = `sqlite:${path.join(folder, 'klacht.db')}`;
    const [option = ''] = field.split('.');
    const refused = await openJournal({ store, [option]: value }).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      kind: 'invalid',
      code: 'invalid-input',
      message: `${field}: expected ${expected}, got ${got}`,
      details: { field },
    });
    const { message, details } = refused as KlachtError;
    const told = JSON.stringify([message, details, errorInWords(refused as KlachtError, 'nl')]);
    expect(told).not.toContain(SECRET);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    [undefined, 'nothing', 'niets'],
    ['sqlite:klacht.db', 'a text', 'een tekst'],
    [null, 'null', 'null'],
  ])('refuses %j in the place of its options, in both languages', async (given, en, nl) => {
    const refused = await openJournal(given as unknown as JournalOptions).catch(
      (error: unknown) => error,
    );
    expect(
      ['en', 'nl'].map((language) => errorInWords(refused as KlachtError, language as 'en')),
    ).toEqual([
      `options: expected an object with store, got ${en}`,
      `options: verwacht een object met store; gekregen ${nl}.`,
    ]);
  });

  it('says in Dutch what a store of keys lacks', async () => {
    const keys = { get: () => {}, close: () => {} } as unknown as KeyStore;
    const refused = await openJournal({ store: 'memory:', keys }).catch((error: unknown) => error);
    expect(errorInWords(refused as KlachtError, 'nl')).toBe(
      'keys: verwacht een pad, of een opslag van sleutels; gekregen een object zonder getOrCreate en destroy.',
    );
  });

  it('seals, chains and registers what is recorded, in files beside the journal', async () => {
    const folder = newFolder();
    const file = path.join(folder, 'klacht.db');
    const notices: Notice[] = [];
    const journal = await openJournal({
      store: `sqlite:${file}`,
      onNotice: (notice) => notices.push(notice),
    });
    const received = receive();
    await execute(journal, received);
    const register = await journal.register();
    expect([...register.entries()].map(({ number }) => number)).toEqual(['2026-0001']);
    await execute(journal, receive());
    expect(await journal.register()).toBe(register);
    await register.catchUp(journal.store);
    expect([...register.entries()]).toHaveLength(2);
    await journal.close();
    await journal.close();

    expect(notices).toEqual([{ kind: 'made-master-key', file: `${file}.keys.master` }]);
    expect(readdirSync(folder).toSorted()).toEqual([
      'klacht.db',
      'klacht.db.keys',
      'klacht.db.keys.master',
      'klacht.db.views',
    ]);
    for (const name of readdirSync(folder)) {
      expect(readFileSync(path.join(folder, name)).includes('Onvindbaar')).toBe(false);
    }
    const raw = openSqliteEventStore(file);
    expect(await verifyJournal(raw)).toBeNull();
    const [event] = (
      await Array.fromAsync(raw.readStream(complaintStream(received.complaintId)))
    ).flat();
    expect(event?.metadata['hash']).toMatch(/^[0-9a-f]{64}$/);
    await raw.close();
  });

  it('refuses everything once it is closed, the register too', async () => {
    const journal = await openJournal({ store: 'memory:' });
    const register = await journal.register();
    await journal.close();
    await expect(execute(journal, receive())).rejects.toMatchObject({ code: 'store-closed' });
    expect(() => register.checkpoint()).toThrow(expect.objectContaining({ code: 'view-closed' }));
  });

  it('takes a master key, and keys of the caller', async () => {
    const folder = newFolder();
    const masterKey = masterKeyFromText('ab'.repeat(32), 'THE_KEY');
    const store = `sqlite:${path.join(folder, 'klacht.db')}`;
    const one = await openJournal({ store, masterKey });
    await execute(one, receive());
    await one.close();
    expect(readdirSync(folder)).not.toContain('klacht.db.keys.master');

    const keys = createMemoryKeyStore();
    const other = await openJournal({ store: `${store}.other`, keys });
    const received = receive();
    await execute(other, received);
    expect(await keys.get(received.complaintId)).toMatchObject({ state: 'held' });
    await other.close();
    expect(readdirSync(folder)).not.toContain('klacht.db.other.keys');
  });

  it('takes keys of the caller that are of a class', async () => {
    class OwnKeys implements KeyStore {
      readonly #inMemory = createMemoryKeyStore();
      readonly asked: string[] = [];
      get(owner: string) {
        this.asked.push('get');
        return this.#inMemory.get(owner);
      }
      getOrCreate(owner: string) {
        this.asked.push('getOrCreate');
        return this.#inMemory.getOrCreate(owner);
      }
      destroy(owner: string) {
        this.asked.push('destroy');
        return this.#inMemory.destroy(owner);
      }
      close() {
        this.asked.push('close');
        return this.#inMemory.close();
      }
    }
    const keys = new OwnKeys();
    const journal = await openJournal({ store: 'memory:', keys });
    const { complaintId } = receive();
    await journal.keys.getOrCreate(complaintId);
    expect(await journal.keys.get(complaintId)).toMatchObject({ state: 'held' });
    await journal.keys.destroy(complaintId);
    expect(await journal.keys.get(complaintId)).toMatchObject({ state: 'destroyed' });
    await journal.close();
    expect(new Set(keys.asked)).toEqual(new Set(['getOrCreate', 'get', 'destroy', 'close']));
  });

  it.each([
    [
      'an address',
      { store: 'postgres:anna:secret@x' },
      'unknown-store',
      /^store: expected sqlite:PATH/,
    ],
    ['keys', { keys: '/nowhere/klacht.keys' }, 'no-place', /^keys: expected a file/],
    ['views', { views: import.meta.filename }, 'not-the-views', /^views: expected the live/],
    ['a missing journal', { wanted: 'existing' as const }, 'no-such-store', /^store: expected a/],
    ['rules that clash', { procedures: [bitonic, bitonic] }, 'clashing-procedures', /procedure/],
  ])('makes nothing of %s that cannot be', async (_, wrong, code, message) => {
    const folder = newFolder();
    const file = path.join(folder, 'klacht.db');
    const opening = openJournal({ store: `sqlite:${file}`, ...wrong });
    await expect(opening).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message) as unknown,
    });
    await expect(opening).rejects.not.toMatchObject({
      message: expect.stringContaining('secret') as unknown,
    });
    expect(existsSync(file)).toBe(false);
  });
});
