import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  bitonic,
  type EventStore,
  execute,
  executeAll,
  type Journal,
  KlachtError,
  type Request,
} from '@klacht/domain';
import { sealed } from '../sealing/sealed.ts';
import { anEvent, journalOf } from '../event-stores/contract/store-under-test.ts';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { createMemoryKeyStore } from '../key-stores/memory/memory-key-store.ts';

const complaintId = '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11';
const stream = `complaint-${complaintId}`;

const journalWith = (store: EventStore = createMemoryEventStore()): Journal => ({
  store,
  procedures: [bitonic],
});

const about = () => ({
  complaintId,
  commandId: randomUUID(),
  actor: 'anna',
  now: '2026-05-01T08:00:00Z' as const,
});

const receive = (): Request => ({
  ...about(),
  type: 'Receive',
  data: { at: '2026-04-02', channel: 'email', subjects: ['price'] },
});

const acknowledge = (): Request => ({
  ...about(),
  type: 'Acknowledge',
  data: { at: '2026-04-07' },
});

describe('executing a request', () => {
  it('records the event, who asked and when', async () => {
    const journal = journalWith();
    const request = receive();
    expect(await execute(journal, request)).toMatchObject({ outcome: 'recorded', revision: 0 });
    const [event] = await journalOf(journal.store);
    expect(event).toMatchObject({
      stream,
      id: request.commandId,
      type: 'Received',
      recordedAt: request.now,
      metadata: {
        actor: 'anna',
        commandId: request.commandId,
        $correlationId: request.commandId,
        $causationId: request.commandId,
        schema: '4',
      },
    });
  });

  it('twice is once, also after more has come', async () => {
    const journal = journalWith();
    const request = receive();
    await execute(journal, request);
    await execute(journal, acknowledge());
    expect(await execute(journal, request)).toMatchObject({ outcome: 'repeated', revision: 0 });
    expect(await journalOf(journal.store)).toHaveLength(2);
  });

  it('at the same time is once', async () => {
    const journal = journalWith();
    const request = receive();
    const outcomes = await Promise.all([1, 2, 3].map(() => execute(journal, request)));
    expect(outcomes.map(({ outcome, revision }) => [outcome, revision])).toEqual([
      ['recorded', 0],
      ['repeated', 0],
      ['repeated', 0],
    ]);
    expect(await journalOf(journal.store)).toHaveLength(1);
  });

  it('is recorded with all that come at the same time, in the order in which they came', async () => {
    const journal = journalWith();
    await execute(journal, receive());
    const requests = Array.from({ length: 60 }, (_, nth): Request => ({
      ...about(),
      type: 'AddDocument',
      data: { at: '2026-04-07', digest: nth.toString(16).padStart(64, '0'), name: `letter ${nth}` },
    }));
    const outcomes = await Promise.all(requests.map((request) => execute(journal, request)));
    expect(outcomes.map(({ revision }) => revision)).toEqual(requests.map((_, nth) => nth + 1));
  });

  it('refuses the id of an earlier command for another one', async () => {
    const journal = journalWith();
    const request = receive();
    await execute(journal, request);
    for (const other of [
      { ...request, data: { ...request.data, subjects: ['account'] } } as Request,
      { ...acknowledge(), commandId: request.commandId },
    ]) {
      await expect(execute(journal, other)).rejects.toMatchObject({
        kind: 'rejected',
        code: 'command-id-reused',
      });
    }
  });

  it('takes a text that is sealed for what was said', async () => {
    const store = createMemoryEventStore();
    const keys = createMemoryKeyStore();
    const journal = journalWith(sealed(store, keys));
    const request = {
      ...receive(),
      data: { at: '2026-04-02', channel: 'email', subjects: ['price'], text: 'My own words.' },
    } as Request;
    await execute(journal, request);
    expect(await execute(journal, request)).toMatchObject({ outcome: 'repeated' });
    await keys.destroy(complaintId);
    expect(await execute(journal, request)).toMatchObject({ outcome: 'repeated' });
    expect(await journalOf(store)).toHaveLength(1);
  });

  it('opens no text to decide, and answers a repeated one opened', async () => {
    const keys = createMemoryKeyStore();
    const opening: unknown[] = [];
    const inner = sealed(createMemoryEventStore(), keys);
    /** A journal in which nothing is remembered of what was recorded before. */
    const anew = () =>
      journalWith({
        ...inner,
        readStream: (...where) => {
          opening.push(where[2]);
          return inner.readStream(...where);
        },
      });
    await execute(anew(), receive());
    const asked: Request = {
      ...about(),
      type: 'RequestInformation',
      data: { at: '2026-04-07', question: 'Which transaction?' },
    };
    await execute(anew(), asked);
    expect(opening).toEqual(['stored']);
    expect(await execute(anew(), asked)).toEqual({
      outcome: 'repeated',
      revision: 1,
      event: { type: 'InfoRequested', data: asked.data },
    });
    await expect(
      execute(anew(), { ...asked, data: { ...asked.data, question: 'Which one?' } }),
    ).rejects.toMatchObject({ code: 'command-id-reused', details: { differs: ['question'] } });
  });

  it('decides anew when somebody else was first', async () => {
    const store = createMemoryEventStore();
    const journal = journalWith(store);
    await execute(journal, receive());
    let first = true;
    const racing: EventStore = {
      ...store,
      append: async (name, revision, events) => {
        if (first) {
          first = false;
          await execute(journal, acknowledge());
        }
        return store.append(name, revision, events);
      },
    };
    await expect(execute(journalWith(racing), acknowledge())).rejects.toMatchObject({
      code: 'already-acknowledged',
    });
    expect(await journalOf(store)).toHaveLength(2);
  });

  it('gives up after ten conflicts', async () => {
    let attempts = 0;
    const store: EventStore = {
      ...createMemoryEventStore(),
      append: async () => {
        attempts += 1;
        throw new KlachtError('conflict', 'conflict', 'always');
      },
    };
    await expect(execute(journalWith(store), receive())).rejects.toMatchObject({
      kind: 'conflict',
    });
    expect(attempts).toBe(10);
  });

  it('stops at an event that it cannot read', async () => {
    const store = createMemoryEventStore();
    await store.append(stream, -1, [anEvent({ type: 'Forgotten' })]);
    await expect(execute(journalWith(store), receive())).rejects.toMatchObject({
      kind: 'unreadable',
      code: 'unknown-event-type',
    });
  });
});

describe('executing several requests', () => {
  it('decides each on the ones before it, and a refused one stops nothing', async () => {
    const journal = journalWith();
    const outcomes = await executeAll(journal, [receive(), acknowledge(), acknowledge()]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['recorded', 'recorded', 'rejected']);
    expect(await journalOf(journal.store)).toHaveLength(2);
  });

  it('refuses requests for several complaints', async () => {
    const other = { ...acknowledge(), complaintId: randomUUID() };
    await expect(executeAll(journalWith(), [receive(), other])).rejects.toMatchObject({
      code: 'several-subjects',
    });
    expect(await executeAll(journalWith(), [])).toEqual([]);
  });
});
