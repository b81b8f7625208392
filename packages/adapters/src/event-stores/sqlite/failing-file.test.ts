import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { NO_STREAM } from '@klacht/domain';
import { anEvent, journalOf, streamOf } from '../contract/store-under-test.ts';
import { openSqliteEventStore } from './sqlite-event-store.ts';

const newPath = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'klacht.db');

/** A store on a file, and the file itself as another program has it open. */
const aFile = () => {
  const file = newPath();
  const store = openSqliteEventStore(file);
  const raw = new DatabaseSync(file);
  const close = async () => {
    raw.close();
    await store.close();
  };
  return { store, raw, close };
};

describe('a journal in a file that fails', () => {
  it.each([
    ['the statement is taken back', 'ABORT'],
    ['what the statement did before stands', 'FAIL'],
  ])('records nothing of what shared a commit, and goes on after, where %s', async (_, raise) => {
    const { store, raw, close } = aFile();
    raw.exec(`CREATE TRIGGER t BEFORE INSERT ON events WHEN new.type = 'Bad'
      BEGIN SELECT RAISE(${raise}, 'disk'); END`);
    const appends = await Promise.allSettled([
      store.append('complaint-a', NO_STREAM, [anEvent()]),
      store.append('complaint-b', NO_STREAM, [anEvent(), anEvent({ type: 'Bad' })]),
    ]);
    const reason = expect.objectContaining({
      kind: 'unavailable',
      code: 'store-failed',
      message: 'the event store failed: disk',
    }) as unknown;
    expect(appends).toEqual([
      { status: 'rejected', reason },
      { status: 'rejected', reason },
    ]);
    const events = () => [[anEvent(), anEvent({ type: 'Bad' })]];
    const begun = store.append.begin?.([{ streams: ['complaint-c'], events }]);
    await expect(begun).rejects.toMatchObject({ code: 'store-failed' });
    expect(await journalOf(store)).toEqual([]);
    raw.exec('DROP TRIGGER t');
    await store.append('complaint-a', NO_STREAM, [anEvent()]);
    expect(await journalOf(store)).toHaveLength(1);
    await close();
  });

  it('records nothing where no place is left that a number can name', async () => {
    const { store, raw, close } = aFile();
    await store.append('complaint-a', NO_STREAM, [anEvent()]);
    raw.exec(`UPDATE sqlite_sequence SET seq = ${Number.MAX_SAFE_INTEGER} WHERE name = 'events'`);
    for (const events of [[anEvent()], [anEvent(), anEvent()]]) {
      await expect(store.append('complaint-b', NO_STREAM, events)).rejects.toMatchObject({
        code: 'store-unusable',
        message: expect.stringContaining('next position of at most 9007199254740991') as unknown,
      });
    }
    expect(await journalOf(store)).toHaveLength(1);
    raw.exec(`UPDATE sqlite_sequence SET seq = 1 WHERE name = 'events'`);
    const { position } = await store.append('complaint-a', 0, [anEvent()]);
    expect(position).toBe('2');
    await close();
  });

  it('gives each event once, also of a long stream from which rows are gone', async () => {
    const { store, raw, close } = aFile();
    const events = Array.from({ length: 2_500 }, () => anEvent());
    await store.append('complaint-a', NO_STREAM, events);
    raw.exec('DELETE FROM events WHERE revision IN (3, 5)');
    const revisions = (await streamOf(store, 'complaint-a')).map(({ revision }) => revision);
    expect(revisions).toEqual([...events.keys()].filter((at) => at !== 3 && at !== 5));
    await close();
  });
});
