#!/usr/bin/env bash
# Reading a stream from a position begins after it in memory, and at it in PostgreSQL
# package: @event-driven-io/emmett@0.42.0, @event-driven-io/emmett-postgresql@0.42.0
# behaviour: an event's streamPosition counts from 1. In the memory store { from: 2n } begins with the
#   event at 3, while { to: 2n } ends with the one at 2: from is an index, to a position. The statement of
#   the PostgreSQL store reads stream_position >= from.
# why it matters here: who goes on after a checkpoint passes in memory and gets one event twice in
#   service; who reads again from an event loses it in the tests. One contract is run on every store here.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error \
  @event-driven-io/emmett@0.42.0 @event-driven-io/emmett-postgresql@0.42.0 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { getInMemoryEventStore } from '@event-driven-io/emmett';
const place = 'node_modules/@event-driven-io';
for (const name of ['emmett', 'emmett-postgresql']) {
  console.log(name, JSON.parse(readFileSync(`${place}/${name}/package.json`, 'utf8')).version);
}
const store = getInMemoryEventStore();
await store.appendToStream('complaint-1', ['Received', 'Acknowledged', 'Judged'].map((type) => ({ type, data: {} })));
const read = async (options) =>
  (await store.readStream('complaint-1', options)).events
    .map(({ metadata }) => metadata.streamPosition)
    .join(' ');
const from = await read({ from: 2n });
const to = await read({ to: 2n });
const statement = /stream_position (>=?) \$\{options\.from\}/.exec(
  readFileSync(`${place}/emmett-postgresql/dist/index.js`, 'utf8'),
)?.[1];
console.log('expected, from 2 to the end: 2 3 in both stores');
console.log(`seen in memory, from 2: ${from}; up to 2: ${to}`);
console.log(`seen in the statement for PostgreSQL: stream_position ${statement} from`);
process.exitCode = from === '3' && to === '1 2' && statement === '>=' ? 0 : 1;
JS
node try.mjs
