#!/usr/bin/env bash
# ics writes a duration of whole days with a T that nothing follows
# package: ics@3.12.0, and ical.js@2.2.1 that reads it
# behaviour: duration: { days: 1 } becomes DURATION:P1DT. RFC 5545, 3.3.6, wants a time after T: a day
#   is P1D. ical.js reads it all the same, so a round trip there does not show it.
# why it matters here: the last day of a term is a whole day in a calendar. Give start and end as days
#   (the end is the day after), and no duration.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error ics@3.12.0 ical.js@2.2.1 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { createEvent } from 'ics';
for (const name of ['ics', 'ical.js']) {
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
}
const { value } = createEvent({ title: 'Judge', start: [2026, 4, 10], duration: { days: 1 } });
const line = value.split('\r\n').find((one) => one.startsWith('DURATION'));
console.log(`expected DURATION:P1D, seen ${line}`);
const read = (text) => {
  try {
    const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
    return event.getFirstPropertyValue('duration').toString();
  } catch (error) {
    return `refused: ${error.message}`;
  }
};
// dur-value of RFC 5545, 3.3.6.
const TIME = 'T(?:\\d+H(?:\\d+M(?:\\d+S)?)?|\\d+M(?:\\d+S)?|\\d+S)';
const GRAMMAR = new RegExp(`^DURATION:[+-]?P(?:\\d+W|\\d+D(?:${TIME})?|${TIME})$`);
const seen = read(value);
console.log(`by the grammar of RFC 5545: P1D is one: ${GRAMMAR.test('DURATION:P1D')}, P1DT is one: ${GRAMMAR.test(line)}`);
console.log(`ical.js reads ${seen}`);
process.exitCode = line === 'DURATION:P1DT' && !GRAMMAR.test(line) && seen === 'P1D' ? 0 : 1;
JS
node try.mjs
