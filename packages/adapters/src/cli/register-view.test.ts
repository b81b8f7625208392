import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, vi } from 'vitest';
import { bitonic } from '@klacht/domain';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { withView } from './register-view.ts';
import { klachtHere } from './testing/klacht-here.ts';
import { newFolder, receive } from './testing/klacht-in.ts';

const open = (file: string) =>
  withView(file, createMemoryEventStore(), [bitonic], async (view) => [...view.entries()]);

describe('the file of the live register', () => {
  it('is built anew when it is damaged, and that is told in a line', async () => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const file = path.join(newFolder(), 'klacht.db.views');
    writeFileSync(file, 'no database, and longer than the mark of one'.repeat(100));
    expect(await open(file)).toEqual([]);
    expect(told.mock.calls).toEqual([
      [`klacht: ${file} was damaged; it is built anew from the journal\n`],
    ]);
    expect(await open(file)).toEqual([]);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('says how it is made anew when an entry in it cannot be read', async () => {
    const folder = newFolder();
    const file = path.join(folder, 'in.ndjson');
    writeFileSync(file, JSON.stringify(receive()));
    const klacht = (...args: readonly string[]) =>
      klachtHere('--store', `sqlite:${folder}/klacht.db`, ...args);
    await klacht('submit', file);
    const before = await klacht('register');
    const db = new DatabaseSync(path.join(folder, 'klacht.db.views'));
    db.exec('UPDATE register SET entry = substr(entry, 1, 50)');
    db.close();
    for (const command of [['register'], ['log', '2026-0001']]) {
      expect(await klacht(...command)).toEqual({
        status: 3,
        stdout: '',
        stderr:
          'klacht: the live register has an entry that cannot be read; klacht rebuild makes it anew from the journal\n',
      });
    }
    expect((await klacht('rebuild')).status).toBe(0);
    expect(await klacht('register')).toEqual(before);
  });

  it('is named when it cannot be opened', async () => {
    const file = path.join(newFolder(), 'klacht.db.views');
    mkdirSync(file);
    await expect(open(file)).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringMatching(/klacht\.db\.views: /) as unknown,
    });
  });
});
