// Writes what the register's projection makes, what a report counts of it, and the schema of the
// report: npm run reference. It refuses while the version is that of another entry or count.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { REPORT_SCHEMA_FILE, reportSchema } from './report-schema.ts';
import { refusalOfCounts, storedCounts } from './stored-counts.ts';
import { refusal, storedEntry } from './stored-entry.ts';

const stored = [
  ['register-entry.txt', storedEntry(), refusal],
  ['counted.txt', storedCounts(), refusalOfCounts],
] as const;

for (const [name, current, refused] of stored) {
  const file = path.resolve(import.meta.dirname, '../stored', name);
  const problem = refused(existsSync(file) ? readFileSync(file, 'utf8') : null, current);
  if (problem === null) writeFileSync(file, current);
  else {
    process.stderr.write(`${problem}\n`);
    process.exitCode = 1;
  }
}
writeFileSync(REPORT_SCHEMA_FILE, reportSchema());
