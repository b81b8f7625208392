import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { automaticSign } from './automatic.ts';
import { languageOf } from './language-of.ts';
import { letterId, letterIn } from './letter-id.ts';
import { mailIdOf } from './mail-id.ts';
import { momentOf, receivedAt } from './received-at.ts';
import { referenceOf } from './reference.ts';

const linesOf = (...lines: readonly string[]) =>
  lines.map((line) => ({ key: line.slice(0, line.indexOf(':')).toLowerCase(), line }));

const LETTER = {
  complaintId: '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11',
  eventId: '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a10',
};

describe('the moment at which a mail reached the server', () => {
  it.each([
    ['Thu, 2 Apr 2026 10:00:00 +0200 (CEST)', '2026-04-02T08:00:00.000Z'],
    ['2 Apr 2026 10:00 -0530', '2026-04-02T15:30:00.000Z'],
    ['Thu, 02 Apr 2026 10:00:00.123456 +0000 UTC', null],
    ['Thu, 2 Apr 2026 10:00:00 CEST', '2026-04-02T08:00:00.000Z'],
    ['Thu, 2 Apr 2026 10:00:00 GMT', '2026-04-02T10:00:00.000Z'],
    ['31 Dec 2016 23:59:60 +0000', '2016-12-31T23:59:59.000Z'],
    ['31 Feb 2026 10:00:00 +0200', null],
    ['2 Apr 2026 10:00:00 XYZ', null],
    ['2 Apr 26 10:00:00 +0200', null],
    ['yesterday', null],
  ])('is read from %s', (text, at) => {
    expect(momentOf(text)).toBe(at);
  });

  it('is any that a server writes', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-02'), max: new Date('2090-01-01'), noInvalidDate: true }),
        fc.integer({ min: -12, max: 14 }),
        (date, hours) => {
          const whole = new Date(Math.floor(date.getTime() / 1000) * 1000);
          const local = new Date(whole.getTime() + hours * 3_600_000).toUTCString();
          const zone = `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}00`;
          expect(momentOf(local.replace('GMT', zone))).toBe(whole.toISOString());
        },
      ),
    );
  });

  const now = '2026-04-10T08:00:00Z' as const;

  it('is that of the topmost line, whatever the sender wrote', () => {
    const lines = linesOf(
      'Received: from a by b;\r\n\tFri, 3 Apr 2026 09:00:00 +0200',
      'Received: from c by a; Mon, 1 Jan 2024 09:00:00 +0200',
      'Date: Mon, 1 Jan 2024 09:00:00 +0200',
    );
    expect(receivedAt(lines, now)).toBe('2026-04-03T07:00:00.000Z');
  });

  it.each([
    ['no such line', linesOf('Date: Fri, 3 Apr 2026 09:00:00 +0200')],
    ['a line without a date', linesOf('Received: from a by b')],
    ['a moment that is to come', linesOf('Received: a; Mon, 1 Jan 2035 09:00:00 +0200')],
  ])('is the present where there is %s', (_, lines) => {
    expect(receivedAt(lines, now)).toBe(now);
  });
});

describe('a mail that a machine sent', () => {
  it.each([
    ['auto-submitted', 'Auto-Submitted: auto-replied; owner="a" (vacation)', ''],
    ['report', 'Content-Type: multipart/report; report-type=delivery-status', ''],
    ['failed-recipients', 'X-Failed-Recipients: a@b.nl', ''],
    ['empty-return-path', 'Return-Path: <>', ''],
    ['precedence', 'Precedence: auto_reply', ''],
    ['mailing-list', 'List-Id: <a.b>', ''],
    ['auto-response', 'X-Auto-Response-Suppress: All', ''],
    ['own-letter', `Message-ID: ${letterId(LETTER, 'bitonic.nl')}`, ''],
    ['subject', 'From: a@b.nl', 'Automatisch antwoord: uw brief'],
    ['subject', 'From: a@b.nl', 'Out of Office'],
    ['subject', 'From: a@b.nl', 'Gelezen: uw brief'],
    ['subject', 'From: a@b.nl', 'Undeliverable: uw brief'],
  ])('is known by %s', (sign, line, subject) => {
    expect(automaticSign(linesOf(line), subject)).toBe(sign);
  });

  it.each([
    ['Auto-Submitted: no', 'Klacht'],
    ['Auto-Submitted: no (really)', 'Klacht'],
    ['Return-Path: <a@b.nl>', 'Out of office hours you never answer'],
    ['Precedence: first-class', 'Read this please'],
    ['X-List: a', 'Ontvangstbevestiging nooit gekregen'],
  ])('is not seen in %s, %s', (line, subject) => {
    expect(automaticSign(linesOf(line), subject)).toBeNull();
  });
});

