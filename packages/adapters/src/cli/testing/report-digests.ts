// Prints the SHA-256 of the report of a journal in every format and language, a line each:
// node report-digests.ts sqlite:klacht.db 2025 2026-01-15T09:00:00Z
import { createHash } from 'node:crypto';
import { bitonicVersions, instant, parseInput } from '@klacht/domain';
import { makeReport } from '../../use-cases/report/make-report.ts';
import { lastHead } from '../../use-cases/opening/last-head.ts';
import { openJournal } from '../../use-cases/opening/open-journal.ts';
import { REPORT_FORMATS } from '../commands/report-formats.ts';
import { PLAIN } from '../csv.ts';

const [store = '', year = '', now = ''] = process.argv.slice(2);
const journal = await openJournal({ store, procedures: bitonicVersions, wanted: 'existing' });
const asked = { year: Number(year), now: parseInput(instant, now, 'now') };
const report = await makeReport(journal, asked);
const { procedures } = journal;
const head = () => lastHead(journal);
for (const [name, format] of Object.entries(REPORT_FORMATS)) {
  // A browser prints a PDF, and its version is in it.
  if (name === 'pdf') continue;
  for (const language of ['en', 'nl'] as const) {
    const hash = createHash('sha256');
    await format.write(
      async (chunk) => {
        hash.update(chunk);
      },
      { report, language, procedures, csv: PLAIN, head },
    );
    process.stdout.write(`${name} ${language} ${hash.digest('hex')}\n`);
  }
}
await journal.close();
