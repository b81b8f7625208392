#!/usr/bin/env -S node --disable-warning=ExperimentalWarning --disable-warning=DEP0123 --max-semi-space-size=8 --heap-growing-percent=50
import { EXIT } from './exit.ts';
import { languageAskedIn } from './language.ts';
import { whyTooOld } from './needed-node.ts';

const args = process.argv.slice(2);
const why = whyTooOld(process.versions.node, languageAskedIn(args));
if (why === null) {
  // Loaded only here: an old Node would stop at the first module that it does not have.
  const [{ run }, { watchStandardOutput }] = await Promise.all([
    import('./run.ts'),
    import('./standard-output.ts'),
  ]);
  watchStandardOutput();
  process.exitCode = await run(args);
} else {
  process.stderr.write(`${why}\n`);
  process.exitCode = EXIT.unreachable;
}
