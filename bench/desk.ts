import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { journalOf } from './journal-file.ts';
import type { Settings } from './settings.ts';

/** What pages of the desk's register took, asked for over loopback. */
export type DeskPages = {
  readonly complaints: number;
  readonly requests: number;
  readonly errors: number;
  readonly perSecond: number;
  /** In milliseconds, from the question to the last byte. */
  readonly medianMs: number;
  readonly p99Ms: number;
  /** Of the page that is shown first. */
  readonly firstPageBytes: number;
  /** From the start of the process to the first page: the views and the rows are made meanwhile. */
  readonly firstPageSeconds: number;
};

const AT_ONCE = 8;

/** Pages, lists and filters, as people ask for them. */
const placeOf = (index: number, pages: number): string => {
  const page = 1 + ((index * 37) % Math.max(1, pages));
  const places = [
    'register',
    `register?page=${page}`,
    `register?status=judged&page=${page}`,
    'register?officer=anna&sort=received',
    'register?state=late&year=2001',
  ] as const;
  return places[index % places.length] ?? 'register';
};

const asked = async (url: string, agent: Agent) => {
  const begun = performance.now();
  const request = get(url, { agent });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  let bytes = 0;
  for await (const chunk of response) bytes += (chunk as Buffer).length;
  return { ms: performance.now() - begun, bytes, isPage: response.statusCode === 200 };
};

/** Asks for pages of the register of a desk in a process of its own, eight at once. */
export const deskPages = async ({
  complaints,
  operations,
  folder,
}: Settings): Promise<DeskPages> => {
  const file = await journalOf(folder, complaints);
  const begun = performance.now();
  const server = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      path.join(import.meta.dirname, 'desk-server.ts'),
      file,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  try {
    const [url] = (await once(createInterface(server.stdout), 'line')) as [string];
    const first = await asked(`${url}register`, agent);
    const firstPageSeconds = (performance.now() - begun) / 1000;
    const pages = Math.ceil(complaints / 50);
    // Each list is made once before it is timed, as it is for who turns its pages.
    for (let index = 0; index < 20; index += 1) await asked(url + placeOf(index, pages), agent);
    const times: number[] = [];
    let errors = 0;
    let next = 0;
    const ask = async (): Promise<void> => {
      while (next < operations) {
        const place = placeOf(next, pages);
        next += 1;
        const { ms, isPage } = await asked(url + place, agent);
        times.push(ms);
        if (!isPage) errors += 1;
      }
    };
    const start = performance.now();
    await Promise.all(Array.from({ length: AT_ONCE }, ask));
    const seconds = (performance.now() - start) / 1000;
    times.sort((a, b) => a - b);
    const at = (share: number): number => times[Math.ceil(times.length * share) - 1] ?? 0;
    return {
      complaints,
      requests: operations,
      errors,
      perSecond: operations / seconds,
      medianMs: at(0.5),
      p99Ms: at(0.99),
      firstPageBytes: first.bytes,
      firstPageSeconds,
    };
  } finally {
    agent.destroy();
    server.kill();
    await once(server, 'exit');
  }
};
