import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../intake/mail/testing/mail-shapes.ts';
import { openDocument } from '../dossier/open-document.ts';
import { receiveMail } from './receive-mail.ts';
import { receiveMails } from './receive-mails.ts';
import { verifyAll } from '../verify-all.ts';
import { by, mailOf, now, TEXT, type MailDesk, openMailDesk } from '../testing/mail-desk.ts';

let desk: MailDesk;

beforeEach(async () => {
  desk = await openMailDesk();
});

describe('a mail that is received', () => {
  it('is a complaint, received on the local day on which it reached the server', async () => {
    const bytes = mailOf(TEXT, { Date: 'Mon, 1 Jan 2024 00:00:00 +0000' });
    expect(await desk.receive(bytes)).toMatchObject({
      outcome: 'received',
      number: '2026-0001',
      receivedAt: '2026-04-02T23:30:00.000Z',
      messageId: '<1@example.com>',
      files: 0,
    });
    expect((await desk.textsOf('2026-0001'))[0]).toMatchObject({
      type: 'Received',
      data: {
        at: '2026-04-03',
        channel: 'email',
        complainant: { name: 'Fleur Proef', email: 'fleur@example.com' },
        text: `De koers\n\n${TEXT}`,
        language: 'nl',
      },
    });
    expect(await desk.documentsOf('2026-0001')).toMatchObject([
      {
        digest: sha256(bytes),
        mediaType: 'message/rfc822',
        from: 'complainant',
        size: bytes.length,
      },
    ]);
  });

  it('is once when it comes twice, by another way or at another moment', async () => {
    await desk.receive(mailOf(TEXT));
    const other = mailOf(TEXT, { Received: 'from c by d; Fri, 3 Apr 2026 23:30:00 +0000' });
    for (const bytes of [mailOf(TEXT), other, mailOf(TEXT).toString().replaceAll('\r', '')]) {
      expect(await desk.receive(Buffer.from(bytes), { now: '2026-04-11T09:00:00Z' })).toMatchObject(
        {
          outcome: 'repeated',
          number: '2026-0001',
        },
      );
    }
    expect(await desk.register()).toHaveLength(1);
    expect(await desk.documentsOf('2026-0001')).toHaveLength(1);
  });

  it('is recorded with its files or not at all, and whole when it is given again', async () => {
    const bytes = mailOf(TEXT);
    const broken = {
      ...desk.journal,
      documents: {
        ...desk.journal.documents,
        keep: () => Promise.reject(new Error('the disk is full')),
      },
    };
    await expect(receiveMail(broken, bytes, by)).rejects.toThrow('the disk is full');
    expect(await desk.register()).toEqual([]);
    expect(await desk.receive(bytes)).toMatchObject({ outcome: 'received', number: '2026-0001' });
    expect(await desk.documentsOf('2026-0001')).toHaveLength(1);
  });

  it('that was cut off after its files leaves documents of nobody, which the same mail again takes up', async () => {
    const bytes = mailOf(TEXT);
    const cut = {
      ...desk.journal,
      store: {
        ...desk.journal.store,
        append: () => Promise.reject(new Error('killed')),
      },
    };
    await expect(receiveMail(cut, bytes, by)).rejects.toThrow('killed');
    expect(await verifyAll(desk.journal)).toMatchObject({ kind: 'document-of-nobody' });
    expect(await desk.receive(bytes)).toMatchObject({ outcome: 'received' });
    expect(await verifyAll(desk.journal)).toBeNull();
  });

  it('is anonymous where it says from nobody', async () => {
    expect(await desk.receive(mailOf(TEXT, { From: '' }))).toMatchObject({ outcome: 'received' });
    expect((await desk.textsOf('2026-0001'))[0]).toMatchObject({ data: { anonymous: true } });
  });

  it('is answered where it asks for that', async () => {
    await desk.receive(mailOf(TEXT, { 'Reply-To': 'home@example.com' }));
    expect((await desk.textsOf('2026-0001'))[0]).toMatchObject({
      data: { complainant: { name: 'Fleur Proef', email: 'home@example.com' } },
    });
  });
});

it('answers mails one by one, by what they are called', async () => {
  const mails = [
    { name: 'one.eml', bytes: mailOf(TEXT) },
    { name: 'two.eml', bytes: mailOf(TEXT) },
    { name: 'three.eml', bytes: Buffer.from('no mail'), receivedAt: now },
  ];
  const answers = await Array.fromAsync(receiveMails(desk.journal, mails, () => by));
  expect(answers).toMatchObject([
    { name: 'one.eml', outcome: 'received' },
    { name: 'two.eml', outcome: 'repeated' },
    { name: 'three.eml', outcome: 'put-aside', code: 'no-mail', receivedAt: now },
  ]);
});

it('opens a mail of a dossier as it came', async () => {
  const bytes = mailOf(TEXT);
  await desk.receive(bytes);
  const reader = { role: 'officer', name: 'anna' } as const;
  const opened = await openDocument(desk.journal, await desk.entryAt('2026-0001'), sha256(bytes), {
    reader,
    now,
  });
  expect(Buffer.concat(await Array.fromAsync(opened.bytes))).toEqual(bytes);
});
