#!/usr/bin/env bash
# canonical JSON leaves the keys as they came where something has a toJSON
# package: json-canonicalize@3.0.1, and canonicalize@5.1.0 beside it
# behaviour: what has a member toJSON is written by JSON.stringify, with all beneath it in the order it came
#   in: a Buffer is {"type":…,"data":…}, and JSON that has a key of that name is not sorted at all. RFC
#   8785, 3.2.3: the names of every object are sorted. The sample in its appendix A does the same.
#   canonicalize sorts in each case.
# why it matters here: a digest over an event that holds bytes, or over a complaint form that somebody else
#   sends as JSON, is another one by library and by the order of its keys. Run toJSON before (parse what
#   JSON.stringify makes), and hash by a library that sorts afterwards.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error json-canonicalize@3.0.1 canonicalize@5.1.0 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import { canonicalize as other } from 'json-canonicalize';
for (const name of ['json-canonicalize', 'canonicalize']) {
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
}
const event = { type: 'Received', letter: Buffer.from('x') };
const form = JSON.parse('{"toJSON":"no","answer":{"since":"2 March","account":"12"}}');
const plain = JSON.parse('{"asJSON":"no","answer":{"since":"2 March","account":"12"}}');
const same = [event, form, plain].map((value) => {
  const [expected, seen] = [canonicalize(value), other(value)];
  console.log(`expected ${expected}`);
  console.log(`    seen ${seen}`);
  return expected === seen;
});
process.exitCode = same.join() === 'false,false,true' ? 0 : 1;
JS
node try.mjs
