#!/usr/bin/env bash
# a complaint of two lines becomes two rows
# package: csv-stringify@6.9.0, and csv-parse@7.0.3 that reads it
# behaviour: a text with a line break stands between quotes only where that break is the one that ends the
#   rows too. With rows that end in CRLF, as RFC 4180 has them, a text with LF in it is written bare (RFC
#   4180, 2.6: fields containing line breaks should be enclosed in double-quotes). Its own reader, which finds
#   out the line break by itself, and spreadsheets begin a new row there. With rows that end in LF it is
#   quoted.
# why it matters here: what a complainant wrote has lines, and a register for a spreadsheet ends its rows with
#   CRLF. Quote by a rule of your own: `quoted_match: /[\r\n]/`.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error csv-stringify@6.9.0 csv-parse@7.0.3 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
for (const name of ['csv-stringify', 'csv-parse']) {
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
}
const rows = [
  ['K-1', 'The rate was wrong.\nI want the difference.'],
  ['K-2', 'No answer'],
];
const read = (options) => parse(stringify(rows, options), { relax_column_count: true });
const [crlf, lf, quoted] = [
  { record_delimiter: '\r\n' },
  { record_delimiter: '\n' },
  { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
].map((options) => read(options));
console.log(`written ${JSON.stringify(stringify(rows, { record_delimiter: '\r\n' }))}`);
console.log(`expected ${JSON.stringify(rows)}, seen ${JSON.stringify(crlf)}`);
console.log(`rows that end in LF: expected 2, seen ${lf.length}`);
console.log(`with quoted_match: expected 2, seen ${quoted.length}`);
process.exitCode = crlf.length === 3 && lf.length === 2 && quoted.length === 2 ? 0 : 1;
JS
node try.mjs
