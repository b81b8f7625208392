// The tests: all of them, those that are named, or with `quick` the rules alone, without the
// properties, the servers and the processes.
import { spawnSync } from 'node:child_process';

/** A configuration of its own, for a project of the other excludes what that says and no more. */
const QUICK = ['--config', 'vitest.quick.config.ts'];

const args = process.argv.slice(2);
const told = args.flatMap((arg) => (arg === 'quick' ? QUICK : [arg]));
process.exitCode = spawnSync('vitest', ['run', ...told], { stdio: 'inherit' }).status ?? 1;
