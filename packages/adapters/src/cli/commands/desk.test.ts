import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { klachtHere } from '../testing/klacht-here.ts';
import { newJournal } from '../testing/klacht-in.ts';

const MAIN = path.join(import.meta.dirname, '../main.ts');

describe('klacht desk', () => {
  it('prints an address that lets a browser in once, and stops when it is told', async () => {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', MAIN, 'desk', '--actor', 'anna', '--lang', 'en'],
      { cwd: await newJournal() },
    );
    const ended = once(child, 'exit');
    try {
      const [said] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
      const entered = await fetch(said.trim(), { redirect: 'manual' });
      expect(entered.status).toBe(303);
      const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
      const home = new URL(entered.headers.get('location') ?? '', said);
      const page = await fetch(home, { headers: { cookie } });
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<h1>My work</h1>');
      expect((await fetch(said.trim())).status).toBe(401);
      expect((await fetch(home)).status).toBe(401);
    } finally {
      child.kill('SIGTERM');
    }
    expect(await ended).toEqual([0, null]);
  });

  it('refuses a port that there is not or that another has, and a role that is not of the firm', async () => {
    const bad = await klachtHere('desk', '--actor', 'anna', '--port', '70000');
    expect([bad.status, bad.stderr]).toEqual([2, expect.stringContaining('0 to 65535')]);
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const journal = ['--store', 'memory:', 'desk', '--actor', 'anna', '--port', String(port)];
    for (const [language, said] of [
      ['en', 'another program has it'],
      ['nl', 'een ander programma heeft haar'],
    ] as const) {
      const taken = await klachtHere('--lang', language, ...journal);
      expect([taken.status, taken.stderr]).toEqual([2, expect.stringContaining(said)]);
    }
    const role = await klachtHere('desk', '--actor', 'anna', '--role', 'complainant');
    expect([role.status, role.stderr]).toEqual([2, expect.stringContaining('officer')]);
  });
});
