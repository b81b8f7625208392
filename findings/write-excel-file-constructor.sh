#!/usr/bin/env bash
# a text such as constructor makes a workbook that points at no text
# package: write-excel-file@4.1.1
# behaviour: shared strings are looked up in a plain object, where every name of Object.prototype is
#   there already. A cell with the text constructor, toString or valueOf gets the source of a function
#   for the number of its text; other readers find nothing in it, or refuse the file. U+FFFD, which
#   XML allows, is left out without a word.
# why it matters here: a reference of an employee or a subject may be any word. It is one of two reasons
#   for which klacht writes its workbooks itself; the other is that a long sheet has to be there whole.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error write-excel-file@4.1.1 fflate@0.8.3 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
const { version } = JSON.parse(readFileSync('node_modules/write-excel-file/package.json', 'utf8'));
console.log(`write-excel-file ${version}`);
const given = ['constructor', 'a\uFFFDb'];
const bytes = await writeExcelFile([{ sheet: 'S', data: [given] }]).toBuffer();
const files = unzipSync(new Uint8Array(bytes));
const text = (name) => strFromU8(files[name]);
const values = [...text('xl/worksheets/sheet1.xml').matchAll(/<v>(.*?)<\/v>/g)].map(([, v]) => v);
const strings = [...text('xl/sharedStrings.xml').matchAll(/<t[^>]*>(.*?)<\/t>/g)].map(([, t]) => t);
console.log(`expected the numbers of two texts; seen ${values.join(' and ')}`);
console.log(`expected ${JSON.stringify(given)} among the texts; seen ${JSON.stringify(strings)}`);
const isNumber = (value) => /^\d+$/.test(value);
process.exitCode = !isNumber(values[0]) && isNumber(values[1]) && strings.at(-1) === 'ab' ? 0 : 1;
JS
node try.mjs
