import { attachment, base64, END, html, multipart, part, plain, quoted } from './mime.ts';
import type { Shape, Stuff } from './shape.ts';

const one = ({ file }: Stuff): readonly Buffer[] => [file.bytes];
const two = ({ file, other }: Stuff): readonly Buffer[] => [file.bytes, other.bytes];

const FORWARDED = ['From: z@example.org', 'Subject: Before', '', 'What was written before.'];

/** With the line ends of the mail around it, for it is not encoded. */
const forwarded = ({ end }: Stuff): readonly Buffer[] => [Buffer.from(FORWARDED.join(end))];

const TWICE = [
  'From: y@example.org',
  'Subject: Fwd',
  'Content-Type: multipart/mixed; boundary="within"',
  '',
  '--within',
  'Content-Type: message/rfc822',
  '',
  ...FORWARDED,
  '--within--',
];

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

const nested = (depth: number, stuff: Stuff): string =>
  multipart(
    'mixed',
    `${stuff.boundary}-${depth}`,
    depth === 0 ? [plain(stuff.says), attachment(stuff.file)] : [nested(depth - 1, stuff)],
  );

/** Mails that bring something with them. */
export const FILE_SHAPES: Readonly<Record<string, Shape>> = {
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
  'type-without-a-value': {
    files: one,
    body: ({ says, file, boundary }) =>
      multipart('mixed', boundary, [
        plain(says),
        part(
          [
            'Content-Type:',
            'Content-Disposition: attachment; filename="a.bin"',
            'Content-Transfer-Encoding: base64',
          ],
          base64(file.bytes),
        ),
      ]),
  },
  'attached-in-another-charset': {
    files: ({ file }) => [file.bytes],
    body: ({ says, file, boundary }) =>
      multipart('mixed', boundary, [
        plain(says),
        attachment({ ...file, name: 'log.csv', type: 'text/csv; charset=utf-16' }),
      ]),
  },
  'name-2047': {
    files: one,
    body: ({ says, file, boundary }) =>
      multipart('mixed', boundary, [
        plain(says),
        attachment({ ...file, name: '=?iso-8859-1?Q?caf=E9_bon=2Epdf?=' }),
      ]),
  },
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
  'invite-as-file': {
    files: () => [Buffer.from(INVITE)],
    body: ({ says, boundary }) =>
      multipart('mixed', boundary, [
        plain(says),
        attachment({ name: 'invite.ics', type: 'text/calendar', bytes: Buffer.from(INVITE) }),
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
  'forwarded-twice': {
    files: ({ end }) => [Buffer.from(TWICE.join(end))],
    body: ({ says, boundary }) =>
      multipart('mixed', boundary, [
        plain(says),
        part(['Content-Type: message/rfc822', 'Content-Disposition: attachment'], TWICE.join(END)),
      ]),
  },
  'forwarded-in-base64': {
    files: one,
    body: ({ says, file, boundary }) =>
      multipart('mixed', boundary, [
        plain(says),
        attachment({ ...file, name: 'before.eml', type: 'application/octet-stream' }),
      ]),
  },
  apple: {
    files: one,
    body: ({ says, file, boundary }) =>
      multipart('alternative', boundary, [
        plain(says),
        multipart('mixed', `${boundary}-m`, [html(says), attachment(file), html('More.')]),
      ]),
  },
  'alternative-in-related': {
    files: one,
    body: ({ says, file, boundary }) =>
      multipart('mixed', boundary, [
        multipart('related', `${boundary}-r`, [
          multipart('alternative', `${boundary}-a`, [plain(says), html(says)]),
          attachment({ ...file, name: 'logo.png', type: 'image/png' }, 'inline'),
        ]),
      ]),
  },
  encrypted: {
    files: ({ file }) => [Buffer.from('Version: 1'), file.bytes],
    says: null,
    body: ({ file, boundary }) =>
      multipart('encrypted; protocol="application/pgp-encrypted"', boundary, [
        part(['Content-Type: application/pgp-encrypted'], 'Version: 1'),
        attachment({ ...file, name: 'encrypted.asc', type: 'application/octet-stream' }),
      ]),
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
  calendar: {
    files: () => [Buffer.from(INVITE)],
    says: null,
    body: () =>
      part(
        ['Content-Type: text/calendar; method=REQUEST', 'Content-Transfer-Encoding: base64'],
        base64(Buffer.from(INVITE)),
      ),
  },
};
