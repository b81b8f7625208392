import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openJournal, type OpenJournal } from '../opening/open-journal.ts';
import { KNOWN_BY, type Searched } from './searched.ts';
import { erase, give, idsOf, receive } from '../testing/searching.ts';

/** Addresses are in no sieve: with them everything is opened. None of the complaints has one. */
const EVERYTHING: readonly Searched[] = [...KNOWN_BY, 'address'];

const plain = (text: string): string =>
  Array.from(text.normalize('NFKD').toLowerCase())
    .filter((one) => !/\p{M}/u.test(one))
    .join('');

const syllable = fc.constantFrom(
  'jan',
  'Zoë',
  'de',
  'Vries',
  'ïda',
  'van',
  ' ',
  '-',
  'B',
  '42',
  'É',
);
const word = fc
  .string({ unit: syllable, minLength: 2, maxLength: 5 })
  .filter((one) => /\S/.test(one));

type Step =
  | {
      readonly kind: 'receive';
      readonly name: string;
      readonly email: string;
      readonly order: string;
    }
  | { readonly kind: 'amend'; readonly nth: number; readonly name: string }
  | { readonly kind: 'erase'; readonly nth: number }
  | { readonly kind: 'search'; readonly text: string };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('receive' as const),
      name: word,
      email: word,
      order: word,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('amend' as const), nth: fc.nat(), name: word }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('erase' as const), nth: fc.nat() }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('search' as const), text: word }) },
);

/** What is known of a complaint; null once it is erased. */
type Known = Map<string, readonly string[] | null>;

const expectFound = async (journal: OpenJournal, known: Known, text: string): Promise<number> => {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.join('').length < 3) return 0;
  const expected = [...known].flatMap(([id, texts]) =>
    texts?.some((one) => words.every((each) => plain(one).includes(each))) === true ? [id] : [],
  );
  const found = await idsOf(journal, text);
  expect(found).toEqual(expected.toSorted());
  expect(await idsOf(journal, text, EVERYTHING)).toEqual(found);
  return found.length;
};

describe('a search by the blind index', () => {
  it('answers as opening everything does, through whatever happens in between', async () => {
    let hits = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const journal = await openJournal({ store: 'memory:' });
        const known: Known = new Map();
        for (const one of steps) {
          const ids = [...known.keys()];
          const id = 'nth' in one ? (ids[one.nth % (ids.length || 1)] ?? null) : null;
          const before = id === null ? null : (known.get(id) ?? null);
          if (one.kind === 'search') hits += await expectFound(journal, known, one.text);
          if (one.kind === 'receive') {
            const { name, email, order } = one;
            const made = randomUUID();
            const address = `${email.replaceAll(/\s/g, '')}@example.nl`;
            await receive(journal, made, { name, email: address }, order);
            known.set(made, [name.trim(), address, order.trim()]);
          }
          if (id === null || before === null) continue;
          if (one.kind === 'amend') {
            const from = before.at(-1) ?? '';
            const changes = [{ field: 'concerns', from, to: one.name } as const];
            if (from === one.name.trim()) continue;
            await give(journal, id, {
              type: 'Amend',
              data: { at: '2020-04-02', revision: 0, changes, why: 'Misread.' },
            });
            known.set(id, [...before, one.name.trim()]);
          }
          if (one.kind === 'erase') {
            await erase(journal, id);
            known.set(id, null);
          }
        }
        for (const text of ['vries', 'anz', 'example', 'é42', 'de van']) {
          hits += await expectFound(journal, known, text);
        }
        await journal.close();
      }),
      { numRuns: 25 },
    );
    expect(hits).toBeGreaterThan(20);
  });
});
