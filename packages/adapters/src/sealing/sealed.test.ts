import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { NO_STREAM } from '@klacht/domain';
import { anEvent, journalOf, streamOf } from '../event-stores/contract/store-under-test.ts';
import { eventSchemaOf, sealed, keyOwnerOf } from './sealed.ts';
import {
  acknowledged,
  complaintId,
  openSealed,
  PERSONAL,
  received,
  stream,
} from './testing/sealed-journal.ts';

const aSealedText: unknown = expect.stringMatching(/^sealed:1:[\w-]{80,}$/);

describe('what is sealed', () => {
  it('is every personal text and nothing else, in all that is stored', async () => {
    const { raw, store } = openSealed();
    const event = received();
    await store.append(stream, NO_STREAM, [event, acknowledged()]);
    const [stored, second] = await journalOf(raw);
    for (const word of PERSONAL) expect(JSON.stringify(stored)).not.toContain(word);
    expect(stored).toMatchObject({ id: event.id, metadata: event.metadata, type: 'Received' });
    expect(stored?.data).toEqual({
      at: '2026-04-02',
      procedure: 'bitonic 2025.1',
      channel: 'email',
      subjects: ['price'],
      complainant: { name: aSealedText, email: aSealedText },
      text: aSealedText,
      origin: { source: 'old register', reference: aSealedText, untracked: [] },
    });
    expect(second?.data).toEqual({ at: '2026-04-07' });
  });

  it('is opened when its stream is read, and never when the whole journal is', async () => {
    const { raw, store } = openSealed();
    const event = received();
    await store.append(stream, NO_STREAM, [event]);
    expect((await streamOf(store, stream))[0]?.data).toEqual(event.data);
    expect(await journalOf(store)).toEqual(await journalOf(raw));
  });

  it('stays as it is stored for who asks for that, and no key is looked up', async () => {
    const { raw, keys, store } = openSealed();
    await store.append(stream, NO_STREAM, [received(), acknowledged(), received()]);
    const get = vi.spyOn(keys, 'get');
    const stored = (await Array.fromAsync(store.readStream(stream, 1, 'stored'))).flat();
    expect(stored).toEqual((await streamOf(raw, stream)).slice(1));
    expect(get).not.toHaveBeenCalled();
    const opened = (await Array.fromAsync(store.readStream(stream, 1, 'opened'))).flat();
    expect(opened[1]?.data).toMatchObject({ text: PERSONAL[2] });
    expect(get).toHaveBeenCalled();
  });

  it('tells no name by its length, nor that two are the same', async () => {
    const { raw, store } = openSealed();
    const names = ['Bo', 'Bo', 'Wilhelmina van der Voort'];
    const events = names.map((name) => received({ complainant: { name } }));
    await store.append(stream, NO_STREAM, events);
    const stored = (await journalOf(raw)).map(
      ({ data }) => (data as { complainant: { name: string } }).complainant.name,
    );
    expect(new Set(stored).size).toBe(3);
    expect(new Set(stored.map(({ length }) => length)).size).toBe(1);
  });

  it('opens to what went in, whatever the text', async () => {
    const aText = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }),
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 40 })
        .map((units) => String.fromCharCode(...units)),
      fc.constantFrom('sealed:1:', '[erased]', ' ', '"', '\\', '\u2028'),
    );
    await fc.assert(
      fc.asyncProperty(aText, async (text) => {
        const { raw, store } = openSealed();
        await store.append(stream, NO_STREAM, [received({ text })]);
        expect((await streamOf(store, stream))[0]?.data).toMatchObject({ text });
        expect((await journalOf(raw))[0]?.data).toMatchObject({ text: aSealedText });
      }),
    );
  });

  it('is under the key of its complaint, in the stream of who read it too', () => {
    expect(keyOwnerOf(stream)).toBe(complaintId);
    expect(keyOwnerOf(`access-${complaintId}`)).toBe(complaintId);
    expect(keyOwnerOf('review-2026')).toBe('review-2026');
    expect(keyOwnerOf('complaint-')).toBe('complaint-');
  });
});

