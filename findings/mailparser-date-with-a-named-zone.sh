#!/usr/bin/env bash
# a mail whose date has a zone by its name is read as of now
# package: mailparser@3.14.2
# behaviour: simpleParser answers the present for "Mon, 2 Mar 2026 09:15:00 CET", and for the zone A:
#   JavaScript's Date reads UT, GMT, Z and the American names only, and what it cannot read becomes
#   new Date(). RFC 5322, 4.3: a reader takes A, as any name that it does not know, for -0000. Nothing
#   tells the answer from a date that was read; the same mail is of another date each time it is read.
# why it matters here: the day of receipt starts every term. Take it from your own clock or from the
#   server's Received line, and the date of the mail from `headerLines`, told as it stands.
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
const dateOf = async (zone) => {
  const head = `From: anna@example.nl\r\nDate: Mon, 2 Mar 2026 09:15:00 ${zone}`;
  const { date } = await simpleParser(`${head}\r\n\r\nThe price was wrong.\r\n`);
  return date?.getTime();
};
const meant = Date.parse('2026-03-02T08:15:00Z');
const began = Date.now();
const seen = {};
for (const zone of ['+0100', 'EST', 'A', 'CET']) seen[zone] = await dateOf(zone);
for (const [zone, time] of Object.entries(seen)) {
  console.log(`09:15 ${zone}: seen ${new Date(time).toISOString()}`);
}
console.log('expected of A and CET: 2026-03-02T09:15:00.000Z; of CET 08:15 as of +0100, or no date');
const isNow = [seen.A, seen.CET].every((time) => time >= began && time <= Date.now());
const isAmerican = seen.EST === Date.parse('2026-03-02T14:15:00Z');
process.exitCode = seen['+0100'] === meant && isAmerican && isNow ? 0 : 1;
JS
node try.mjs
