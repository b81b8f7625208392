#!/usr/bin/env bash
# A strict validator refuses the schema that zod writes of a text in lower case, and its UUID is lost
# package: zod@4.6.7, with ajv@8.20.0 and ajv-formats@3.0.1
# behaviour: z.toJSONSchema gives lowercase(), startsWith(), includes() and endsWith() as a "format" that
#   JSON Schema does not have, beside the pattern that says it all. Ajv, strict as it is by itself, compiles
#   no schema with an unknown format. Of z.uuid().lowercase() the format uuid is replaced by lowercase.
# why it matters here: whoever embeds validates by the published schemas, and strictly. Those hold no such
#   format: a UUID in lower case is written as a pattern.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error zod@4.6.7 ajv@8.20.0 ajv-formats@3.0.1 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { z } from 'zod';
for (const name of ['zod', 'ajv', 'ajv-formats']) {
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
}
const outcome = (schema) => {
  const ajv = new Ajv2020();
  formats(ajv);
  const written = z.toJSONSchema(schema);
  try {
    ajv.compile(written);
    return `format ${written.format}, compiled`;
  } catch (error) {
    return `format ${written.format}, ${error.message}`;
  }
};
console.log('expected: each compiles; the second is a uuid still');
const seen = [z.uuid(), z.uuid().lowercase(), z.string().startsWith('K-')].map(outcome);
for (const one of seen) console.log(`seen: ${one}`);
process.exitCode =
  seen[0] === 'format uuid, compiled' &&
  seen[1].startsWith('format lowercase, unknown format') &&
  seen[2].startsWith('format starts_with, unknown format') ? 0 : 1;
JS
node try.mjs
