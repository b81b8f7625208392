import { describe, expect, it } from 'vitest';
import { makeMail, MAIL_SHAPES, sha256 } from './testing/mail-shapes.ts';
import { readMail, type ReadMailOptions } from './read-mail.ts';

const now = '2026-05-01T10:00:00Z' as const;

const read = (text: string, more: Partial<ReadMailOptions> = {}) =>
  readMail(Buffer.from(text), { now, ...more });

const nested = (depth: number): string =>
  Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
  ).join('');

const second = (below: number): number => below - 1;
const first = (): number => 0;

describe('a mail that is read', () => {
  it.each(MAIL_SHAPES.flatMap((shape) => [first, second].map((chance) => ({ shape, chance }))))(
    'says what it said, with its files byte for byte: $shape',
    async ({ shape, chance }) => {
      const made = makeMail(shape, 7, chance);
      const { head, body, refusal } = await readMail(made.bytes, { now });
      expect(refusal).toBeNull();
      expect(head).toMatchObject({
        digest: sha256(made.bytes),
        messageId: `<7.${shape}@example.com>`,
        from: { name: 'Fleur Proef', address: 'fleur.7@example.com' },
        subject: 'Over de koers',
        receivedAt: '2026-04-02T08:00:00.000Z',
      });
      expect(head.automatic !== null).toBe(made.automatic);
      const text = body?.text ?? '';
      expect(made.says === null ? text : text.includes(made.says)).toBe(
        made.says === null ? '' : true,
      );
      expect(new Set(body?.attachments.map(({ bytes }) => sha256(bytes)))).toEqual(
        new Set(made.files),
      );
    },
  );

  it('keeps what it quotes, and the line of an answer apart from it', async () => {
    const { body } = await read(
      'From: a@b.nl\r\nContent-Type: text/plain; format=flowed\r\n\r\n> You said \r\nI never did \r\nsay so.\r\n',
    );
    expect(body?.text.split('\n')).toEqual(['> You said ', 'I never did say so.']);
  });

  it('has no control character and no line break in a subject, a name or a file', async () => {
    const { head, body } = await read(
      [
        'From: =?utf-8?q?Eve=0D=0ABcc=3A_x=40y=2Enl?= <eve@example.com>',
        'Subject: =?utf-8?q?One=0D=0ABcc:_x=40y=2Enl=1B[31m?=',
        'Content-Type: application/pdf; name="a.pdf"',
        'Content-Disposition: attachment; filename="=?utf-8?q?c:=5Ca=0D=0Ab.pdf?="',
        '',
        'x',
      ].join('\r\n'),
    );
    expect(head.subject).toBe('One Bcc: x@y.nl [31m');
    expect(head.from?.name).toBe('Eve Bcc: x@y.nl');
    expect(body?.attachments.map(({ name }) => name)).toEqual(['a b.pdf']);
  });

  it('asks for an answer where it says so', async () => {
    const { head } = await read('From: a@b.nl\nReply-To: "C" <c@d.nl>\nSubject: x\n\ny');
    expect(head.replyTo).toEqual({ name: 'C', address: 'c@d.nl' });
  });

  it('takes the moment that is told for it before its own', async () => {
    const { head } = await read('From: a@b.nl\n\nx', { receivedAt: '2026-04-03T08:00:00Z' });
    expect(head.receivedAt).toBe('2026-04-03T08:00:00Z');
  });
});

describe('a mail that is refused', () => {
  it.each([
    ['no-mail', ''],
    ['no-mail', 'hello\nworld'],
    ['no-mail', '\r\n\r\nFrom: a@b.nl'],
    ['too-deep', `From: a@b.nl\nSubject: x\n${nested(40)}\nhi`],
    ['too-many-parts', `From: a@b.nl\nSubject: x\n${nested(1)}${'\nx\n--b0\n'.repeat(500)}`],
    ['headers-too-large', `From: a@b.nl\nSubject: x\n${'X-A: bbbbbbbbbbbb\n'.repeat(30_000)}\nhi`],
  ])('says why, as %s', async (code, text) => {
    const { refusal, body } = await read(text);
    expect(body).toBeNull();
    expect(refusal).toMatchObject({ code, reason: expect.stringContaining('expected') as string });
  });

  it('is known by its headers all the same, where it has them', async () => {
    const { head, refusal } = await read(
      `From: a@b.nl\nSubject: [2026-0042] x\nMessage-ID: <1@b.nl>\n\n${'y'.repeat(2000)}`,
      { limits: { bytes: 1000 } },
    );
    expect(refusal).toEqual({
      code: 'mail-too-large',
      reason: 'expected a mail of at most 1000 bytes, got 2058',
    });
    expect(head).toMatchObject({
      from: { address: 'a@b.nl' },
      messageId: '<1@b.nl>',
      reference: { numbers: ['2026-0042'] },
    });
  });

  it('reads what lies as deep, and has as many parts, as the limits allow', async () => {
    const deep = await read(`From: a@b.nl\n${nested(3)}\nhi`, { limits: { depth: 3 } });
    expect(deep.refusal).toBeNull();
    const four = await read(`From: a@b.nl\n${nested(4)}\nhi`, { limits: { depth: 3 } });
    expect(four.refusal?.code).toBe('too-deep');
    const parts = `From: a@b.nl\n${nested(1)}\nx\n--b0\n\ny\n`;
    expect((await read(parts, { limits: { parts: 3 } })).refusal).toBeNull();
    expect((await read(parts, { limits: { parts: 2 } })).refusal?.code).toBe('too-many-parts');
  });
});
