#!/usr/bin/env -S node --disable-warning=ExperimentalWarning
import { EXIT } from './exit-codes.ts';
import { run } from './run.ts';

const isBrokenPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE';

process.stdout.on('error', (error: unknown) => {
  if (!isBrokenPipe(error)) throw error;
  process.exit(EXIT.done);
});

process.exitCode = await run(process.argv.slice(2));
