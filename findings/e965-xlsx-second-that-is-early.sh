#!/usr/bin/env bash
# a whole second in a workbook is read as the millisecond before it
# package: @e965/xlsx@0.20.3
# behaviour: a workbook has a moment as a part of a day, the nearest double to it. With cellDates the
#   reader turns that into milliseconds by cutting off instead of rounding, so about a quarter of all
#   moments with whole seconds come out one millisecond early: 14:20:11 as 14:20:10.999.
# why it matters here: a moment of receipt at 10:00:00 is told as 09:59:59, and a format of whole
#   seconds refuses it. Take a moment within a millisecond of a whole second for that second.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error @e965/xlsx@0.20.3 > /dev/null
cat > try.mjs <<'JS'
import { createRequire } from 'node:module';
const { read, utils, version, write } = createRequire(import.meta.url)('@e965/xlsx');
console.log(`@e965/xlsx ${version}`);
const SECONDS = 86_400;
const STEP = 97;
const given = Array.from({ length: Math.floor(SECONDS / STEP) }, (_, index) => index * STEP);
// As Excel itself writes it: 2 March 2026 is day 46083, and a second the nearest double to its part.
const cells = given.map((second) => [{ t: 'n', v: 46_083 + second / SECONDS, z: 'yyyy-mm-dd hh:mm:ss' }]);
const sheet = utils.aoa_to_sheet(cells);
const bytes = write({ SheetNames: ['S'], Sheets: { S: sheet } }, { type: 'buffer', bookType: 'xlsx' });
const book = read(bytes, { cellDates: true, UTC: true });
const rows = utils.sheet_to_json(book.Sheets.S, { header: 1, UTC: true });
const early = given.filter(
  (second, index) => rows[index][0].getTime() === Date.UTC(2026, 2, 2, 0, 0, second) - 1,
);
const exact = given.filter(
  (second, index) => rows[index][0].getTime() === Date.UTC(2026, 2, 2, 0, 0, second),
);
console.log(`expected ${given.length} whole seconds; seen ${exact.length}, and ${early.length} a millisecond early`);
const first = new Date(Date.UTC(2026, 2, 2, 0, 0, early[0] ?? 0));
const seen = rows[given.indexOf(early[0])]?.[0];
console.log(`for example ${first.toISOString()} is read as ${seen?.toISOString() ?? 'itself'}`);
process.exitCode = early.length > 0 ? 0 : 1;
JS
node try.mjs
