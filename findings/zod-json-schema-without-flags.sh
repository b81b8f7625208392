#!/usr/bin/env bash
# The JSON Schema of a pattern drops its flags and says something else, without a word
# package: zod@4.6.7, with ajv@8.20.0
# behaviour: z.toJSONSchema writes the source of a regular expression and leaves i, s and m out: what
#   zod takes, its own schema refuses. Other things that JSON Schema cannot say raise an error.
# why it matters here: forms and services check references of complaints by the published schema. With
#   /^k-\d+$/i the form refuses K-12, which the journal takes. No schema here has a pattern with flags
#   that change what is taken.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error zod@4.6.7 ajv@8.20.0 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { z } from 'zod';
for (const name of ['zod', 'ajv']) {
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
}
const ajv = new Ajv2020();
const cases = [
  [/^k-\d+$/i, 'K-12'],
  [/^Dear.*Regards$/s, 'Dear firm\nRegards'],
  [/^Regards$/m, 'Dear firm\nRegards'],
];
const seen = cases.map(([pattern, value]) => {
  const schema = z.string().regex(pattern);
  return [String(pattern), schema.safeParse(value).success, ajv.validate(z.toJSONSchema(schema), value)];
});
console.log('expected: zod and its own schema agree, or an error');
for (const [pattern, ours, theirs] of seen) console.log(`seen of ${pattern}: zod ${ours}, its schema ${theirs}`);
process.exitCode = seen.every(([, ours, theirs]) => ours && !theirs) ? 0 : 1;
JS
node try.mjs
