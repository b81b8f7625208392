// What must hold beside the tests. Runs every check, and names those that failed.
import { spawnSync } from 'node:child_process';

const CHECKS = [
  ['Types', 'types'],
  ['Lint, and imports that point one way', 'lint'],
  ['Formatting', 'format:check'],
  ['Unused files, exports and dependencies', 'unused'],
  ['Packages, as somebody installs them', 'packages'],
] as const;

const failed = CHECKS.filter(([name, script]) => {
  console.log(`\n== ${name}`);
  return spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit' }).status !== 0;
});

for (const [name] of failed) console.log(`\nFAILED: ${name}`);
process.exitCode = failed.length === 0 ? 0 : 1;
