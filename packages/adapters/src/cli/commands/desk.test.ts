import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
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

  it('refuses a port that there is not, and a role that is not of the firm', async () => {
    const bad = await klachtHere('desk', '--actor', 'anna', '--port', '70000');
    expect([bad.status, bad.stderr]).toEqual([2, expect.stringContaining('0 to 65535')]);
    const role = await klachtHere('desk', '--actor', 'anna', '--role', 'complainant');
    expect([role.status, role.stderr]).toEqual([2, expect.stringContaining('officer')]);
  });
});
