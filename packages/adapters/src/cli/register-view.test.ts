import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { klachtHere } from './testing/klacht-here.ts';
import { newFolder, receive } from './testing/klacht-in.ts';

describe('the file of the live register', () => {
  it('is built anew when it is damaged, and that is told in a line', async () => {
    const folder = newFolder();
    const views = path.join(folder, 'klacht.db.views');
    writeFileSync(path.join(folder, 'in.ndjson'), JSON.stringify(receive()));
    const klacht = (...args: readonly string[]) =>
      klachtHere('--store', `sqlite:${folder}/klacht.db`, ...args);
    await klacht('submit', path.join(folder, 'in.ndjson'));
    writeFileSync(views, 'no database, and longer than the mark of one'.repeat(100));
    const { status, stdout, stderr } = await klacht('register', '--json');
    expect([status, stderr]).toEqual([
      0,
      `klacht: ${views} was damaged; it is built anew from the journal\n`,
    ]);
    expect(JSON.parse(stdout)).toHaveLength(1);
  });

  it('is left alone when it is the journal that is damaged', async () => {
    const folder = newFolder();
    const at = (name: string) => path.join(folder, name);
    const klacht = (...args: readonly string[]) =>
      klachtHere('--store', `sqlite:${at('klacht.db')}`, ...args);
    const lines = Array.from({ length: 60 }, () => receive({ complaintId: randomUUID() }));
    const submit = (requests: readonly object[]) => {
      writeFileSync(at('in.ndjson'), requests.map((line) => JSON.stringify(line)).join('\n'));
      return klacht('submit', at('in.ndjson'));
    };
    await submit(lines.map((line) => ({ ...line, commandId: randomUUID() })));
    await klacht('rebuild');
    const journal = readFileSync(at('klacht.db'));
    // The pages of rows, after those that say what the file is.
    writeFileSync(at('klacht.db'), journal.fill(0xff, 3 * 4_096));
    const { status, stdout, stderr } = await klacht('rebuild');
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/the event store failed: database disk image is malformed/);
    expect(stderr).not.toMatch(/was damaged/);
    expect((await klacht('register')).stderr).not.toMatch(/was damaged/);
    const views = new DatabaseSync(at('klacht.db.views'));
    const live = 'SELECT count(*) AS count FROM register NATURAL JOIN generations WHERE live = 1';
    expect(views.prepare(live).get()).toEqual({ count: 60 });
    views.close();
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
});
