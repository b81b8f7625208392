#!/usr/bin/env bash
# ical.js reads 30 February as 2 March, also in its strict mode
# package: ical.js@2.2.1
# behaviour: Time.fromDateString('2026-02-30'), and DTSTART;VALUE=DATE:20260230 in a file, become
#   2 March without a word; so does 31 April.
# why it matters here: the date of an appointment with the complainant, or of a hearing, may come from
#   an invitation. A day that does not exist is to be asked about, not moved: it may be what a term
#   counts from. Compare toString() with the text that was read.
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
ICAL.design.strict = true;
const held = [
  ['2026-02-30', '2026-03-02'],
  ['2026-04-31', '2026-05-01'],
].map(([day, moved]) => {
  const text = ['BEGIN:VEVENT', `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`, 'END:VEVENT'];
  const event = new ICAL.Component(ICAL.parse(text.join('\r\n')));
  const seen = event.getFirstPropertyValue('dtstart').toString();
  const direct = ICAL.Time.fromDateString(day).toString();
  console.log(`${day}: expected an error, seen ${seen} in a file, ${direct} by fromDateString`);
  return direct === moved && seen === moved;
});
process.exitCode = held.every(Boolean) ? 0 : 1;
JS
node try.mjs
