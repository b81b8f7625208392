import { beforeAll, describe, expect, it } from 'vitest';
import { execute } from '@klacht/domain';
import { demoYear } from '../demo/demo-year.ts';
import { listOverdue } from './work/list-overdue.ts';
import { listRegister } from './list-register.ts';
import { look } from './look.ts';
import { makeReport } from './report/make-report.ts';
import { openJournal, type OpenJournal } from './opening/open-journal.ts';
import { dayOf } from './opening/today.ts';

/** In the middle of the year, while much is open. */
const NOW = '2025-07-01T22:30:00Z';
const TODAY = '2025-07-02';

let journal: OpenJournal;
let position: string;
beforeAll(async () => {
  journal = await openJournal({ store: 'memory:' });
  for (const request of demoYear()) if (request.now < NOW) await execute(journal, request);
  position = (await journal.register()).checkpoint()?.position ?? '';
});

const back = { now: '2031-01-01T00:00:00Z', asOf: { day: TODAY, by: 'recorded' } } as const;

describe('a look at the journal', () => {
  it('is judged by the day that it is where the firm is', async () => {
    expect(dayOf(journal, NOW)).toBe(TODAY);
    expect((await look(journal, { now: NOW })).today).toBe(TODAY);
    expect((await look(journal, back)).today).toBe(TODAY);
    const upTo = await look(journal, { ...back, asOf: { position } });
    expect(upTo.today).toBe('2025-07-01');
  });

  it('shows the same register and the same overdue live and as of that day', async () => {
    for (const status of ['received', 'judged', undefined] as const) {
      const filter = status === undefined ? {} : { status };
      const live = [...(await listRegister(journal, { now: NOW, ...filter }))];
      expect(live.length).toBeGreaterThan(1);
      expect(live).toEqual([...(await listRegister(journal, { ...back, ...filter }))]);
    }
    for (const within of [0, 5, 40]) {
      const live = await listOverdue(journal, { now: NOW, within });
      expect(live.length).toBeGreaterThan(1);
      expect(live).toEqual(await listOverdue(journal, { ...back, within }));
    }
  });

  it('makes the same report live and up to the last position', async () => {
    const live = await makeReport(journal, { year: 2025, now: NOW });
    expect(live.position).toBe(position);
    expect(live).toEqual(await makeReport(journal, { year: 2025, now: NOW, upTo: position }));
  });

  it('refuses a position that the journal never gave out', async () => {
    const nowhere = { now: NOW, asOf: { position: '999999' } } as const;
    for (const asked of [listRegister, listOverdue, look]) {
      await expect(asked(journal, nowhere)).rejects.toMatchObject({ code: 'unknown-position' });
    }
    await expect(
      makeReport(journal, { year: 2025, now: NOW, upTo: '999999' }),
    ).rejects.toMatchObject({ code: 'unknown-position' });
  });
});
