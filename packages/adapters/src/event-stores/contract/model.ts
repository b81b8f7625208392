import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKlachtError, NO_STREAM } from '@klacht/domain';
import { anEvent, journalOf, streamOf, type OpenStore, withStore } from './store-under-test.ts';

const STREAMS = ['complaint-a', 'complaint-b', 'review-2026'] as const;

const anAppend = fc.record({
  stream: fc.constantFrom(...STREAMS),
  count: fc.integer({ min: 1, max: 4 }),
  /** 0 expects the revision that is there; the rest is off. */
  off: fc.constantFrom(0, 0, 0, 1, -1),
  again: fc.boolean(),
});

/** A journal as plain lists: the second opinion on what a store should hold. */
export const describeModel = (open: OpenStore): void => {
  describe('against a model', () => {
    it('holds what a plain list would, whatever is appended', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anAppend, { maxLength: 25 }), (appends) =>
          withStore(open, async (store) => {
            const model: { stream: string; id: string }[] = [];
            for (const { stream, count, off, again } of appends) {
              const there = model.filter((event) => event.stream === stream).length - 1;
              const batch = Array.from({ length: count }, () => anEvent());
              const expected = Math.max(NO_STREAM, there + off);
              const append = () =>
                store.append(stream, expected, batch).then(
                  ({ revision }) => revision,
                  (error: unknown) => {
                    if (isKlachtError(error, 'conflict')) return 'conflict';
                    throw error;
                  },
                );
              const answer = await append();
              expect(answer).toBe(expected === there ? there + count : 'conflict');
              if (again) expect(await append()).toBe(answer);
              if (answer !== 'conflict') model.push(...batch.map(({ id }) => ({ stream, id })));
            }
            const journal = await journalOf(store);
            expect(journal.map(({ stream, id }) => ({ stream, id }))).toEqual(model);
            for (const stream of STREAMS) {
              const ids = model.filter((event) => event.stream === stream).map(({ id }) => id);
              expect((await streamOf(store, stream)).map(({ id }) => id)).toEqual(ids);
            }
          }),
        ),
        { numRuns: 40 },
      );
    });
  });
};
