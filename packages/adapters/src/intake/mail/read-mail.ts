import { createHash } from 'node:crypto';
import type { Instant } from '@klacht/domain';
import type { AddressObject, Attachment, ParsedMail, SimpleParserOptions } from 'mailparser';
import { automaticSign, type AutomaticSign } from './automatic.ts';
import { flatHtml } from './flat-html.ts';
import { type HeaderLines, onOneLine, rawValues } from './header-lines.ts';
import { withMarks, withoutMarks } from './html-marks.ts';
import { languageOf } from './language-of.ts';
import { endOfHeaders, mailIdOf, type MailId } from './mail-id.ts';
import { MAIL_LIMITS, type MailLimits, type MailRefusal } from './mail-limits.ts';
import { mailParts, type NamedText } from './mail-parts.ts';
import { receivedAt } from './received-at.ts';
import { type MailReference, referenceOf } from './reference.ts';

export { MAIL_LIMITS, type MailLimits, type MailRefusal } from './mail-limits.ts';
export type { AutomaticSign } from './automatic.ts';
export type { MailReference } from './reference.ts';

/** Somebody whom a mail is from or to. */
export type Mailbox = { readonly name: string | null; readonly address: string };

/** A file that came with a mail. */
export type MailAttachment = {
  /** Without a folder; `part-N` where it has none, counted from 1. */
  readonly name: string;
  readonly mediaType: string;
  /** As they were before they were encoded for the way. */
  readonly bytes: Uint8Array;
};

/** What stands in the headers of a mail, which can be read of one that is refused too. */
export type MailHead = MailId & {
  /** The SHA-256 of the mail as it came, as 64 hexadecimal digits. */
  readonly digest: string;
  /** With its angle brackets. */
  readonly messageId: string | null;
  readonly from: Mailbox | null;
  /** Where an answer is asked to go; null where that is `from`. */
  readonly replyTo: Mailbox | null;
  readonly to: readonly Mailbox[];
  readonly subject: string;
  readonly reference: MailReference;
  /** How it shows that a machine sent it. */
  readonly automatic: AutomaticSign | null;
  /** When it reached the firm's server; what `Date` says counts nowhere. */
  readonly receivedAt: Instant;
};

/** What a mail says beneath its headers. */
export type MailBody = {
  /** With all that it quotes; empty where it says nothing. */
  readonly text: string;
  /** Null where the words leave doubt. */
  readonly language: 'nl' | 'en' | null;
  readonly attachments: readonly MailAttachment[];
};

/** A mail that was read, or why its body was not. */
export type MailRead = {
  readonly head: MailHead;
} & (
  | { readonly body: MailBody; readonly refusal: null }
  | {
      readonly body: null;
      readonly refusal: { readonly code: MailRefusal; readonly reason: string };
    }
);

/** How a mail is read. */
export type ReadMailOptions = {
  /** The present, for a mail that tells no moment of receipt. */
  readonly now: Instant;
  /** When it reached the firm's server, where that is known otherwise than from the mail. */
  readonly receivedAt?: Instant;
  readonly limits?: Partial<MailLimits>;
};

const PARSING = {
  // A message within a message is an attachment, with its exact bytes.
  ignoreEmbedded: true,
  keepCidLinks: true,
  skipImageLinks: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  checksumAlgo: false,
  maxHtmlLengthToParse: 1_000_000,
} as const;

/** A head that is longer is cut, when the mail is refused for it. */
const HEAD_OF_REFUSED = 64 * 1024;

const mailboxesOf = (header: AddressObject | AddressObject[] | undefined): readonly Mailbox[] =>
  [header ?? []]
    .flat()
    .flatMap(({ value }) => value)
    .flatMap((one) => one.group ?? [one])
    .flatMap(({ name, address = '' }) => {
      const at = onOneLine(address);
      const called = onOneLine(name);
      return at === '' ? [] : [{ name: called === '' ? null : called, address: at }];
    });

const headOf = (
  bytes: Uint8Array,
  mail: ParsedMail,
  lines: HeaderLines,
  options: ReadMailOptions,
): MailHead => {
  const subject = onOneLine(mail.subject ?? '');
  const messageId = /<[^<>\s]{1,900}>/.exec(rawValues(lines, 'message-id')[0] ?? '')?.[0] ?? null;
  const [from = null] = mailboxesOf(mail.from);
  const [replyTo = null] = mailboxesOf(mail.replyTo);
  return {
    ...mailIdOf(bytes, lines, messageId),
    digest: createHash('sha256').update(bytes).digest('hex'),
    messageId,
    from,
    replyTo: replyTo?.address === from?.address ? null : replyTo,
    to: mailboxesOf(mail.to),
    subject,
    reference: referenceOf(lines, subject),
    automatic: automaticSign(lines, subject),
    receivedAt: options.receivedAt ?? receivedAt(lines, options.now),
  };
};

/** The parser is large, and loaded by the first mail. */
const parsed = async (bytes: Buffer, options: SimpleParserOptions = {}): Promise<ParsedMail> => {
  const { simpleParser } = await import('mailparser');
  return simpleParser(bytes, { ...PARSING, ...options });
};

/** The words of a body that stands by itself. */
const wordsOf = async (
  mediaType: string,
  body: string | Uint8Array,
  options: SimpleParserOptions = {},
): Promise<string> => {
  const head = Buffer.from(`Content-Type: ${mediaType}; charset=utf-8\r\n\r\n`);
  const { text = '' } = await parsed(Buffer.concat([head, Buffer.from(body)]), options);
  return text;
};

