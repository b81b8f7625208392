import { beforeEach, describe, expect, it } from 'vitest';
import { documentFault } from '../dossier/verify-documents.ts';
import {
  acceptMail,
  forgetMail,
  joinMail,
  listInbox,
  openPutAside,
  refuseMail,
} from './mail-inbox.ts';
import { ANNA, mailOf, now, TEXT, type MailDesk, openMailDesk } from '../testing/mail-desk.ts';

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

  it('is forgotten for good once it is refused, and known when it comes again', async () => {
    const mailId = await proposed();
    await expect(forgetMail(desk.journal, mailId, ANNA)).rejects.toMatchObject({
      code: 'mail-waits',
    });
    await refuseMail(desk.journal, mailId, 'reclame', ANNA);
    await forgetMail(desk.journal, mailId, ANNA);
    expect(await listInbox(desk.journal, { all: true })).toMatchObject([
      {
        mailId,
        from: null,
        subject: '',
        number: null,
        decided: { outcome: 'forgotten', by: 'anna', at: now, reason: null },
      },
    ]);
    const { store } = desk.journal.documents;
    let bytes = 0;
    for await (const place of store.list()) {
      for await (const piece of (await store.read(place)) ?? []) bytes += piece.length;
    }
    // What is left is the slip, sealed: no mail is so short.
    expect(bytes).toBeLessThan(700);
    expect(await desk.receive(mailOf(TEXT))).toMatchObject({ outcome: 'repeated' });
    for (const again of [forgetMail, acceptMail]) {
      await expect(again(desk.journal, mailId, ANNA)).rejects.toMatchObject({
        code: 'no-such-mail',
        message: expect.stringContaining('not one that was forgotten') as string,
      });
    }
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
