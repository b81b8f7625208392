import { describe, expect, it } from 'vitest';
import { textOn } from '../../../pages/testing/text-on.ts';
import { openDesk } from '../testing/open-desk.ts';

const receive = (at: string, officer: string, more: object = {}) => ({
  at,
  channel: 'email',
  subjects: ['price'],
  officer,
  ...more,
});

/** The parts of the page by their ids, as somebody reads them. */
const groupsOn = (page: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...page.matchAll(/<section aria-labelledby="(\w+)">([\s\S]*?)<\/section>/g)].map(
      ([, id = '', part = '']) => [id, textOn(part)],
    ),
  );

describe('my work', () => {
  it('tells what is mine, or whose place I take, by what presses most', async () => {
    const { fetch, give, close } = await openDesk();
    // Five working days from 7 April are over; those from 17 April are not.
    const late = await give(null, 'Receive', receive('2026-04-07', 'Anna'));
    const fresh = await give(null, 'Receive', receive('2026-04-17', 'anna'));
    const mine = await give(null, 'Receive', receive('2026-04-17', 'bram'));
    await give(mine, 'AssignOfficer', { at: '2026-04-18', officer: 'bram', deputy: 'anna' });
    const others = await give(null, 'Receive', receive('2026-04-17', 'bram'));
    const asked = await give(null, 'Receive', receive('2026-04-01', 'anna'));
    await give(asked, 'Acknowledge', { at: '2026-04-02' });
    await give(asked, 'RequestInformation', { at: '2026-04-17', question: 'Which order?' });
    const page = await (await fetch('/')).text();
    const { overdue, soon, waiting } = groupsOn(page);
    expect(overdue).toContain(late);
    expect(soon).toContain(fresh);
    expect(soon).toMatch(new RegExp(`${mine}.*als vervanger`));
    expect(waiting).toContain(asked);
    expect(page).not.toContain(others);
    expect(page).toContain(`href="./c/${late}/do/Acknowledge"`);
    expect(overdue).toContain('6 dagen te laat');
    expect(await (await fetch('/?of=all')).text()).toContain(others);
    await close();
  });

  it('leads who only reads to the complaint, and shows everybody’s', async () => {
    const { fetch, give, close } = await openDesk({
      readerOf: () => ({ role: 'auditor', name: 'eva' }),
    });
    const number = await give(null, 'Receive', receive('2026-04-07', 'anna'));
    const page = await (await fetch('/')).text();
    expect(page).toContain(`href="./c/${number}"`);
    expect(page).not.toContain('/do/');
    await close();
  });

  it('leaves out no complaint that is open, though nothing of it is due', async () => {
    const { fetch, give, close } = await openDesk();
    const first = await give(null, 'Receive', receive('2026-04-15', 'bram'));
    const number = await give(null, 'Receive', receive('2026-04-16', 'anna'));
    await give(number, 'Acknowledge', { at: '2026-04-17' });
    await give(number, 'Link', { at: '2026-04-17', to: first, as: 'duplicate-of' });
    const page = await (await fetch('/?lang=en')).text();
    expect(groupsOn(page)['later']).toContain(`${number} Nothing is due`);
    await close();
  });

  it('says that nothing is to be done', async () => {
    const { fetch, close } = await openDesk();
    expect(await (await fetch('/?lang=en')).text()).toContain('Nothing to do');
    await close();
  });
});
