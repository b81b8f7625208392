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

/** As if stdout were a terminal of so many characters, without colours. */
export const onTerminal = async <Result>(
  columns: number,
  work: () => Promise<Result>,
): Promise<Result> => {
  const terminal = { columns, isTTY: true, getColorDepth: () => 1 };
  const before = Object.keys(terminal).map(
    (name) => [name, Object.getOwnPropertyDescriptor(process.stdout, name)] as const,
  );
  for (const [name, value] of Object.entries(terminal)) {
    Object.defineProperty(process.stdout, name, { value, configurable: true });
  }
  try {
    return await work();
  } finally {
    for (const [name, property] of before) {
      if (property === undefined) Reflect.deleteProperty(process.stdout, name);
      else Object.defineProperty(process.stdout, name, property);
    }
  }
};
