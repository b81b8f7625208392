#!/usr/bin/env bash
# differenceInMonths is no inverse of addMonths at the end of a month
# package: date-fns@4.4.0
# behaviour: addMonths(31 August, 3) is 30 November, by clamping; differenceInMonths(30 November,
#   31 August) is 2. For one month, and to the end of February, it says what addMonths says.
# why it matters here: a complaint of 31 August may be put to Kifid within three months, and a term in
#   months ends on the last day where the same-numbered day is missing (Supreme Court,
#   ECLI:NL:HR:2017:2225). "Have three months passed?" by differenceInMonths is wrong on that day, and
#   right on the days on which one would try it. Compute the end of the term, and compare days.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error date-fns@4.4.0 > /dev/null
export TZ=UTC
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { addMonths, differenceInMonths } from 'date-fns';
const { version } = JSON.parse(readFileSync('node_modules/date-fns/package.json', 'utf8'));
console.log(`date-fns ${version}`);
const day = (text) => new Date(`${text}T00:00:00Z`);
const rows = [
  ['2026-03-31', 1, 1],
  ['2025-12-31', 2, 2],
  ['2025-08-31', 3, 2],
  ['2026-03-31', 3, 2],
].map(([from, months, seen]) => {
  const end = addMonths(day(from), months);
  const got = differenceInMonths(end, day(from));
  const to = end.toISOString().slice(0, 10);
  console.log(`${from} + ${months} months = ${to}; expected back ${months}, seen ${got}`);
  return got === seen;
});
process.exitCode = rows.every(Boolean) ? 0 : 1;
JS
node try.mjs
