import { describe, expect, it } from 'vitest';
import { bitonic } from '../procedure/bitonic.ts';
import { listStore } from '../testing/internal/list-store.ts';
import { listPacks, PACKS_STREAM, type Pack, packsHolding, recordPack } from './packs.ts';

const ONE = '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11';
const OTHER = '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d12';
const bram = { reader: 'bram', role: 'auditor' } as const;

const pack = (nth: number, change: Partial<Pack> = {}): Pack => ({
  packId: `6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a1${nth}`,
  actor: 'anna',
  of: [ONE],
  manifest: String(nth).repeat(64),
  now: '2026-04-07T22:30:00Z',
  ...change,
});

const recorded = async (...packs: readonly Pack[]) => {
  const store = listStore();
  for (const one of packs) await recordPack({ store, procedures: [bitonic] }, one);
  return store;
};

describe('an audit pack that was made', () => {
  it('is recorded with its digest, on the day that it was in Amsterdam', async () => {
    const store = await recorded(pack(1), pack(2, { of: 'all', openedFor: bram }));
    const events = (await Array.fromAsync(store.readStream(PACKS_STREAM))).flat();
    expect(events).toMatchObject([
      {
        type: 'PackExported',
        revision: 0,
        recordedAt: '2026-04-07T22:30:00Z',
        data: { at: '2026-04-08', of: [ONE], manifest: '1'.repeat(64) },
        metadata: { actor: 'anna' },
      },
      { revision: 1, data: { of: 'all', openedFor: bram } },
    ]);
    expect(events[0]?.data).not.toHaveProperty('openedFor');
  });

  it.each([
    ['of', []],
    ['of', 'some'],
    ['manifest', 'abc'],
    ['openedFor', { reader: 'bram' }],
    ['now', '2026-04-07'],
  ])('is refused with %s %j', async (field, value) => {
    await expect(recorded({ ...pack(1), [field]: value })).rejects.toMatchObject({
      kind: 'invalid',
      message: expect.stringMatching(new RegExp(`^pack: ${field}`)) as unknown,
    });
  });
});

describe('the packs that were made', () => {
  it('are listed as they were made, with who had them made', async () => {
    const store = await recorded(
      pack(1, { actor: 'chantal' }),
      pack(2, { of: 'all', openedFor: bram, now: '2026-05-01T08:00:00Z' }),
    );
    expect(
      (await listPacks(store)).map(({ at, actor, of: which, openedFor = null }) => [
        at,
        actor,
        which,
        openedFor,
      ]),
    ).toEqual([
      ['2026-04-08', 'chantal', [ONE], null],
      ['2026-05-01', 'anna', 'all', bram],
    ]);
    expect(await listPacks(await recorded())).toEqual([]);
  });
});

describe('the packs that hold texts of a complaint', () => {
  const held = async (...packs: readonly Pack[]) =>
    (await packsHolding(await recorded(...packs), ONE, '2026-04-01T00:00:00Z')).map(
      ({ manifest }) => manifest[0],
    );

  it('are those of it, and those of all since it came, in which texts stand open', async () => {
    const before = '2026-03-01T09:00:00Z';
    expect(
      await held(
        pack(1),
        pack(2, { openedFor: bram }),
        pack(3, { of: [OTHER], openedFor: bram }),
        pack(4, { of: [OTHER, ONE], openedFor: bram }),
        pack(5, { of: 'all', openedFor: bram, now: before }),
        pack(6, { of: 'all', openedFor: bram }),
        pack(7, { of: 'all' }),
      ),
    ).toEqual(['2', '4', '6']);
  });

  it('are none of a journal of which no pack was made', async () => {
    expect(await held()).toEqual([]);
  });
});