/** The words of HTML, with those of two cells apart. */
const wordsOfHtml = async (html: string): Promise<string> => {
  const marked = withMarks(html);
  const flat = flatHtml(marked);
  // The marks count for nothing in how long it may be.
  const maxHtmlLengthToParse = PARSING.maxHtmlLengthToParse + flat.length - html.length;
  const words = withoutMarks(await wordsOf('text/html', flat, { maxHtmlLengthToParse }));
  return flat === marked ? words : words.replaceAll(/\n{3,}/g, '\n\n');
};

const isHtml = ({ headerLines }: ParsedMail): boolean =>
  rawValues(headerLines, 'content-type').some((value) => /^text\/html\b/i.test(value));

/** Whether a mail says that it has parts, and has none: a boundary is missing, or is another. */
const lacksParts = ({ headerLines, attachments }: ParsedMail): boolean =>
  attachments.length === 0 &&
  rawValues(headerLines, 'content-type').some((value) => /^multipart\//i.test(value));

/** Plain text with the words of HTML that stood beside it in the mail, where the parser glued these on. */
const withHtmlApart = async (text: string, html: string): Promise<string> => {
  const glued = (await wordsOf('text/html', html)).trim();
  if (text.trim() === glued || !text.includes(glued)) return text;
  const words = (await wordsOfHtml(html)).trim();
  // Of HTML that is too deep for it the parser has no words.
  if (glued === '') return `${text}\n\n${words}`;
  return text.replace(glued, () => `\n${words}\n`);
};

const isMixed = ({ headerLines }: ParsedMail): boolean =>
  rawValues(headerLines, 'content-type').some((value) => /^multipart\/mixed\b/i.test(value));

const textOf = async (mail: ParsedMail, bytes: Uint8Array): Promise<string> => {
  const { text = '', html = '' } = mail;
  const hasHtml = html !== false && html !== '';
  if (text.trim() !== '' && !isHtml(mail)) {
    return hasHtml && isMixed(mail) ? withHtmlApart(text, html) : text;
  }
  // Beside an empty plain text the words stand in the HTML alone.
  if (hasHtml) return wordsOfHtml(html);
  return lacksParts(mail) ? wordsOf('text/plain', bytes.subarray(endOfHeaders(bytes))) : text;
};

const fileName = (name: string | undefined): string =>
  onOneLine(name ?? '').replace(/^.*[/\\]/, '');

/** The parser says false of a type that is told and empty, whatever its own types say. */
const mediaTypeOf = (told: string | false): string => (told === false ? '' : onOneLine(told));

const attached = (
  attachments: readonly Attachment[],
  named: readonly NamedText[],
): readonly MailAttachment[] =>
  [
    ...attachments.map(({ filename, contentType, content }) => ({
      name: fileName(filename),
      mediaType: mediaTypeOf(contentType),
      bytes: content,
    })),
    ...named.map((one) => ({ ...one, name: fileName(one.name) })),
  ].map(({ name, mediaType, bytes }, index) => ({
    name: name === '' ? `part-${index + 1}` : name,
    mediaType: mediaType === '' ? 'application/octet-stream' : mediaType,
    bytes,
  }));

/** What makes bytes a mail rather than something else. */
const OF_A_MAIL: ReadonlySet<string> = new Set([
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'received',
]);

const refused = async (
  bytes: Uint8Array,
  options: ReadMailOptions,
  code: MailRefusal,
  reason: string,
): Promise<MailRead> => {
  const end = Math.min(endOfHeaders(bytes), HEAD_OF_REFUSED);
  const head = Buffer.concat([bytes.subarray(0, end), Buffer.from('\r\n\r\n')]);
  const mail = await parsed(head);
  return {
    head: headOf(bytes, mail, mail.headerLines, options),
    body: null,
    refusal: { code, reason },
  };
};

/**
 * Reads a mail: what its headers say, its text, and what came with it, byte for byte. No mail makes it
 * throw: what is larger or deeper than the limits, or is no mail, is answered with its refusal.
 *
 * What somebody quotes stays in the text. A file that stands among the words, with a name, is in the text
 * and an attachment too; a message that was forwarded as a file is an attachment, not read further.
 *
 * @param bytes as they came, with whatever line ends
 * @example
 * const { head, body } = await readMail(bytes, { now });
 * console.log(head.subject, body?.attachments.length);
 */
export const readMail = async (bytes: Uint8Array, options: ReadMailOptions): Promise<MailRead> => {
  const limits = { ...MAIL_LIMITS, ...options.limits };
  if (bytes.length > limits.bytes) {
    const reason = `expected a mail of at most ${limits.bytes} bytes, got ${bytes.length}`;
    return refused(bytes, options, 'mail-too-large', reason);
  }
  const parts = await mailParts(bytes, limits);
  if (parts.refusal !== null) return refused(bytes, options, parts.refusal, parts.reason);
  let mail: ParsedMail;
  let text: string;
  try {
    mail = await parsed(Buffer.from(bytes), { maxHeadSize: limits.headerBytes });
    text = await textOf(mail, bytes);
  } catch (error) {
    return refused(bytes, options, 'broken-mail', (error as Error).message);
  }
  const lines = mail.headerLines;
  if (!lines.some(({ key }) => OF_A_MAIL.has(key))) {
    const reason = 'expected the headers of a mail, such as From and Subject; got none of them';
    return refused(bytes, options, 'no-mail', reason);
  }
  return {
    head: headOf(bytes, mail, lines, options),
    body: {
      text: text.toWellFormed().trim(),
      language: languageOf(text),
      attachments: attached(mail.attachments, parts.named),
    },
    refusal: null,
  };
};
