import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Reader } from '@klacht/domain';
import { createMemoryKeyStore } from '../../../key-stores/memory/memory-key-store.ts';
import { handleComplaint } from '../../../use-cases/handle-complaint.ts';
import { openJournal } from '../../../use-cases/opening/open-journal.ts';
import { openDesk } from '../testing/open-desk.ts';
import { openForm, post } from '../testing/post.ts';

const ANNA: Reader = { role: 'officer', name: 'anna' };

/** A complaint that was closed on a day, of somebody with a name that nobody else has. */
const openErase = async (closedOn: string) => {
  const asked = { reader: ANNA };
  const desk = await openDesk({ readerOf: () => asked.reader });
  const at = closedOn.replace(/-\d\d$/, '-01');
  const number = await desk.give(null, 'Receive', {
    at,
    channel: 'email',
    subjects: ['price'],
    complainant: { name: 'Quirijn Zonderling' },
    representative: { name: 'Wendela Woordvoerder' },
    text: 'The price was wrong.',
  });
  await desk.give(number, 'Judge', { at: closedOn, outcome: 'rejected' });
  const place = `/c/${number}/erase?lang=en`;
  const send = async (filled: Readonly<Record<string, string>>) =>
    post(desk.fetch, place, { ...(await openForm(desk.fetch, place)), ...filled });
  const page = async (at: string) => (await desk.fetch(at)).text();
  return { ...desk, asked, number, place, send, page };
};

describe('the form that erases', () => {
  it('erases what nothing keeps any longer, once its number was typed', async () => {
    const { number, place, send, page, close } = await openErase('2018-05-20');
    expect(await page(place)).toContain('would make');
    const forgotten = await send({ step: 'do', confirm: 'yes' });
    expect(forgotten.status).toBe(422);
    expect(forgotten.page).toContain(`Type ${number} as it stands here; nothing was erased.`);
    expect(await page(`/c/${number}`)).toContain('Zonderling');

    const old = await send({ step: 'do', confirm: number, requested: '2026-04-17', token: 'x' });
    expect(old.status).toBe(422);
    expect(old.page).toContain('This form was opened too long ago');
    expect(old.page).toContain('value="2026-04-17"');
    expect(await page(`/c/${number}`)).toContain('Zonderling');
    const done = await send({ step: 'do', confirm: number });
    expect([done.status, done.location]).toEqual([303, `../../c/${number}?recorded=2`]);
    const after = await page(`/c/${number}`);
    expect(after).not.toContain('Zonderling');
    expect(after).not.toContain('Woordvoerder');
    expect(await page(place)).toContain('The texts are gone already.');
    expect(await page('/audit?lang=en')).toContain('everybody whom it names');
    await close();
  });

  it('erases one of those whom a complaint names, and leaves the other', async () => {
    const { number, send, page, close } = await openErase('2018-05-20');
    const looked = await send({ step: 'look', person: 'representative' });
    expect(looked.page).toContain(`${number} (representative): would make 1 text unreadable`);
    await send({ step: 'do', person: 'representative', confirm: number });
    const after = await page(`/c/${number}`);
    expect([after.includes('Zonderling'), after.includes('Woordvoerder')]).toEqual([true, false]);
    await close();
  });

  it('says until when the dossier is kept, and records the request with that answer', async () => {
    const { number, place, send, page, close } = await openErase('2026-03-20');
    expect(await page(place)).toMatch(
      /not yet; kept until \d+\s[A-Z][a-z]+\s20\d\d, that day included/,
    );
    const without = await send({ step: 'do' });
    expect([without.status, without.page]).toEqual([
      422,
      expect.stringContaining('expected the day and the channel of the request') as unknown,
    ]);
    for (const half of [{ requested: '2026-04-17' }, { channel: 'email' }]) {
      const told = await send({ step: 'do', ...half });
      expect([told.status, told.page]).toEqual([
        422,
        expect.stringContaining('Say both the day and how it was asked, or neither.') as unknown,
      ]);
    }
    const done = await send({ step: 'do', requested: '2026-04-17', channel: 'email' });
    expect([done.status, done.location]).toEqual([303, `../../c/${number}?recorded=3`]);
    const after = await page(`/c/${number}`);
    expect(after).toContain('Zonderling');
    const audit = await page('/audit?lang=en');
    expect(audit).toContain('request put off');
    expect(audit).toContain(`c/${number}/erase`);
    await close();
  });

  it('refuses a hold, an open complaint and a day to come for the reasons that the command line gives', async () => {
    const { number, place, send, give, page, close } = await openErase('2018-05-20');
    const late = await send({
      step: 'do',
      requested: '2026-05-01',
      channel: 'email',
      confirm: number,
    });
    expect(late.status).toBe(422);
    expect(late.page).toContain('role="alert"');
    await give(number, 'PlaceHold', { at: '2026-04-20', ground: 'court case' });
    expect(await page(place)).toContain('a legal hold keeps the dossier; lift it first');
    await close();
  });

  it('says why the texts cannot be erased at all, before anything is asked', async () => {
    const store = `sqlite:${path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'klacht.db')}`;
    const sealed = await openJournal({ store, keys: createMemoryKeyStore() });
    const by = { actor: 'anna', now: '2026-04-20T08:00:00Z' } as const;
    const give = (number: string | null, type: 'Receive' | 'Judge', data: object) =>
      handleComplaint(sealed, number, { commandId: randomUUID(), type, data }, by);
    const { number } = await give(null, 'Receive', {
      at: '2018-05-01',
      channel: 'email',
      subjects: [],
      complainant: { name: 'Quirijn Zonderling' },
    });
    await give(number, 'Judge', { at: '2018-05-20', outcome: 'rejected' });
    await sealed.close();
    // The keys were left behind.
    const journal = await openJournal({ store, keys: createMemoryKeyStore() });
    const { fetch, close } = await openDesk({ journal });
    const answer = await fetch(`/c/${number}/erase?lang=en`);
    expect([answer.status, (await answer.text()).includes('role="alert"')]).toEqual([422, true]);
    await journal.close();
    await close();
  });

  it('is for who handles complaints, of a complaint that is there', async () => {
    const { asked, fetch, place, close } = await openErase('2018-05-20');
    expect((await fetch('/c/1999-0001/erase')).status).toBe(404);
    asked.reader = { role: 'auditor', name: 'bram' };
    expect((await fetch(place)).status).toBe(403);
    await close();
  });
});
