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
    const live =
      'SELECT count(*) AS count FROM register JOIN generations USING (generation) WHERE live = 1';
    expect(views.prepare(live).get()).toEqual({ count: 60 });
    views.close();
  });

  // What is kept beside an entry is read in its stead where that is enough.
  it.each([
    [
      'an entry cut short',
      `UPDATE register SET entry = substr(entry, 1, 50);
       UPDATE listed SET row = substr(row, 1, 50);
       UPDATE outlines SET outline = substr(outline, 1, 3)`,
    ],
    [
      'an entry that says something else',
      `UPDATE register SET entry = replace(entry, 'email', 'phone');
       UPDATE listed SET row = replace(row, 'email', 'phone');
       UPDATE outlines SET outline = '[]'`,
    ],
    ['an entry taken out', 'DELETE FROM register; DELETE FROM listed; DELETE FROM outlines'],
    ['nothing that says how far it is', 'DELETE FROM generations'],
    ['a table taken out', 'DROP TABLE register'],
  ])('is built anew in whatever command meets %s', async (_, edit) => {
    const folder = newFolder();
    const views = path.join(folder, 'klacht.db.views');
    const file = path.join(folder, 'in.ndjson');
    writeFileSync(file, JSON.stringify(receive()));
    const klacht = (...args: readonly string[]) =>
      klachtHere(
        '--store',
        `sqlite:${folder}/klacht.db`,
        '--invented-clock',
        '--now',
        '2026-05-20T08:00:00Z',
        ...args,
      );
    await klacht('submit', file);
    for (const command of [
      ['register', '--json'],
      ['overdue'],
      ['report', '2026'],
      ['check'],
      ['log', '2026-0001'],
      ['show', '2026-0001'],
      ['explain', '2026-0001'],
      ['rebuild'],
    ]) {
      const before = await klacht(...command);
      const db = new DatabaseSync(views);
      db.exec(edit);
      db.close();
      const { stderr, ...answer } = await klacht(...command);
      expect(answer, command[0]).toEqual({ status: before.status, stdout: before.stdout });
      expect(await klacht(...command), command[0]).toEqual(before);
      // rebuild reads nothing of the old one, and a file without tables is as good as a new one.
      if (/entry/.test(edit) && command[0] !== 'rebuild') {
        expect(stderr).toBe(`klacht: ${views} was damaged; it is built anew from the journal\n`);
      }
    }
  });
});
