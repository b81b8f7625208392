// Installs what the workspace lacks, with nothing but Node 20 and npm: each script of package.json
// starts here. It speaks on stderr, for stdout belongs to the command that follows.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';

const INSTALL =
  'npx --yes --prefer-offline --loglevel=error pnpm@10.34.9 install --prefer-offline --loglevel=error';

/** @param {string} file the file asked about @returns {number} when it changed last; 0: it is absent */
const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const manifests = [
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  ...['packages', 'examples'].flatMap((folder) =>
    readdirSync(folder).map((name) => `${folder}/${name}/package.json`),
  ),
];
const installedAt = existsSync('node_modules/.bin/node')
  ? changedAt('node_modules/.modules.yaml')
  : 0;

if (manifests.some((file) => changedAt(file) > installedAt)) {
  process.stderr.write('Installing what the workspace needs ...\n');
  const { status } = spawnSync(INSTALL, { shell: true, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.stderr.write(`The installation failed. By hand: ${INSTALL}\n`);
  process.exitCode = status ?? 1;
}
