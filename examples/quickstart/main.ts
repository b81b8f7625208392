import { randomUUID } from 'node:crypto';
import { openJournal } from '@klacht/adapters/journal';
import { bitonic, execute, explainObligation, obligationsOf } from '@klacht/domain';
import { overdueRows, registerAsOf, registerRows } from '@klacht/projections';

// A journal in a file, sealed and chained, and the rules that complaints are handled by.
const store = `sqlite:${process.argv[2] ?? 'klacht.db'}`;
const journal = await openJournal({ store, procedures: [bitonic] });

// A complaint comes in on Thursday, is typed in on Friday, and acknowledged too late.
const complaintId = randomUUID();
const about = { complaintId, actor: 'anna', now: '2026-04-14T09:00:00Z' } as const;
await execute(journal, {
  ...about,
  now: '2026-04-03T08:00:00Z',
  commandId: randomUUID(), // the same id again is the same command: retry as you like
  type: 'Receive',
  data: { at: '2026-04-02', channel: 'email', subjects: ['price'], officer: 'anna' },
});
await execute(journal, {
  ...about,
  commandId: randomUUID(),
  type: 'Acknowledge',
  data: { at: '2026-04-14' },
});

// The register as it stood at the end of a day, and what was overdue then.
const day = '2026-06-15';
const { entries } = await registerAsOf(journal.store, { day, by: 'recorded' }, bitonic.timeZone);
const context = { procedures: [bitonic], today: day } as const;
for (const row of registerRows(entries, context))
  console.log(row.number, row.status, row.receivedOn);
for (const late of overdueRows(entries, context)) console.log(late.kind, 'was due', late.due);

// Every due date proves itself.
for (const { complaint } of entries)
  for (const obligation of obligationsOf(complaint, bitonic, day).slice(0, 1))
    console.log(explainObligation(obligation, 'en', bitonic.calendar));
await journal.close();
