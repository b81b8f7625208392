import {
  attachment,
  base64,
  END,
  type File,
  html,
  multipart,
  part,
  plain,
  quoted,
} from './mime.ts';

/** What a shape is made of. */
type Stuff = {
  readonly says: string;
  readonly file: File;
  readonly other: File;
  readonly boundary: string;
  /** The line ends that the mail comes with. */
  readonly end: string;
};

/** How a mail is made, and what is known of it. */
export type Shape = {
  readonly body: (stuff: Stuff) => string;
  readonly files?: (stuff: Stuff) => readonly Buffer[];
  readonly headers?: readonly string[];
  readonly says?: null;
  readonly automatic?: true;
};

const one = ({ file }: Stuff): readonly Buffer[] => [file.bytes];
const two = ({ file, other }: Stuff): readonly Buffer[] => [file.bytes, other.bytes];

const FORWARDED = ['From: z@example.org', 'Subject: Before', '', 'What was written before.'];

/** With the line ends of the mail around it, for it is not encoded. */
const forwarded = ({ end }: Stuff): readonly Buffer[] => [Buffer.from(FORWARDED.join(end))];

const INVITE = [
  'BEGIN:VCALENDAR',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'SUMMARY:Call',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join(END);

const embedded = (disposition: string): string =>
  part(
    ['Content-Type: message/rfc822', `Content-Disposition: ${disposition}`],
    FORWARDED.join(END),
  );

const auto = (...headers: readonly string[]): Shape => ({
  headers,
  body: ({ says }) => plain(says),
  automatic: true,
});

const REPORT = 'Reporting-MTA: dns; example.org';

const report = (kind: string, type: string, files: Shape['files']): Shape => ({
  automatic: true,
  ...(files === undefined ? {} : { files }),
  body: ({ says, boundary }) =>
    multipart(`report; report-type=${kind}`, boundary, [
      plain(says),
      part([`Content-Type: ${type}`], REPORT),
    ]),
});

const nested = (depth: number, stuff: Stuff): string =>
  multipart(
    'mixed',
    `${stuff.boundary}-${depth}`,
    depth === 0 ? [plain(stuff.says), attachment(stuff.file)] : [nested(depth - 1, stuff)],
  );

const charset = (name: string, bytes: (says: string) => Buffer): Shape => ({
  body: ({ says }) =>
    part(
      [`Content-Type: text/plain; charset=${name}`, 'Content-Transfer-Encoding: base64'],
      base64(bytes(says)),
    ),
});

/** Mails as they come. */
export const SHAPES: Readonly<Record<string, Shape>> = {
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
  attached: {
    files: one,
    body: ({ says, file, boundary }) =>
      multipart('mixed', boundary, [plain(says), attachment(file)]),
  },
  'two-attached': {
    files: two,
    body: ({ says, file, other, boundary }) =>
      multipart('mixed', boundary, [plain(says), attachment(file), attachment(other)]),
  },
  'attached-twice': {
    files: one,
    body: ({ says, file, boundary }) =>
      multipart('mixed', boundary, [plain(says), attachment(file), attachment(file)]),
  },
  'attached-quoted': {
    files: one,
    body: ({ says, file, boundary }) =>
      multipart('mixed', boundary, [
        plain(says),
        part(
          [
            'Content-Type: application/octet-stream; name="a.bin"',
            'Content-Disposition: attachment',
            'Content-Transfer-Encoding: quoted-printable',
          ],
          quoted(file.bytes),
        ),
      ]),
  },
  'attached-without-name': {
    files: one,
    body: ({ says, file, boundary }) =>
      multipart('mixed', boundary, [
        plain(says),
        part(['Content-Type: image/png', 'Content-Transfer-Encoding: base64'], base64(file.bytes)),
      ]),
  },
  'attached-empty': {
    files: () => [Buffer.alloc(0)],
    body: ({ says, boundary }) =>
      multipart('mixed', boundary, [
        plain(says),
        attachment({ name: 'nothing.pdf', type: 'application/pdf', bytes: Buffer.alloc(0) }),
      ]),
  },
  'only-attached': { files: one, says: null, body: ({ file }) => attachment(file) },
  'name-2231': {
    files: one,
    body: ({ says, file, boundary }) =>
      multipart('mixed', boundary, [
        plain(says),
        part(
          [
            'Content-Type: application/pdf',
            "Content-Disposition: attachment; filename*0*=utf-8''caf%C3%A9; filename*1*=%20bon.pdf",
            'Content-Transfer-Encoding: base64',
          ],
          base64(file.bytes),
        ),
      ]),
  },
  'name-with-folders': {
    files: one,
    body: ({ says, file, boundary }) =>
      multipart('mixed', boundary, [
        plain(says),
        attachment({ ...file, name: '../../etc/passwd' }),
      ]),
  },
  'text-with-a-name': {
    files: one,
    body: ({ says, file, boundary }) =>
      multipart('mixed', boundary, [
        plain(says),
        attachment({ ...file, name: 'log.txt', type: 'text/plain; charset=utf-8' }, 'inline'),
      ]),
  },
  related: {
    files: one,
    body: ({ says, file, boundary }) =>
      multipart('related', boundary, [
        html(`${says} <img src="cid:logo">`),
        part(
          [
            'Content-Type: image/png',
            'Content-ID: <logo>',
            'Content-Disposition: inline',
            'Content-Transfer-Encoding: base64',
          ],
          base64(file.bytes),
        ),
      ]),
  },
  invite: {
    files: () => [Buffer.from(INVITE)],
    body: ({ says, boundary }) =>
      multipart('alternative', boundary, [
        plain(says),
        part(
          ['Content-Type: text/calendar; method=REQUEST', 'Content-Transfer-Encoding: base64'],
          base64(Buffer.from(INVITE)),
        ),
      ]),
  },
  winmail: {
    files: one,
    body: ({ says, file, boundary }) =>
      multipart('mixed', boundary, [
        plain(says),
        attachment({ ...file, name: 'winmail.dat', type: 'application/ms-tnef' }),
      ]),
  },
  'forwarded-as-file': {
    files: forwarded,
    body: ({ says, boundary }) =>
      multipart('mixed', boundary, [plain(says), embedded('attachment')]),
  },
  'forwarded-among-words': {
    files: forwarded,
    body: ({ says, boundary }) => multipart('mixed', boundary, [plain(says), embedded('inline')]),
  },
  nested: { files: one, body: (stuff) => nested(6, stuff) },
  signed: {
    files: one,
    body: ({ says, file, boundary }) =>
      multipart('signed', boundary, [
        plain(says),
        attachment({ ...file, name: 'smime.p7s', type: 'application/pkcs7-signature' }),
      ]),
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
  'out-of-office': auto('Auto-Submitted: auto-replied (vacation)'),
  'precedence-bulk': auto('Precedence: bulk'),
  list: auto('List-Id: <news.example.org>', 'List-Unsubscribe: <mailto:off@example.org>'),
  'empty-return-path': auto('Return-Path: <>'),
  bounce: report('delivery-status', 'message/delivery-status', undefined),
  'read-receipt': report('disposition-notification', 'message/disposition-notification', () => [
    Buffer.from(REPORT),
  ]),
};
