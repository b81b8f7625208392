#!/usr/bin/env bash
# A template with a closing script tag makes a bundle import a package that nobody named
# package: rolldown@1.2.19
# behaviour: a tagged template that holds a closing script tag is made by a helper. Where packages are
#   left outside the bundle, as a library's are, the helper is left outside too: the bundle imports
#   @oxc-project/runtime, which is in no manifest. The same template with another tag is left alone,
#   for the newest Node as for the oldest, and there is no warning.
# why it matters here: pages of the desk are tagged templates. Everything works in the workspace; the
#   packed desk did not load where it was installed. Check the imports of what is packed against the
#   manifest, and put that tag in by a value.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error rolldown@1.2.19 > /dev/null
cat > script.js <<'JS'
import { html } from 'hono/html';
export const page = html`<script src="/desk.js"></script>`;
JS
cat > object.js <<'JS'
import { html } from 'hono/html';
export const page = html`<object data="/desk.svg"></object>`;
JS
cat > try.mjs <<'JS'
import { rolldown, VERSION } from 'rolldown';
console.log(`rolldown ${VERSION}`);
const seen = [];
for (const input of ['object.js', 'script.js']) {
  const warnings = [];
  const bundle = await rolldown({
    input,
    platform: 'node',
    external: /^[^./]/,
    onLog: (level, { message }) => warnings.push(message),
  });
  const { output } = await bundle.generate({ format: 'esm' });
  const imports = output[0].imports.map((name) => name.split('/').slice(0, 2).join('/'));
  console.log(`${input}: expected imports hono/html, seen ${imports.join(', ')}; warnings: ${warnings.length}`);
  seen.push(imports.join());
}
process.exitCode = seen[0] === 'hono/html' && seen[1].includes('@oxc-project/runtime') ? 0 : 1;
JS
node try.mjs
