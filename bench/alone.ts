// Does one job in a process of its own, and prints what it took: node bench/alone.ts JOB FILE
import { findByOpeningJob, findJob, namesJob } from './find-job.ts';
import { importJob, rawImportJob } from './import-job.ts';
import { type Job, jobs } from './jobs.ts';
import { checkJob, checkJsonJob, registerCsvJob, registerJob } from './list-job.ts';
import { mailJob, rawMailJob } from './mail-job.ts';
import { buildJob, rawEntriesJob, replayAtJob, reportAtJob, reportJob } from './report-job.ts';
import { inOwnProcess, isStarted } from './own-process.ts';

const all = {
  ...jobs,
  importJob,
  rawImportJob,
  mailJob,
  rawMailJob,
  buildJob,
  rawEntriesJob,
  reportJob,
  reportAtJob,
  replayAtJob,
  checkJob,
  checkJsonJob,
  registerJob,
  registerCsvJob,
  namesJob,
  findJob,
  findByOpeningJob,
} as const satisfies Readonly<Record<string, Job>>;

export type Alone = {
  readonly operations: number;
  readonly seconds: number;
  /** Of the processor, in the process and its threads. */
  readonly processorSeconds: number;
  readonly checksum: number;
  /** The most that was seen of the heap, and of the whole process, in bytes. */
  readonly heapPeak: number;
  readonly rssPeak: number;
};

/** V8 takes room as long as there is any: with a ceiling, a process takes what it needs. */
const CEILING = ['--max-old-space-size=64', '--max-semi-space-size=8'];

/** What holds a whole journal or register in memory needs more. */
const HOLDS_ALL: ReadonlySet<string> = new Set([
  'reportAtJob',
  'replayAtJob',
  'namesJob',
  'findByOpeningJob',
]);

/** Runs a job in a process of its own, so that its memory is nobody else's. */
export const alone = (job: keyof typeof all, file: string): Promise<Alone> =>
  inOwnProcess(HOLDS_ALL.has(job) ? [] : CEILING, import.meta.filename, job, file);

if (isStarted(import.meta.filename)) {
  const [name = '', file = ''] = process.argv.slice(2);
  const job: Job | undefined = Object.hasOwn(all, name) ? all[name as keyof typeof all] : undefined;
  if (job === undefined) throw new Error(`bench: expected a job, got '${name}'`);
  let heapPeak = 0;
  const look = (): void => {
    heapPeak = Math.max(heapPeak, process.memoryUsage().heapUsed);
  };
  const start = performance.now();
  const before = process.cpuUsage();
  const { operations, checksum } = await job(file, look);
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(before);
  const processorSeconds = (user + system) / 1_000_000;
  look();
  const rssPeak = process.resourceUsage().maxRSS * 1_024;
  const result: Alone = {
    operations,
    seconds,
    processorSeconds,
    heapPeak,
    rssPeak,
    checksum: checksum(),
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
