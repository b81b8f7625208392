import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { bitonicVersions, execute } from '@klacht/domain';
import { openJournal } from '../opening/open-journal.ts';
import { issuedReport, issueReport } from './issue-report.ts';
import { digestOf, madeAgain } from './made-again.ts';
import { verifyReport } from './verify-report.ts';

const NOW = '2026-03-10T09:00:00Z';

it('is what was issued, also where reports told more when it was', async () => {
  const journal = await openJournal({
    store: 'memory:',
    procedures: bitonicVersions,
    inventedClock: true,
  });
  const complaintId = randomUUID();
  const by = () => ({ commandId: randomUUID(), actor: 'anna', now: NOW }) as const;
  const record = (type: 'Receive' | 'NameEmployee' | 'Judge', data: object) =>
    execute(journal, { ...by(), complaintId, type, data } as never);
  await record('Receive', { at: '2025-04-02', channel: 'email', subjects: ['price'] });
  await issueReport(journal, { year: 2025, ...by() });
  await record('NameEmployee', { at: '2025-04-03', employee: 'p-7' });
  await record('Judge', { at: '2025-05-02', outcome: 'rejected' });

  const again = await issueReport(journal, { year: 2025, ...by() });
  expect(JSON.stringify(again.report)).not.toMatch(/p-7|EmployeeNamed|employee-not-informed/);
  const made = {
    from: '2025-01-01',
    to: '2025-12-31',
    position: again.position,
    asOf: '2026-03-10',
    procedures: null,
  } as const;
  const before = await madeAgain(journal, 2025, made, { tellsOfStaff: true });
  expect(JSON.stringify(before)).toMatch(
    /"employee":"p-7".*"employee-not-informed"|"employee-not-informed".*"employee":"p-7"/s,
  );
  expect(await verifyReport(journal, JSON.parse(JSON.stringify(before)), 'r.json')).toMatchObject({
    differences: [],
  });

  // As an older version recorded it.
  const { procedures: _, ...data } = made;
  const report = digestOf(before);
  await execute(journal, {
    ...by(),
    year: 2025,
    type: 'IssueReport',
    data: { at: '2026-03-10', ...data, report },
  });
  const shown = await issuedReport(journal, 2025);
  expect([shown.digest, digestOf(shown.report)]).toEqual([report, report]);
  const forged = { ...before, withdrawn: 1 };
  const { differences } = await verifyReport(journal, forged, 'r.json');
  expect(differences).toContainEqual({ figure: 'withdrawn', was: 1, is: 0 });
  await journal.close();
});

it('is what was issued, also where reports did not tell of which complaints the end is unknown', async () => {
  const journal = await openJournal({ store: 'memory:', inventedClock: true });
  const by = () => ({ commandId: randomUUID(), actor: 'anna', now: NOW }) as const;
  await execute(journal, {
    ...by(),
    complaintId: randomUUID(),
    type: 'Receive',
    data: {
      at: '2024-04-02',
      channel: 'email',
      subjects: ['price'],
      origin: { source: 'old', reference: '1', untracked: ['judge'] },
    },
  });
  const { report: now, position, digest } = await issueReport(journal, { year: 2025, ...by() });
  expect(now.rollForward.notKept).toEqual({ openAtStart: 1, openAtEnd: 1 });
  expect((await issuedReport(journal, 2025)).report).toEqual(now);

  // As an older version wrote and recorded it, by hand.
  const before = JSON.parse(
    JSON.stringify(now)
      .replaceAll(/,"notKept":\{"openAtStart":[01],"openAtEnd":1\}/g, '')
      .replaceAll(',"openNotKept":1', ''),
  ) as typeof now;
  expect(JSON.stringify(before)).not.toMatch(/openNotKept|"openAtEnd":1,"notKept"/);
  expect(await verifyReport(journal, before, 'r.json')).toMatchObject({ differences: [] });
  const report = digestOf(before);
  const asOf = '2026-03-10';
  const made = { from: '2025-01-01', to: '2025-12-31', position, asOf, report } as const;
  await execute(journal, {
    ...by(),
    year: 2025,
    type: 'IssueReport',
    data: { at: asOf, ...made },
  });
  const shown = await issuedReport(journal, 2025);
  expect([shown.digest, digestOf(shown.report)]).toEqual([report, report]);
  expect(report).not.toBe(digest);
  await journal.close();
});
