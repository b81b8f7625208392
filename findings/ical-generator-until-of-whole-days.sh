#!/usr/bin/env bash
# what recurs on whole days ends at a moment
# package: ical-generator@11.1.2
# behaviour: of an event of whole days DTSTART is written as a day (VALUE=DATE) and EXDATE too, but UNTIL as a
#   moment. RFC 5545, 3.3.10: the value of UNTIL must have the same value type as DTSTART.
# why it matters here: a discussion of complaints that comes back each month is a whole day in a calendar. A
#   strict reader refuses it, and one that compares moments may leave out the last. Give `repeating` as a text
#   of your own, with UNTIL as a day.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error ical-generator@11.1.2 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ical from 'ical-generator';
console.log(
  'ical-generator',
  JSON.parse(readFileSync('node_modules/ical-generator/package.json', 'utf8')).version,
);
const written = (repeating) => {
  const calendar = ical();
  calendar.createEvent({
    id: 'discussion',
    stamp: new Date('2026-01-01T00:00:00Z'),
    start: new Date('2026-04-10T00:00:00Z'),
    allDay: true,
    summary: 'Discuss the complaints',
    repeating,
  });
  return calendar.toString().split('\r\n');
};
const lineOf = (lines, name) => lines.find((line) => line.startsWith(name));
const until = new Date('2026-06-10T00:00:00Z');
const exclude = [new Date('2026-05-10T00:00:00Z')];
const lines = written({ freq: 'MONTHLY', until, exclude });
const [start, except, rule] = ['DTSTART', 'EXDATE', 'RRULE'].map((name) => lineOf(lines, name));
console.log(`expected DTSTART;VALUE=DATE:20260410, seen ${start}`);
console.log(`expected EXDATE;VALUE=DATE:20260510, seen ${except}`);
console.log(`expected RRULE:FREQ=MONTHLY;UNTIL=20260610, seen ${rule}`);
const own = lineOf(written('RRULE:FREQ=MONTHLY;UNTIL=20260610'), 'RRULE');
console.log(`by a text: expected RRULE:FREQ=MONTHLY;UNTIL=20260610, seen ${own}`);
process.exitCode =
  start === 'DTSTART;VALUE=DATE:20260410' &&
  except === 'EXDATE;VALUE=DATE:20260510' &&
  rule === 'RRULE:FREQ=MONTHLY;UNTIL=20260610T000000Z' &&
  own === 'RRULE:FREQ=MONTHLY;UNTIL=20260610'
    ? 0
    : 1;
JS
node try.mjs
