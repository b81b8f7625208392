import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decodeData } from './decode.ts';
import type { RecordedEvent } from './event-store.ts';
import { type Upcasters, upcasting } from './upcast.ts';
import { errorOf } from '../testing/internal/error-of.ts';

// An event of the test's own. First it had one text; then a list of them; then an amount beside it.
type First = { readonly at: string; readonly thing: string };
type Second = { readonly at: string; readonly things: readonly string[] };

const given = z.strictObject({
  at: z.string(),
  things: z.array(z.string()),
  worth: z.strictObject({ value: z.string(), currency: z.string() }).nullable(),
});

const versions = upcasting({
  Given: {
    1: (data) => {
      const { thing, ...rest } = data as First;
      return { ...rest, things: [thing] } satisfies Second;
    },
    2: (data) => ({ ...data, worth: null }),
  },
});

const recorded = (data: object, schema?: string): RecordedEvent => ({
  stream: 'gift-1',
  revision: 4,
  position: '9',
  id: '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a10',
  type: 'Given',
  data,
  metadata: schema === undefined ? {} : { schema },
  recordedAt: '2026-04-07T08:00:00Z',
});

const decoded = (data: object, schema?: string): object =>
  decodeData(recorded(data, schema), { Given: given }, 'a gift', versions);

describe('an event that was recorded in an earlier version of its schema', () => {
  const today = { at: '2026-04-02', things: ['a book'], worth: null };

  it('is read as today has it, whatever the version', () => {
    expect(decoded({ at: '2026-04-02', thing: 'a book' }, '1')).toEqual(today);
    expect(decoded({ at: '2026-04-02', things: ['a book'] }, '2')).toEqual(today);
    expect(decoded(today, '3')).toEqual(today);
  });

  it('is of the first where it names none', () => {
    expect(decoded({ at: '2026-04-02', thing: 'a book' })).toEqual(today);
  });

  it('keeps what was recorded: neither its data nor the version it names is changed', () => {
    const event = recorded({ at: '2026-04-02', thing: 'a book' }, '1');
    const copy = structuredClone(event);
    decodeData(event, { Given: given }, 'a gift', versions);
    expect(event).toEqual(copy);
  });

  it('is checked after it was brought up to date', () => {
    expect(errorOf(() => decoded({ at: '2026-04-02' }, '2'))).toMatchObject({
      kind: 'unreadable',
      code: 'unreadable-event',
      message: expect.stringContaining('gift-1 revision 4: Given.things') as string,
    });
  });

  it('is unreadable in a version that only a later klacht knows, which is named', () => {
    expect(errorOf(() => decoded(today, '4'))).toMatchObject({
      kind: 'unreadable',
      code: 'newer-schema',
      message:
        'gift-1 revision 4: Given: written in version 4 of its schema, by a later klacht: this one knows it up to version 3',
    });
  });

  it.each(['0', '-1', '1.5', 'two', '', '01', '1a'])('is unreadable in version %j', (schema) => {
    const { stream, revision, position, type } = recorded(today, schema);
    expect(errorOf(() => decoded(today, schema))).toMatchObject({
      kind: 'unreadable',
      code: 'unknown-schema',
      message: `gift-1 revision 4: Given: expected the number of its schema's version, got '${schema}'`,
      details: { stream, revision, position, type },
    });
  });

  it('is unreadable in a version of so many digits that no klacht can have written it', () => {
    expect(errorOf(() => decoded(today, '12'))).toMatchObject({ code: 'newer-schema' });
    expect(errorOf(() => decoded(today, '1234567'))).toMatchObject({ code: 'unknown-schema' });
  });
});

describe('the version that an event is written in', () => {
  it('is one more than its upcasters, and the first of a type that has none', () => {
    expect(versions.versionOf('Given')).toBe('3');
    expect(versions.versionOf('Taken')).toBe('1');
    expect(versions.versionOf('toString')).toBe('1');
  });
});

describe('a chain of upcasters', () => {
  const same = (data: object): object => data;
  it.each([
    [
      { Given: { 1: same, 3: same } },
      'Given: expected an upcaster from version 2, got one from version 3',
    ],
    [{ Given: { 2: same } }, 'Given: expected an upcaster from version 1, got one from version 2'],
    [{ Given: { 0: same, 1: same } }, 'from version 1, got one from version 0'],
    [{ Given: { 1: same, 1.5: same } }, 'from version 2, got one from version 1.5'],
  ] as readonly (readonly [Upcasters, string])[])('with a gap is refused: %#', (chain, message) => {
    expect(errorOf(() => upcasting(chain))).toMatchObject({
      kind: 'invalid',
      code: 'upcaster-gap',
      message: expect.stringContaining(message) as string,
    });
  });

  it('with a gap is refused with what was expected apart', () => {
    expect(errorOf(() => upcasting({ Given: { 1: same, 3: same } })).details).toEqual({
      type: 'Given',
      expected: 2,
      got: '3',
    });
  });
});
