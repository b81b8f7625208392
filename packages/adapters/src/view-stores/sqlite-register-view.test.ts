import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  bitonic,
  type ComplaintCommand,
  type ComplaintRequest,
  execute,
  executeAll,
  type Instant,
  type LocalDate,
} from '@klacht/domain';
import { horizon, overdueRows, registerAsOf, registerRows } from '@klacht/projections';
import { demoYear } from '../demo/demo-year.ts';
import { anEvent } from '../event-stores/contract/store-under-test.ts';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { openSqliteEventStore } from '../event-stores/sqlite/sqlite-event-store.ts';
import { openRegisterView } from './sqlite-register-view.ts';
import { expectSame, fill, folded, newFolder, procedures } from './testing/filled-journal.ts';

describe('the live register', () => {
  it('is what a fold of the journal gives, however often it caught up', async () => {
    const store = createMemoryEventStore();
    const view = openRegisterView(':memory:', procedures);
    await view.catchUp(store);
    expect(view.checkpoint()).toBeNull();
    for (const [from, to] of [
      [0, 1],
      [1, 300],
      [300, Infinity],
    ] as const) {
      await fill(store, from, to);
      await view.catchUp(store);
      await view.catchUp(store);
      await expectSame(view, store);
    }
    view.close();
  });

  it('is not opened for versions that clash', () => {
    const file = path.join(newFolder(), 'views');
    const clashing = [bitonic, { ...bitonic, validFrom: '2026-05-01' } as const];
    expect(() => openRegisterView(file, clashing)).toThrowError(
      expect.objectContaining({ kind: 'invalid', code: 'clashing-procedures' }),
    );
    expect(existsSync(file)).toBe(false);
  });

  it('finds what may be overdue by its index, and misses nothing', async () => {
    const store = createMemoryEventStore();
    await fill(store);
    const view = openRegisterView(':memory:', procedures);
    await view.catchUp(store);
    for (const today of ['2025-02-03', '2025-07-01', '2026-01-15', '2026-06-01'] as const) {
      for (const within of [0, 5, 40]) {
        const context = { procedures, today, within };
        const indexed = overdueRows(view.withTargetBy(horizon(procedures, today, within)), context);
        expect(indexed).toEqual(overdueRows(view.entries(), context));
        expect(indexed.length).toBeGreaterThan(0);
      }
    }
    view.close();
  });

  it('finds a complaint by its id and by its number', async () => {
    const store = createMemoryEventStore();
    await fill(store, 0, 20);
    const view = openRegisterView(':memory:', procedures);
    await view.catchUp(store);
    const [entry] = view.entries();
    expect(view.find('2025-0001')).toEqual(entry);
    expect(view.find(entry?.complaintId ?? '')).toEqual(entry);
    expect(view.find('2025-9999')).toBeNull();
    view.close();
  });

  it('starts anew when it belongs to another journal, or to other rules', async () => {
    const file = path.join(newFolder(), 'views.db');
    const long = createMemoryEventStore();
    await fill(long);
    const view = openRegisterView(file, procedures);
    await view.catchUp(long);
    const short = createMemoryEventStore();
    await fill(short, 0, 40);
    await view.catchUp(short);
    await expectSame(view, short);
    const other = createMemoryEventStore();
    for (const request of demoYear()) {
      await execute({ store: other, procedures }, { ...request, commandId: crypto.randomUUID() });
    }
    await view.catchUp(other);
    await expectSame(view, other);
    view.close();
    const renamed = { ...bitonic, version: '2027.1', validFrom: '2027-01-01' } as const;
    const again = openRegisterView(file, [bitonic, renamed]);
    expect(again.checkpoint()).toBeNull();
    await again.catchUp(other);
    await expectSame(again, other);
    again.close();
  });

  it('refuses rules that say something else under the same title, and is unharmed by it', async () => {
    const file = path.join(newFolder(), 'views.db');
    const store = createMemoryEventStore();
    await fill(store, 0, 40);
    const view = openRegisterView(file, procedures);
    await view.catchUp(store);
    view.close();
    const same = openRegisterView(file, [structuredClone(bitonic)]);
    expect(same.checkpoint()).not.toBeNull();
    same.close();
    const acknowledge = { article: '4.2', term: { count: 60, unit: 'months' } } as const;
    const slower = { ...bitonic, terms: { ...bitonic.terms, acknowledge } };
    const again = openRegisterView(file, [slower]);
    expect(again.checkpoint()).toBeNull();
    await expect(again.catchUp(store)).rejects.toMatchObject({
      kind: 'invalid',
      code: 'procedure-changed',
      details: { procedure: 'bitonic 2025.3' },
    });
    again.close();
    const asBefore = openRegisterView(file, procedures);
    await asBefore.catchUp(store);
    await expectSame(asBefore, store);
    asBefore.close();
  });

  it('keeps in step when two catch up at once', async () => {
    const file = path.join(newFolder(), 'views.db');
    const store = createMemoryEventStore();
    await fill(store);
    const views = [openRegisterView(file, procedures), openRegisterView(file, procedures)];
    await Promise.all(views.map((view) => view.catchUp(store)));
    for (const view of views) {
      await expectSame(view, store);
      view.close();
    }
  });

  it('stops before an event that it cannot read, and keeps what it had', async () => {
    const store = createMemoryEventStore();
    await fill(store, 0, 10);
    const view = openRegisterView(':memory:', procedures);
    await view.catchUp(store);
    const before = [...view.entries()];
    await store.append('complaint-x', -1, [anEvent({ type: 'Forgotten' })]);
    await expect(view.catchUp(store)).rejects.toMatchObject({ kind: 'unreadable' });
    expect([...view.entries()]).toEqual(before);
    view.close();
  });

  it('catches up after a kill in the middle', async () => {
    const folder = newFolder();
    const store = openSqliteEventStore(path.join(folder, 'klacht.db'));
    await fill(store);
    const file = path.join(folder, 'views.db');
    const killed = spawnSync(process.execPath, [
      '--disable-warning=ExperimentalWarning',
      path.join(import.meta.dirname, 'fixtures/killed-while-catching-up.ts'),
      path.join(folder, 'klacht.db'),
      file,
    ]);
    expect(killed.signal).toBe('SIGKILL');
    const view = openRegisterView(file, procedures);
    await view.catchUp(store);
    await expectSame(view, store);
    view.close();
    await store.close();
  });
});

