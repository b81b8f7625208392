import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_STREAM } from '@klacht/domain';
import { anEvent, journalOf } from '../event-stores/contract/store-under-test.ts';
import { openSqliteEventStore } from '../event-stores/sqlite/sqlite-event-store.ts';
import { lookBefore } from '../use-cases/opening/made-for-nothing.ts';
import { klachtHere } from './testing/klacht-here.ts';
import { newFolder, receive } from './testing/klacht-in.ts';

const lineOf = (...commands: readonly object[]): string => {
  const file = path.join(newFolder(), 'commands.ndjson');
  writeFileSync(file, commands.map((command) => `${JSON.stringify(command)}\n`).join(''));
  return file;
};

/** A register of which the second row comes in where its receipt is on that day. */
const register = (second: string): readonly string[] => {
  const folder = newFolder();
  const file = path.join(folder, 'register.csv');
  const mapping = path.join(folder, 'mapping.json');
  writeFileSync(file, `Nr,In,Over\n1,nonsense,koers\n2,${second},koers\n`);
  writeFileSync(
    mapping,
    JSON.stringify({
      source: 'old register',
      timeZone: 'Europe/Amsterdam',
      number: 'Nr',
      events: {
        Received: {
          at: { column: 'In', format: 'yyyy-MM-dd' },
          channel: { value: 'other' },
          subjects: [{ column: 'Over', values: { koers: 'price' } }],
        },
      },
    }),
  );
  return ['import', file, '--mapping', mapping];
};

const REFUSED = { ...receive(), type: 'Acknowledge', data: { at: '2026-04-07' } };
const TYPED = 'receive --channel email --subjects price --actor anna --at';

/** Runs on a journal in a folder; answers what stands there afterwards. */
const runIn = async (folder: string, ...args: readonly string[]) => {
  const { status } = await klachtHere('--store', `sqlite:${folder}/klacht.db`, ...args);
  return { status, files: readdirSync(folder).toSorted() };
};

describe('where there is no journal, nothing is left by', () => {
  it.each([
    ['a day that is none', 2, () => [...TYPED.split(' '), 'tomorrow']],
    ['a day to come', 1, () => [...TYPED.split(' '), '2999-01-01']],
    ['a command for a complaint that is not there', 1, () => ['submit', lineOf(REFUSED)]],
    ['a register of which every row is refused', 1, () => register('2999-01-01')],
    ['commands that are all refused', 2, () => ['submit', lineOf({}, REFUSED)]],
    [
      'an option that another file is refused by',
      2,
      () => ['--views', newFolder(), ...TYPED.split(' '), '2026-04-02'],
    ],
  ] as const)('%s', async (_, expected, args) => {
    const { status, files } = await runIn(newFolder(), ...args());
    expect([status, files]).toEqual([expected, []]);
  });

  it('a refusal with keys, views and documents elsewhere', async () => {
    const folder = newFolder();
    const beside = ['--keys', `${folder}/k`, '--views', `${folder}/v`];
    for (const documents of [`sqlite:${folder}/d.db`, `${folder}/d`]) {
      const places = [...beside, '--documents', documents];
      const { status, files } = await runIn(folder, ...places, ...TYPED.split(' '), '2999-01-01');
      expect([status, files]).toEqual([1, []]);
    }
  });
});

describe('a journal stays', () => {
  it('where one command of several was recorded', async () => {
    const other = { ...REFUSED, commandId: randomUUID(), complaintId: randomUUID() };
    const { status, files } = await runIn(newFolder(), 'submit', lineOf(receive(), other));
    expect([status, files[0]]).toEqual([1, 'klacht.db']);
  });

  it('where one row of several came in', async () => {
    const { status, files } = await runIn(newFolder(), ...register('2026-04-02'));
    expect([status, files]).toEqual([
      1,
      ['klacht.db', 'klacht.db.imported', 'klacht.db.keys', 'klacht.db.keys.master'],
    ]);
  });

  it('where it was there before, empty as it may be', async () => {
    const folder = newFolder();
    await openSqliteEventStore(path.join(folder, 'klacht.db')).close();
    const { status, files } = await runIn(folder, 'submit', lineOf(REFUSED));
    expect([status, files]).toEqual([1, ['klacht.db']]);
  });

  it('while another process has it open, and once that recorded in it', async () => {
    const file = path.join(newFolder(), 'klacht.db');
    const removeMade = lookBefore({ store: `sqlite:${file}` });
    const other = openSqliteEventStore(file);
    removeMade();
    expect(existsSync(file)).toBe(true);
    await other.append('complaint-a', NO_STREAM, [anEvent()]);
    await other.close();
    removeMade();
    const again = openSqliteEventStore(file);
    expect(await journalOf(again)).toHaveLength(1);
    await again.close();
  });

  it('where a file was made beside it, and goes where none was', async () => {
    const file = path.join(newFolder(), 'klacht.db');
    const removeMade = lookBefore({ store: `sqlite:${file}` });
    await openSqliteEventStore(file).close();
    writeFileSync(`${file}.keys`, '');
    removeMade();
    expect(existsSync(file)).toBe(true);
    const keysWereThere = lookBefore({ store: `sqlite:${file}.2`, keys: `${file}.keys` });
    await openSqliteEventStore(`${file}.2`).close();
    keysWereThere();
    expect([existsSync(`${file}.2`), existsSync(`${file}.keys`)]).toEqual([false, true]);
  });
});
