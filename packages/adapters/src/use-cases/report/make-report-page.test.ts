import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { bitonicVersions, execute } from '@klacht/domain';
import { klachtHere } from '../../cli/testing/klacht-here.ts';
import { newFolder } from '../../cli/testing/klacht-in.ts';
import { openJournal } from '../opening/open-journal.ts';
import { makeReport } from './make-report.ts';
import { makeReportPage } from './make-report-page.ts';

const NOW = '2026-06-15T09:00:00Z';

it('is the page that the command writes, in both languages, also of an earlier position', async () => {
  const store = `sqlite:${newFolder()}/klacht.db`;
  const journal = await openJournal({ store, procedures: bitonicVersions, inventedClock: true });
  const about = { complaintId: randomUUID(), actor: 'anna', now: NOW } as const;
  await execute(journal, {
    ...about,
    commandId: randomUUID(),
    type: 'Receive',
    data: { at: '2026-04-02', channel: 'email', subjects: ['price'] },
  });
  const { position } = await makeReport(journal, { year: 2026, now: NOW });
  await execute(journal, {
    ...about,
    commandId: randomUUID(),
    type: 'Acknowledge',
    data: { at: '2026-04-14' },
  });
  await (await journal.register()).catchUp(journal.store);
  for (const language of ['nl', 'en'] as const) {
    for (const upTo of [null, position]) {
      const asked = { year: 2026, now: NOW, ...(upTo === null ? {} : { upTo }) } as const;
      const report = await makeReport(journal, asked);
      const { status, stdout, stderr } = await klachtHere(
        '--store',
        store,
        '--now',
        NOW,
        '--lang',
        language,
        'report',
        '2026',
        '--format',
        'html',
        '--tree',
        ...(upTo === null ? [] : ['--at', `@${upTo}`]),
      );
      expect([status, stderr]).toEqual([0, '']);
      expect(await makeReportPage(journal, report, language)).toBe(stdout);
    }
  }
  await journal.close();
});
