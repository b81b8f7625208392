#!/usr/bin/env bash
# A date or a number of an ODS is lost when its cell shows no text
# package: @e965/xlsx@0.20.3
# behaviour: the value of a cell is its attribute, office:date-value or office:value; the text in it is
#   what is shown, and may be absent. <cell …></cell> is read, <cell …/> is not: the cell is empty, without
#   a word. To XML the two are the same. A text in office:string-value is read in both.
# why it matters here: a register in ODS that a program wrote comes in without its days and amounts.
#   Cells that end where they begin are opened before the file is read.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error @e965/xlsx@0.20.3 fflate@0.8.3 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { read } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
console.log('@e965/xlsx', JSON.parse(readFileSync('node_modules/@e965/xlsx/package.json', 'utf8')).version);
const oasis = 'urn:oasis:names:tc:opendocument:xmlns';
const kind = 'application/vnd.oasis.opendocument.spreadsheet';
const names = ['office', 'table', 'text'].map((one) => `xmlns:${one}="${oasis}:${one}:1.0"`).join(' ');
const day = 'office:value-type="date" office:date-value="2026-04-02"';
const amount = 'office:value-type="float" office:value="12.5"';
const valuesOf = (cells) => {
  const content = `<office:document-content ${names} office:version="1.3"><office:body><office:spreadsheet><table:table table:name="S"><table:table-row>${cells}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
  const manifest = `<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
  const styles = `<office:document-styles ${names} office:version="1.3"/>`;
  const file = zipSync({
    mimetype: [strToU8(kind), { level: 0 }],
    'META-INF/manifest.xml': strToU8(manifest),
    'content.xml': strToU8(content),
    'styles.xml': strToU8(styles),
  });
  const sheet = read(file).Sheets.S;
  return ['A1', 'B1'].map((cell) => sheet[cell]?.v ?? 'empty').join(', ');
};
const opened = valuesOf(`<table:table-cell ${day}></table:table-cell><table:table-cell ${amount}></table:table-cell>`);
const closed = valuesOf(`<table:table-cell ${day}/><table:table-cell ${amount}/>`);
console.log(`expected the same of both: 46114, 12.5 (2 April 2026 is the 46114th day of a spreadsheet)`);
console.log(`seen, opened and closed: ${opened}`);
console.log(`seen, closed in itself: ${closed}`);
process.exitCode = opened === '46114, 12.5' && closed === 'empty, empty' ? 0 : 1;
JS
node try.mjs
