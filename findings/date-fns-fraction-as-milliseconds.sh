#!/usr/bin/env bash
# parse reads the fraction of a second as a count of milliseconds
# package: date-fns@4.4.0
# behaviour: '09:00:00.5' by HH:mm:ss.SSS is 5 milliseconds after nine, '.50' is 50 and '.500' is 500.
#   ISO 8601 has half a second in each: zeros at the end of a fraction may be left out.
# why it matters here: exports of registers leave the zeros out. Two facts of one second swap their
#   order, and a moment that is imported twice by two tools differs. Read the fraction apart, or pad it.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error date-fns@4.4.0 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { parse } from 'date-fns';
const { version } = JSON.parse(readFileSync('node_modules/date-fns/package.json', 'utf8'));
console.log(`date-fns ${version}`);
const seen = ['.5', '.50', '.500'].map((fraction) => {
  const text = `2026-04-02 09:00:00${fraction}`;
  const read = parse(text, 'yyyy-MM-dd HH:mm:ss.SSS', new Date(0)).getMilliseconds();
  console.log(`${text}: expected 500 milliseconds, seen ${read}`);
  return read;
});
process.exitCode = seen.join() === '5,50,500' ? 0 : 1;
JS
node try.mjs
