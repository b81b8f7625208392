#!/usr/bin/env bash
# from 31 January to 28 February is a month less three days, and does not lead back
# package: duration-fns@3.0.2
# behaviour: `between` subtracts year from year, month from month and day from day. A month and a day, 31
#   January to 1 March, is told as P2M-30D, a year-end as P1Y-9M-30D. What is told is no way back where the
#   month is shorter: `apply` puts 31 January and a month on 28 February, and takes the three days off that,
#   so that `apply(a, between(a, b))` is 25 February for a b of 28 February.
# why it matters here: "how long did it take" and "how much of two months is left" are asked of complaints at
#   the end of months too. Count days, or months by an end of term of your own.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error duration-fns@3.0.2 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { apply, between, toString } from 'duration-fns';
console.log(
  'duration-fns',
  JSON.parse(readFileSync('node_modules/duration-fns/package.json', 'utf8')).version,
);
const tried = [
  ['2026-01-15', '2026-02-20', 'P1M5D', 'P1M5D', '2026-02-20'],
  ['2026-01-31', '2026-02-28', 'P28D', 'P1M-3D', '2026-02-25'],
  ['2026-01-31', '2026-03-01', 'P1M1D', 'P2M-30D', '2026-03-01'],
  ['2026-12-31', '2027-03-01', 'P2M1D', 'P1Y-9M-30D', '2027-03-01'],
].map(([from, to, expected, odd, reached]) => {
  const length = between(from, to);
  const back = apply(from, length).toISOString().slice(0, 10);
  console.log(`${from} to ${to}: expected ${expected}, seen ${toString(length)}`);
  console.log(`  put back on ${from}: expected ${to}, seen ${back}`);
  return toString(length) === odd && back === reached;
});
process.exitCode = tried.every(Boolean) ? 0 : 1;
JS
TZ=UTC node try.mjs
