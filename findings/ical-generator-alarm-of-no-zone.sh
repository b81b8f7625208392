#!/usr/bin/env bash
# an alarm at a moment is written without a zone, once the event has one
# package: ical-generator@11.1.2, and ical.js@2.2.1 that reads it
# behaviour: of an event with a timezone the trigger of an alarm, given as a Date, is written as
#   TRIGGER;VALUE=DATE-TIME:20260409T070000. RFC 5545, 3.8.6.3: such a trigger MUST be in UTC, with its Z.
#   Without one it is seven o'clock wherever the reader is. Of an event without a timezone it has the Z.
# why it matters here: the alarm before a term goes off hours early or late for an officer who travels or
#   whose firm is on Bonaire. Give the trigger as a number of seconds before the start.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error ical-generator@11.1.2 ical.js@2.2.1 > /dev/null
export TZ=UTC
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ical from 'ical-generator';
import ICAL from 'ical.js';
for (const name of ['ical-generator', 'ical.js']) {
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
}
const start = new Date('2026-04-10T07:00:00Z');
/** The trigger as it was written, and its zone as it is read. */
const triggerOf = (timezone) => {
  const calendar = ical();
  const event = calendar.createEvent({ id: 'term-1', stamp: start, start, timezone, summary: 'Judge' });
  event.createAlarm({ type: 'display', trigger: new Date('2026-04-09T07:00:00Z') });
  const text = calendar.toString();
  const read = new ICAL.Component(ICAL.parse(text))
    .getFirstSubcomponent('vevent')
    .getFirstSubcomponent('valarm')
    .getFirstPropertyValue('trigger');
  return [text.split('\r\n').find((line) => line.startsWith('TRIGGER')), read.zone.tzid];
};
const [plain, plainZone] = triggerOf(undefined);
const [zoned, zone] = triggerOf('Europe/Amsterdam');
console.log(`no timezone: expected ${plain} (UTC), seen ${plain} (${plainZone})`);
console.log(`in Amsterdam: expected ${plain} (UTC), seen ${zoned} (${zone})`);
process.exitCode = plain.endsWith('Z') && /T\d{6}$/.test(zoned) && zone === 'floating' ? 0 : 1;
JS
node try.mjs
