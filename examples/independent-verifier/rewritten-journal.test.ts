import { createPrivateKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createMemoryEventStore } from '@klacht/adapters/memory';
import {
  canonicalJson,
  consistencyProofsOf,
  eventHash,
  headDigest,
  inclusionProofsOf,
  type TreeHead,
} from '@klacht/adapters/proof';
import type { EventStore, RecordedEvent } from '@klacht/domain';
import { at, faultOf, HEADS, notCovering, one, received, remade } from './testing/packs.ts';
import { rootOf } from './verify.ts';

const [first, second, , head] = HEADS;

/** The journal as the firm can make it anew: one day changed, and the hashes of its stream with it. */
const rewritten = async (day: string): Promise<EventStore> => {
  const store = createMemoryEventStore();
  let previous = '';
  for (const line of readFileSync(at('pack--all/events.ndjson'), 'utf8').trim().split('\n')) {
    const event = JSON.parse(line) as RecordedEvent;
    if (event.stream !== `complaint-${one}`) {
      await store.append(event.stream, event.revision - 1, [event]);
      continue;
    }
    const data = event.revision === 0 ? { ...event.data, at: day } : event.data;
    const changed = { ...event, data, metadata: { ...event.metadata, previous } };
    previous = eventHash(changed);
    const metadata = { ...changed.metadata, hash: previous };
    await store.append(event.stream, event.revision - 1, [{ ...changed, metadata }]);
  }
  return store;
};

/** A head over a whole journal, signed with the firm's key, that says it follows another. */
const signedOver = async (store: EventStore, before: TreeHead): Promise<TreeHead> => {
  const events = (await Array.fromAsync(store.readAll())).flat();
  const { signature: _, ...claim } = {
    ...before,
    size: events.length,
    root: rootOf(events.map(({ metadata }) => metadata['hash'] ?? '')).toString('hex'),
    previous: headDigest(before),
  };
  const key = createPrivateKey(readFileSync(at('klacht.db.seal.pem')));
  const signature = sign(null, Buffer.from(canonicalJson(claim)), key).toString('base64url');
  return { ...claim, signature };
};

describe('a pack of one complaint, made by the firm with its key after what it says was recorded', () => {
  const linesOf = (rows: readonly unknown[]) => () =>
    rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const wanted = ({ stream }: RecordedEvent): boolean => stream === `complaint-${one}`;

  /** With every head up to one that is kept, and one more; and with each path there might be to it. */
  const packsAfter = async (kept: TreeHead, day: string): Promise<readonly string[]> => {
    const store = await rewritten(day);
    const events = (await Array.fromAsync(store.readAll())).flat().filter(wanted);
    const last = await signedOver(store, kept);
    const proofs = await inclusionProofsOf(store, last, wanted);
    const heads = [...HEADS.slice(0, HEADS.indexOf(kept) + 1), last];
    const grown = await consistencyProofsOf(await rewritten(received.at), heads);
    const [grownAnew] = await consistencyProofsOf(store, [kept, last]);
    const before = grown.slice(0, -1);
    const anew = [...before, grownAnew];
    const none = [...before, { first: kept.size, second: last.size, path: [] }];
    return [anew, grown, none].map((consistency) =>
      remade(
        'pack2026-0001',
        {
          'events.ndjson': linesOf(events),
          'proofs.ndjson': linesOf(proofs),
          'heads.ndjson': linesOf(heads),
          'consistency.ndjson': linesOf(consistency),
          'head.json': () => JSON.stringify(last),
        },
        { proved: proofs.length, head: last },
      ),
    );
  };

  it.each(HEADS)('is taken when it says the same: $size events kept', async (kept) => {
    const [pack = ''] = await packsAfter(kept, received.at);
    expect(faultOf(pack, kept)).toBeNull();
  });

  it.each(HEADS)('is refused when it says another day: $size events kept', async (kept) => {
    const packs = await packsAfter(kept, '2026-04-03');
    const place = HEADS.indexOf(kept) + 2;
    for (const outside of HEADS.slice(0, place - 1)) {
      expect(packs.map((pack) => faultOf(pack, outside))).toEqual(
        packs.map(() => notCovering(place)),
      );
    }
  });

  it('is refused without the head that is kept', async () => {
    const [pack = ''] = await packsAfter(first, '2026-04-03');
    expect(faultOf(pack, second)).not.toBeNull();
  });

  it('says what is bound by the head that is kept, by the last one, and by none', async () => {
    const [pack = ''] = await packsAfter(second, received.at);
    const said: string[] = [];
    expect(faultOf(pack, second, said)).toBeNull();
    expect(said.slice(1)).toEqual([
      `events, of ["${one}"]: 3`,
      `under the head that you have, signed at ${second.at}: 2`,
      `under the last head, signed at ${second.at}: 3`,
      'without a proof, held by their own chain only: 0',
      'dated before a head that does not cover them: 0',
    ]);
    const bare = remade('pack2026-0001', { 'proofs.ndjson': () => '' }, { proved: 0 });
    said.length = 0;
    expect(faultOf(bare, head, said)).toBeNull();
    expect(said.slice(2)).toEqual([
      `under the head that you have, signed at ${head.at}: 0`,
      `under the last head, signed at ${head.at}: 0`,
      'without a proof, held by their own chain only: 3',
      'dated before a head that does not cover them: 3',
    ]);
  });
});
