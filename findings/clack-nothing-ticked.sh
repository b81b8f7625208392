#!/usr/bin/env bash
# who ticks nothing is answered "none", in whatever language they were asked
# package: @clack/prompts@1.9.0
# behaviour: multiselect with required: false writes the word none as the answer when nothing was
#   ticked. updateSettings, which translates what is said of a cancel and of an error, has no word
#   for it, and neither has multiselect.
# why it matters here: an officer who handles a complaint in Dutch is asked in Dutch and answered in
#   English. Ask what may stay empty by another prompt, or offer nothing as a choice of its own.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error @clack/prompts@1.9.0 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { multiselect, settings, updateSettings } from '@clack/prompts';
const { version } = JSON.parse(readFileSync('node_modules/@clack/prompts/package.json', 'utf8'));
console.log(`@clack/prompts ${version}, whose words are: ${Object.keys(settings.messages).join(', ')}`);
updateSettings({ messages: { cancel: 'Geannuleerd', error: 'Er ging iets mis' } });
const [input, output] = [new PassThrough(), new PassThrough()];
let written = '';
output.on('data', (piece) => (written += piece));
const answer = multiselect({
  message: 'Waarover gaat de klacht?',
  options: [{ value: 'price', label: 'Koers en kosten' }],
  required: false,
  input,
  output,
});
setTimeout(() => input.write('\r'), 100);
console.log(`the answer: ${JSON.stringify(await answer)}`);
const last = stripVTControlCharacters(written).trim().split('\n').at(-1)?.replace(/^\W+/, '');
console.log(`expected: nothing, or a word that was given; seen: ${last}`);
process.exitCode = last === 'none' ? 0 : 1;
process.exit();
JS
node try.mjs