describe('the register as of a moment', () => {
  it('numbers a complaint alike, whatever the moment', async () => {
    const store = createMemoryEventStore();
    await fill(store);
    const numbers = new Map(
      (await folded(store)).map((entry) => [entry.complaintId, entry.number]),
    );
    for (const moment of [
      { day: '2025-06-30', by: 'recorded' },
      { day: '2025-06-30', by: 'happened' },
      { position: '500' },
    ] as const) {
      const { entries } = await registerAsOf(store, moment, 'Europe/Amsterdam');
      expect(entries.length).toBeGreaterThan(50);
      for (const entry of entries) expect(entry.number).toBe(numbers.get(entry.complaintId));
    }
  });

  it('tells what was known from what was so', async () => {
    const store = createMemoryEventStore();
    const complaintId = crypto.randomUUID();
    const about = { complaintId, actor: 'anna', now: '2026-04-06T08:00:00Z' } as const;
    await execute(
      { store, procedures },
      {
        ...about,
        commandId: crypto.randomUUID(),
        type: 'Receive',
        data: { at: '2026-04-03', channel: 'letter', subjects: [] },
      },
    );
    const seen = async (by: 'recorded' | 'happened') =>
      [
        ...registerRows(
          (await registerAsOf(store, { day: '2026-04-05', by }, 'Europe/Amsterdam')).entries,
          { procedures, today: '2026-04-05' },
        ),
      ].map(({ number }) => number);
    expect(await seen('recorded')).toEqual([]);
    expect(await seen('happened')).toEqual(['2026-0001']);
  });

  it('counts what was put right later as it was, and shows it by receipt in the live register', async () => {
    const store = createMemoryEventStore();
    const request = (now: Instant, command: ComplaintCommand): ComplaintRequest => ({
      ...command,
      complaintId: '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11',
      commandId: crypto.randomUUID(),
      actor: 'anna',
      now,
    });
    await executeAll({ store, procedures }, [
      request('2026-01-02T08:00:00Z', {
        type: 'Receive',
        data: { at: '2026-01-02', channel: 'letter', subjects: [] },
      }),
      request('2026-01-12T08:00:00Z', {
        type: 'Judge',
        data: { at: '2026-01-12', outcome: 'upheld' },
      }),
      request('2026-02-01T08:00:00Z', {
        type: 'Correct',
        data: {
          at: '2026-02-01',
          receivedOn: { from: '2026-01-02', to: '2025-12-30' },
          closedOn: { from: '2026-01-12', to: '2026-01-09' },
          why: 'The dates were misread.',
        },
      }),
    ]);
    const seen = async (day: LocalDate, by: 'recorded' | 'happened') => {
      const { entries } = await registerAsOf(store, { day, by }, 'Europe/Amsterdam');
      return entries.map(({ complaint }) => [complaint.received.at, complaint.status]);
    };
    expect(await seen('2025-12-29', 'happened')).toEqual([]);
    expect(await seen('2025-12-30', 'happened')).toEqual([['2025-12-30', 'received']]);
    expect(await seen('2026-01-09', 'happened')).toEqual([['2025-12-30', 'judged']]);
    expect(await seen('2026-01-15', 'recorded')).toEqual([['2026-01-02', 'judged']]);
    const view = openRegisterView(':memory:', procedures);
    await view.catchUp(store);
    expect(view.firstYear()).toBe(2025);
    view.close();
  });
});
