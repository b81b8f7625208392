import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { deskJournalOf } from './desk-journal.ts';
import { inOwnProcess } from './own-process.ts';
import type { Settings } from './settings.ts';

/** What is asked of a desk. */
export type Asked = 'register' | 'page' | 'filter' | 'sorted' | 'work' | 'complaint';

/** How long pages took, from the moment at which they were to be asked for to the last byte. */
type Spread = {
  readonly requests: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly mostMs: number;
};

/** What came of asking for pages at a rate. */
export type DeskLoad = {
  readonly errors: number;
  readonly seconds: number;
  readonly all: Spread;
  readonly each: readonly (Spread & { readonly asked: string })[];
  /** How late who asks was with asking: a desk that waits for it would look slow. */
  readonly clientLateP99Ms: number;
};

/** What the desk's process took. */
type Taken = {
  readonly rss: number;
  readonly rssPeak: number;
  readonly heapUsed: number;
  readonly processorSeconds: number;
};

/** A desk that was asked for pages over loopback. */
export type DeskPages = DeskLoad & {
  readonly complaints: number;
  /** Asked for a second, whether the ones before were answered or not. */
  readonly rate: number;
  /** From the start of the process to what there is to do, for which nobody waits for all rows. */
  readonly workSeconds: number;
  /** Of the register's page that is shown first. */
  readonly firstPageBytes: number;
  /** From the start of the process to that page: the rows are made meanwhile. */
  readonly firstPageSeconds: number;
  readonly server: Taken;
};

const file = (name: string): string => path.join(import.meta.dirname, name);

/**
 * Asks for pages of a desk in a process of its own, from another, at a rate that does not wait for
 * answers: register, later pages, filters, an order, what is to be done, and complaints, each of whose
 * openings is recorded.
 */
export const deskPages = async (
  { complaints, folder }: Settings,
  rate: number,
  seconds: number,
): Promise<DeskPages> => {
  const journal = await deskJournalOf(folder, complaints);
  const begun = performance.now();
  const server = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', file('desk-server.ts'), journal],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const lines = createInterface(server.stdout)[Symbol.asyncIterator]();
  const nextLine = async (): Promise<string> => String((await lines.next()).value);
  try {
    const url = await nextLine();
    const sinceStart = (): number => (performance.now() - begun) / 1000;
    await (await fetch(url)).arrayBuffer();
    const workSeconds = sinceStart();
    const first = await (await fetch(`${url}register`)).arrayBuffer();
    const firstPageSeconds = sinceStart();
    const load = await inOwnProcess<DeskLoad>(
      [],
      file('desk-load.ts'),
      url,
      ...[rate, seconds, complaints].map(String),
    );
    server.kill();
    return {
      ...load,
      complaints,
      rate,
      workSeconds,
      firstPageBytes: first.byteLength,
      firstPageSeconds,
      server: JSON.parse(await nextLine()) as Taken,
    };
  } finally {
    server.kill();
    if (server.exitCode === null) await once(server, 'exit');
  }
};
