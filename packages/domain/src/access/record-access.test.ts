import { describe, expect, it } from 'vitest';
import { KlachtError } from '../errors.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { listStore } from '../testing/internal/list-store.ts';
import { type Access, recordAccess } from './record-access.ts';
import { accessStream } from './stream.ts';

const complaintId = '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11';
const other = '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d12';
const procedures = [bitonic];

/** The nth reading, by its id. */
const id = (nth: number) => `6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a${nth}`;
const reading = (nth: number, change: Partial<Access> = {}): Access => ({
  accessId: id(nth),
  complaintId,
  reader: 'bram',
  role: 'auditor',
  now: '2026-04-07T22:30:00Z',
  ...change,
});

describe('a reading of a dossier', () => {
  it('is recorded whole, with the day on which it was in Amsterdam', async () => {
    const store = listStore();
    await recordAccess({ store, procedures }, reading(10, { purpose: 'yearly audit' }));
    expect(store.journal).toEqual([
      {
        stream: accessStream(complaintId),
        revision: 0,
        position: '0',
        id: id(10),
        type: 'DossierRead',
        data: {
          at: '2026-04-08',
          instant: '2026-04-07T22:30:00Z',
          reader: 'bram',
          role: 'auditor',
          purpose: 'yearly audit',
        },
        metadata: {
          actor: 'bram',
          $correlationId: id(10),
          $causationId: id(10),
          schema: '1',
        },
        recordedAt: '2026-04-07T22:30:00Z',
      },
    ]);
  });

  it('comes after the ones before it, of that dossier alone', async () => {
    const store = listStore();
    for (const nth of [10, 11, 12, 13, 14]) {
      await recordAccess({ store, procedures }, reading(nth));
      await recordAccess({ store, procedures }, reading(nth, { complaintId: other }));
    }
    for (const complaint of [complaintId, other]) {
      const ours = store.journal.filter(({ stream }) => stream === accessStream(complaint));
      expect(ours.map(({ id, revision }) => [id, revision])).toEqual(
        [10, 11, 12, 13, 14].map((nth, revision) => [id(nth), revision]),
      );
    }
  });

  it.each([10, 11, 12])('told again as number %d of three adds nothing', async (again) => {
    const store = listStore();
    for (const nth of [10, 11, 12, again]) await recordAccess({ store, procedures }, reading(nth));
    expect(store.journal.map(({ id }) => id)).toEqual([10, 11, 12].map(id));
  });
});

describe('a reading that another process records first', () => {
  it('is recorded after that of the other process', async () => {
    const store = listStore(async (appends, inner) => {
      const theirs = { store: { ...inner }, procedures };
      if (appends <= 2) await recordAccess(theirs, reading(20 + appends));
    });
    await recordAccess({ store, procedures }, reading(10));
    expect(store.journal.map(({ id, revision }) => [id, revision])).toEqual([
      [id(22), 0],
      [id(21), 1],
      [id(10), 2],
    ]);
  });

  it('with the same reading leaves nothing to record', async () => {
    const store = listStore(async (appends, inner) => {
      if (appends === 1) await recordAccess({ store: inner, procedures }, reading(10));
    });
    await recordAccess({ store, procedures }, reading(10));
    expect(store.journal.map(({ id }) => id)).toEqual([id(10)]);
  });

  it.each([
    [9, 10, null],
    [10, 10, 'conflict'],
  ] as const)('%d times: %d tries', async (conflicts, tries, kind) => {
    let last = 0;
    const store = listStore((appends) => {
      last = appends;
      return appends <= conflicts
        ? Promise.reject(new KlachtError('conflict', 'conflict', 'somebody else'))
        : Promise.resolve();
    });
    const thrown: unknown = await recordAccess({ store, procedures }, reading(10)).catch(
      (error: unknown) => error,
    );
    expect(thrown ?? null).toEqual(kind === null ? null : expect.objectContaining({ kind }));
    expect(last).toBe(tries);
  });

  it('is not what every error means', async () => {
    let tries = 0;
    const store = listStore((appends) => {
      tries = appends;
      return Promise.reject(new KlachtError('unavailable', 'store-closed', 'the store is closed'));
    });
    await expect(recordAccess({ store, procedures }, reading(10))).rejects.toMatchObject({
      kind: 'unavailable',
    });
    expect(tries).toBe(1);
  });
});

describe('a reading that cannot be told', () => {
  it.each([
    ['accessId', { accessId: '10' }],
    ['complaintId', { complaintId: '42' }],
    ['reader', { reader: '' }],
    ['role', { role: 'visitor' as never }],
    ['purpose', { purpose: '' }],
    ['now', { now: '2026-04-07' as never }],
  ])('for its %s is not recorded', async (field, change) => {
    const store = listStore();
    await expect(recordAccess({ store, procedures }, reading(10, change))).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringMatching(`^access: ${field}: `) as unknown,
    });
    expect(store.journal).toEqual([]);
  });
});
