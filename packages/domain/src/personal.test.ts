import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { hasPersonal, mapPersonal, personal } from './personal.ts';

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

  it('are told by the schema, also in its JSON Schema', () => {
    expect([hasPersonal(schema), hasPersonal(z.strictObject({ at: z.string() }))]).toEqual([
      true,
      false,
    ]);
    expect(z.toJSONSchema(text)).toMatchObject({ type: 'string', personal: true });
  });
});
