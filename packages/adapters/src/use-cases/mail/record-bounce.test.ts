import { afterEach, describe, expect, it } from 'vitest';
import { findingsOf, procedureOf } from '@klacht/domain';
import { base64, END, multipart, part, quoted } from '../../intake/mail/testing/mime.ts';
import { letterJournal, NOW } from '../testing/letter-journal.ts';
import { receiveMail } from './receive-mail.ts';

type Desk = Awaited<ReturnType<typeof letterJournal>>;

let desk: Desk;
afterEach(() => desk.journal.close());

const sent = async () => {
  desk = await letterJournal();
  const id = await desk.receive();
  const { id: letter } = await desk.send(id);
  await desk.give(id, 'SendLetter', { at: NOW, id: letter });
  return { id, letter };
};

/** A delivery report (RFC 3464), as a mail server makes it. */
const report = (messageId: string, action: string, status: string, mark = '1') =>
  Buffer.from(
    [
      `Message-ID: <dsn${mark}@mail.example.org>`,
      'From: MAILER-DAEMON <mailer-daemon@mail.example.org>',
      'To: klachten@bitonic.nl',
      'Subject: Undelivered Mail Returned to Sender',
      'Auto-Submitted: auto-replied',
      'Content-Type: multipart/report; report-type=delivery-status;',
      ' boundary="b1"',
      '',
      '--b1',
      'Content-Type: text/plain',
      '',
      'I am sorry.',
      '--b1',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mail.example.org',
      '',
      'Final-Recipient: rfc822; e.devries@example.org',
      `Action: ${action}`,
      `Status: ${status}`,
      '--b1',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${messageId}`,
      '--b1--',
      '',
    ].join('\r\n'),
  );

const receive = (bytes: Buffer) =>
  receiveMail(desk.journal, bytes, { actor: 'mail', now: '2026-05-29T10:00:00Z' });

describe('a delivery report', () => {
  it('says that a letter did not arrive, and with what code; twice is once', async () => {
    const { id, letter } = await sent();
    const messageId = `<klacht.${id}.${letter}@bitonic.nl>`;
    expect(await receive(report(messageId, 'failed', '5.1.1'))).toMatchObject({ outcome: 'kept' });
    await receive(report(messageId, 'failed', '5.1.1'));
    await receive(report(messageId, 'failed', '5.1.1', '2'));
    expect(await desk.lettersOf(id)).toMatchObject([
      { sent: '2026-05-29', failed: { at: '2026-05-29', how: 'bounced' } },
    ]);
    const { complaint } = await desk.entryOf(id);
    expect(complaint.history.filter(({ type }) => type === 'LetterFailed')).toMatchObject([
      { data: { code: '5.1.1' } },
    ]);
    const procedure = procedureOf(desk.journal.procedures, complaint);
    expect(findingsOf(complaint, procedure, '2026-05-29')).toContainEqual(
      expect.objectContaining({
        code: 'letter-not-arrived',
        article: '6.3',
        on: '2026-05-29',
        what: 'complainant',
      }),
    );
  });

  const encodings = { base64, 'quoted-printable': quoted } as const;

  it.each([
    { encoding: 'base64', status: 'message/delivery-status', inner: false },
    { encoding: 'quoted-printable', status: 'message/delivery-status', inner: false },
    { encoding: 'base64', status: 'message/global-delivery-status', inner: true },
  ] as const)(
    'is read however it is encoded: $encoding, $status, within another: $inner',
    async ({ encoding, status, inner }) => {
      const { id, letter } = await sent();
      const encoded = (type: string, text: string): string =>
        part(
          [`Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`],
          encodings[encoding](Buffer.from(text)),
        );
      const reported = multipart('report; report-type=delivery-status', 'b1', [
        encoded('text/plain', 'I am sorry.'),
        encoded(status, ['Reporting-MTA: dns; a', '', 'Action: failed', 'Status: 5.2.2'].join(END)),
        encoded('message/rfc822', `Message-ID: <klacht.${id}.${letter}@bitonic.nl>${END}${END}x`),
      ]);
      const head = ['From: MAILER-DAEMON@a.org', 'Subject: Undeliverable', 'Return-Path: <>', ''];
      const mail = `${head.join(END)}${inner ? multipart('mixed', 'b0', [reported]) : reported}`;
      expect(await receive(Buffer.from(mail))).toMatchObject({ outcome: 'kept' });
      expect(await desk.lettersOf(id)).toMatchObject([{ failed: { how: 'bounced' } }]);
      const { complaint } = await desk.entryOf(id);
      expect(complaint.history.at(-1)).toMatchObject({ data: { code: '5.2.2' } });
    },
  );

  it('is not what a person quotes of one', async () => {
    const { id, letter } = await sent();
    const quote = `Action: failed${END}Status: 5.1.1${END}Message-ID: <klacht.${id}.${letter}@a.nl>`;
    const mail = ['From: e.devries@example.org', 'Return-Path: <>', '', quote, ''].join(END);
    await receive(Buffer.from(mail));
    expect(await desk.lettersOf(id)).toMatchObject([{ failed: null }]);
  });

  it.each([
    ['delayed', '4.4.1'],
    ['delivered', '2.0.0'],
  ])('that says %s changes nothing', async (action, status) => {
    const { id, letter } = await sent();
    await receive(report(`<klacht.${id}.${letter}@bitonic.nl>`, action, status));
    expect(await desk.lettersOf(id)).toMatchObject([{ failed: null }]);
  });

  it('of a letter that was not sent, or of another complaint, changes nothing', async () => {
    const { id, letter } = await sent();
    const other = await desk.receive();
    await receive(report(`<klacht.${other}.${letter}@bitonic.nl>`, 'failed', '5.1.1'));
    expect(await desk.lettersOf(id)).toMatchObject([{ failed: null }]);
  });
});
