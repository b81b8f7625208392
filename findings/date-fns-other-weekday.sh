#!/usr/bin/env bash
# parse takes a date on another day of the week than it says
# package: date-fns@4.4.0
# behaviour: 'Mon 2 Jan 2025' by EEE d MMM yyyy is Thursday 2 January 2025, with no sign of the Monday.
#   No other part of a date may contradict the rest: 31 February is refused.
# why it matters here: a day of the week beside a date is there to be checked. In a register it tells a day
#   that was mistyped, by which a term would run. Compare it with getDay before the date is taken.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error date-fns@4.4.0 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { format, isValid, parse } from 'date-fns';
const { version } = JSON.parse(readFileSync('node_modules/date-fns/package.json', 'utf8'));
console.log(`date-fns ${version}`);
const read = (text) => {
  const date = parse(text, 'EEE d MMM yyyy', new Date(2000, 0, 1));
  return isValid(date) ? format(date, 'EEE d MMM yyyy') : 'invalid';
};
const seen = ['Thu 2 Jan 2025', 'Mon 2 Jan 2025', 'Fri 31 Feb 2025'].map(read);
console.log(`Thu 2 Jan 2025: expected Thu 2 Jan 2025, seen ${seen[0]}`);
console.log(`Mon 2 Jan 2025: expected invalid, seen ${seen[1]}`);
console.log(`Fri 31 Feb 2025: expected invalid, seen ${seen[2]}`);
process.exitCode = seen.join() === 'Thu 2 Jan 2025,Thu 2 Jan 2025,invalid' ? 0 : 1;
JS
node try.mjs
