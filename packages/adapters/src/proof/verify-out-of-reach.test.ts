import { describe, expect, it } from 'vitest';
import { type EventStore, KlachtError } from '@klacht/domain';
import { signedJournal, storeOf } from './testing/journals.ts';
import { verifyJournal } from './verify-journal.ts';

const { events } = await signedJournal();
const sound = storeOf(events);

async function* failing(error: KlachtError) {
  yield events.slice(0, 5);
  throw error;
}

const outOfReach = new KlachtError('unavailable', 'store-failed', 'the line went dead');
const ofNoPlace = new KlachtError('unreadable', 'unreadable-event', 'somewhere');
const ofNoNumber = new KlachtError('unreadable', 'unreadable-row', 'a number that is none');

describe('a journal that cannot be read to its end', () => {
  it.each<[string, KlachtError, Partial<EventStore>]>([
    ['its store goes out of reach', outOfReach, { readAll: () => failing(outOfReach) }],
    ['an event is unreadable nobody knows where', ofNoPlace, { readAll: () => failing(ofNoPlace) }],
    ['its heads are out of reach', outOfReach, { readStream: () => failing(outOfReach) }],
  ])('is not said to be sound when %s', async (_, error, change) => {
    await expect(verifyJournal({ ...sound, ...change })).rejects.toBe(error);
  });

  it('is at fault where a row holds a number that klacht never wrote, whichever it is', async () => {
    const readAll = () => failing(ofNoNumber);
    expect(await verifyJournal({ ...sound, readAll })).toMatchObject({
      kind: 'changed',
      stream: null,
      position: null,
      message: 'a number that is none',
    });
  });
});
