import { describe, expect, it } from 'vitest';
import type { Reader } from '@klacht/domain';
import { textOn } from '../../../pages/testing/text-on.ts';
import { attachDocument } from '../../../use-cases/dossier/attach-document.ts';
import { listReadings } from '../../../use-cases/dossier/list-readings.ts';
import type { DeskOptions } from '../desk.ts';
import { openForm } from '../testing/post.ts';
import { openDesk } from '../testing/open-desk.ts';

const RECEIVED = {
  at: '2026-04-07',
  channel: 'email',
  subjects: ['price'],
  officer: 'anna',
  complainant: { name: 'Fleur Proef', email: 'fleur@example.org' },
  text: 'The price was another one.',
  employees: ['staff-17'],
};

const openWithComplaint = async (more: Partial<DeskOptions> = {}) => {
  const as: { reader: Reader } = { reader: { role: 'officer', name: 'anna' } };
  const desk = await openDesk({ readerOf: () => as.reader, ...more });
  const number = await desk.give(null, 'Receive', RECEIVED, { now: '2026-04-07T09:00:00Z' });
  const acknowledged = { at: '2026-04-09' };
  await desk.give(number, 'Acknowledge', acknowledged, { now: '2026-04-09T09:00:00Z' });
  const page = async (query = '') => {
    const answer = await desk.fetch(`/c/${number}${query}`);
    return { status: answer.status, text: textOn(await answer.text()) };
  };
  const readings = async () => {
    const entry = await desk.journal.ask((register) => register.find(number));
    return listReadings(desk.journal, entry?.complaintId ?? '');
  };
  return { ...desk, as, number, page, readings };
};

