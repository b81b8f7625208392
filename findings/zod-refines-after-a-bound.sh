#!/usr/bin/env bash
# A refinement of an object runs although a number in it broke its bound
# package: zod@4.6.7
# behaviour: where a field is of another type, superRefine on the object does not run. Where a number is
#   of the right type and above its max(), or a text shorter than its min(), it does, with that value.
# why it matters here: a calendar is checked year by year from its first to its last. A last year of a
#   billion is refused by the bound, and counted to all the same by the check of the years. Ask in the
#   refinement whether its bounds hold, or check in two steps.
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
const ranWith = (value) => {
  let seen = null;
  const schema = z
    .strictObject({ years: z.int().max(100) })
    .superRefine(({ years }) => {
      seen = years;
    });
  const { success } = schema.safeParse({ years: value });
  console.log(
    `years ${JSON.stringify(value)}: expected a refusal and no refinement; seen success ${success}, refined with ${seen}`,
  );
  return { success, seen };
};
const ofOtherType = ranWith('101');
const aboveBound = ranWith(101);
const holds = !ofOtherType.success && ofOtherType.seen === null && aboveBound.seen === 101;
process.exitCode = holds && !aboveBound.success ? 0 : 1;
JS
node try.mjs
