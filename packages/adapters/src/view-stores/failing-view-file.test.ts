import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { openRegisterView } from './sqlite-register-view.ts';
import { expectSame, fill, newViewsFile, procedures } from './testing/filled-journal.ts';

const FAILED = {
  kind: 'unavailable',
  code: 'store-failed',
  message: 'the register view failed: disk',
};

/** A view that has caught up, and its file as it fails and mends. */
const aView = async () => {
  const store = createMemoryEventStore();
  await fill(store, 0, 30);
  const file = newViewsFile();
  const view = openRegisterView(file, procedures);
  await view.catchUp(store);
  const raw = new DatabaseSync(file);
  return {
    store,
    view,
    standing: () => ({ entries: [...view.entries()], checkpoint: view.checkpoint() }),
    failAt: (what: string) =>
      raw.exec(`CREATE TRIGGER t BEFORE ${what} BEGIN SELECT RAISE(ABORT, 'disk'); END`),
    mend: () => raw.exec('DROP TRIGGER t'),
    close: () => {
      raw.close();
      view.close();
    },
  };
};

describe('a view whose file fails', () => {
  it('stands where it stood, and catches up once the file is mended', async () => {
    const { store, view, standing, failAt, mend, close } = await aView();
    const before = standing();
    await fill(store, 30, 60);
    failAt('INSERT ON register');
    await expect(view.catchUp(store)).rejects.toMatchObject(FAILED);
    expect(standing()).toEqual(before);
    mend();
    await view.catchUp(store);
    await expectSame(view, store);
    close();
  });

  it('answers as before when the new one cannot take its place', async () => {
    const { store, view, standing, failAt, mend, close } = await aView();
    const before = standing();
    failAt('UPDATE OF live ON generations');
    await expect(view.rebuild(store)).rejects.toMatchObject(FAILED);
    expect(standing()).toEqual(before);
    mend();
    await view.rebuild(store);
    expect(standing()).toEqual(before);
    close();
  });
});
