#!/usr/bin/env -S node --disable-warning=ExperimentalWarning --disable-warning=DEP0123
import { EXIT } from './exit-codes.ts';
import { run } from './run.ts';
import { tell } from './tell.ts';

const isBrokenPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE';

process.stdout.on('error', (error: unknown) => {
  if (isBrokenPipe(error)) process.exit(EXIT.done);
  tell(error instanceof Error ? error.message : String(error));
  process.exit(EXIT.usage);
});

process.exitCode = await run(process.argv.slice(2));