describe('what a mail says it belongs to', () => {
  it.each([
    ['Re: [2026-0042] Ontvangst', ['2026-0042']],
    ['Re: [Klacht 2026-0042] Ontvangst', ['2026-0042']],
    ['Mijn klacht nr. 2026-0042', ['2026-0042']],
    ['Complaint 2026-10042', ['2026-10042']],
    ['Order 2026-0042 kwam niet aan', []],
    ['[2026-0042] en [2026-0043]', ['2026-0042', '2026-0043']],
  ])('is the number in its subject: %s', (subject, numbers) => {
    expect(referenceOf([], subject).numbers).toEqual(numbers);
  });

  it('is the number in the address that it was sent to', () => {
    const lines = linesOf('To: "Klachten" <klachten+2026-0042@bitonic.nl>, x@y.nl');
    expect(referenceOf(lines, '').numbers).toEqual(['2026-0042']);
  });

  it('is the letter that it answers, and any other mail', () => {
    const letter = letterId(LETTER, 'bitonic.nl');
    const lines = linesOf(`In-Reply-To: ${letter}`, `References: <1@b.nl>\r\n ${letter}`);
    expect(referenceOf(lines, '')).toEqual({
      letters: [LETTER.complaintId],
      answers: ['<1@b.nl>'],
      numbers: [],
    });
    expect(letterIn(letter)).toEqual(LETTER);
  });
});

describe('the language of a text', () => {
  it.each([
    ['nl', 'Ik heb het geld van mijn rekening niet gekregen.'],
    ['en', 'I have not received the money that you owe me.'],
    ['nl', 'Dat is niet wat ik heb gevraagd.\n> I have not received the money that you owe me.'],
    [null, 'Ich habe mein Geld nicht bekommen.'],
    [null, 'I have het geld not gekregen van you.'],
    [null, ''],
  ])('is %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe('what a mail is known by', () => {
  const idOf = (head: readonly string[], body: string, messageId: string | null = '<1@b.nl>') =>
    mailIdOf(Buffer.from(`${head.join('\n')}\n\n${body}`), linesOf(...head), messageId);

  it('is the same by two ways, with other lines of servers and other line ends', () => {
    const one = idOf(['Received: a; x', 'Message-ID: <1@b.nl>'], 'a\nb\r\rc\n');
    const other = mailIdOf(
      Buffer.from('Received: b; y\r\nMessage-ID: <1@b.nl>\r\n\r\na\r\nb\r\rc\r\n\r\n'),
      linesOf('Received: b; y', 'Message-ID: <1@b.nl>'),
      '<1@b.nl>',
    );
    expect(other).toEqual(one);
  });

  it('is another for another body under the same Message-ID, of the same thread', () => {
    const one = idOf(['Message-ID: <1@b.nl>'], 'a');
    const other = idOf(['Message-ID: <1@b.nl>'], 'b');
    expect(other.mailId).not.toBe(one.mailId);
    expect(other.threadId).toBe(one.threadId);
  });

  it('is another for anything else, where there is no Message-ID', () => {
    const all = [
      idOf(['From: a@b.nl'], 'a', null),
      idOf(['From: c@b.nl'], 'a', null),
      idOf(['From: a@b.nl'], 'b', null),
      mailIdOf(Buffer.from('one'), [], null),
      mailIdOf(Buffer.from('two'), [], null),
    ];
    expect(new Set(all.map(({ mailId }) => mailId)).size).toBe(all.length);
  });
});
