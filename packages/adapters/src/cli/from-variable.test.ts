import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';
import { klachtHere } from './testing/klacht-here.ts';
import { newFolder, receive } from './testing/klacht-in.ts';

const optionsOf = (command: Command): Command['options'] => [
  ...command.options,
  ...command.commands.flatMap(optionsOf),
];

describe('KLACHT_ACTOR', () => {
  beforeEach(() => {
    process.env['KLACHT_ACTOR'] = 'eva';
  });
  afterEach(() => {
    delete process.env['KLACHT_ACTOR'];
  });

  it('sets the actor of every command that has one', async () => {
    let met = 0;
    for (const { load } of catalogue('en')) {
      const command = (await load())(() => {}, 'en');
      const deaf = optionsOf(command).filter(({ long }) => long === '--actor');
      met += deaf.length;
      expect([command.name(), ...deaf.map(({ envVar }) => envVar)]).toEqual([
        command.name(),
        ...deaf.map(() => 'KLACHT_ACTOR'),
      ]);
    }
    expect(met).toBeGreaterThan(60);
  });

  it('is who gives the commands of submit that name nobody, and who signs', async () => {
    const at = (name: string): string => path.join(folder, name);
    const folder = newFolder();
    const { actor: _, ...command } = receive();
    writeFileSync(at('in.ndjson'), JSON.stringify(command));
    const klacht = (...words: readonly string[]) =>
      klachtHere('--store', `sqlite:${at('klacht.db')}`, '--lang', 'en', ...words);
    expect((await klacht('submit', at('in.ndjson'))).status).toBe(0);
    expect((await klacht('log', '2026-0001', '--json')).stdout).toContain('"actor":"eva"');
    expect((await klacht('seal')).status).toBe(0);
    const own = await klacht('receive', '--at', 'today', '--channel', 'email', '--actor', 'bram');
    expect(own.status).toBe(0);
    expect((await klacht('log', own.stdout.slice(0, 9), '--json')).stdout).toContain(
      '"actor":"bram"',
    );
  });
});
