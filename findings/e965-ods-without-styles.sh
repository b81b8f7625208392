#!/usr/bin/env bash
# An ODS that has no styles of its own is refused as if a part were missing
# package: @e965/xlsx@0.20.3
# behaviour: a package of OpenDocument has content.xml, styles.xml or both; styles.xml holds what the
#   page looks like, and a table needs none of it. The reader asks for it before it looks at the content,
#   and raises an error where there is none.
# why it matters here: a register that a program wrote as ODS, with what it must have and no more, cannot
#   be imported. It is given empty styles before it is read.
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
const cell = '<table:table-cell office:value-type="string"><text:p>K-1</text:p></table:table-cell>';
const content = `<office:document-content ${names} office:version="1.3"><office:body><office:spreadsheet><table:table table:name="S"><table:table-row>${cell}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
const fileOf = (styles) => {
  const entries = ['content.xml', ...Object.keys(styles)]
    .map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`)
    .join('');
  const manifest = `<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${kind}"/>${entries}</manifest:manifest>`;
  return zipSync({
    mimetype: [strToU8(kind), { level: 0 }],
    'META-INF/manifest.xml': strToU8(manifest),
    'content.xml': strToU8(content),
    ...styles,
  });
};
const valueOf = (file) => {
  try {
    return read(file).Sheets.S.A1.v;
  } catch (error) {
    return `refused: ${error.message}`;
  }
};
const empty = strToU8(`<office:document-styles ${names} office:version="1.3"/>`);
const withStyles = valueOf(fileOf({ 'styles.xml': empty }));
const without = valueOf(fileOf({}));
console.log('expected K-1 of both');
console.log(`seen, with empty styles: ${withStyles}`);
console.log(`seen, without: ${without}`);
process.exitCode = withStyles === 'K-1' && without.startsWith('refused: ') ? 0 : 1;
JS
node try.mjs
