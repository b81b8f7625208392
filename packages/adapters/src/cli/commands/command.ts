import type { Command } from 'commander';
import type { Language } from '@klacht/domain';

/** A command of the command line: told how to say its exit code, and the language of its help. */
export type CliCommand = (done: (code: number) => void, language: Language) => Command;
