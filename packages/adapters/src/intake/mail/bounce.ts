import { type Letter, letterIn } from './letter-id.ts';

/** What a mail says of a letter that did not arrive. */
export type Bounce = {
  readonly letter: Letter;
  /** What the mail server said, such as `5.1.1`; null where that is not told. */
  readonly code: string | null;
};

/** How much of a mail is looked through: a report stands before the mail that it returns. */
const MOST_READ = 1_000_000;

const unfolded = (header: string): string => header.replaceAll(/\r?\n[ \t]+/g, ' ');

/**
 * The letter that a mail says did not arrive, by a delivery report (RFC 3464) or by a header of its own;
 * null where it says nothing of the kind, or only that the letter is late.
 *
 * @param bytes of the mail
 * @example
 * bounceIn(bytes)?.code; // '5.1.1'
 */
export const bounceIn = (bytes: Uint8Array): Bounce | null => {
  const text = Buffer.from(bytes.subarray(0, MOST_READ)).toString('latin1');
  const [end] = [...text.matchAll(/\r?\n\r?\n/g)].map(({ index }) => index);
  const header = unfolded(text.slice(0, end ?? text.length));
  const body = text.slice(end ?? text.length);
  const isReport = /^content-type:\s*multipart\/report\b.*\breport-type="?delivery-status/im.test(
    header,
  );
  const action = /^action:\s*(\w+)/im.exec(body)?.[1]?.toLowerCase();
  const hasFailed = isReport ? action === 'failed' : /^x-failed-recipients:/im.test(header);
  const letter = letterIn(body) ?? letterIn(header);
  if (!hasFailed || letter === null) return null;
  const code = /^status:\s*([45]\.\d{1,3}\.\d{1,3})\b/im.exec(body)?.[1] ?? null;
  return { letter, code: isReport ? code : null };
};
