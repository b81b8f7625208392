import { beforeEach, describe, expect, it } from 'vitest';
import { letterId } from '../../intake/mail/letter-id.ts';
import { sha256 } from '../../intake/mail/testing/mail-shapes.ts';
import { forget } from '../privacy/forget.ts';
import { giveCommand } from '../give-command.ts';
import { listInbox, openPutAside } from './mail-inbox.ts';
import { receiveMail } from './receive-mail.ts';
import { ANNA, by, mailOf, now, TEXT, type MailDesk, openMailDesk } from '../testing/mail-desk.ts';

let desk: MailDesk;

beforeEach(async () => {
  desk = await openMailDesk();
});

describe('a mail that belongs to a complaint', () => {
  const REPLY = { 'Message-ID': '<2@example.com>', Received: 'a; Mon, 6 Apr 2026 09:00:00 +0000' };

  beforeEach(async () => {
    await desk.receive(mailOf(TEXT));
  });

  const ask = async () => {
    const { complaintId } = await desk.entryAt('2026-0001');
    const command = {
      type: 'RequestInformation',
      complaintId,
      commandId: '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11',
      data: { at: '2026-04-05' },
    };
    await giveCommand(desk.journal, command, ANNA);
    return letterId({ complaintId, eventId: command.commandId }, 'bitonic.nl');
  };

  it('answers what was asked, when it answers the letter', async () => {
    const letter = await ask();
    // From another address: who has the letter has its id.
    const reply = mailOf('Dit is het.', { ...REPLY, 'In-Reply-To': letter, From: 'x@y.nl' });
    expect(await desk.receive(reply)).toMatchObject({ outcome: 'joined', number: '2026-0001' });
    expect((await desk.textsOf('2026-0001')).at(-2)).toMatchObject({
      type: 'InfoProvided',
      data: { at: '2026-04-06', answer: 'Dit is het.' },
    });
    expect((await desk.entryAt('2026-0001')).complaint).toMatchObject({
      requests: [{ answered: { at: '2026-04-06' } }],
    });
    expect(await desk.receive(reply)).toMatchObject({ outcome: 'repeated', number: '2026-0001' });
    expect(await desk.documentsOf('2026-0001')).toHaveLength(2);
  });

  const LATE = { actor: 'anna', now: '2033-01-01T09:00:00Z' } as const;

  const forgetAll = async () => {
    const { complaintId } = await desk.entryAt('2026-0001');
    const commandId = '7b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11';
    const command = { type: 'Withdraw', complaintId, commandId, data: { at: '2026-04-07' } };
    await giveCommand(desk.journal, command, ANNA);
    const forgotten = await forget(desk.journal, await desk.entryAt('2026-0001'), LATE);
    expect(forgotten).toMatchObject({ outcome: 'erased' });
  };

  it.each([
    ['the number in its subject', { Subject: 'Re: [2026-0001] De koers' }],
    ['the address it was sent to', { To: 'klachten+2026-0001@bitonic.nl' }],
    ["the complainant's own mail", { 'In-Reply-To': '<1@example.com>' }],
  ])('joins it by %s', async (_, headers) => {
    expect(await desk.receive(mailOf('Nog iets.', { ...REPLY, ...headers }))).toMatchObject({
      outcome: 'joined',
      number: '2026-0001',
    });
    expect((await desk.entryAt('2026-0001')).complaint).toMatchObject({ supplements: [{}] });
  });

  it('joins it also when it is closed', async () => {
    const { complaintId } = await desk.entryAt('2026-0001');
    const commandId = '7b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11';
    const command = { type: 'Withdraw', complaintId, commandId, data: { at: '2026-04-04' } };
    await giveCommand(desk.journal, command, ANNA);
    const reply = mailOf('Toch nog iets.', { ...REPLY, Subject: '[2026-0001]' });
    expect(await desk.receive(reply)).toMatchObject({ outcome: 'joined' });
  });

  it.each([
    ['sender-unknown', { From: 'eve@example.org', Subject: '[2026-0001] x' }, '2026-0001'],
    ['no-such-complaint', { Subject: '[2026-0099] x' }, null],
    ['message-id-reused', { 'Message-ID': '<1@example.com>' }, '2026-0001'],
    ['automatic', { 'Auto-Submitted': 'auto-replied' }, null],
    // Before the complaint had come in.
    [
      'not-recorded',
      { Subject: '[2026-0001]', Received: 'a; 1 Apr 2026 09:00:00 +0000' },
      '2026-0001',
    ],
  ])('is put aside as %s, and says why', async (code, headers, number) => {
    const bytes = mailOf('Another text.', { ...REPLY, ...headers });
    const answer = await desk.receive(bytes);
    expect(answer).toMatchObject({ outcome: 'put-aside', code, number });
    expect(answer.reason).toMatch(/expected|before/);
    expect(await listInbox(desk.journal)).toMatchObject([{ mailId: answer.mailId, code, number }]);
    expect(await desk.receive(bytes)).toMatchObject({ outcome: 'repeated', code });
    expect(Buffer.from((await openPutAside(desk.journal, answer.mailId, now)).bytes)).toEqual(
      bytes,
    );
    expect(await desk.register()).toHaveLength(1);
  });

  it('is put aside where it names several', async () => {
    await desk.receive(mailOf('Een andere klacht.', { 'Message-ID': '<3@example.com>' }));
    expect(
      await desk.receive(mailOf('Allebei.', { ...REPLY, Subject: '[2026-0001] [2026-0002]' })),
    ).toMatchObject({ outcome: 'put-aside', code: 'several-complaints' });
  });

  it('is known again when a number that it names was given since', async () => {
    const both = mailOf('Allebei.', { ...REPLY, Subject: '[2026-0001] [2026-0002]' });
    expect(await desk.receive(both)).toMatchObject({ outcome: 'joined', number: '2026-0001' });
    await desk.receive(mailOf('Een andere klacht.', { 'Message-ID': '<3@example.com>' }));
    expect(await desk.receive(both)).toMatchObject({ outcome: 'repeated', number: '2026-0001' });
    expect(await listInbox(desk.journal, { all: true })).toEqual([]);
  });

  it.each([
    ['by the number', { Subject: 'Re: [2026-0001] De koers' }, 'joined'],
    ["by the complainant's own mail", { 'In-Reply-To': '<1@example.com>' }, 'joined'],
    [
      'as that of a machine',
      { 'In-Reply-To': '<1@example.com>', 'Auto-Submitted': 'auto-replied' },
      'kept',
    ],
  ])('brings nothing back of who was forgotten, when it joined %s', async (_, headers, outcome) => {
    const reply = mailOf('Nog iets.', { ...REPLY, ...headers });
    expect(await desk.receive(reply)).toMatchObject({ outcome });
    await forgetAll();
    expect(await desk.receive(reply, LATE)).toMatchObject({
      outcome: 'repeated',
      number: '2026-0001',
      reason: null,
    });
    expect(await listInbox(desk.journal, { all: true })).toEqual([]);
  });

  it('brings nothing back when it was interrupted before its files', async () => {
    const reply = mailOf('Nog iets.', { ...REPLY, 'In-Reply-To': '<1@example.com>' });
    const documents = {
      ...desk.journal.documents,
      keep: () => Promise.reject(new Error('the disk is full')),
    };
    const broken = { ...desk.journal, documents };
    await expect(receiveMail(broken, reply, by)).rejects.toThrow('the disk is full');
    await forgetAll();
    expect(await desk.receive(reply, LATE)).toMatchObject({ outcome: 'repeated', code: null });
    expect(await listInbox(desk.journal, { all: true })).toEqual([]);
  });

  it('is kept, and no more, when a machine sent it', async () => {
    const letter = await ask();
    const bounce = mailOf(
      `--q\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: ${letter}\r\n\r\nx\r\n--q--`,
      {
        ...REPLY,
        From: 'mailer-daemon@example.org',
        'Content-Type': 'multipart/report; boundary=q',
      },
    );
    for (const outcome of ['kept', 'repeated']) {
      expect(await desk.receive(bounce)).toMatchObject({ outcome, number: '2026-0001' });
    }
    expect((await desk.entryAt('2026-0001')).complaint).toMatchObject({
      requests: [{ answered: null }],
      supplements: [],
    });
    expect((await desk.documentsOf('2026-0001')).at(-1)).toMatchObject({
      digest: sha256(bounce),
      from: null,
    });
  });
});
