import { availableParallelism, cpus, totalmem } from 'node:os';

export type Machine = {
  readonly node: string;
  readonly sqlite: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryBytes: number;
};

/** What the figures were measured on; they mean nothing elsewhere. */
export const machine = (): Machine => ({
  node: process.version,
  sqlite: process.versions['sqlite'] ?? 'unknown',
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryBytes: totalmem(),
});
