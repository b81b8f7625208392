#!/usr/bin/env bash
# noon is written as eleven o'clock on the day on which summer time begins
# package: xlsx-populate@1.21.0
# behaviour: a moment becomes a number of a workbook by the milliseconds since the local midnight. A workbook
#   has what a clock shows, and on 29 March 2026 in Amsterdam noon comes eleven hours after midnight: the cell
#   says 11:00. On 25 October, when the clock goes back, noon becomes 13:00. The other way, `numberToDate` of
#   a noon of 29 March answers noon, so that what is written and read again is another moment. On all other
#   days it is right.
# why it matters here: a moment of receipt in an exported register decides which of two came first, and close
#   to midnight the day a term counts from (23:30 on 25 October becomes 26 October).
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error xlsx-populate@1.21.0 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import workbooks from 'xlsx-populate';
console.log(
  'xlsx-populate',
  JSON.parse(readFileSync('node_modules/xlsx-populate/package.json', 'utf8')).version,
);
/** What a workbook shows of a number: days since the end of 1899, by a clock that knows no summer time. */
const shown = (number) =>
  new Date(Date.UTC(1899, 11, 30) + Math.round(number * 86_400) * 1000).toISOString().slice(0, 16);
const tried = [
  [[2026, 2, 28, 12, 0], '2026-03-28T12:00', '2026-03-28T12:00'],
  [[2026, 2, 29, 12, 0], '2026-03-29T12:00', '2026-03-29T11:00'],
  [[2026, 9, 25, 12, 0], '2026-10-25T12:00', '2026-10-25T13:00'],
  [[2026, 9, 25, 23, 30], '2026-10-25T23:30', '2026-10-26T00:30'],
].map(([parts, expected, odd]) => {
  const seen = shown(workbooks.dateToNumber(new Date(...parts)));
  console.log(`expected ${expected}, seen ${seen}`);
  return seen === odd;
});
const back = workbooks.numberToDate(workbooks.dateToNumber(new Date(2026, 2, 29, 12)));
console.log(`written and read: expected 12 o'clock, seen ${back.getHours()} o'clock`);
process.exitCode = tried.every(Boolean) && back.getHours() === 11 ? 0 : 1;
JS
TZ=Europe/Amsterdam node try.mjs
