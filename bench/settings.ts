/** The present: what is recorded is of this moment, and everything is judged by it. */
export const NOW = '2026-06-30T08:00:00Z';

/** How much to measure, and where the files go while it runs. */
export type Settings = {
  /** Complaints in the journal that is replayed and rebuilt; five events each. */
  readonly complaints: number;
  /** Commits of one side in one round. */
  readonly operations: number;
  readonly rounds: number;
  /** An empty folder, on the disk to measure. */
  readonly folder: string;
};
