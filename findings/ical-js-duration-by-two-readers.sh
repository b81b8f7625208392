#!/usr/bin/env bash
# of two readers one takes 24 hours for a day, the other a day for 24 hours
# package: ical.js@2.2.1, node-ical@0.27.2
# behaviour: RFC 5545, 3.3.6: weeks and days of a duration are nominal, hours accurate. In the night that
#   summer time begins, PT24H from noon ends at one, P1D at noon. ical.js adds hours on the clock of the
#   place: noon for both. node-ical adds 24 hours for a day: one for both. On other days nothing shows.
# why it matters here: until when one may answer ("48 hours", "two days"), or when a hearing ends, comes in
#   an invitation; it is another moment by reader, twice a year. Compute the end yourself, in the zone of
#   the start.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error ical.js@2.2.1 node-ical@0.27.2 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { sync } from 'node-ical';
for (const name of ['ical.js', 'node-ical']) {
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
}
const phase = (name, start, from, to, rule) => [
  ...[`BEGIN:${name}`, `DTSTART:${start}`, `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`],
  ...[`RRULE:FREQ=YEARLY;${rule};BYDAY=-1SU`, `END:${name}`],
];
const zone = [
  ...['BEGIN:VTIMEZONE', 'TZID:Europe/Amsterdam'],
  ...phase('STANDARD', '19961027T030000', '+0200', '+0100', 'BYMONTH=10'),
  ...phase('DAYLIGHT', '19960331T020000', '+0100', '+0200', 'BYMONTH=3'),
  'END:VTIMEZONE',
];
/** When an event from noon on the day before summer time ends, by both. */
const endsOf = (duration) => {
  const event = [
    ...['BEGIN:VEVENT', 'UID:1@example.nl', 'DTSTAMP:20260301T090000Z', 'SUMMARY:Hearing'],
    ...['DTSTART;TZID=Europe/Amsterdam:20260328T120000', `DURATION:${duration}`, 'END:VEVENT'],
  ];
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//nl'];
  const text = [...head, ...zone, ...event, 'END:VCALENDAR', ''].join('\r\n');
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.register(calendar.getFirstSubcomponent('vtimezone'));
  const { endDate } = new ICAL.Event(calendar.getFirstSubcomponent('vevent'));
  const other = Object.values(sync.parseICS(text)).find(({ type }) => type === 'VEVENT').end;
  return [endDate.toJSDate(), other].map((end) => end.toISOString());
};
const noon = '2026-03-29T10:00:00.000Z';
const one = '2026-03-29T11:00:00.000Z';
const hours = endsOf('PT24H');
const day = endsOf('P1D');
console.log(`PT24H: expected ${one}; seen by ical.js ${hours[0]}, by node-ical ${hours[1]}`);
console.log(`P1D: expected ${noon}; seen by ical.js ${day[0]}, by node-ical ${day[1]}`);
process.exitCode = [...hours, ...day].join() === [noon, one, noon, one].join() ? 0 : 1;
JS
node try.mjs
