#!/usr/bin/env bash
# the link of an event gets a backslash before each comma
# package: ical-generator@11.1.2, and ical.js@2.2.1 that reads it
# behaviour: `url` is escaped as a text, though it is written as a URI (URL;VALUE=URI). RFC 5545,
#   3.3.13: no backslash escapes in one. ical.js gives the link back with the backslash, which leads
#   elsewhere. SUMMARY, which is a text, comes back as it was given.
# why it matters here: a calendar of terms links to the list of each. Write a comma in a link as %2C.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error ical-generator@11.1.2 ical.js@2.2.1 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ical from 'ical-generator';
import ICAL from 'ical.js';
for (const name of ['ical-generator', 'ical.js']) {
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
}
const url = 'https://desk.example.nl/register?status=received,judged';
const summary = 'Judge, by Friday';
const calendar = ical();
const start = new Date('2026-04-10T00:00:00Z');
calendar.createEvent({ id: 'term-1', stamp: start, start, allDay: true, summary, url });
const text = calendar.toString();
const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
const [link, title] = ['url', 'summary'].map((name) => event.getFirstPropertyValue(name));
console.log(`written ${text.split('\r\n').find((line) => line.startsWith('URL'))}`);
console.log(`expected ${url}, seen ${link}`);
console.log(`expected ${summary}, seen ${title}`);
process.exitCode = link === url.replace(',', '\\,') && title === summary ? 0 : 1;
JS
node try.mjs
