import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { faultsInAnswer } from './described.ts';

export const MAIN = path.join(import.meta.dirname, '../main.ts');
export const KLACHT_MASTER_KEY = Buffer.alloc(32, 7).toString('base64');

/** Of a journal that is not there yet. */
export const newFile = (): string =>
  path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'klacht.db');

const children: ChildProcess[] = [];
/** Ends what a test left running. */
export const killStarted = (): void => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
};

/**
 * The service as a process of its own, once it listens. Whatever it answers is held against its
 * description.
 */
export const start = async (file: string) => {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', MAIN, file, '0'],
    { env: { ...process.env, KLACHT_MASTER_KEY } },
  );
  children.push(child);
  const ended = once(child, 'exit');
  let logged = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (logged += text));
  const [said] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  const port = /port: (\d+)/.exec(said)?.[1];

  const ask = async (
    method: 'GET' | 'POST',
    where: string,
    { role = 'officer', body, headers = { 'x-user': 'anna', 'x-role': role } }: Ask = {},
  ) => {
    const answer = await fetch(`http://127.0.0.1:${port}${where}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const told = { status: answer.status, body: await answer.json() };
    if (told.status !== 404) expect(faultsInAnswer(method, where, told)).toEqual([]);
    return told;
  };

  return {
    get: (where: string, asked?: Ask) => ask('GET', where, asked),
    post: (where: string, body: object, asked?: Ask) => ask('POST', where, { ...asked, body }),
    /** A page for people, as text. */
    page: async (where: string, headers: Readonly<Record<string, string>>) => {
      const answer = await fetch(`http://127.0.0.1:${port}${where}`, { headers });
      return { status: answer.status, url: answer.url, text: await answer.text() };
    },
    logged: () => logged,
    /** @returns the exit code, or the signal */
    end: async (signal: 'SIGTERM' | 'SIGKILL') => {
      child.kill(signal);
      const [code, by] = (await ended) as [number | null, string | null];
      return code ?? by;
    },
  };
};

/** What is sent along. */
export type Ask = {
  readonly role?: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A command that makes a complaint, as it is sent. */
export const receive = (change: object = {}, data: object = {}) => ({
  commandId: randomUUID(),
  complaintId: randomUUID(),
  type: 'Receive',
  data: {
    at: '2015-04-02',
    channel: 'email',
    subjects: ['price'],
    complainant: { name: 'Fleur Proef' },
    text: 'The fee is not what I was told.',
    ...data,
  },
  ...change,
});
