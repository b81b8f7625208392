#!/usr/bin/env bash
# Importing one function of date-fns takes Node longer than all the rest of a small command
# package: date-fns@4.4.0, with Node's own module loader
# behaviour: its manifest names 741 subpaths. To learn of each file whether it is a module, Node asks for
#   the manifest above it, and pays for its size each time: date-fns/parse has some 80 files. The same
#   files under a manifest of one line are imported in a fraction of the time.
# why it matters here: a command line that reads one date starts half a second later, and date-fns is
#   what this field reads dates with. Bundle it into what is published, or load it only when a date is
#   to be read.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error date-fns@4.4.0 > /dev/null
cp -r node_modules/date-fns plain
echo '{"type":"module"}' > plain/package.json
cat > try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
const { version, exports } = JSON.parse(readFileSync('node_modules/date-fns/package.json', 'utf8'));
console.log(`date-fns ${version}, ${Object.keys(exports).length} subpaths; Node ${process.version}`);
const cpuOf = (code) => {
  const told = `${code}; const { user, system } = process.cpuUsage(); console.log(user + system)`;
  const times = Array.from({ length: 7 }, () =>
    Number(spawnSync(process.execPath, ['--input-type=module', '--eval', told]).stdout),
  );
  return times.toSorted((a, b) => a - b)[3] / 1_000;
};
const none = cpuOf('');
const plain = cpuOf("await import('./plain/parse.js')") - none;
const real = cpuOf("await import('date-fns/parse')") - none;
console.log(`the same files under a manifest of one line: ${plain.toFixed(0)} ms of processor time`);
console.log(`as published: expected about the same, seen ${real.toFixed(0)} ms`);
process.exitCode = real > 2 * plain ? 0 : 1;
JS
node try.mjs
