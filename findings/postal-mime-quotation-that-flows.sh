#!/usr/bin/env bash
# the mark of a quotation ends up in the middle of its sentence
# package: postal-mime@4.0.0, and mailparser@3.14.2 beside it
# behaviour: of a text that flows (`format=flowed`) lines that end in a blank are joined with the next as they
#   stand. RFC 3676, 4.1 and 4.5, has the reader take off the marks of the quotation first and join what is
#   of one depth: `> the rate that ` and `> was shown` are one line `> the rate that was shown`. Seen is
#   `> the rate that > was shown`, and lines of two depths become one. mailparser joins them as the RFC has it.
# why it matters here: a complainant who answers quotes the letter. What is folded away as a quotation, and who
#   said what, is told by the marks at the beginning of lines.
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
  'Subject: Re: your complaint',
  'Date: Mon, 6 Apr 2026 09:15:00 +0200',
  'Content-Type: text/plain; charset=utf-8; format=flowed',
  '',
  '> the rate that ',
  '> was shown',
  'That was another one.',
  '',
].join('\r\n');
const first = (text) => text.split('\n')[0];
const seen = first((await PostalMime.parse(mail)).text);
const other = first((await simpleParser(mail)).text);
console.log(`expected "> the rate that was shown", seen "${seen}"`);
console.log(`mailparser: expected "> the rate that was shown", seen "${other}"`);
process.exitCode =
  seen === '> the rate that > was shown' && other === '> the rate that was shown' ? 0 : 1;
JS
node try.mjs
