import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NO_STREAM } from '@klacht/domain';
import { anEvent, journalOf, streamOf } from '../event-stores/contract/store-under-test.ts';
import { createMemoryKeyStore } from '../key-stores/memory/memory-key-store.ts';
import { eventSchemaOf, sealed } from './sealed.ts';
import {
  acknowledged,
  complaintId,
  openSealed,
  received,
  stream,
} from './testing/sealed-journal.ts';

describe('once the key is destroyed', () => {
  const destroyed = async () => {
    const opened = openSealed();
    const event = received();
    const first = await opened.store.append(stream, NO_STREAM, [event]);
    await opened.keys.destroy(complaintId);
    return { ...opened, event, first };
  };

  it('what it sealed reads [erased], and stays sealed for who decides', async () => {
    const { raw, store } = await destroyed();
    const [event] = await streamOf(store, stream);
    expect([event]).toEqual(await streamOf(raw, stream));
    if (event === undefined) throw new Error('expected an event');
    expect((await store.openEvent(event)).data).toMatchObject({
      at: '2026-04-02',
      complainant: { name: '[erased]', email: '[erased]' },
      text: '[erased]',
    });
  });

  it('nothing personal is recorded any more, and all else is', async () => {
    const { store } = await destroyed();
    const answer = anEvent({
      type: 'InfoProvided',
      data: { at: '2026-04-08', answer: 'It was I.' },
    });
    await expect(store.append(stream, 0, [acknowledged(), answer])).rejects.toMatchObject({
      kind: 'rejected',
      code: 'erased',
    });
    await store.append(stream, 0, [acknowledged()]);
    expect(await streamOf(store, stream)).toHaveLength(2);
  });

  it('what was recorded before may still be appended again, and nothing like it', async () => {
    const { store, event, first } = await destroyed();
    expect(await store.append(stream, NO_STREAM, [event])).toEqual({
      ...first,
      outcome: 'repeated',
    });
    for (const [revision, batch] of [
      [NO_STREAM, [event, received()]],
      [NO_STREAM, [received()]],
      [0, [event]],
    ] as const) {
      await expect(store.append(stream, revision, batch)).rejects.toMatchObject({ code: 'erased' });
    }
    expect(await streamOf(store, stream)).toHaveLength(1);
  });
});

describe('without the keys', () => {
  it('what is sealed reads [sealed], and the rest is there', async () => {
    const { raw, store } = openSealed();
    await store.append(stream, NO_STREAM, [received(), acknowledged()]);
    const without = sealed(raw, createMemoryKeyStore());
    const events = await streamOf(without, stream);
    expect(events).toEqual(await streamOf(raw, stream));
    const shown = await Promise.all(events.map((event) => without.openEvent(event)));
    expect(shown[0]?.data).toMatchObject({ text: '[sealed]', channel: 'email' });
    expect(shown[1]).toEqual(events[1]);
  });
});

describe('with another key store than it was sealed by', () => {
  it('nothing personal is added, so that no complaint has two keys', async () => {
    const { raw, store } = openSealed();
    await store.append(stream, NO_STREAM, [received(), acknowledged()]);
    const keys = createMemoryKeyStore();
    const other = sealed(raw, keys, (_, type) => eventSchemaOf(stream, type));
    const answer = anEvent({ type: 'InfoProvided', data: { at: '2026-04-08', answer: 'Here.' } });
    const refusal = { kind: 'unavailable', code: 'no-keys' };
    await expect(sealed(raw, keys).append(stream, 1, [answer])).rejects.toMatchObject(refusal);
    await expect(other.append(`access-${complaintId}`, NO_STREAM, [answer])).rejects.toMatchObject({
      code: 'no-keys',
    });
    expect(await keys.get(complaintId)).toEqual({ state: 'none' });
    expect(await journalOf(raw)).toHaveLength(2);
  });

  it('a new stream that is there already is a conflict or a repetition, and no key is made', async () => {
    const { raw, store } = openSealed();
    const event = received();
    const first = await store.append(stream, NO_STREAM, [event]);
    const keys = createMemoryKeyStore();
    const other = sealed(raw, keys);
    await expect(other.append(stream, NO_STREAM, [received()])).rejects.toMatchObject({
      kind: 'conflict',
    });
    expect(await other.append(stream, NO_STREAM, [event])).toEqual({
      ...first,
      outcome: 'repeated',
    });
    expect(await keys.get(complaintId)).toEqual({ state: 'none' });
    await keys.close();
    await expect(other.append(stream, NO_STREAM, [received()])).rejects.toMatchObject({
      kind: 'conflict',
    });
    expect(await journalOf(raw)).toHaveLength(1);
  });
});

describe('appending', () => {
  it('the same event to a sealed store again answers as the first time, though it is sealed anew', async () => {
    const { raw, store } = openSealed();
    const event = received();
    const first = await store.append(stream, NO_STREAM, [event]);
    const before = await journalOf(raw);
    expect(await store.append(stream, NO_STREAM, [event])).toEqual({
      ...first,
      outcome: 'repeated',
    });
    expect(await journalOf(raw)).toEqual(before);
  });

  it('to a sealed store does not see later changes of the event', async () => {
    const { store } = openSealed();
    const complainant = { name: 'Sanne' };
    const appended = store.append(stream, NO_STREAM, [received({ complainant })]);
    complainant.name = 'Daan';
    await appended;
    expect((await streamOf(store, stream))[0]?.data).toMatchObject({
      complainant: { name: 'Sanne' },
    });
  });

  it('to a sealed store that is being closed with its keys is answered first', async () => {
    const { keys, store } = openSealed();
    const appended = store.append(`complaint-${randomUUID()}`, NO_STREAM, [received()]);
    await store.close();
    await expect(appended).resolves.toMatchObject({ revision: 0 });
    await expect(keys.get('a')).rejects.toMatchObject({ code: 'store-closed' });
  });
});
