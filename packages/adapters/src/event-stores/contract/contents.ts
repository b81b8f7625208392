import { describe, expect, it } from 'vitest';
import { NO_STREAM } from '@klacht/domain';
import {
  anEvent,
  type ContractOptions,
  journalOf,
  streamOf,
  type OpenStore,
  without,
  withStore,
} from './store-under-test.ts';

const cycle: Record<string, unknown> = {};
cycle['self'] = cycle;

/** What is no JSON, so many objects deep. */
const deep = (levels: number): object => ({ a: levels === 0 ? Number.NaN : deep(levels - 1) });

const TEXTS: readonly (readonly [what: string, text: string])[] = [
  ['a NUL', 'a\u0000b'],
  ['lone surrogates', '\ud800 and \udc00'],
  ['line ends', 'a\r\nb\u2028c\u2029d'],
  ['quotes and backslashes', '"\\\'`${x}'],
  ['digits', '0012345678901234567890'],
  ['emoji and combining marks', '👩‍👩‍👧 e\u0301'],
  ['nothing', ''],
];
const twoMegabytes = 'é'.repeat(1_000_000);

export const describeContents = (
  open: OpenStore,
  { adds = [], maxAppendBytes = Infinity }: ContractOptions,
): void => {
  const fits = (text: string): boolean => 2 * Buffer.byteLength(text) < maxAppendBytes;

  describe('contents', () => {
    it('keeps an event of a type that nobody knows', () =>
      withStore(open, async (store) => {
        await store.append('invoice-1', NO_STREAM, [anEvent({ type: 'Paid', data: { x: [1] } })]);
        expect(await journalOf(store)).toMatchObject([{ type: 'Paid', data: { x: [1] } }]);
      }));

    it.each(fits(twoMegabytes) ? [...TEXTS, ['two megabytes', twoMegabytes] as const] : TEXTS)(
      'keeps %s in a text',
      (_, text) =>
        withStore(open, async (store) => {
          await store.append('complaint-a', NO_STREAM, [
            anEvent({ data: { text }, metadata: { text } }),
          ]);
          const [event] = without(adds, await streamOf(store, 'complaint-a'));
          expect(event?.data).toEqual({ text });
          expect(event?.metadata).toEqual({ text });
        }),
    );

    if (!fits(twoMegabytes)) {
      it('refuses what is larger than it can hold, names the event, and writes nothing', () =>
        withStore(open, async (store) => {
          const large = anEvent({ type: 'Large', data: { text: twoMegabytes } });
          await expect(
            store.append('complaint-a', NO_STREAM, [anEvent(), large]),
          ).rejects.toMatchObject({
            kind: 'invalid',
            code: 'too-large',
            message: expect.stringContaining('Large') as unknown,
            details: expect.objectContaining({ event: large.id }) as unknown,
          });
          expect(await journalOf(store)).toEqual([]);
          const part = anEvent({ data: { text: 'a'.repeat(maxAppendBytes / 2) } });
          await expect(
            store.append('complaint-a', NO_STREAM, [part, { ...part, id: large.id }]),
          ).rejects.toMatchObject({ code: 'too-large' });
          await store.append('complaint-a', NO_STREAM, [part]);
          expect(await streamOf(store, 'complaint-a')).toEqual([
            expect.objectContaining({ id: part.id, data: part.data }),
          ]);
        }));
    }

    it('keeps numbers, nulls, nesting and a key named __proto__', () =>
      withStore(open, async (store) => {
        const data = JSON.parse(
          '{"n":[0,-1,1.5,1e21,5e-324,9007199254740991],"x":{"y":[{"z":null}]},"__proto__":{"a":1}}',
        ) as object;
        await store.append('complaint-a', NO_STREAM, [anEvent({ data })]);
        const [event] = await streamOf(store, 'complaint-a');
        expect(JSON.stringify(event?.data)).toBe(JSON.stringify(data));
      }));

    it('keeps what is nested a hundred deep', () =>
      withStore(open, async (store) => {
        const data = JSON.parse(`${'{"a":['.repeat(100)}1${']}'.repeat(100)}`) as object;
        await store.append('complaint-a', NO_STREAM, [anEvent({ data })]);
        const [event] = await streamOf(store, 'complaint-a');
        expect(event?.data).toEqual(data);
      }));

    it.each([
      ['a bigint', { a: 1n }, 'a'],
      ['undefined', { a: undefined }, 'a'],
      ['undefined in a list', { a: [1, undefined] }, 'a[1]'],
      ['a function', { a: { b: () => 1 } }, 'a.b'],
      ['a symbol', { a: Symbol('s') }, 'a'],
      ['not a number', { a: Number.NaN }, 'a'],
      ['infinity', { a: Infinity }, 'a'],
      ['minus zero', { a: -0 }, 'a'],
      ['a Date', { a: new Date(0) }, 'a'],
      ['a Map', { a: new Map() }, 'a'],
      ['a cycle', cycle, 'self'],
      ['what is nested a hundred deep and no JSON', deep(100), 'a.'],
    ])('refuses %s, which JSON would lose, and names the place', (_, data, place) =>
      withStore(open, async (store) => {
        await expect(
          store.append('complaint-a', NO_STREAM, [anEvent({ data })]),
        ).rejects.toMatchObject({
          kind: 'invalid',
          code: 'not-serialisable',
          message: expect.stringContaining(`data.${place}`) as unknown,
        });
        expect(await journalOf(store)).toEqual([]);
      }),
    );

    it.each([
      ['a new stream', []],
      ['a stream that nobody has read', [anEvent()]],
    ])('does not see what is done to an event of %s afterwards', (_, has) =>
      withStore(open, async (store) => {
        if (has.length > 0) await store.append('complaint-a', NO_STREAM, has);
        const data = { list: ['a'] };
        const appended = store.append('complaint-a', has.length - 1, [anEvent({ data })]);
        data.list.push('b');
        await appended;
        const [first] = (await streamOf(store, 'complaint-a')).slice(has.length);
        Object.assign(first?.data ?? {}, { list: [] });
        const [again] = (await streamOf(store, 'complaint-a')).slice(has.length);
        expect(again?.data).toEqual({ list: ['a'] });
      }),
    );
  });
};
