import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { klachtHere, onTerminal } from './testing/klacht-here.ts';
import { newFolder, receive } from './testing/klacht-in.ts';

const SUBJECTS = ['price', 'service', 'transfer', 'verification'];

/** A journal with one complaint, whose line in the register is longer than 50 characters. */
const journal = async () => {
  const folder = newFolder();
  const at = (name: string): string => path.join(folder, name);
  const data = { at: '2026-04-02', channel: 'email', subjects: SUBJECTS };
  writeFileSync(at('in.ndjson'), JSON.stringify(receive({ data })));
  const klacht = (...args: readonly string[]) =>
    klachtHere(
      '--store',
      `sqlite:${at('klacht.db')}`,
      '--invented-clock',
      '--now',
      '2026-04-20T08:00:00Z',
      ...args,
    );
  await klacht('submit', at('in.ndjson'));
  return { at, klacht };
};

describe('on a terminal of 50 characters', () => {
  it.each(['register', 'overdue', 'log 2026-0001'])(
    'the table of %s fits, and is whole in a file',
    async (line) => {
      const { at, klacht } = await journal();
      const words = line.split(' ');
      const piped = await klacht(...words);
      const shown = await onTerminal(50, () => klacht(...words));
      await onTerminal(50, () => klacht(...words, '-o', at('table.txt')));
      expect(piped.stdout.split('\n').some((text) => text.length > 50)).toBe(true);
      for (const text of shown.stdout.split('\n')) expect(text.length).toBeLessThanOrEqual(50);
      expect(readFileSync(at('table.txt'), 'utf8')).toBe(piped.stdout);
    },
  );

  it.each([60, 80, 100])('no state is cut in Dutch where there are %d', async (columns) => {
    const { klacht } = await journal();
    await klacht('withdraw', '2026-0001', '--at', '2026-04-09', '--actor', 'anna');
    const given = ['--channel', 'email', '--officer', 'anna', '--actor', 'anna'];
    await klacht('receive', '--at', '2026-01-05', ...given);
    const { stdout } = await onTerminal(columns, () => klacht('--lang', 'nl', 'register'));
    expect(stdout).toContain('n.v.t.');
    expect(stdout).toContain('verstreken 2026-03-05');
    const piped = await klacht('--lang', 'nl', 'register');
    expect(piped.stdout).toContain('niet van toepassing');
    expect(piped.stdout).toContain('termijn verstreken 2026-03-05');
  });

  it('says on stderr how many columns there was no room for', async () => {
    const { at, klacht } = await journal();
    const told = (columns: number, ...words: readonly string[]) =>
      onTerminal(columns, async () => (await klacht(...words)).stderr);
    expect(await told(60, 'register')).toBe(
      'klacht: 5 columns left out; widen the window, or use --wide or -o FILE\n',
    );
    expect(await told(70, 'overdue')).toBe(
      'klacht: 1 column left out; widen the window, or use --wide or -o FILE\n',
    );
    expect(await told(60, 'register', '-o', at('table.txt'))).toBe('');
    expect(await told(200, 'register')).toBe('');
  });

  it('the sentences of explain are broken between words, and left whole in a pipe and a file', async () => {
    const { at, klacht } = await journal();
    const piped = await klacht('explain', '2026-0001');
    const shown = await onTerminal(50, () => klacht('explain', '2026-0001'));
    await onTerminal(50, () => klacht('explain', '2026-0001', '-o', at('proof.txt')));
    const sentences = shown.stdout.split('\n').filter((line) => line.startsWith(' '));
    expect(sentences.length).toBeGreaterThan(10);
    for (const text of sentences) expect(text).toMatch(/^ {2}\S.{0,46}\S$/);
    expect(shown.stdout.replaceAll(/\n {2}/g, ' ')).toBe(piped.stdout.replaceAll('\n  ', ' '));
    expect(readFileSync(at('proof.txt'), 'utf8')).toBe(piped.stdout);
  });
});
