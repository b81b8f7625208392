#!/usr/bin/env bash
# given/when/then says that an event is as expected, though its date is another
# package: @event-driven-io/emmett@0.42.0
# behaviour: then() of DeciderSpecification looks whether what was expected is a part of the event, key by
#   key. A Date, a Map and a Set have no keys, so that any one is as good as any other. A text in the same
#   place is compared.
# why it matters here: the events of a complaint are days: received, due, decided. A test that expects one
#   day passes with another. Give days as text, as this project does, or compare the events yourself.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error @event-driven-io/emmett@0.42.0 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { DeciderSpecification } from '@event-driven-io/emmett';
const { version } = JSON.parse(readFileSync('node_modules/@event-driven-io/emmett/package.json', 'utf8'));
console.log('@event-driven-io/emmett', version);
const passes = (given, expected) => {
  const specification = DeciderSpecification.for({
    decide: () => [{ type: 'Received', data: { at: given } }],
    evolve: (state) => state,
    initialState: () => ({}),
  });
  try {
    specification([])
      .when({ type: 'Receive', data: {} })
      .then([{ type: 'Received', data: { at: expected } }]);
    return 'passes';
  } catch {
    return 'fails';
  }
};
const seen = {
  'the same text': passes('2026-03-02', '2026-03-02'),
  'another text': passes('2026-03-02', '2026-04-03'),
  'another date': passes(new Date('2026-03-02'), new Date('2026-04-03')),
  'another map': passes(new Map([['day', 2]]), new Map([['day', 3]])),
};
console.log('expected: the same text passes, all others fail');
for (const [what, came] of Object.entries(seen)) console.log(`seen, ${what}: ${came}`);
process.exitCode = Object.values(seen).join() === 'passes,fails,passes,passes' ? 0 : 1;
JS
node try.mjs
