import { base64, END, html, multipart, part, plain, quoted } from './mime.ts';
import type { Shape } from './shape.ts';

const charset = (name: string, bytes: (says: string) => Buffer): Shape => ({
  body: ({ says }) =>
    part(
      [`Content-Type: text/plain; charset=${name}`, 'Content-Transfer-Encoding: base64'],
      base64(bytes(says)),
    ),
});

/** Mails that say something, and bring nothing with them. */
export const TEXT_SHAPES: Readonly<Record<string, Shape>> = {
  plain: { body: ({ says }) => part(['Content-Type: text/plain; charset=utf-8'], says) },
  'no-type': { body: ({ says }) => part([], says) },
  quoted: {
    body: ({ says }) =>
      part(
        ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable'],
        quoted(Buffer.from(says)),
      ),
  },
  flowed: {
    body: ({ says }) =>
      part(
        ['Content-Type: text/plain; charset=utf-8; format=flowed'],
        [says, '> What was said ', '> before.', 'And so on ', 'it went.'].join(END),
      ),
  },
  delsp: {
    body: ({ says }) =>
      part(['Content-Type: text/plain; format=flowed; delsp=yes'], `${says}${END}wo ${END}rd`),
  },
  'quoted-above': { body: ({ says }) => plain(`> Before${END}> that${END}${END}${says}`) },
  'forwarded-inline': {
    body: ({ says }) => plain(`${says}${END}-----Original message-----${END}From: z@example.org`),
  },
  html: { body: ({ says }) => html(says) },
  alternative: {
    body: ({ says, boundary }) => multipart('alternative', boundary, [plain(says), html(says)]),
  },
  'empty-alternative': {
    body: ({ says, boundary }) => multipart('alternative', boundary, [plain(''), html(says)]),
  },
  latin1: charset('iso-8859-1', (says) => Buffer.from(`${says} caf\u00E9`, 'latin1')),
  windows: charset('windows-1252', (says) => Buffer.from(`${says} \u00E9`, 'latin1')),
  utf16: charset('utf-16le', (says) => Buffer.from(says, 'utf16le')),
  'unknown-charset': charset('x-nobody-knows', (says) => Buffer.from(says)),
  'broken-utf8': charset('utf-8', (says) =>
    Buffer.concat([Buffer.from(says), Buffer.from([0xff, 0xfe, 0x80])]),
  ),
  'two-texts': {
    body: ({ says, boundary }) =>
      multipart('mixed', boundary, [plain(says), plain('Op de volgende bladzijde.')]),
  },
  'no-boundary': {
    body: ({ says }) => part(['Content-Type: multipart/mixed'], `${END}${says}`),
  },
  'wrong-boundary': {
    body: ({ says, boundary }) =>
      multipart('mixed', boundary, [part(['Content-Type: text/plain'], says)]).replace(
        boundary,
        'another',
      ),
  },
  'same-boundary-within': {
    body: ({ says, boundary }) =>
      multipart('mixed', boundary, [multipart('alternative', `${boundary}x`, [plain(says)])]),
  },
  'unclosed-boundary': {
    body: ({ says, boundary }) =>
      multipart('mixed', boundary, [plain(says)]).replace(`--${boundary}--`, ''),
  },
  'long-headers': {
    headers: [
      `References: ${Array.from({ length: 300 }, (_, at) => `<${at}@example.org>`).join(`${END} `)}`,
      `X-Long: ${'x'.repeat(20_000)}`,
    ],
    body: ({ says }) => plain(says),
  },
  'asks-a-receipt': {
    headers: ['Disposition-Notification-To: fleur@example.com', 'Return-Receipt-To: f@example.com'],
    body: ({ says }) => plain(says),
  },
  empty: { says: null, body: () => part([], '') },
  'utf-7': charset('utf-7', (says) => Buffer.from(says)),
  gb18030: charset('gb18030', (says) => Buffer.from(says)),
  'iso-2022-jp': charset('iso-2022-jp', (says) => Buffer.from(says)),
};
