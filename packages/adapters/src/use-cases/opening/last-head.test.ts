import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { bitonic, execute } from '@klacht/domain';
import { createMemoryEventStore } from '../../event-stores/memory/memory-event-store.ts';
import { chained } from '../../proof/chained.ts';
import { signJournal } from '../../proof/sign-head.ts';
import { lastHead, proofAt } from './last-head.ts';

it('is the head that was last signed by a position', async () => {
  const store = chained(createMemoryEventStore());
  const journal = { store, procedures: [bitonic] };
  const { privateKey } = generateKeyPairSync('ed25519');
  expect(await lastHead(journal)).toEqual({ signed: null, tree: null });
  const receive = async () =>
    execute(journal, {
      type: 'Receive',
      data: { at: '2026-04-02', channel: 'email', subjects: ['price'] },
      complaintId: randomUUID(),
      commandId: randomUUID(),
      actor: 'anna',
      now: '2026-04-02T09:00:00Z',
    });
  await receive();
  const first = await signJournal(store, { privateKey, now: '2026-04-03T09:00:00Z', actor: 'eva' });
  await receive();
  const second = await signJournal(store, {
    privateKey,
    now: '2026-04-04T09:00:00Z',
    actor: 'eva',
  });
  const positions: string[] = [];
  for await (const batch of store.readAll())
    positions.push(...batch.map(({ position }) => position));
  const sizes = [];
  for (const position of [null, ...positions]) {
    sizes.push((await proofAt(journal, position)).signed?.size ?? null);
  }
  // A complaint, a head over it, a complaint, a head over these three.
  expect(sizes).toEqual([null, null, 1, 1, 3]);
  const { signed } = await proofAt(journal, positions[1] ?? null);
  expect(signed).toEqual({ root: first.root, size: 1, at: '2026-04-03T09:00:00Z' });
  expect((await lastHead(journal)).signed?.size).toBe(3);
  // The root over what a head covers is the one that it was signed over.
  const trees = [];
  for (const position of positions) trees.push((await proofAt(journal, position)).tree);
  expect(trees.map((tree) => tree?.size)).toEqual([1, 2, 3, 4]);
  expect([trees[0], trees[2]]).toEqual([
    { root: first.root, size: 1 },
    { root: second.root, size: 3 },
  ]);
  expect((await proofAt(journal, null)).tree?.size).toBe(0);
});
