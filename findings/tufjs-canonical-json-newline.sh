#!/usr/bin/env bash
# The canonical JSON of a text with a line break is no JSON
# package: @tufjs/canonical-json@2.0.0
# behaviour: it escapes only \ and " (the rules of OLPC, not of RFC 8785), so a line break stands in
#   the text as it is, and JSON.parse refuses what was made. A number with a fraction is refused.
# why it matters here: a complaint has line breaks and amounts. A digest by this form is not that of
#   RFC 8785, though both are called canonical JSON, and who keeps the canonical text as evidence
#   cannot read it back. Name the standard beside the digest.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error @tufjs/canonical-json@2.0.0 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { canonicalize } from '@tufjs/canonical-json';
const folder = 'node_modules/@tufjs/canonical-json';
console.log('@tufjs/canonical-json', JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')).version);
const attempt = (work) => {
  try {
    return JSON.stringify(work());
  } catch (error) {
    return `refused: ${error.message}`;
  }
};
const sent = { text: 'It was late.\nTwice.' };
const back = attempt(() => JSON.parse(canonicalize(sent)));
const amount = attempt(() => canonicalize({ amount: 12.5 }));
const plain = attempt(() => JSON.parse(canonicalize({ b: 1, a: 'late' })));
console.log(`a line break: expected ${JSON.stringify(sent)}, seen ${back}`);
console.log(`12.5: expected "{\\"amount\\":12.5}", seen ${amount}`);
console.log(`without: seen ${plain}`);
process.exitCode =
  back.startsWith('refused') && amount.startsWith('refused') && plain === '{"a":"late","b":1}' ? 0 : 1;
JS
node try.mjs
