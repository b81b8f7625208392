#!/usr/bin/env bash
# The history in an in-memory event store changes with the objects that were appended or read
# package: @event-driven-io/emmett@0.42.0
# behaviour: getInMemoryEventStore keeps the very object that it was given and hands out the same one.
#   Whoever changes a list after appending it, or sorts one that was read, changes what happened. A store
#   on a database writes it down first, and nothing of the kind shows.
# why it matters here: a read model that sorts or fills in what it reads passes all tests in memory and
#   differs in service, or the other way round. The memory store of this project keeps what it was given as text.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error @event-driven-io/emmett@0.42.0 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { getInMemoryEventStore } from '@event-driven-io/emmett';
const { version } = JSON.parse(readFileSync('node_modules/@event-driven-io/emmett/package.json', 'utf8'));
console.log('@event-driven-io/emmett', version);
const store = getInMemoryEventStore();
const subjects = async () => (await store.readStream('complaint-1')).events[0].data.subjects;
const data = { subjects: ['fees', 'delay'] };
await store.appendToStream('complaint-1', [{ type: 'Received', data }]);
const first = JSON.stringify(await subjects());
data.subjects.push('later');
const appended = JSON.stringify(await subjects());
(await subjects()).sort();
const read = JSON.stringify(await subjects());
console.log(`expected ${first} each time`);
console.log(`seen, after a change of what was appended: ${appended}`);
console.log(`seen, after a reader sorted its copy: ${read}`);
process.exitCode = appended === '["fees","delay","later"]' && read === '["delay","fees","later"]' ? 0 : 1;
JS
node try.mjs
