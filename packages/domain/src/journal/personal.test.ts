import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { complaintEvents } from '../complaint/events.ts';
import {
  hasPersonal,
  isSealed,
  mapPersonal,
  personal,
  sealedParts,
  sealedPrefix,
} from './personal.ts';

const SEALED = sealedPrefix(null);

const text = personal(z.string().min(1));
const schema = z.strictObject({
  at: z.string(),
  name: text.exactOptional(),
  address: z.strictObject({ street: text, country: z.string() }).nullable().exactOptional(),
  points: z.array(z.strictObject({ id: z.string(), text })).exactOptional(),
  names: z.array(text).exactOptional(),
});

describe('personal texts', () => {
  it('are changed wherever they stand, with their place, and nothing else is', () => {
    const value = {
      at: '2026-04-02',
      name: 'Anna',
      address: { street: 'Kade 1', country: 'NL' },
      points: [
        { id: 'a', text: 'one' },
        { id: 'b', text: 'two' },
      ],
      names: ['Bram'],
    };
    expect(mapPersonal(schema, value, (word, path) => `${path}=${word}`)).toEqual({
      at: '2026-04-02',
      name: 'name=Anna',
      address: { street: 'address.street=Kade 1', country: 'NL' },
      points: [
        { id: 'a', text: 'points.0.text=one' },
        { id: 'b', text: 'points.1.text=two' },
      ],
      names: ['names.0=Bram'],
    });
    expect(value.name).toBe('Anna');
  });

  it('need not be there', () => {
    const value = { at: '2026-04-02', address: null };
    expect(mapPersonal(schema, value, () => 'changed')).toEqual(value);
  });

  it('are left where the value is of another shape', () => {
    for (const value of [
      { name: 7, address: 'Kade 1', points: { 0: { text: 'one' } }, names: 'Bram' },
      { name: null, address: [], points: 'one', names: [1] },
      [],
      null,
      'text',
    ]) {
      expect(mapPersonal(schema, value as object | null, () => 'changed')).toEqual(value);
    }
  });

  it('are told by the schema, also in its JSON Schema', () => {
    expect([hasPersonal(schema), hasPersonal(z.strictObject({ at: z.string() }))]).toEqual([
      true,
      false,
    ]);
    expect(z.toJSONSchema(text)).toMatchObject({ type: 'string', personal: true });
  });

  it('are never passed over: a place where they cannot be changed is refused', () => {
    for (const hidden of [
      z.record(z.string(), text),
      z.union([z.strictObject({ text }), z.number()]),
      z.tuple([text]),
    ]) {
      expect(() => hasPersonal(z.strictObject({ a: hidden.optional() }))).toThrowError(
        /personal\(\): expected in an object/,
      );
    }
    expect(hasPersonal(z.record(z.string(), z.union([z.string(), z.number()])))).toBe(false);
  });

  it('may be sealed in every event of a complaint', () => {
    const sealedText = `${SEALED}${'A'.repeat(5_000)}`;
    const marked = (schema: unknown): object[] =>
      schema === null || typeof schema !== 'object'
        ? []
        : [
            ...('personal' in schema ? [schema] : []),
            ...Object.values(schema).flatMap((inner) => marked(inner)),
          ];
    const places = Object.values(complaintEvents).flatMap((schema) =>
      marked(z.toJSONSchema(schema)),
    );
    expect(places.length).toBeGreaterThan(5);
    for (const place of places) {
      expect(z.fromJSONSchema(place as never).parse(sealedText)).toBe(sealedText);
    }
  });
});

describe('a sealed text', () => {
  it.each([
    [`${SEALED}${'a_-9'.repeat(10)}`, true],
    [`${SEALED}${'a'.repeat(38)}`, true],
    [`${SEALED}${'a'.repeat(37)}`, false],
    [`${SEALED}${'a'.repeat(38)} and more`, false],
    [`${SEALED}${'a'.repeat(38)}\n`, false],
    [` ${SEALED}${'a'.repeat(38)}`, false],
    [`sealed:2:${'a'.repeat(38)}`, false],
    ['sealed:1: is how it begins', false],
    ['', false],
  ])('is told by its form: %j', (candidate, expected) => {
    expect(isSealed(candidate)).toBe(expected);
  });

  it('tells whose key it is under, whatever they are called', () => {
    const sealed = 'a'.repeat(40);
    expect(sealedParts(SEALED + sealed)).toEqual({ person: null, sealed });
    expect(sealedParts('Anna')).toBeNull();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (person) => {
        expect(sealedParts(sealedPrefix(person) + sealed)).toEqual({ person, sealed });
      }),
    );
    expect(isSealed(`sealed:2:%:${sealed}`)).toBe(false);
  });

  it.each([5_000_000, 50_000_000])('is told however long it is: %d characters', (length) => {
    const long = SEALED + 'a'.repeat(length);
    expect([isSealed(long), isSealed(`${long} and more`)]).toEqual([true, false]);
  });
});
