import { createHash } from 'node:crypto';
import { v5 as uuidv5 } from 'uuid';
import { type HeaderLines, rawValues } from './header-lines.ts';

const MAILS = '6f4f5d0a-3f0e-5f6b-9d1c-2f3f0a7c4e11';

const CR = 0x0d;
const LF = 0x0a;

/** Where the headers end and the body begins; the length where there is no body. */
export const endOfHeaders = (bytes: Uint8Array): number => {
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    if (bytes[at + 1] === LF) return at + 2;
    if (bytes[at + 1] === CR && bytes[at + 2] === LF) return at + 3;
  }
  return bytes.length;
};

/** The body's digest, whichever line ends it came with and however many stand at its end. */
const bodyDigest = (bytes: Uint8Array, begin: number): string => {
  const hash = createHash('sha256');
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === LF || bytes[end - 1] === CR)) end -= 1;
  let from = Math.min(begin, end);
  for (let at = bytes.indexOf(CR, from); at >= 0 && at < end; at = bytes.indexOf(CR, at + 1)) {
    if (bytes[at + 1] !== LF) continue;
    hash.update(bytes.subarray(from, at));
    from = at + 1;
  }
  return hash.update(bytes.subarray(from, end)).digest('hex');
};

/** What says how a body is read. */
const OF_THE_BODY = ['content-type', 'content-transfer-encoding'];

/** What a mail without a Message-ID is known by, beside its body. */
const UNNAMED = ['from', 'to', 'subject', 'date', ...OF_THE_BODY];

/** By what a mail that came twice is known. */
export type MailId = {
  /** A UUID that follows from the Message-ID and the body: not from the lines that servers add. */
  readonly mailId: string;
  /** A UUID that follows from the Message-ID alone; from all the rest where there is none. */
  readonly threadId: string;
};

/** The thread that a Message-ID begins. */
export const threadIdOf = (messageId: string): string => uuidv5(`thread\n${messageId}`, MAILS);

/**
 * By what a mail is known. The same mail by two ways, with other line ends or with other `Received`
 * lines, is one; two bodies under one Message-ID are two.
 */
export const mailIdOf = (
  bytes: Uint8Array,
  lines: HeaderLines,
  messageId: string | null,
): MailId => {
  const said = (messageId === null ? UNNAMED : OF_THE_BODY).flatMap((key) => rawValues(lines, key));
  // Of what has no such line, all is body.
  const begin = messageId === null && said.length === 0 ? 0 : endOfHeaders(bytes);
  const mailId = uuidv5(
    ['mail', messageId ?? '', ...said, bodyDigest(bytes, begin)].join('\n'),
    MAILS,
  );
  return { mailId, threadId: messageId === null ? mailId : threadIdOf(messageId) };
};
