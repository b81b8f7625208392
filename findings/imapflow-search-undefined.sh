#!/usr/bin/env bash
# a flag that is left undefined is searched for as absent
# package: imapflow@2.10.2
# behaviour: search({ seen: undefined }) asks the server for UNSEEN, as false does; answered, flagged
#   and deleted go the same way. Other options that are undefined, as from and since, are left out.
#   Seen where imapflow makes the command, so no server is needed.
# why it matters here: which mails are taken in as complaints. A mail that somebody opened is passed
#   over for good. A flag that is not asked for has to be left out of the object.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error imapflow@2.10.2 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { searchCompiler } from 'imapflow/lib/search-compiler.js';
const { version } = JSON.parse(readFileSync('node_modules/imapflow/package.json', 'utf8'));
console.log(`imapflow ${version}`);
const connection = { capabilities: new Map(), enabled: new Set(), mailbox: {} };
const asked = (query) => searchCompiler(connection, query).map(({ value }) => value).join(' ');
const seen = {
  false: asked({ seen: false }),
  undefined: asked({ seen: undefined, from: 'anna' }),
  answered: asked({ answered: undefined, since: undefined, from: 'anna' }),
};
console.log(`seen: false asks ${seen.false}`);
console.log(`seen: undefined, from: 'anna': expected FROM anna; seen ${seen.undefined}`);
console.log(`answered: undefined, since: undefined, from: 'anna': expected FROM anna; seen ${seen.answered}`);
const isSo =
  seen.false === 'UNSEEN' &&
  seen.undefined === 'UNSEEN FROM anna' &&
  seen.answered === 'UNANSWERED FROM anna';
process.exitCode = isSo ? 0 : 1;
JS
node try.mjs
