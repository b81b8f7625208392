import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless, harmlessCell, harmlessJson, harmlessLines } from './harmless.ts';
import { klachtHere, onTerminal } from '../cli/testing/klacht-here.ts';
import { newFolder, receive } from '../cli/testing/klacht-in.ts';

const ESC = '\u001b';
/** An escape sequence, one of eight bits, and a bell. */
const LOUD = `${ESC}[31mred\u009b0m\u0007`;

describe('text of others', () => {
  it('shows what a terminal would act upon', () => {
    expect(harmless(`a${LOUD}\r\n\tb\u202ec`)).toBe(
      String.raw`a\x1b[31mred\x9b0m\x07\r\n\tb\u202ec`,
    );
    expect(harmlessLines(`a${ESC}\nb\r\n`)).toBe('a\\x1b\nb\\r\n');
    expect(harmlessCell(`a${ESC}\n\tb\r`)).toBe('a\\x1b\n\tb\\r');
    expect(harmless('\u061c\u200f')).toBe(String.raw`\u061c\u200f`);
  });

  it('keeps all the rest as it is, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const kept = text.replaceAll(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '');
        expect(harmless(text)).not.toMatch(/\p{Cc}/u);
        expect(harmless(kept)).toBe(kept);
      }),
    );
  });

  it('is the same value as JSON, with nothing in it that acts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(0, 2), (text, indent) => {
        const json = harmlessJson({ [text]: text }, indent);
        expect(JSON.parse(json)).toEqual({ [text]: text });
        expect(json).not.toMatch(
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e]/,
        );
      }),
    );
  });
});

describe('what the command line shows of others', () => {
  const folder = newFolder();
  const at = (name: string): string => path.join(folder, name);
  const klacht = (...args: readonly string[]) =>
    klachtHere('--store', `sqlite:${at('klacht.db')}`, ...args);

  it.each([
    [['log', LOUD], String.raw`got '\x1b[31mred\x9b0m\x07'`],
    [['verify', '--head', LOUD], String.raw`\x1b[31mred`],
    [[`--${LOUD}`], String.raw`unknown option '--\x1b[31mred`],
  ])('is harmless in the message of %j', async (args, message) => {
    const { stderr } = await klachtHere('--store', 'memory:', ...args);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it('is harmless in what import says of a row', async () => {
    writeFileSync(at('r.csv'), `Day${LOUD}\nx${LOUD}\n`);
    const day = { column: `Day${LOUD}`, format: 'yyyy-MM-dd' };
    const mapping = { source: 's', timeZone: 'UTC', events: { Received: { at: day } } };
    writeFileSync(at('m.json'), JSON.stringify(mapping));
    const { stderr } = await klacht('import', at('r.csv'), '--mapping', at('m.json'));
    expect(stderr).toMatch(/^row 2, Day\\x1b\[31mred.*row refused/m);
    expect(stderr).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it('is harmless on a terminal and in a pipe, in every form; JSON keeps its value', async () => {
    const data = { ...receive().data, officer: LOUD };
    writeFileSync(at('in.ndjson'), JSON.stringify(receive({ data })));
    await klacht('submit', at('in.ndjson'));
    for (const form of [[], ['--csv'], ['--json']]) {
      const { stdout } = await onTerminal(400, () => klacht('register', ...form));
      expect(stdout).toContain('[31mred');
      expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
    }
    for (const form of [[], ['--csv'], ['--json']]) {
      const { stdout } = await klacht('register', ...form);
      expect(stdout).toContain('[31mred');
      expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
    }
    const { stdout } = await klacht('register', '--json');
    expect(JSON.parse(stdout)).toMatchObject([{ officer: LOUD }]);
  });
});
