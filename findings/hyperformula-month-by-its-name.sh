#!/usr/bin/env bash
# 3 April is written as "3 0400"
# package: hyperformula@3.5.0
# behaviour: `TEXT` takes no more than two letters of a month at a time and reads the next two as minutes:
#   `mmmm`, the name of the month in every spreadsheet, becomes 04 and 00, and `dddd` the day twice. Of an
#   amount with `#,##0.00` it fills in the first figure's place and leaves the rest of the format in the cell:
#   1234.5 becomes "1235,##0.00". There is no error, and `dd-mm-yyyy` and `0.00` are right.
# why it matters here: a template of a letter, or a workbook with formulas that a server computes, tells a
#   complainant by which day to answer and what is paid. Write days and amounts in words by code.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error hyperformula@3.5.0 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { HyperFormula } from 'hyperformula';
console.log(
  'hyperformula',
  JSON.parse(readFileSync('node_modules/hyperformula/package.json', 'utf8')).version,
);
const valueOf = (formula) =>
  HyperFormula.buildFromArray([[formula]], { licenseKey: 'gpl-v3' }).getCellValue({
    sheet: 0,
    row: 0,
    col: 0,
  });
const tried = [
  ['=TEXT(DATE(2026,4,3),"dd-mm-yyyy")', '03-04-2026', '03-04-2026'],
  ['=TEXT(DATE(2026,4,3),"d mmmm yyyy")', '3 April 2026', '3 0400 2026'],
  ['=TEXT(DATE(2026,4,3),"dddd")', 'Friday', '0303'],
  ['=TEXT(1234.5,"0.00")', '1234.50', '1234.50'],
  ['=TEXT(1234.5,"#,##0.00")', '1,234.50', '1235,##0.00'],
].map(([formula, expected, odd]) => {
  const seen = valueOf(formula);
  console.log(`${formula}: expected ${expected}, seen ${seen}`);
  return seen === odd;
});
process.exitCode = tried.every(Boolean) ? 0 : 1;
JS
node try.mjs
