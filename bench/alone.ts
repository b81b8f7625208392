// Does one job in a process of its own, and prints what it took: node bench/alone.ts JOB FILE
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { importJob } from './import-job.ts';
import { type Job, jobs } from './jobs.ts';

const all: Readonly<Record<string, Job>> = { ...jobs, importJob };

export type Alone = {
  readonly operations: number;
  readonly seconds: number;
  readonly checksum: number;
  /** The most that was seen of the heap, and of the whole process, in bytes. */
  readonly heapPeak: number;
  readonly rssPeak: number;
};

/** V8 takes room as long as there is any: with a ceiling, a process takes what it needs. */
const CEILING = ['--max-old-space-size=64', '--max-semi-space-size=8'];

/** Runs a job in a process of its own, so that its memory is nobody else's. */
export const alone = async (job: keyof typeof jobs | 'importJob', file: string): Promise<Alone> => {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...CEILING, import.meta.filename, job, file],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [output, [code]] = await Promise.all([
    text(child.stdout),
    once(child, 'exit') as Promise<[number]>,
  ]);
  if (code !== 0) throw new Error(`bench: ${job} ended with ${code}`);
  return JSON.parse(output) as Alone;
};

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === import.meta.filename) {
  const [name = '', file = ''] = process.argv.slice(2);
  const job = all[name];
  if (job === undefined) throw new Error(`bench: expected a job, got '${name}'`);
  let heapPeak = 0;
  const look = (): void => {
    heapPeak = Math.max(heapPeak, process.memoryUsage().heapUsed);
  };
  const start = performance.now();
  const { operations, checksum } = await job(file, look);
  const seconds = (performance.now() - start) / 1_000;
  look();
  const rssPeak = process.resourceUsage().maxRSS * 1_024;
  const result: Alone = { operations, seconds, heapPeak, rssPeak, checksum: checksum() };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
