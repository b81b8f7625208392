#!/usr/bin/env bash
# a search in Dutch takes words apart at ë, ï and ö
# package: @orama/orama@3.1.18
# behaviour: with language: 'dutch' a text is split at every letter that is not in a list, and the list has
#   those of Italian: è, ì and ò, and none with a diaeresis. "geïnd" is looked for as ge and nd, and by
#   the first every word that begins with ge is found. The diaeresis is a part of Dutch spelling; with
#   language: 'french' the words stay whole.
# why it matters here: beëindigd, geïnd, cliënt, financiële and coördinator are words of complaints. Whoever
#   looks for one of them gets a list in which most have nothing to do with it. Give a tokenizer of your own.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error @orama/orama@3.1.18 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { create, insert, search } from '@orama/orama';
const { version } = JSON.parse(readFileSync('node_modules/@orama/orama/package.json', 'utf8'));
console.log(`@orama/orama ${version}`);
const texts = ['De rente is te laat geïnd', 'Mijn rekening is gesloten', 'Ik kreeg geen antwoord'];
const found = async (language) => {
  const index = create({ schema: { text: 'string' }, language });
  for (const text of texts) await insert(index, { text });
  const { hits } = await search(index, { term: 'geïnd' });
  return hits.map(({ document }) => document.text).sort();
};
const { tokenizer } = create({ schema: { text: 'string' }, language: 'dutch' });
for (const word of ['geïnd', 'beëindigd', 'cliënt', 'coördinator']) {
  console.log(`${word}: expected one word, seen ${tokenizer.tokenize(word).join(' + ')}`);
}
const [dutch, french] = [await found('dutch'), await found('french')];
console.log(`looking for geïnd, expected: ${texts[0]}`);
console.log(`seen: ${dutch.join('; ')}`);
console.log(`seen as French: ${french.join('; ')}`);
process.exitCode =
  dutch.length === 3 && french.length === 1 && tokenizer.tokenize('geïnd').join() === 'ge,nd' ? 0 : 1;
JS
node try.mjs
