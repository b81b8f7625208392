import { vi } from 'vitest';
import { run } from '../run.ts';

/** Runs the command line in this process; answers its exit code and what it wrote. */
export const klachtHere = async (...args: readonly string[]) => {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const shown = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const status = await run(args);
    const textOf = ({ mock }: typeof told) => mock.calls.map(([text]) => text).join('');
    return { status, stdout: textOf(shown), stderr: textOf(told) };
  } finally {
    told.mockRestore();
    shown.mockRestore();
  }
};

/** As if this process were on a terminal of so many characters. */
export const onTerminal = async <Result>(
  columns: number,
  work: () => Promise<Result>,
): Promise<Result> => {
  const before = Object.getOwnPropertyDescriptor(process.stdout, 'columns');
  Object.defineProperty(process.stdout, 'columns', { value: columns, configurable: true });
  try {
    return await work();
  } finally {
    if (before === undefined) Reflect.deleteProperty(process.stdout, 'columns');
    else Object.defineProperty(process.stdout, 'columns', before);
  }
};