describe('a sealed text that was moved or changed', () => {
  /** A store whose raw rows a test may change on the way out. */
  const tampered = async (change: (data: Record<string, unknown>) => object) => {
    const { raw, keys } = openSealed();
    const writing = sealed(raw, keys);
    await writing.append(stream, NO_STREAM, [acknowledged(), received(), received()]);
    return sealed(
      {
        ...raw,
        readStream: async function* (name: string) {
          for await (const batch of raw.readStream(name)) {
            yield batch.map((event) =>
              event.revision === 1
                ? { ...event, data: change(event.data as Record<string, unknown>) }
                : event,
            );
          }
        },
      },
      keys,
    );
  };

  const broken = (field: string) => ({
    kind: 'unreadable',
    code: 'seal-broken',
    message: expect.stringMatching(
      new RegExp(`^${stream} revision 1: Received\\.${field}: `),
    ) as unknown,
    details: { stream, revision: 1, field },
  });

  it('does not open in another field of its event', async () => {
    const store = await tampered((data) => ({
      ...data,
      text: (data['complainant'] as { name: string }).name,
    }));
    await expect(streamOf(store, stream)).rejects.toMatchObject(broken('text'));
  });

  it('does not open in the same field of another event', async () => {
    const { raw, keys, store } = openSealed();
    await store.append(stream, NO_STREAM, [received(), received()]);
    const [one, two] = await streamOf(raw, stream);
    if (one === undefined || two === undefined) throw new Error('expected two events');
    await expect(store.openEvent({ ...two, data: one.data })).rejects.toMatchObject({
      code: 'seal-broken',
      details: { revision: 1 },
    });
    const other = `access-${complaintId}`;
    const moved = sealed(raw, keys, () => eventSchemaOf(stream, 'Received'));
    await expect(moved.openEvent({ ...one, stream: other })).rejects.toMatchObject({
      code: 'seal-broken',
      details: { stream: other },
    });
    expect((await store.openEvent(one)).data).toMatchObject({ text: PERSONAL[2] });
  });

  it('does not open when a character of it is another', async () => {
    const store = await tampered((data) => {
      const text = data['text'] as string;
      return { ...data, text: `${text.slice(0, -2)}${text.endsWith('AA') ? 'BB' : 'AA'}` };
    });
    await expect(streamOf(store, stream)).rejects.toMatchObject(broken('text'));
    const [, event] = await journalOf(store);
    if (event === undefined) throw new Error('expected an event');
    await expect(store.openEvent(event)).resolves.toMatchObject({ data: { text: PERSONAL[2] } });
  });
});

describe('what cannot be sealed for certain', () => {
  it.each([
    ['an event of no known type', { type: 'Paid', data: { name: 'Sanne' } }, 'unknown-event-type'],
    ['a type like a method', { type: 'toString', data: {} }, 'unknown-event-type'],
    [
      'a field that its schema does not have',
      { type: 'Acknowledged', data: { at: '2026-04-07', name: 'Sanne' } },
      'not-of-its-schema',
    ],
    [
      'a text where another shape is expected',
      { type: 'Received', data: { ...received().data, complainant: 'Sanne' } },
      'not-of-its-schema',
    ],
    [
      'a text that is sealed already',
      { type: 'InfoProvided', data: { at: '2026-04-07', answer: `sealed:1:${'A'.repeat(60)}` } },
      'already-sealed',
    ],
  ])('is refused, without a word of it: %s', async (_, change, code) => {
    const { raw, keys, store } = openSealed();
    await expect(
      store.append(stream, NO_STREAM, [received(), anEvent(change)]),
    ).rejects.toMatchObject({
      kind: 'invalid',
      code,
      message: expect.not.stringContaining('Sanne') as unknown,
    });
    expect(await journalOf(raw)).toEqual([]);
    expect(await keys.get(complaintId)).toEqual({ state: 'none' });
  });

  it('is refused in a stream of a kind that nobody knows', async () => {
    const { store } = openSealed();
    await expect(store.append('invoice-1', NO_STREAM, [acknowledged()])).rejects.toMatchObject({
      code: 'unknown-event-type',
    });
  });
});
