#!/usr/bin/env bash
# the cells of a table in a mail are read as one word
# package: mailparser@3.14.2
# behaviour: of a mail that is HTML alone simpleParser makes the text. The cells of a row, the rows of a
#   table and what stands in a description list follow one another without a space: 1 and 250,00 become
#   1250,00. The HTML Standard has a tab between cells and a line break between rows (3.2.7, innerText),
#   and mailparser has no option for it.
# why it matters here: forms on websites send what was filled in as a table. A label is glued to its value,
#   and of a number and an amount an amount is made that nobody wrote. Here cells and rows are marked in the
#   HTML before it is read.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error mailparser@3.14.2 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { simpleParser } from 'mailparser';
const { version } = JSON.parse(readFileSync('node_modules/mailparser/package.json', 'utf8'));
console.log(`mailparser ${version}`);
const textOf = async (html) => {
  const head = ['From: form@example.nl', 'To: complaints@example.nl', 'Subject: Complaint', 'MIME-Version: 1.0'];
  const mail = [...head, 'Content-Type: text/html; charset=utf-8', '', html, ''].join('\r\n');
  return (await simpleParser(mail)).text;
};
const rows = [
  ['Times', 'Amount'],
  ['1', '250,00'],
];
const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
const table = await textOf(`<table>${cells}</table>`);
const list = await textOf('<dl><dt>Account</dt><dd>12 34</dd><dt>Since</dt><dd>2 March</dd></dl>');
console.log(`expected ${JSON.stringify(rows.map((row) => row.join('\t')).join('\n'))}`);
console.log(`seen ${JSON.stringify(table)}`);
console.log(`expected of a list: words apart; seen ${JSON.stringify(list)}`);
process.exitCode = table === 'TimesAmount1250,00' && list === 'Account12 34Since2 March' ? 0 : 1;
JS
node try.mjs
