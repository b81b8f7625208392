import { describe, expect, it } from 'vitest';
import { isJson, jsonRows } from './json-rows.ts';

const rowsOf = (text: string) => {
  const chunks = async function* () {
    for (const byte of Buffer.from(text)) yield Uint8Array.of(byte);
  };
  return jsonRows(chunks(), 'export.json');
};

describe('a list of records in JSON', () => {
  it('gives a header with every field of any of them, and a row each', async () => {
    const records = [
      { nr: 1, text: 'Reneé; "x"\n', open: true, at: null },
      { nr: '2', tags: ['koers', 'kosten'], customer: { name: 'Anna', id: 7 } },
    ];
    expect(await rowsOf(JSON.stringify(records))).toEqual([
      ['nr', 'text', 'open', 'at', 'tags', 'customer.name', 'customer.id'],
      ['1', 'Reneé; "x"\n', 'true', '', '', '', ''],
      ['2', '', '', '', 'koers, kosten', 'Anna', '7'],
    ]);
  });

  it('may be the one list in an answer of a server', async () => {
    const rows = await rowsOf('\uFEFF{"message": "ok", "data": [{"name": 101}]}');
    expect(rows).toEqual([['name'], ['101']]);
  });

  it.each(['{"a":1}\n{"b":"x"}\n', '{"a":1}\r\n\r\n{"b":"x"}', '\uFEFF{"a":1}\n {"b":"x"} \n\n'])(
    'may be a record a line: %j',
    async (text) => {
      expect(isJson(text)).toBe(true);
      expect(await rowsOf(text)).toEqual([
        ['a', 'b'],
        ['1', ''],
        ['', 'x'],
      ]);
    },
  );

  it.each([
    ['{"a": 1}\n{"a": 2', 'Unexpected non-whitespace'],
    ['{"a": 1}\n2\n', 'record 2 that is no object'],
    ['{"a": [], "b": []}', '2 lists'],
    ['{"a": 1}', '0 lists'],
    ['[{"a": 1}, 2]', 'record 2 that is no object'],
    ['[{"a": 1}', 'Expected'],
  ])('is refused as %s, with what it is', async (text, what) => {
    await expect(rowsOf(text)).rejects.toMatchObject({
      code: 'not-csv',
      message: expect.stringContaining(`export.json: expected a list of records`) as unknown,
    });
    await expect(rowsOf(text)).rejects.toThrow(what);
  });

  it.each([
    ['[{"nr": 1}]', true],
    ['  {\n "data": []}', true],
    ['[]', true],
    ['nr;in;tekst\n1;2;[{', false],
    ['[nr];[in]\n1;2', false],
    ['{nr},{in}', false],
  ])('is seen by its beginning: %s', (start, is) => {
    expect(isJson(start)).toBe(is);
  });
});
