import type { Command } from 'commander';

/** A command of the command line: told how to say its exit code, it says what it is. */
export type CliCommand = (done: (code: number) => void) => Command;
