#!/usr/bin/env bash
# SQLite's schema keeps the table of a trigger as it was typed, that of an index as it is
# package: sql.js@1.17.0 (SQLite compiled to WebAssembly)
# behaviour: for CREATE INDEX … ON EVENTS sqlite_schema.tbl_name is the table's own name, events; for
#   CREATE TRIGGER … ON EVENTS it is EVENTS. Both work on the table events.
# why it matters here: a journal must have no trigger that changes what is appended. A look into
#   sqlite_schema by tbl_name = 'events' finds every index and misses such a trigger. Compare without
#   case (COLLATE NOCASE).
set -euo pipefail
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{"type":"module","private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error sql.js@1.17.0 > /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import initSqlJs from 'sql.js';
const { version } = JSON.parse(readFileSync('node_modules/sql.js/package.json', 'utf8'));
const SQL = await initSqlJs();
const db = new SQL.Database();
const one = (sql) => db.exec(sql)[0]?.values[0]?.[0];
console.log(`sql.js ${version}, SQLite ${one('SELECT sqlite_version()')}`);
db.run(`
  CREATE TABLE events (x);
  CREATE INDEX by_x ON EVENTS (x);
  CREATE TRIGGER gone AFTER INSERT ON EVENTS BEGIN DELETE FROM events; END;
  INSERT INTO events VALUES (1);`);
const nameOf = (type) => one(`SELECT tbl_name FROM sqlite_schema WHERE type = '${type}'`);
const [index, trigger] = [nameOf('index'), nameOf('trigger')];
console.log(`index: expected events, seen ${index}`);
console.log(`trigger: expected events, seen ${trigger}`);
const left = one('SELECT count(*) FROM events');
console.log(`the trigger works on events: ${left} rows left of 1`);
process.exitCode = index === 'events' && trigger === 'EVENTS' && left === 0 ? 0 : 1;
JS
node try.mjs
