import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { KlachtError } from '@klacht/domain';

/** A command of the DevTools protocol, and what Chromium answers. */
export type Send = (
  method: string,
  params?: Readonly<Record<string, unknown>>,
  session?: string,
) => Promise<Readonly<Record<string, unknown>>>;

/** Nothing but the page: no window, no network of its own, no profile that stays. */
const FLAGS = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-pipe',
];

/** Chromium refuses its sandbox to the one user who may do everything. */
const sandbox = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

const failed = (why: string): KlachtError =>
  new KlachtError(
    'unavailable',
    'printing-failed',
    `expected Chromium to print the page, got: ${why}`,
    { why },
  );

type Answer = {
  readonly id?: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
};

/** Sends commands, and gives each answer to who waits for it; all fail together when Chromium ends. */
const conversation = (child: ChildProcess, ended: Promise<never>): Send => {
  const [, , , commands, answers] = child.stdio as unknown as readonly [
    null,
    null,
    Readable,
    Writable,
    Readable,
  ];
  const waiting = new Map<number, (answer: Answer) => void>();
  let rest = '';
  answers.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const answer = JSON.parse(part) as Answer;
      if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    }
  });
  // That it cannot be written to any more is told by its end.
  commands.on('error', () => {});
  let last = 0;
  return async (method, params = {}, session) => {
    const id = (last += 1);
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    const told = { id, method, params, ...(session === undefined ? {} : { sessionId: session }) };
    commands.write(`${JSON.stringify(told)}\0`);
    const { result, error } = await Promise.race([answered, ended]);
    waiting.delete(id);
    if (error !== undefined) throw failed(`${method}: ${error.message}`);
    return result ?? {};
  };
};

/**
 * Runs with a Chromium of its own, which is told by a pipe, so that nobody else can reach it, and
 * leaves nothing behind.
 *
 * @param patience after how many milliseconds it is taken for stuck
 * @throws KlachtError `printing-failed`
 */
export const withChromium = async <T>(
  executable: string,
  work: (send: Send) => Promise<T>,
  patience = 120_000,
): Promise<T> => {
  const profile = mkdtempSync(path.join(tmpdir(), 'klacht-chromium-'));
  const child = spawn(executable, [...FLAGS, ...sandbox(), `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000);
  });
  const closed = once(child, 'close').catch((error: unknown) => [error]);
  const gone = once(child, 'exit').catch((error: unknown) => [error]);
  const ended = closed.then(([how]: readonly unknown[]): never => {
    const last = said.trim().split('\n').at(-1) ?? '';
    throw failed(how instanceof Error ? how.message : `it ended with ${String(how)}: ${last}`);
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  try {
    return await Promise.race([work(conversation(child, ended)), ended]);
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
    await gone;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
};
