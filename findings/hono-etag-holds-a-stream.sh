#!/usr/bin/env bash
# an event stream says nothing until it ends, once pages have an ETag
# package: hono@4.13.19
# behaviour: the etag middleware reads the whole of every answer to digest it, an event stream too:
#   the first event comes with the last one, and a stream without an end says nothing at all.
# why it matters here: a desk that shows what others record has one such stream beside many pages. Use
#   the middleware by path, or make the tag of the pages where they are made.
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error hono@4.13.19 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { streamSSE } from 'hono/streaming';
const { version } = JSON.parse(readFileSync('node_modules/hono/package.json', 'utf8'));
console.log(`hono ${version}`);
/** Whether the first event is there before the last was said. */
const isHeardAtOnce = async (hasTags) => {
  const app = new Hono();
  if (hasTags) app.use(etag());
  let isAllSaid = false;
  let goOn;
  const wait = new Promise((resolve) => (goOn = resolve));
  app.get('/live', (context) =>
    streamSSE(context, async (stream) => {
      await stream.writeSSE({ data: 'first' });
      await wait;
      isAllSaid = true;
      await stream.writeSSE({ data: 'last' });
    }),
  );
  // What holds the stream back waits for the end of it.
  const late = setTimeout(goOn, 3_000);
  const { body } = await app.request('/live');
  await body.getReader().read();
  clearTimeout(late);
  goOn();
  return !isAllSaid;
};
const [without, withTags] = [await isHeardAtOnce(false), await isHeardAtOnce(true)];
console.log(`without etag(): the first event before the last: ${without}`);
console.log(`with etag(): expected true, seen ${withTags}`);
process.exitCode = without && !withTags ? 0 : 1;
JS
node try.mjs
