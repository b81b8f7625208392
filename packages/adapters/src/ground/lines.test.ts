import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Line, linesOf, MOST_BYTES } from './lines.ts';

async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const told = ({ line, bytes }: Line) => [line, bytes === null ? null : bytes.toString('latin1')];

const read = async (bytes: Buffer, size: number) =>
  (await Array.fromAsync(linesOf(chunksOf(bytes, size)))).map(told);

it('lines are those of the text, whatever its bytes and the chunks it comes in', async () => {
  const part = fc.constantFrom('a', '\n', '\r\n', ' ', '\xff', '\xef\xbb\xbf', '{"b":1}');
  await fc.assert(
    fc.asyncProperty(fc.array(part), fc.integer({ min: 1, max: 9 }), async (parts, size) => {
      const text = parts.join('');
      const expected = text
        .replace(/^\xef\xbb\xbf/, '')
        .split('\n')
        .map((line, index) => [index + 1, line] as const)
        .filter(([, line]) => !/^[ \r]*$/.test(line));
      expect(await read(Buffer.from(text, 'latin1'), size)).toEqual(expected);
    }),
  );
});

it('a line that is too long is told without its bytes, and the next are as they are', async () => {
  const most = Buffer.alloc(MOST_BYTES, 'x');
  const bytes = Buffer.concat([most, Buffer.from('y\nnext\n'), most, Buffer.from('\nlast')]);
  const lines = await Array.fromAsync(linesOf(chunksOf(bytes, 65_536)));
  expect(lines.map(({ line, bytes: held }) => [line, held?.length ?? null])).toEqual([
    [1, null],
    [2, 4],
    [3, MOST_BYTES],
    [4, 4],
  ]);
});
