import { describe, expect, it } from 'vitest';
import { isKlachtError, type NewEvent, NO_STREAM } from '@klacht/domain';
import { anEvent, journalOf, streamOf, type OpenStore, withStore } from './store-under-test.ts';

const conflict = (expected: number, actual: number): unknown =>
  expect.objectContaining({
    kind: 'conflict',
    details: expect.objectContaining({ expected, actual }) as unknown,
    message: expect.stringMatching(new RegExp(`${expected}.*${actual}`)) as unknown,
  });

export const describeAppending = (open: OpenStore): void => {
  describe('appending', () => {
    it('numbers the revisions of a stream from 0', () =>
      withStore(open, async (store) => {
        const first = await store.append('complaint-a', NO_STREAM, [anEvent(), anEvent()]);
        const second = await store.append('complaint-a', 1, [anEvent()]);
        expect([first, second]).toMatchObject([
          { outcome: 'recorded', revision: 1 },
          { outcome: 'recorded', revision: 2 },
        ]);
        const revisions = (await streamOf(store, 'complaint-a')).map(({ revision }) => revision);
        expect(revisions).toEqual([0, 1, 2]);
      }));

    it.each([
      ['a new stream where there is one', NO_STREAM, 1],
      ['a revision behind', 0, 1],
      ['a revision ahead', 7, 1],
    ])('refuses %s, names both revisions, and writes nothing', (_, expected, actual) =>
      withStore(open, async (store) => {
        await store.append('complaint-a', NO_STREAM, [anEvent(), anEvent()]);
        // What a store remembers of a stream it read must not stand in for what is expected.
        await streamOf(store, 'complaint-a');
        await expect(store.append('complaint-a', expected, [anEvent()])).rejects.toEqual(
          conflict(expected, actual),
        );
        expect(await journalOf(store)).toHaveLength(2);
      }),
    );

    it('names a revision that who reads the stream after it finds', () =>
      withStore(open, async (store) => {
        const attempts = await Promise.allSettled(
          Array.from({ length: 8 }, async () => {
            try {
              await store.append('complaint-a', NO_STREAM, [anEvent(), anEvent()]);
              return 1;
            } catch (error) {
              if (!isKlachtError(error, 'conflict')) throw error;
              const { actual } = error.details;
              const seen = await streamOf(store, 'complaint-a');
              return seen.some(({ revision }) => revision === actual) ? actual : seen;
            }
          }),
        );
        expect(attempts).toEqual(attempts.map(() => ({ status: 'fulfilled', value: 1 })));
      }));

    it('refuses a revision of a stream that is not there', () =>
      withStore(open, async (store) => {
        await expect(store.append('complaint-a', 0, [anEvent()])).rejects.toEqual(conflict(0, -1));
      }));

    it.each([1.5, -2, Number.NaN])('refuses %d as a revision', (revision) =>
      withStore(open, async (store) => {
        await expect(store.append('complaint-a', revision, [anEvent()])).rejects.toMatchObject({
          kind: 'invalid',
          code: 'bad-revision',
        });
      }),
    );

    it('refuses an empty batch', () =>
      withStore(open, async (store) => {
        for (const none of [[], undefined as unknown as NewEvent[]]) {
          await expect(store.append('complaint-a', NO_STREAM, none)).rejects.toMatchObject({
            code: 'empty-batch',
          });
        }
      }));

    it.each([
      ['id', { id: 7 }],
      ['id', { id: '' }],
      ['type', { type: undefined }],
      ['recordedAt', { recordedAt: new Date(0) }],
      ['data', { data: 'a text' }],
      ['data', { data: null }],
      ['data', { data: [] }],
    ] as const)('refuses an event whose %s a cast let by: %o', (field, change) =>
      withStore(open, async (store) => {
        const bad = { ...anEvent(), ...change } as unknown as NewEvent;
        await expect(
          store.append('complaint-a', NO_STREAM, [anEvent(), bad]),
        ).rejects.toMatchObject({ kind: 'invalid', code: 'bad-event', details: { field } });
        expect(await journalOf(store)).toEqual([]);
      }),
    );

    it.each([undefined, null, 7, ''])('refuses %o as a stream, and as an event', (nothing) =>
      withStore(open, async (store) => {
        const stream = nothing as unknown as string;
        await expect(store.append(stream, NO_STREAM, [anEvent()])).rejects.toMatchObject({
          kind: 'invalid',
          code: 'bad-stream',
        });
        const bad = nothing as unknown as NewEvent;
        await expect(store.append('complaint-a', NO_STREAM, [bad])).rejects.toMatchObject({
          code: 'bad-event',
        });
      }),
    );

    it('records a batch whole or not at all', () =>
      withStore(open, async (store) => {
        const bad = anEvent({ data: { amount: 10n } });
        await expect(
          store.append('complaint-a', NO_STREAM, [anEvent(), bad, anEvent()]),
        ).rejects.toMatchObject({ code: 'not-serialisable' });
        expect(await journalOf(store)).toEqual([]);
      }));

    it.each([
      ['a new stream', []],
      ['a stream that was there', [anEvent()]],
    ])('answers the same batch for %s as the first time, also when more has come since', (_, has) =>
      withStore(open, async (store) => {
        const at = has.length - 1;
        if (has.length > 0) await store.append('complaint-a', NO_STREAM, has);
        const batch = [anEvent(), anEvent()];
        const first = await store.append('complaint-a', at, batch);
        const repeated = { ...first, outcome: 'repeated' };
        await streamOf(store, 'complaint-a');
        expect(await store.append('complaint-a', at, batch)).toEqual(repeated);
        await store.append('complaint-a', at + 2, [anEvent()]);
        await streamOf(store, 'complaint-a');
        expect(await store.append('complaint-a', at, batch)).toEqual(repeated);
        expect(await store.append('complaint-a', at, batch.slice(0, 1))).toMatchObject({
          outcome: 'repeated',
          revision: at + 1,
        });
        expect(await journalOf(store)).toHaveLength(has.length + 3);
      }),
    );

    it('says that it recorded to one of many that append the same at once', () =>
      withStore(open, async (store) => {
        const same = anEvent({ data: { said: 'first' } });
        const appends = Array.from({ length: 8 }, (_, index) =>
          store.append('complaint-a', NO_STREAM, [{ ...same, data: { said: index } }]),
        );
        const answers = await Promise.all(appends);
        const [stored, ...rest] = await streamOf(store, 'complaint-a');
        expect(rest).toEqual([]);
        const outcomes = answers.map(({ outcome }) => outcome);
        expect(outcomes.filter((outcome) => outcome === 'recorded')).toHaveLength(1);
        expect(stored?.data).toEqual({ said: outcomes.indexOf('recorded') });
        const places = answers.map(({ revision, position }) => ({ revision, position }));
        expect(places).toEqual(places.map(() => ({ revision: 0, position: stored?.position })));
      }));

    it('takes another batch that begins alike for a conflict', () =>
      withStore(open, async (store) => {
        const [one, two] = [anEvent(), anEvent()];
        await store.append('complaint-a', NO_STREAM, [one, two]);
        await expect(store.append('complaint-a', NO_STREAM, [one, anEvent()])).rejects.toEqual(
          conflict(NO_STREAM, 1),
        );
        await expect(store.append('complaint-a', NO_STREAM, [one, two, anEvent()])).rejects.toEqual(
          conflict(NO_STREAM, 1),
        );
        await expect(store.append('complaint-a', NO_STREAM, [two, one])).rejects.toEqual(
          conflict(NO_STREAM, 1),
        );
      }));

    it('lets one of many that expect the same revision through', () =>
      withStore(open, async (store) => {
        await store.append('complaint-a', NO_STREAM, [anEvent()]);
        const attempts = await Promise.allSettled(
          Array.from({ length: 20 }, () => store.append('complaint-a', 0, [anEvent()])),
        );
        expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        expect(await streamOf(store, 'complaint-a')).toHaveLength(2);
      }));

    it('records what many append to different streams at once, in one order', () =>
      withStore(open, async (store) => {
        const streams = Array.from({ length: 200 }, (_, index) => `complaint-${index}`);
        const answers = await Promise.all(
          streams.map((stream) => store.append(stream, NO_STREAM, [anEvent(), anEvent()])),
        );
        const journal = await journalOf(store);
        expect(journal).toHaveLength(400);
        expect(new Set(journal.map(({ position }) => position)).size).toBe(400);
        for (const [index, stream] of streams.entries()) {
          const events = journal.filter((event) => event.stream === stream);
          expect(events.map(({ revision }) => revision)).toEqual([0, 1]);
          expect(events.at(-1)?.position).toBe(answers[index]?.position);
        }
      }));
  });
};
