import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { configFor, KLACHT_MASTER_KEY, logOf, MAIN, newFile, receive } from './testing/service.ts';

const started: number[] = [];
afterEach(() => {
  for (const group of started.splice(0)) {
    try {
      process.kill(-group, 'SIGKILL');
    } catch {} // all of them have ended
  }
});

describe('a service that npx runs', () => {
  /** A folder with the service as a command that npx finds. */
  const installed = (): string => {
    const folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
    const command = path.join(folder, 'node_modules/.bin/complaints');
    mkdirSync(path.dirname(command), { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
    writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${MAIN}' "$@"\n`);
    chmodSync(command, 0o755);
    return folder;
  };

  /** Until its last line, which every process that has its output open keeps from coming. */
  const run = async (file: string) => {
    const { PATH } = process.env;
    const npx = spawn('npx', ['--no-install', 'complaints', configFor(file)], {
      cwd: installed(),
      detached: true, // a group of its own, as a terminal gives one
      // npx by Node itself: the clone's `node` is a script, which would keep the signal from npx.
      env: { ...process.env, KLACHT_MASTER_KEY, PATH: `${path.dirname(process.execPath)}:${PATH}` },
    });
    const { pid } = npx;
    if (pid === undefined) throw new Error('expected npx to start');
    started.push(pid);
    const allEnded = once(npx, 'close');
    const { http } = await logOf(npx.stdout).ready;
    return { pid, http, allEnded };
  };

  it.each([
    ['SIGTERM to npx, as a supervisor sends it', 'SIGTERM', 1],
    ['SIGINT to all, as Ctrl-C at a terminal', 'SIGINT', -1],
  ] as const)('stops in order after %s', async (_, signal, whom) => {
    const file = newFile();
    const { pid, http, allEnded } = await run(file);
    const answer = await fetch(new URL('/commands', http), {
      method: 'POST',
      headers: { 'x-user': 'anna', 'x-role': 'officer' },
      body: JSON.stringify(receive()),
    });
    expect(answer.status).toBe(200);
    process.kill(whom * pid, signal);
    await allEnded;
    expect(existsSync(`${file}-wal`)).toBe(false); // what a killed one leaves behind
  });
});
