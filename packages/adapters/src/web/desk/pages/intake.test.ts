import { describe, expect, it } from 'vitest';
import { listReadings } from '../../../use-cases/dossier/list-readings.ts';
import { acceptMail, listInbox } from '../../../use-cases/mail/mail-inbox.ts';
import { receiveMail } from '../../../use-cases/mail/receive-mail.ts';
import { by, mailOf, TEXT } from '../../../use-cases/testing/mail-desk.ts';
import { openDesk } from '../testing/open-desk.ts';

const openIntake = async () => {
  const desk = await openDesk();
  const put = async (text: string, headers: Readonly<Record<string, string>> = {}) =>
    (await receiveMail(desk.journal, mailOf(text, headers), { ...by, propose: true })).mailId;
  const text = async (place: string) => (await desk.fetch(place)).text();
  const send = async (id: string, told: Readonly<Record<string, string>>) => {
    const [, token = ''] = /name="token" value="([^"]+)"/.exec(await text(`/intake/${id}`)) ?? [];
    const body = new URLSearchParams({ token, ...told });
    return desk.fetch(`/intake/${id}?lang=en`, { method: 'POST', body });
  };
  return { ...desk, put, text, send };
};

describe('the intake', () => {
  it('lists what waits, and makes a complaint of it once', async () => {
    const { put, text, send, journal, close } = await openIntake();
    expect(await text('/intake?lang=en')).toContain('Nothing waits');
    const id = await put(TEXT);
    expect(await text('/intake?lang=en')).toContain(`intake/${id}`);
    expect(await text(`/intake/${id}`)).toContain(TEXT);
    const accepted = await send(id, { step: 'accept' });
    expect([accepted.status, accepted.headers.get('location')]).toEqual([303, '../c/2026-0001']);
    expect(await listInbox(journal)).toEqual([]);
    // Another tab still has it open.
    const [, token = ''] = /name="token" value="([^"]+)"/.exec(await text('/receive')) ?? [];
    const again = await send(id, { step: 'accept', token });
    expect([again.status, (await again.text()).includes('c/2026-0001')]).toEqual([409, true]);
    expect((await send('0'.repeat(36), { step: 'accept', token })).status).toBe(404);
    expect(await listInbox(journal)).toEqual([]);
    await close();
  });

  it('joins the complaint that is named, which stands beside it where the mail names it', async () => {
    const { put, text, send, give, close } = await openIntake();
    const number = await give(
      null,
      'Receive',
      {
        at: '2026-04-02',
        channel: 'email',
        subjects: ['price'],
        complainant: { name: 'Fleur Proef', email: 'elders@example.com' },
        text: TEXT,
      },
      by,
    );
    const id = await put('Nog iets.', {
      Subject: `Re: klacht ${number}`,
      'Message-ID': '<2@example.com>',
    });
    expect(await text(`/intake/${id}`)).toContain(`c/${number}`);
    expect((await send(id, { step: 'join', number: '1999-0001' })).status).toBe(422);
    const joined = await send(id, { step: 'join', number });
    expect(joined.headers.get('location')).toBe(`../c/${number}`);
    await close();
  });

  it('shows what it may be a duplicate of, each with why, and records that those were read', async () => {
    const { put, text, give, journal, close } = await openIntake();
    const long = 'Mijn order 8823-1177 is pas een uur later uitgevoerd, tegen een hogere koers.';
    const receive = (complainant: object, more: object, at = '2026-04-02') =>
      give(null, 'Receive', { at, channel: 'email', subjects: ['price'], complainant, ...more });
    const same = await receive({ name: 'F. Proef', email: 'FLEUR@example.com' }, { text: long });
    const order = await receive({ name: 'Fleur Proef' }, { concerns: 'order 88231177' });
    const other = await receive({ name: 'Daan Ander', email: 'daan@example.com' }, { text: TEXT });
    const old = await receive({ name: 'Fleur Proef' }, { text: long }, '2024-04-02');
    const erased = await receive({ name: 'Fleur Proef', email: 'fleur@example.com' }, {});
    const entry = await journal.ask((register) => register.find(erased));
    await journal.keys.destroy(entry?.complaintId ?? '');
    const id = await put(`${long}\n\nFleur`);
    const next = await put('Nog iets.', { 'Message-ID': '<9@example.com>', Subject: 'Vervolg' });

    const page = await text(`/intake/${id}?lang=en`);
    const told = [...page.matchAll(/c\/([\d-]+)">[\s\S]*?<span class="quiet">([^<]*)/g)].map(
      ([, number, why]) => [number, why],
    );
    expect(told).toEqual([
      [
        same,
        'the same order, agreement or other reference; the same e-mail address; 100 % of the text is the same',
      ],
      [order, 'the same order, agreement or other reference; the same name'],
    ]);
    expect(page).not.toContain(`c/${other}"`);
    expect(page).not.toContain(`c/${old}"`);
    expect(page).toContain(`value="${same}"`);
    expect(page).toMatch(/From the same sender, waiting too[\s\S]*Vervolg/);
    expect(page).toContain(`intake/${next}`);
    const read = async (number: string) => {
      const { complaintId = '' } = (await journal.ask((register) => register.find(number))) ?? {};
      return (await listReadings(journal, complaintId)).map(({ purpose }) => purpose);
    };
    expect([await read(same), await read(order), await read(other)]).toEqual([
      ['likely duplicates'],
      ['likely duplicates'],
      [],
    ]);
    expect(await text(`/intake/${next}?lang=nl`)).toContain('hetzelfde e-mailadres');
    await close();
  });

  it('folds what a mail quotes, and records who read it', async () => {
    const { put, text, send, journal, close } = await openIntake();
    const id = await put('Nee.\n\nOp 1 april schreef Anna:\n> Dag,\n> klopt dit?\n> <b>Anna</b>');
    const page = await text(`/intake/${id}?lang=en`);
    expect(page).toMatch(
      /<details class="quoted">\s*<summary>4 quoted lines<\/summary>\s*<div dir="auto">Op 1 april schreef Anna:\n&gt; Dag,\n&gt; klopt dit\?\n&gt; &lt;b&gt;Anna&lt;\/b&gt;<\/div>/,
    );
    expect((await send(id, { step: 'refuse', reason: ' ' })).status).toBe(422);
    const { complaintId } = await acceptMail(journal, id, {
      actor: 'anna',
      now: '2026-04-20T09:00:00Z',
    });
    // Once by hand, and once for the token of the form.
    const readings = await listReadings(journal, complaintId);
    const reading = { reader: 'anna', role: 'officer', purpose: `mail ${id.slice(0, 8)}` };
    expect(readings).toMatchObject([reading, reading]);
    await close();
  });

  it('refuses what is no complaint with a reason, and not without', async () => {
    const { put, send, journal, close } = await openIntake();
    const id = await put('Koop nu.');
    const without = await send(id, { step: 'refuse', reason: ' ' });
    expect(without.status).toBe(422);
    expect(await without.text()).toContain('Say why');
    // Opened too long ago: what was typed stands there still, with a token that holds.
    const expired = await send(id, { step: 'refuse', reason: 'advertising "here"', token: 'x' });
    const page = await expired.text();
    expect(expired.status).toBe(409);
    expect(page).toContain('opened too long ago');
    expect(page).toContain('value="advertising &quot;here&quot;"');
    const wrong = await send(id, { step: 'join', number: '2026-9999' });
    expect([wrong.status, (await wrong.text()).includes('value="2026-9999"')]).toEqual([422, true]);
    expect(await listInbox(journal)).toHaveLength(1);
    expect((await send(id, { step: 'refuse', reason: 'advertising' })).status).toBe(303);
    expect(await listInbox(journal)).toEqual([]);
    await close();
  });

  it('is not for an auditor', async () => {
    const desk = await openDesk({ readerOf: () => ({ role: 'auditor', name: 'bram' }) });
    expect((await desk.fetch('/intake')).status).toBe(403);
    await desk.close();
  });
});
