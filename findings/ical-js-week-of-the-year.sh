#!/usr/bin/env bash
# two examples of RFC 5545 come out on other days
# package: ical.js@2.2.1
# behaviour: "Monday of week number 20" (FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO) from 12 May 1997 comes every
#   Monday from 19 May on, and its own start is not among them. "Every 20th Monday of the year"
#   (FREQ=YEARLY;BYDAY=20MO) comes every Monday too. RFC 5545, 3.8.5.3, has both, with their dates: once
#   a year. No error is raised.
# why it matters here: Dutch firms plan by the number of the week: the yearly review of complaints in week
#   20 fills every week. Write such a day by its date, or work the rule out with another library.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error ical.js@2.2.1 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
console.log('ical.js', JSON.parse(readFileSync('node_modules/ical.js/package.json', 'utf8')).version);
/** The first three days of an event that comes again, as a calendar would ask for them. */
const daysOf = (start, rule) => {
  const text = ['BEGIN:VEVENT', 'UID:1@example.nl', `DTSTART:${start}`, `RRULE:${rule}`, 'END:VEVENT'];
  const days = new ICAL.Event(new ICAL.Component(ICAL.parse(text.join('\r\n')))).iterator();
  return Array.from({ length: 3 }, () => days.next().toString().slice(0, 10)).join(' ');
};
const weekly = '1997-05-19 1997-05-26 1997-06-02';
const examples = [
  ['19970512T090000', 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', '1997-05-12 1998-05-11 1999-05-17'],
  ['19970519T090000', 'FREQ=YEARLY;BYDAY=20MO', '1997-05-19 1998-05-18 1999-05-17'],
];
const seen = examples.map(([start, rule, expected]) => {
  const days = daysOf(start, rule);
  console.log(`${rule}: expected ${expected}, seen ${days}`);
  return days;
});
process.exitCode = seen.every((days) => days === weekly) ? 0 : 1;
JS
node try.mjs
