// Writes what the register's projection makes, and the schema of the report: npm run reference. It
// refuses while the version of the projection is that of another entry.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { REPORT_SCHEMA_FILE, reportSchema } from './report-schema.ts';
import { refusal, storedEntry } from './stored-entry.ts';

const file = path.resolve(import.meta.dirname, '../stored/register-entry.txt');
const current = storedEntry();
const problem = refusal(existsSync(file) ? readFileSync(file, 'utf8') : null, current);
if (problem === null) writeFileSync(file, current);
else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
writeFileSync(REPORT_SCHEMA_FILE, reportSchema());
