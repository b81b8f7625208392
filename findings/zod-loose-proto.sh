#!/usr/bin/env bash
# looseObject and record leave out a key named __proto__, and say that all is well
# package: zod@4.6.7
# behaviour: JSON.parse('{"__proto__": …}') makes an ordinary own key. z.strictObject refuses it by
#   name; z.looseObject, which keeps unknown keys, and z.record answer success without it. A schema by
#   z.compile does the same.
# why it matters here: what was checked is not what was sent. A digest, or a comparison of a repeated
#   command with the recorded one, over the answer differs from one over the input; a parse is no copy.
#   Refuse unknown keys, or hash what came in.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error zod@4.6.7 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { z } from 'zod';
const { version } = JSON.parse(readFileSync('node_modules/zod/package.json', 'utf8'));
console.log(`zod ${version}`);
const sent = JSON.parse('{ "at": "2026-04-02", "__proto__": "jan", "other": "piet" }');
console.log(`sent: ${Object.keys(sent).join(', ')}`);
const loose = z.looseObject({ at: z.string() });
const schemas = {
  looseObject: loose,
  'looseObject, compiled': z.compile(loose),
  record: z.record(z.string(), z.unknown()),
};
const held = Object.entries(schemas).map(([name, schema]) => {
  const { success, data } = schema.safeParse(sent);
  const keys = Object.keys(data ?? {}).join(', ');
  console.log(`${name}: expected at, __proto__, other or a refusal; seen success ${success}: ${keys}`);
  return success && keys === 'at, other';
});
const strict = z.strictObject({ at: z.string(), other: z.string() }).safeParse(sent).success;
console.log(`strictObject: expected a refusal; seen success ${strict}`);
process.exitCode = held.every(Boolean) && !strict ? 0 : 1;
JS
node try.mjs
