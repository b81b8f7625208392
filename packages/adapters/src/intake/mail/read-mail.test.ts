import { simpleParser } from 'mailparser';
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

const ofHtml = (html: string): string =>
  `From: a@b.nl\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n`;

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

  it.each([
    [
      'a table',
      '<p>Form</p><table><tr><th>Times</th><th>Amount</th></tr><tr><td>1</td><td>250,00</td></tr></table><p>Sent</p>',
      ['Form', '', 'Times | Amount', '1 | 250,00', '', 'Sent'],
    ],
    [
      'a table without end tags',
      '<TABLE><TR><TD>1<TD>250,00<TR>\r\n  <TD CLASS="x">2\r\n  <TD>7,50</TABLE>',
      ['1 | 250,00', '2 | 7,50'],
    ],
    [
      'empty cells',
      '<table><tr><td></td><td>&nbsp;</td><td>a</td><td> </td></tr><tr><td>b</td></tr></table>',
      ['a', 'b'],
    ],
    [
      'an empty cell between others',
      '<table><tr><td>Paid</td><td>Back</td><td>Loss</td></tr><tr><td>10</td><td></td><td>250,00</td></tr></table>',
      ['Paid | Back | Loss', '10 |  | 250,00'],
    ],
    [
      'parts of a form',
      '<label>Times</label><label>Amount</label><select><option>1</option></select><textarea>250,00</textarea><button>Send</button>1',
      ['Times', 'Amount', '1', '250,00', 'Send', '1'],
    ],
    [
      'a table for the layout',
      '<table><tr><td><table><tr><td><p>Hello,</p><p>I complain.</p></td></tr></table></td></tr><tr><td>End</td></tr></table>',
      ['Hello,', '', 'I complain.', '', 'End'],
    ],
    [
      'a description list',
      '<dl><dt>Account</dt><dd>12 34</dd><dt>Since</dt><dd>2 March</dd></dl>Thanks',
      ['Account | 12 34', 'Since | 2 March', 'Thanks'],
    ],
    [
      'parts of a form',
      '<fieldset><legend>Who</legend>Jan</fieldset><address>Street 1<br>Place</address>and<details><summary>More</summary>this</details>',
      ['Who', 'Jan', 'Street 1', 'Place', 'and', 'More', 'this'],
    ],
  ])('keeps apart what HTML shows apart: %s', async (_, html, lines) => {
    const { body } = await read(ofHtml(html));
    expect(body?.text.split('\n')).toEqual(lines);
    const beside = await read(
      `From: a@b.nl\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n${html}\r\n--x--\r\n`,
    );
    expect(beside.body?.text).toBe(body?.text);
  });

  it('says of other HTML what the parser says of it', async () => {
    const html =
      '<h1>Over de koers</h1><p>twee | drie<br>vier</p><ul><li>a</li></ul><pre>x\r\n\r\n\r\n  y</pre><blockquote>z</blockquote>';
    const { text } = await simpleParser(ofHtml(html));
    expect((await read(ofHtml(html))).body?.text).toBe(text?.trim());
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
