import { beforeEach, describe, expect, it } from 'vitest';
import { documentFault } from './verify-documents.ts';
import { acceptMail, joinMail, listInbox, openPutAside, refuseMail } from './mail-inbox.ts';
import { ANNA, mailOf, now, TEXT, type MailDesk, openMailDesk } from './testing/mail-desk.ts';

let desk: MailDesk;

beforeEach(async () => {
  desk = await openMailDesk();
});

describe('a mail that was put aside', () => {
  const proposed = async (text = TEXT) => {
    const { mailId } = await desk.receive(mailOf(text), { propose: true });
    return mailId;
  };

  it('is a complaint when a person says so, received when it reached the server', async () => {
    const mailId = await proposed();
    expect(await desk.register()).toHaveLength(0);
    const later = { actor: 'anna', now: '2026-04-20T09:00:00Z' } as const;
    expect((await acceptMail(desk.journal, mailId.slice(0, 8), later)).number).toBe('2026-0001');
    expect((await desk.textsOf('2026-0001'))[0]).toMatchObject({ data: { at: '2026-04-03' } });
    expect(await listInbox(desk.journal)).toEqual([]);
    // Who sent it is in the dossier alone.
    expect(await listInbox(desk.journal, { all: true })).toMatchObject([
      {
        number: '2026-0001',
        from: null,
        subject: '',
        decided: { outcome: 'accepted', by: 'anna' },
      },
    ]);
    expect(await desk.receive(mailOf(TEXT), { propose: true })).toMatchObject({
      outcome: 'repeated',
    });
    await expect(acceptMail(desk.journal, mailId, later)).rejects.toMatchObject({
      code: 'no-such-mail',
      message: expect.stringContaining('2026-0001') as string,
    });
  });

  it('is a complaint of its own under a Message-ID that another has', async () => {
    await desk.receive(mailOf(TEXT));
    const other = mailOf('Heel iets anders.');
    const { mailId } = await desk.receive(other);
    expect((await acceptMail(desk.journal, mailId, ANNA)).number).toBe('2026-0002');
    expect(await desk.receive(other)).toMatchObject({ outcome: 'repeated', number: '2026-0002' });
  });

  it('joins the complaint that a person names', async () => {
    await desk.receive(mailOf(TEXT));
    const eve = mailOf('Namens haar.', {
      From: 'eve@example.org',
      Subject: '[2026-0001] x',
      'Message-ID': '<2@example.org>',
    });
    const { mailId } = await desk.receive(eve);
    await joinMail(desk.journal, mailId, await desk.entryAt('2026-0001'), ANNA);
    expect((await desk.entryAt('2026-0001')).complaint).toMatchObject({ supplements: [{}] });
    expect(await listInbox(desk.journal)).toEqual([]);
    expect(await desk.receive(eve)).toMatchObject({ outcome: 'repeated', number: '2026-0001' });
    expect(await desk.register()).toHaveLength(1);
  });

  it.each(['', ' \t'])('is not refused for the reason %j, and waits', async (reason) => {
    const mailId = await proposed();
    await expect(refuseMail(desk.journal, mailId, reason, ANNA)).rejects.toMatchObject({
      code: 'invalid-input',
      details: { field: 'REASON', value: reason },
    });
    expect(await listInbox(desk.journal)).toMatchObject([{ mailId, decided: null }]);
  });

  it('is listed no more when it is refused, and kept', async () => {
    const mailId = await proposed();
    await refuseMail(desk.journal, mailId, 'reclame', ANNA);
    expect(await listInbox(desk.journal)).toEqual([]);
    expect(await listInbox(desk.journal, { all: true })).toMatchObject([
      { mailId, decided: { outcome: 'refused', by: 'anna', at: now, reason: 'reclame' } },
    ]);
    expect(await desk.receive(mailOf(TEXT))).toMatchObject({ outcome: 'repeated' });
    expect((await acceptMail(desk.journal, mailId, ANNA)).number).toBe('2026-0001');
  });

  it('is found by its id alone', async () => {
    const mailId = await proposed();
    for (const id of [mailId.slice(0, 3), 'ffffffff-0000', '']) {
      await expect(openPutAside(desk.journal, id, now)).rejects.toMatchObject({
        code: 'no-such-mail',
      });
    }
  });

  it('can be received though it could not be read', async () => {
    const { mailId } = await desk.receive(mailOf('x'.repeat(2000)), { limits: { bytes: 1000 } });
    expect(await listInbox(desk.journal)).toMatchObject([{ code: 'mail-too-large' }]);
    expect((await acceptMail(desk.journal, mailId, ANNA)).number).toBe('2026-0001');
  });
});

describe('verifying the documents', () => {
  it('takes no mail that was put aside for a stranger, and finds one that changed', async () => {
    await desk.receive(mailOf(TEXT), { propose: true });
    expect(await documentFault(desk.journal, new Map())).toBeNull();
    const { store } = desk.journal.documents;
    const [{ shelf, name } = { shelf: '', name: '' }] = await Array.fromAsync(store.list());
    const nothing = (async function* () {
      yield new Uint8Array(100);
    })();
    await store.write(shelf, nothing, () => name);
    expect(await documentFault(desk.journal, new Map())).toMatchObject({
      kind: 'document-changed',
    });
  });
});