describe('the page of a complaint', () => {
  it('tells an officer who complains, what happened and what is due, and records that once', async () => {
    const { page, readings, close } = await openWithComplaint();
    const { status, text } = await page('?lang=en');
    expect(status).toBe(200);
    expect(text).toContain('Fleur Proef fleur@example.org');
    expect(text).toContain('The price was another one.');
    expect(text).toMatch(/To be done.*Judge/);
    expect(text).toMatch(/Acknowledge: in time/);
    expect(text).toContain('this reading is recorded');
    expect(await readings()).toMatchObject([{ reader: 'anna', role: 'officer' }]);
    await close();
  });

  it('names nobody to an auditor, and gives them nothing to do', async () => {
    const { as, page, readings, close } = await openWithComplaint();
    as.reader = { role: 'auditor', name: 'eva' };
    const { text } = await page('?lang=en');
    expect(text).toContain('Complainant [hidden]');
    expect(text).not.toMatch(/Fleur|fleur@|Record something else/);
    expect(await readings()).toMatchObject([{ reader: 'eva', role: 'auditor' }]);
    await close();
  });

  it('shows an employee what is about them alone, and nothing of how it is judged', async () => {
    const { as, page, readings, close } = await openWithComplaint();
    as.reader = { role: 'employee', name: 'staff-99' };
    expect((await page()).status).toBe(403);
    expect(await readings()).toEqual([]);
    as.reader = { role: 'employee', name: 'staff-17' };
    const { status, text } = await page('?lang=en');
    expect(status).toBe(200);
    expect(text).toContain('Fleur Proef');
    expect(text).not.toMatch(/fleur@|Deadlines|Findings|Record something/);
    await close();
  });

  it('shows how it stood on a day that an address asks about', async () => {
    const { page, close } = await openWithComplaint();
    const { text } = await page('?as-of=2026-04-08&lang=en');
    expect(text).toContain('This is how it stood then.');
    expect(text).toMatch(/Acknowledge: open/);
    expect(text).not.toContain('Receipt was confirmed');
    expect((await page('?as-of=2026-04-01')).status).toBe(404);
    expect((await page('?as-of=yesterday')).status).toBe(422);
    await close();
  });

  it('is not there for a number that nobody has', async () => {
    const { fetch, close } = await openWithComplaint();
    expect((await fetch('/c/2026-0999')).status).toBe(404);
    await close();
  });

  it('gives a document to keep, byte for byte, and records that it was opened', async () => {
    const { journal, fetch, number, page, readings, as, close } = await openWithComplaint();
    const entry = await journal.ask((register) => register.find(number));
    if (entry === null) throw new Error('expected an entry');
    const { digest } = await attachDocument(
      journal,
      entry,
      { bytes: [Buffer.from('Order of 10:00.')], name: 'order.txt', from: 'complainant' },
      { actor: 'anna', now: '2026-04-10T08:00:00Z' },
    );
    expect((await page()).text).toContain('order.txt');
    const answer = await fetch(`/c/${number}/documents/${digest}`);
    expect(await answer.text()).toBe('Order of 10:00.');
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect((await readings()).at(-1)?.purpose).toContain(digest.slice(0, 12));
    as.reader = { role: 'employee', name: 'staff-17' };
    expect((await fetch(`/c/${number}/documents/${digest}`)).status).toBe(404);
    await close();
  });

  it('calls a letter to an employee by what it tells, for its own name is not for them', async () => {
    const { journal, fetch, give, as, number, page, close } = await openWithComplaint();
    const entry = await journal.ask((register) => register.find(number));
    if (entry === null) throw new Error('expected the complaint');
    const { digest } = await attachDocument(
      journal,
      entry,
      { bytes: [Buffer.from('Dear staff-17')], name: 'about-fleur.txt' },
      { actor: 'anna', now: '2026-04-10T08:00:00Z' },
    );
    const told = { at: '2026-04-10', employee: 'staff-17', letter: digest };
    await give(number, 'InformEmployee', told);
    as.reader = { role: 'employee', name: 'staff-17' };
    const { text } = await page('?lang=en');
    expect(text).toContain('Documents That employee was told of it');
    expect(text).not.toContain('about-fleur');
    const answer = await fetch(`/c/${number}/documents/${digest}`);
    expect(await answer.text()).toBe('Dear staff-17');
    // Every other place of the desk is closed to them.
    for (const place of ['', 'register', 'find', 'report', 'intake', 'reviews', 'audit', 'lists']) {
      expect((await fetch(`/${place}`)).status, place).toBe(403);
    }
    for (const place of ['do/AddNote', 'erase', `drafts/${digest}`]) {
      expect((await fetch(`/c/${number}/${place}`)).status, place).toBe(403);
    }
    await close();
  });

  it('adds files to the dossier once, as who sent them', async () => {
    const { journal, fetch, number, page, close } = await openWithComplaint();
    const { token = '' } = await openForm(fetch, `/c/${number}`);
    const send = async () => {
      const body = new FormData();
      body.set('token', String(token));
      body.set('from', 'complainant');
      body.set('at', '2026-04-10');
      body.append('files', new File(['Order of 10:00.'], 'order.txt', { type: 'text/plain' }));
      body.append('files', new File(['Chat.'], 'chat.txt'));
      return fetch(`/c/${number}/documents`, { method: 'POST', body });
    };
    for (const answer of [await send(), await send()]) {
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe(`../../c/${number}#documents`);
    }
    const { complaint } = (await journal.ask((register) => register.find(number))) ?? {};
    expect(complaint?.documents.map(({ from }) => from)).toEqual(['complainant', 'complainant']);
    expect((await page()).text).toMatch(/order\.txt.*chat\.txt/);
    const none = new FormData();
    none.set('token', String(token));
    expect((await fetch(`/c/${number}/documents`, { method: 'POST', body: none })).status).toBe(
      422,
    );
    await close();
  });

  it.each([
    ['2026-02-31', 'een dag als JJJJ-MM-DD'],
    ['2036-04-10', 'ligt in de toekomst'],
    ['2016-04-10', 'ligt voor de ontvangst'],
  ])('names the field of a day on which no file can be added: %s', async (at, why) => {
    const { journal, fetch, number, close } = await openWithComplaint();
    const { token = '' } = await openForm(fetch, `/c/${number}`);
    const body = new FormData();
    body.set('token', String(token));
    body.set('at', at);
    body.append('files', new File(['Chat.'], 'chat.txt'));
    const answer = await fetch(`/c/${number}/documents`, { method: 'POST', body });
    expect(answer.status).toBe(422);
    const text = (await answer.text()).replaceAll('&quot;', '"');
    expect(text).toContain('Dag: ');
    expect(text).toContain(why);
    const { complaint } = (await journal.ask((register) => register.find(number))) ?? {};
    expect(complaint?.documents).toEqual([]);
    await close();
  });

  it('takes no more at a time than it says', async () => {
    const { fetch, number, close } = await openWithComplaint({ limits: { megabytes: 1 } });
    const { token = '' } = await openForm(fetch, `/c/${number}`);
    const body = new FormData();
    body.set('token', String(token));
    body.append('files', new File(['x'.repeat(1_100_000)], 'large.txt'));
    // As bytes, for a body of FormData that is not read to its end has an error of its own.
    const whole = new Response(body);
    const answer = await fetch(`/c/${number}/documents`, {
      method: 'POST',
      headers: { 'content-type': whole.headers.get('content-type') ?? '' },
      body: await whole.arrayBuffer(),
    });
    expect(answer.status).toBe(413);
    await close();
  });
});
