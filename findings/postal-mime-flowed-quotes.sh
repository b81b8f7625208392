#!/usr/bin/env bash
# an answer between quoted lines becomes part of the quote
# package: postal-mime@4.0.0
# behaviour: in a text of format=flowed it joins a line that ends in a space with the next one, also
#   where the one is quoted and the other is not. RFC 3676, 4.5: a line of another quote depth begins
#   a new paragraph, whatever the space. mailparser keeps them apart.
# why it matters here: who takes the quotes off a reply takes the complainant's answer off with them.
#   Read such a mail by mailparser, or keep the quotes.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error postal-mime@4.0.0 mailparser@3.14.2 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
for (const name of ['postal-mime', 'mailparser']) {
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
}
const mail = [
  'From: anna@example.nl',
  'Content-Type: text/plain; charset=utf-8; format=flowed',
  '',
  '> Was the price that you saw the right one? ',
  'No, it was an hour old.',
  '',
].join('\r\n');
const linesOf = (text) => text.trim().split(/\r?\n/).map((line) => line.trim());
const seen = linesOf((await PostalMime.parse(mail)).text);
const other = linesOf((await simpleParser(mail)).text);
const unquoted = (lines) => lines.filter((line) => !line.startsWith('>'));
console.log(`expected two lines, seen ${JSON.stringify(seen)}`);
console.log(`without the quote: expected the answer, seen ${JSON.stringify(unquoted(seen))}`);
console.log(`by mailparser: ${JSON.stringify(unquoted(other))}`);
const isLost = seen.length === 1 && unquoted(seen).length === 0;
process.exitCode = isLost && unquoted(other)[0] === 'No, it was an hour old.' ? 0 : 1;
JS
node try.mjs
