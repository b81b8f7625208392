#!/usr/bin/env bash
# midnight in Amsterdam is another moment on another machine
# package: @date-fns/tz@1.5.0
# behaviour: new TZDate('2026-04-10T00:00:00', 'Europe/Amsterdam') reads the text in the zone of the
#   machine, and shows that moment in Amsterdam. By numbers (2026, 3, 10) it is midnight in Amsterdam
#   everywhere. A machine in the Netherlands shows no difference.
# why it matters here: a term ends with a day in the Netherlands, and servers stand in UTC. Make a
#   TZDate of numbers, or of a text with an offset.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error @date-fns/tz@1.5.0 > /dev/null
cat > try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TZDate } from '@date-fns/tz';
const ZONE = 'Europe/Amsterdam';
if (process.argv[2] === 'read') {
  const made = [new TZDate('2026-04-10T00:00:00', ZONE), new TZDate(2026, 3, 10, ZONE)];
  console.log(JSON.stringify(made.map((one) => one.toISOString())));
} else {
  const { version } = JSON.parse(readFileSync('node_modules/@date-fns/tz/package.json', 'utf8'));
  console.log(`@date-fns/tz ${version}`);
  const on = (TZ) => {
    const args = [fileURLToPath(import.meta.url), 'read'];
    const { stdout } = spawnSync(process.execPath, args, { env: { ...process.env, TZ }, encoding: 'utf8' });
    return JSON.parse(stdout);
  };
  const midnight = '2026-04-10T00:00:00.000+02:00';
  const seen = { [ZONE]: on(ZONE), UTC: on('UTC'), 'America/New_York': on('America/New_York') };
  for (const [zone, [text, numbers]] of Object.entries(seen)) {
    console.log(`machine in ${zone}: expected ${midnight}; by text ${text}, by numbers ${numbers}`);
  }
  const isSo =
    Object.values(seen).every(([, numbers]) => numbers === midnight) &&
    seen[ZONE][0] === midnight &&
    seen.UTC[0] === '2026-04-10T02:00:00.000+02:00' &&
    seen['America/New_York'][0] === '2026-04-10T06:00:00.000+02:00';
  process.exitCode = isSo ? 0 : 1;
}
JS
node try.mjs
