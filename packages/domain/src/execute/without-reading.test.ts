import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKlachtError, KlachtError } from '../errors.ts';
import type { EventStore } from '../journal/event-store.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { listStore } from '../testing/internal/list-store.ts';
import { execute, executeAll } from './execute.ts';
import type { Request } from './request.ts';

const procedures = [bitonic];
const complaintIds = [
  '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11',
  '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d12',
];

const commandId = (nth: number): string => `6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b${String(7_000 + nth)}`;

const received = { at: '2026-04-02', channel: 'email', subjects: ['price'] };

const request = (nth: number, type: string, data: object, complaint = 0): Request =>
  ({
    complaintId: complaintIds[complaint],
    commandId: commandId(nth),
    actor: 'anna',
    now: '2026-05-01T08:00:00Z',
    type,
    data,
  }) as unknown as Request;

const receive = request(1, 'Receive', received);
const acknowledge = request(2, 'Acknowledge', { at: '2026-04-07' });
const assign = request(3, 'AssignOfficer', { at: '2026-04-08', officer: 'bert' });
const admit = request(4, 'DeclareAdmissible', { at: '2026-04-10' });

/** A store of its own, to who remembers by it, on the same journal; it counts what is read. */
const another = (store: EventStore) => {
  const own = {
    ...store,
    reads: 0,
    readStream: (...where: Parameters<EventStore['readStream']>) => {
      own.reads += 1;
      return store.readStream(...where);
    },
  };
  return own;
};

/** One on which nothing is decided before it is read: the first append meets a conflict. */
const unguessed = (store: EventStore): EventStore => {
  let isFirst = true;
  return {
    ...store,
    append: (...what) => {
      if (!isFirst) return store.append(...what);
      isFirst = false;
      return Promise.reject(new KlachtError('conflict', 'conflict', 'not before it is read'));
    },
  };
};

/** What came of it, as it can be compared. */
const told = async (store: EventStore, requests: readonly Request[]) => {
  try {
    const outcomes = await executeAll({ store, procedures }, requests);
    return outcomes.map((one) =>
      one.outcome === 'rejected'
        ? { code: one.error.code, message: one.error.message, details: one.error.details }
        : one,
    );
  } catch (error) {
    if (!isKlachtError(error)) throw error;
    return { code: error.code, message: error.message };
  }
};

const aRequest = (complaint: number) =>
  fc
    .tuple(
      fc.nat({ max: 9 }),
      fc.constantFrom<readonly [string, object]>(
        ['Receive', received],
        ['Receive', { ...received, channel: 'form' }],
        ['Receive', { ...received, channel: 'phone' }],
        ['Receive', { ...received, at: '2027-01-01' }],
        ['Receive', { ...received, channel: 'a song' }],
        ['Acknowledge', { at: '2026-04-07' }],
        ['Acknowledge', { at: '2026-04-01' }],
        ['AssignOfficer', { at: '2026-04-08', officer: 'bert' }],
        ['AssignOfficer', { at: '2026-04-08', officer: 'carla' }],
        ['DeclareAdmissible', { at: '2026-04-10' }],
        ['Withdraw', { at: '2026-04-12' }],
      ),
    )
    .map(([nth, [type, data]]) => request(nth, type, data, complaint));

/** Requests for one complaint, given together by one of two executors. */
const aTurn = fc.nat({ max: 1 }).chain((complaint) =>
  fc.record({
    executor: fc.nat({ max: 1 }),
    requests: fc.array(aRequest(complaint), { minLength: 1, maxLength: 4 }),
  }),
);

