#!/usr/bin/env bash
# parse reads a number of seven figures as a date of eight
# package: date-fns@4.4.0
# behaviour: '2034112' by yyyyMMdd is 2 November 2034. Where numbers stand side by side only their widths
#   tell them apart (Unicode TR 35, "adjacent"), and dd is two figures of two; it takes what is left.
# why it matters here: whoever tries formats on the columns of a register to find its dates takes its case
#   numbers for days, and a date that lost a figure is another day. Ask for as many figures as the format has.
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
  const date = parse(text, 'yyyyMMdd', new Date(2000, 0, 1));
  return isValid(date) ? format(date, 'yyyy-MM-dd') : 'invalid';
};
const seen = ['20341102', '2034112'].map(read);
console.log(`20341102: expected 2034-11-02, seen ${seen[0]}`);
console.log(`2034112: expected invalid, seen ${seen[1]}`);
process.exitCode = seen.join() === '2034-11-02,2034-11-02' ? 0 : 1;
JS
node try.mjs
