import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { complaintStream, type LocalDate } from '@klacht/domain';
import { demoYear } from '../demo/demo-year.ts';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { openSqliteEventStore } from '../event-stores/sqlite/sqlite-event-store.ts';
import { follow } from './follow.ts';
import { openRegisterView } from './sqlite-register-view.ts';
import { fill, newFolder, procedures } from './testing/filled-journal.ts';

const CLOSED = { name: 'KlachtError', kind: 'unavailable', code: 'view-closed' };
const day: LocalDate = '2026-01-15';

const filledView = async () => {
  const store = createMemoryEventStore();
  await fill(store, 0, 20);
  const view = openRegisterView(':memory:', procedures);
  await view.catchUp(store);
  return { store, view };
};

const complaintId = demoYear().flatMap((one) => ('complaintId' in one ? one.complaintId : []))[0];
const written = { stream: complaintStream(complaintId ?? ''), revision: 999 };

describe('a closed view', () => {
  it('answers every question with view-closed, and may be closed again', async () => {
    const { store, view } = await filledView();
    view.close();
    view.close();
    const asked = {
      find: () => view.find('2025-0001'),
      entries: () => [...view.entries()],
      rows: () => [...view.rows()],
      rowsInOrder: () => [
        ...view.rowsInOrder(
          (rows) => rows,
          ({ officer }) => officer,
        ),
      ],
      withTargetBy: () => [...view.withTargetBy(day)],
      firstYear: () => view.firstYear(),
      checkpoint: () => view.checkpoint(),
      setAside: () => view.setAside(),
      clear: () => view.clear(),
      takeIn: () => view.takeIn([], null),
    };
    for (const [name, ask] of Object.entries(asked)) {
      expect(ask, name).toThrowError(expect.objectContaining(CLOSED) as Error);
    }
    await expect(view.catchUp(store)).rejects.toMatchObject(CLOSED);
    await expect(view.rebuild(store)).rejects.toMatchObject(CLOSED);
    await expect(view.waitFor(written)).rejects.toMatchObject(CLOSED);
  });

  it('answers with view-closed whoever was waiting for it or reading from it', async () => {
    const { view } = await filledView();
    const waiting = view.waitFor(written);
    const entries = view.entries()[Symbol.iterator]();
    expect(entries.next().done).toBe(false);
    view.close();
    await expect(waiting).rejects.toMatchObject(CLOSED);
    expect(() => entries.next()).toThrowError(expect.objectContaining(CLOSED) as Error);
  });

  it('ends its following, for it does not come back', async () => {
    const { store, view } = await filledView();
    const errors: unknown[] = [];
    const following = follow(view, store, {
      signal: new AbortController().signal,
      onError: (error) => errors.push(error),
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    view.close();
    await fill(store, 20, 21);
    await expect(following).rejects.toMatchObject(CLOSED);
    expect(errors).toEqual([]);
  });
});

it('a wait for a view with a limit that is no number is over at once', async () => {
  const { view } = await filledView();
  await expect(view.waitFor(written, { timeoutMs: Number('soon') })).rejects.toMatchObject({
    code: 'not-caught-up',
  });
  view.close();
});

describe('a file that is none of views', () => {
  it('is refused, and left as it was', async () => {
    const folder = newFolder();
    const journal = path.join(folder, 'klacht.db');
    const store = openSqliteEventStore(journal);
    await fill(store, 0, 3);
    const foreign = path.join(folder, 'invoices.db');
    const other = new DatabaseSync(foreign);
    other.exec('CREATE TABLE invoices (id)');
    other.close();
    const text = path.join(folder, 'notes.txt');
    writeFileSync(text, 'no database, but long enough to be taken for one\n'.repeat(20));
    for (const file of [journal, foreign, text, folder, path.join(folder, 'none', 'views.db')]) {
      expect(() => openRegisterView(file, procedures), file).toThrowError(
        expect.objectContaining({ kind: 'unavailable', code: 'store-unusable' }) as Error,
      );
    }
    await store.close();
    const again = openSqliteEventStore(journal);
    const held = (await Array.fromAsync(again.readAll())).flat();
    expect(held.map(({ revision }) => revision).length).toBe(3);
    await again.close();
  });
});
