import { describe, expect, it } from 'vitest';
import { accessStream, NO_STREAM } from '@klacht/domain';
import { anEvent } from '../event-stores/contract/store-under-test.ts';
import { ERASURE, finishErasures } from './erasure.ts';
import { keyOwnerOf } from './key-owner.ts';
import { complaintId, openSealed, stream } from './testing/sealed-journal.ts';

const erased = () => anEvent({ type: ERASURE, data: { at: '2026-01-14' } });

describe('finishing the erasures of a journal', () => {
  it('keeps a complaint from getting a key again, also where the key store had none', async () => {
    const { raw, keys } = openSealed();
    await raw.append(stream, NO_STREAM, [erased()]);
    expect(await finishErasures({ store: raw, keys })).toEqual([]);
    expect(await keys.get(complaintId)).toEqual({ state: 'destroyed' });
  });

  it.each(['review-2026', accessStream(complaintId)])(
    'goes by the streams of complaints alone, not by %s',
    async (other) => {
      const { raw, keys } = openSealed();
      await raw.append(other, NO_STREAM, [erased()]);
      await keys.getOrCreate(keyOwnerOf(other));
      expect(await finishErasures({ store: raw, keys })).toEqual([]);
      expect(await keys.get(keyOwnerOf(other))).toMatchObject({ state: 'held' });
    },
  );
});
