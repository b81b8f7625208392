#!/usr/bin/env bash
# a number whose format shows a letter comes back as a date
# package: exceljs@4.4.0
# behaviour: a number is read as a date where its format has one of y, m, d, h, s and b outside quotes and
#   brackets. In 0\ \d the d is a letter to be shown ("14 d"), and 0_d ends in a gap as wide as a d:
#   ECMA-376, part 1, 18.8.31, of \ and _. Both come back as days of 1900; with the letter in quotes
#   (0" d") it stays a number. The file is right: other readers give the numbers.
# why it matters here: a register has how many days something took, with their unit. Read a workbook by
#   another library, or put the letter in quotes.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error exceljs@4.4.0 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
console.log('exceljs', JSON.parse(readFileSync('node_modules/exceljs/package.json', 'utf8')).version);
const formats = ['0" d"', String.raw`0\ \d`, '0_d'];
const written = new ExcelJS.Workbook();
const sheet = written.addWorksheet('Register');
for (const numFmt of formats) sheet.addRow([14]).getCell(1).numFmt = numFmt;
const read = new ExcelJS.Workbook();
await read.xlsx.load(await written.xlsx.writeBuffer());
const seen = formats.map((format, index) => {
  const { value } = read.getWorksheet('Register').getCell(index + 1, 1);
  const told = value instanceof Date ? value.toISOString() : value;
  console.log(`14 as ${format}: expected 14, seen ${told}`);
  return told;
});
const day = '1900-01-13T00:00:00.000Z';
process.exitCode = seen.join() === [14, day, day].join() ? 0 : 1;
JS
node try.mjs
