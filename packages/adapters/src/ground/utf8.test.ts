import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asUtf8, decodeUtf8 } from './utf8.ts';

/** Bytes as they may come: cut anywhere. */
async function* inPieces(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

const read = async (bytes: Buffer, length = 1): Promise<Buffer> =>
  Buffer.concat(
    (await Array.fromAsync(asUtf8(inPieces(bytes, length)))).map((chunk) => Buffer.from(chunk)),
  );

const GOOD = 'Nr;Naam\nB-1;Renée 🌷\n';

describe('bytes that come', () => {
  it('pass as they are when they are UTF-8, wherever they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.integer({ min: 1, max: 9 }),
        async (text, length) => {
          const bytes = Buffer.from(text);
          expect((await read(bytes, length)).equals(bytes)).toBe(true);
        },
      ),
    );
  });

  it('pass as UTF-16 that begins with its mark, and as text', async () => {
    const bytes = Buffer.from(`\uFEFF${GOOD}`, 'utf16le');
    expect((await read(bytes)).equals(bytes)).toBe(true);
    const text = async function* () {
      yield GOOD;
    };
    expect(await Array.fromAsync(asUtf8(text()))).toEqual([GOOD]);
  });

  it.each([
    [
      'Windows-1252',
      Buffer.concat([Buffer.from(GOOD), Buffer.from('B-2;caf\u00E9 au', 'latin1')]),
      'line 3, byte 8',
      '0xe9',
    ],
    ['a character that is cut off', Buffer.from(GOOD).subarray(0, 20), 'line 2, byte 12', '0xf0'],
    ['one that is cut off after a byte', Buffer.from('\u00E9', 'latin1'), 'line 1, byte 1', '0xe9'],
    ['one that is cut off after two', Buffer.from([0xef, 0xbf]), 'line 1, byte 2', '0xbf'],
    ['one that goes on without a beginning', Buffer.from([0x41, 0x80]), 'line 1, byte 2', '0x80'],
    ['half a pair', Buffer.from([0xed, 0xa0, 0x80, 0x41]), 'line 1, byte 1', '0xed'],
    ['UTF-16 the other way around', Buffer.from([0xfe, 0xff, 0, 0x41]), 'line 1, byte 1', '0xfe'],
  ])(
    'are refused as %s, with line and byte, however they are cut',
    async (_, bytes, where, got) => {
      const message = `${where}: expected UTF-8, got ${got}; save it as UTF-8`;
      for (const length of [1, 3, 64]) {
        await expect(read(bytes, length)).rejects.toMatchObject({
          kind: 'invalid',
          code: 'not-utf8',
          message,
        });
      }
      expect(() => decodeUtf8(bytes, 'a.json')).toThrowError(`a.json: ${message}`);
    },
  );
});
