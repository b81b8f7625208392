import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/**
 * Runs a file in a process of its own, so that neither its memory nor what the compiler learned of
 * the code is another's, and answers what it printed, which is JSON.
 *
 * @param options of Node
 */
export const inOwnProcess = async <Result>(
  options: readonly string[],
  file: string,
  ...args: readonly string[]
): Promise<Result> => {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...options, file, ...args],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [output, [code]] = await Promise.all([
    text(child.stdout),
    once(child, 'exit') as Promise<[number]>,
  ]);
  if (code !== 0) throw new Error(`bench: ${args[0]} ended with ${code}`);
  return JSON.parse(output) as Result;
};

/** Whether a file is the one that this process was started with. */
export const isStarted = (file: string): boolean => process.argv[1] === file;
