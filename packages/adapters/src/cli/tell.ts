import { harmless } from '../ground/harmless.ts';

/** A line to whoever runs the command line, apart from the data it writes. */
export const tellLine = (line: string): void => {
  process.stderr.write(`${harmless(line)}\n`);
};

/** A message of the command line itself. */
export const tell = (message: string): void => tellLine(`klacht: ${message}`);
