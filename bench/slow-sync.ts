import { execFileSync } from 'node:child_process';
import path from 'node:path';

/**
 * The environment of a process whose syncs each last at least so long, as on a slower disk. It needs
 * Linux and a C compiler.
 *
 * @param folder to build in
 * @throws Error when there is no compiler
 */
export const slowSync = (
  folder: string,
  milliseconds: number,
): Readonly<Record<'LD_PRELOAD' | 'SYNC_MICROSECONDS', string>> => {
  const library = path.join(folder, 'slow-sync.so');
  const source = path.join(import.meta.dirname, 'slow-sync.c');
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl']);
  return { LD_PRELOAD: library, SYNC_MICROSECONDS: String(milliseconds * 1_000) };
};
