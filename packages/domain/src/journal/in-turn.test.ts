import { describe, expect, it } from 'vitest';
import { KlachtError } from '../errors.ts';
import { inTurn } from './in-turn.ts';
import { listStore } from '../testing/internal/list-store.ts';

/** Something that is begun, and done or failed when that is said; `told` has what came of it. */
const doings = () => {
  const told: string[] = [];
  const begun = new Map<string, PromiseWithResolvers<string>>();
  const doing = (name: string) => (): Promise<string> => {
    told.push(`begins ${name}`);
    const ending = Promise.withResolvers<string>();
    begun.set(name, ending);
    return ending.promise;
  };
  const end = async (name: string, error?: Error): Promise<void> => {
    const ending = begun.get(name);
    if (error === undefined) ending?.resolve(name);
    else ending?.reject(error);
    await new Promise(setImmediate);
  };
  return { told, doing, end };
};

describe('what is done to one stream of a store', () => {
  it('is begun when what came before is done, in the order in which it was asked', async () => {
    const store = listStore();
    const { told, doing, end } = doings();
    const all = ['a', 'b', 'c'].map((name) => inTurn(store, 'one', doing(name)));
    expect(told).toEqual(['begins a']);
    await end('a');
    expect(told).toEqual(['begins a', 'begins b']);
    await end('b');
    await end('c');
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c']);
  });

  it('waits for what is under way when it is asked, though others before that are done', async () => {
    const store = listStore();
    const { told, doing, end } = doings();
    const all = ['a', 'b'].map((name) => inTurn(store, 'one', doing(name)));
    await end('a');
    all.push(inTurn(store, 'one', doing('c')));
    await new Promise(setImmediate);
    expect(told).toEqual(['begins a', 'begins b']);
    await end('b');
    await end('c');
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c']);
  });

  it('is begun also when what came before failed', async () => {
    const store = listStore();
    const { doing, end } = doings();
    const failed = inTurn(store, 'one', doing('a'));
    const next = inTurn(store, 'one', doing('b'));
    const error = new Error('the disk is full');
    const answers = Promise.allSettled([failed, next]);
    await end('a', error);
    await end('b');
    expect(await answers).toEqual([
      { status: 'rejected', reason: error },
      { status: 'fulfilled', value: 'b' },
    ]);
  });

  it('waits neither for another stream nor for another store', () => {
    const store = listStore();
    const { told, doing } = doings();
    void inTurn(store, 'one', doing('a'));
    void inTurn(store, 'other', doing('b'));
    void inTurn(listStore(), 'one', doing('c'));
    expect(told).toEqual(['begins a', 'begins b', 'begins c']);
  });

  it('is begun at once when all that came before is done', async () => {
    const store = listStore();
    const { told, doing, end } = doings();
    const first = inTurn(store, 'one', doing('a'));
    await end('a');
    await first;
    void inTurn(store, 'one', doing('b'));
    expect(told).toEqual(['begins a', 'begins b']);
  });

  it.each([
    [9, 'conflict', 10, 'done'],
    [10, 'conflict', 10, 'conflict'],
    [1, 'unavailable', 1, 'unavailable'],
  ] as const)('is done anew after %d of %s: %d times', async (failures, kind, times, outcome) => {
    const error =
      kind === 'conflict'
        ? new KlachtError(kind, 'conflict', 'not now')
        : new KlachtError(kind, 'store-busy', 'not now');
    let tries = 0;
    const attempt = (): Promise<string> => {
      tries += 1;
      return tries <= failures ? Promise.reject(error) : Promise.resolve('done');
    };
    const ended = await inTurn(listStore(), 'one', attempt).catch(
      (error: unknown) => (error as KlachtError).kind,
    );
    expect([tries, ended]).toEqual([times, outcome]);
  });

  it('is done anew after a pause that the store makes, and not after the last', async () => {
    const pauses: number[] = [];
    const store = { ...listStore(), backOff: async (tries: number) => void pauses.push(tries) };
    const conflict = new KlachtError('conflict', 'conflict', 'not now');
    await expect(inTurn(store, 'one', () => Promise.reject(conflict))).rejects.toBe(conflict);
    expect(pauses).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
