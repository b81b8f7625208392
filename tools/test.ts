// The tests: all of them, those that are named, or with `quick` the rules alone, without the
// properties, the servers and the processes.
import { spawnSync } from 'node:child_process';

const QUICK = [
  '--project',
  'unit',
  'packages/domain',
  'packages/projections',
  '--exclude',
  '**/*.properties.test.ts',
];

const args = process.argv.slice(2);
const told = args.flatMap((arg) => (arg === 'quick' ? QUICK : [arg]));
process.exitCode = spawnSync('vitest', ['run', ...told], { stdio: 'inherit' }).status ?? 1;