describe('what is decided without reading', () => {
  it('is what is decided after reading, by two executors on one journal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aTurn, { minLength: 1, maxLength: 14 }), async (turns) => {
        const [store, reference] = [listStore(), listStore()];
        const executors = [another(store), another(store)];
        for (const { executor, requests } of turns) {
          const own = executors[executor] ?? store;
          expect(await told(own, requests)).toEqual(await told(unguessed(reference), requests));
        }
        expect(store.journal).toEqual(reference.journal);
      }),
      { numRuns: 300 },
    );
  });

  it('is the truth whoever comes first: each fact once, and told to one', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(aTurn, { minLength: 2, maxLength: 8 }),
        async (scheduler, turns) => {
          const store = listStore();
          const slow = {
            ...store,
            append: async (...what: Parameters<EventStore['append']>) => {
              await scheduler.schedule(Promise.resolve(), 'append');
              return store.append(...what);
            },
            readStream: async function* (...where: Parameters<EventStore['readStream']>) {
              await scheduler.schedule(Promise.resolve(), 'read');
              yield* store.readStream(...where);
            },
          };
          const executors = [another(slow), another(slow)];
          const answers = await scheduler.waitFor(
            Promise.all(
              turns.map(async ({ executor, requests }) => ({
                requests,
                answer: await told(executors[executor] ?? slow, requests),
              })),
            ),
          );
          const places = store.journal.map(({ id, stream, type, data, revision }) => ({
            id,
            stream,
            revision,
            event: { type, data },
          }));
          const recorded: unknown[] = [];
          for (const { requests, answer } of answers) {
            if (!Array.isArray(answer)) continue;
            for (const [index, one] of answer.entries()) {
              if (!('outcome' in one)) continue;
              const asked = requests[index];
              if (asked === undefined || !('complaintId' in asked)) throw new Error('expected one');
              const { revision, event } = one;
              const stream = `complaint-${asked.complaintId}`;
              const place = { id: asked.commandId, stream, revision, event };
              expect(places).toContainEqual(place);
              if (one.outcome === 'recorded') recorded.push(place);
            }
          }
          expect(recorded).toHaveLength(places.length);
          expect(new Set(recorded.map((place) => JSON.stringify(place))).size).toBe(places.length);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('two processes that give the same command id', () => {
  it.each([
    ['the same', received, { outcome: 'repeated', revision: 0 }],
    ['another', { ...received, channel: 'form' }, 'command-id-reused'],
  ])('for %s, before either has appended', async (_, data, second) => {
    const store = listStore();
    const answers: unknown[] = [];
    const own = another(store);
    const late: EventStore = {
      ...store,
      append: async (...what) => {
        if (answers.length === 0) answers.push(await execute({ store: own, procedures }, receive));
        return store.append(...what);
      },
    };
    const answer = await execute({ store: late, procedures }, request(1, 'Receive', data)).catch(
      (error: unknown) => (isKlachtError(error, 'rejected') ? error.code : error),
    );
    expect(answers).toMatchObject([{ outcome: 'recorded', revision: 0 }]);
    if (typeof second === 'string') expect(answer).toBe(second);
    else expect(answer).toMatchObject(second);
    expect(store.journal.map(({ data }) => data)).toMatchObject([received]);
  });
});

describe('a stream that this process wrote last', () => {
  it('is not read for the next command, nor to begin it', async () => {
    const store = another(listStore());
    for (const one of [receive, acknowledge, assign]) await execute({ store, procedures }, one);
    expect(store.reads).toBe(0);
  });

  it('is read once another has written it, before anything is refused or repeated', async () => {
    const journal = listStore();
    const [store, other] = [another(journal), another(journal)];
    await execute({ store, procedures }, receive);
    await execute({ store: other, procedures }, acknowledge);
    expect(await execute({ store, procedures }, assign)).toMatchObject({ revision: 2 });
    expect(store.reads).toBe(1);
    expect(await execute({ store, procedures }, assign)).toMatchObject({ outcome: 'repeated' });
    await expect(
      execute({ store, procedures }, { ...acknowledge, commandId: commandId(9) }),
    ).rejects.toMatchObject({ code: 'already-acknowledged' });
    expect(store.reads).toBe(4);
  });

  it('is read anew once the store was out of reach: it may be another when it is back', async () => {
    const journal = listStore((appends) =>
      appends === 2
        ? Promise.reject(new KlachtError('unavailable', 'store-unreachable', 'gone'))
        : Promise.resolve(),
    );
    const store = another(journal);
    await execute({ store, procedures }, receive);
    await expect(execute({ store, procedures }, acknowledge)).rejects.toMatchObject({
      code: 'store-unreachable',
    });
    await execute({ store, procedures }, acknowledge);
    expect(store.reads).toBe(1);
  });

  it('is decided on what was recorded, whatever is done to the request afterwards', async () => {
    const journal = listStore();
    const store = another(journal);
    const subjects = ['price'];
    const asked = request(1, 'Receive', { ...received, employees: subjects });
    await execute({ store, procedures }, asked);
    subjects[0] = 'anna';
    expect(await execute({ store, procedures }, admit)).toMatchObject({ revision: 1 });
    expect(store.reads).toBe(0);
  });

  it('is one of a thousand at most', async () => {
    const store = another(listStore());
    const about = (nth: number) => {
      const complaintId = `0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c${String(1_000 + nth)}`;
      const id = (kind: number) => `6f1c0c1e-5f0e-4c57-9d3${kind}-0d9a3f0b${String(1_000 + nth)}`;
      return {
        receive: { ...receive, complaintId, commandId: id(1) } as Request,
        acknowledge: { ...acknowledge, complaintId, commandId: id(2) } as Request,
      };
    };
    for (let nth = 0; nth <= 1_000; nth += 1) {
      await execute({ store, procedures }, about(nth).receive);
    }
    await execute({ store, procedures }, about(1).acknowledge);
    expect(store.reads).toBe(0);
    await execute({ store, procedures }, about(0).acknowledge);
    expect(store.reads).toBe(1);
  });
});

describe('requests that may be known', () => {
  it.each([
    ['all new', [], 1],
    ['all known', [receive, acknowledge], 1],
    ['known in part', [receive], 1],
  ])('are read for once, and answered as ever: %s', async (_, before, reads) => {
    const requests = [receive, acknowledge, request(2, 'Acknowledge', { at: '2026-04-08' })];
    const [guessing, reading] = [another(listStore()), another(listStore())];
    for (const store of [guessing, reading]) await executeAll({ store, procedures }, before);
    reading.reads = 0;
    const told = await executeAll({ store: reading, procedures }, requests, {
      mayBeKnown: true,
      isLast: true,
    });
    expect(reading.reads).toBe(reads);
    expect(told).toEqual(await executeAll({ store: guessing, procedures }, requests));
    const events = async (store: EventStore) => (await Array.fromAsync(store.readAll())).flat();
    expect(await events(reading)).toEqual(await events(guessing));
  });
});
