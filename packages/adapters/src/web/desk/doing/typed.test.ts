import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../use-cases/by-hand/fields.ts';
import { openDesk } from '../testing/open-desk.ts';
import { openForm, post } from '../testing/post.ts';
import { dataOf, itemsOf, typedIn } from './typed.ts';

const filled = (fields: readonly (readonly [string, string])[]): FormData => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

describe('what was typed', () => {
  it('is told by its name, several of one name in order, whatever the name', () => {
    const name = fc.constantFrom('at', 'text', 'constructor', '__proto__', 'toString', '');
    const fields = fc.array(fc.tuple(name, fc.stringMatching(/^[a-z ]{0,5}$/)));
    fc.assert(
      fc.property(fields, (given) => {
        const typed = new Map(Object.entries(typedIn(filled(given))));
        expect([...typed.keys()].toSorted()).toEqual(
          [...new Set(given.map(([of]) => of))].toSorted(),
        );
        for (const [of, texts] of typed) {
          expect(texts).toEqual(given.filter(([one]) => one === of).map(([, text]) => text));
        }
      }),
    );
  });

  it('has the items of a list that a form has, with those that were left empty between them', () => {
    const typed = typedIn(
      filled([
        ['points.0.id', 'price'],
        ['points.0.text', ''],
        ['points.1.id', ''],
        ['points.1.text', ''],
        ['points.2.id', 'fee'],
        ['points.2.text', ''],
        ['points.3.id', ' '],
        ['points.3.text', ''],
      ]),
    );
    expect(itemsOf(typed, 'points')).toBe(3);
    expect(dataOf(fieldsOf('ListPoints'), typed)).toEqual({
      points: [{ id: 'price' }, {}, { id: 'fee' }],
    });
  });

  it.each(['999999999', '99999999999999999999', '1e9', '-1', 'x', '', 'constructor'])(
    'has none of a place that no form has: %s',
    (place) => {
      const typed = typedIn(
        filled([
          ['points.0.id', 'price'],
          [`points.${place}.id`, 'fee'],
        ]),
      );
      expect(dataOf(fieldsOf('ListPoints'), typed)).toEqual({ points: [{ id: 'price' }] });
    },
  );

  it('is read on, whatever else was sent with it', async () => {
    const { fetch, errors, close } = await openDesk();
    const form = { at: '2026-04-07', channel: 'email', subjects: 'price' };
    for (const name of ['constructor', '__proto__', 'toString', 'points.999999999.id']) {
      const sent = { ...(await openForm(fetch, '/receive')), ...form, [name]: 'x' };
      expect([name, (await post(fetch, '/receive', sent)).status]).toEqual([name, 200]);
    }
    expect(errors).toEqual([]);
    await close();
  });
});
