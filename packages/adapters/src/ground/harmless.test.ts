import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless, harmlessLines } from './harmless.ts';
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
  });

  it('keeps all the rest as it is, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const kept = text.replaceAll(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, '');
        expect(harmless(text)).not.toMatch(/\p{Cc}/u);
        expect(harmless(kept)).toBe(kept);
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

  it('is harmless on a terminal in every form, and as it is in a pipe of CSV', async () => {
    const data = { ...receive().data, officer: LOUD };
    writeFileSync(at('in.ndjson'), JSON.stringify(receive({ data })));
    await klacht('submit', at('in.ndjson'));
    for (const form of [[], ['--csv'], ['--json']]) {
      const { stdout } = await onTerminal(400, () => klacht('register', ...form));
      expect(stdout).toContain('[31mred');
      expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
    }
    expect((await klacht('register', '--csv')).stdout).toContain(LOUD);
  });
});
