import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { expect } from 'vitest';
import { faultsInAnswer } from './described.ts';

export const MAIN = path.join(import.meta.dirname, '../main.ts');
export const KLACHT_MASTER_KEY = Buffer.alloc(32, 7).toString('base64');

/** Of a journal that is not there yet. */
export const newFile = (): string =>
  path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'klacht.db');

const CONFIG = path.join(import.meta.dirname, '../klacht.json');

/** The example's configuration, for a journal, on ports that are free. */
export const configFor = (file: string): string => {
  const text = readFileSync(CONFIG, 'utf8')
    .replaceAll(/"port": \d+/g, '"port": 0')
    .replaceAll('klacht-service.db', file)
    .replaceAll('klacht-service-outgoing', `${file}-outgoing`);
  const config = path.join(path.dirname(file), 'klacht.json');
  writeFileSync(config, text);
  return config;
};

/** A line of the service's log. */
type Logged = Readonly<Record<string, string | undefined>>;

/**
 * The lines of the log of a process, as they come.
 *
 * @returns `until` resolves with where each part listens, once the service is ready
 */
export const logOf = (output: Readable) => {
  const lines: Logged[] = [];
  const ready = Promise.withResolvers<Readonly<Record<string, string>>>();
  createInterface(output).on('line', (text) => {
    const line = JSON.parse(text) as Logged;
    lines.push(line);
    if (line['event'] !== 'ready') return;
    ready.resolve(Object.fromEntries(lines.map(({ part = '', at = '' }) => [part, at])));
  });
  return { lines, ready: ready.promise };
};

const children: ChildProcess[] = [];
/** Ends what a test left running. */
export const killStarted = (): void => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
};

/**
 * The service as a process of its own, once it is ready. Whatever it answers is held against its
 * description.
 */
export const start = async (file: string) => {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', MAIN, configFor(file)],
    { env: { ...process.env, KLACHT_MASTER_KEY } },
  );
  children.push(child);
  const ended = once(child, 'exit');
  const { lines, ready } = logOf(child.stdout);
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const at = await Promise.race([
    ready,
    ended.then(() => {
      throw new Error(`expected the service to begin, got ${errors}`);
    }),
  ]);

  const ask = async (
    method: 'GET' | 'POST',
    where: string,
    { role = 'officer', body, headers = { 'x-user': 'anna', 'x-role': role } }: Ask = {},
  ) => {
    const answer = await fetch(new URL(where, at['http']), {
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
      const answer = await fetch(new URL(where, at['http']), { headers });
      return { status: answer.status, url: answer.url, text: await answer.text() };
    },
    /** Where each part listens. */
    at,
    logged: () => lines,
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
