import { KlachtError } from '@klacht/domain';
import { z } from 'zod';

/** What a mail is made of. */
export type MailContent = {
  /** With its angle brackets. */
  readonly messageId: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly language: string;
  readonly text: string;
  readonly html: string;
  readonly date: Date;
  /** From which the boundaries of its parts follow: letters and digits. */
  readonly mark: string;
};

const address = z.email();

/**
 * Whether mail can be sent to an address as somebody told it.
 *
 * @example
 * isMailAddress('Dam 1, Amsterdam'); // false
 */
export const isMailAddress = (text: string): boolean =>
  address.safeParse(text).success && /^[\u0021-\u007e]+$/.test(text);

/**
 * A mail without the address that it goes to, which {@link addressed} puts on it: so the address stands
 * in one place only, where it is erased. The bytes are the same each time.
 */
export const mailMessage = async (content: MailContent): Promise<Uint8Array> => {
  const { messageId, from, subject, language, text, html, date, mark } = content;
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const composer = new MailComposer({
    messageId,
    from,
    subject,
    text,
    html,
    date,
    newline: 'windows',
    baseBoundary: mark,
    headers: { 'Content-Language': language, 'X-Auto-Response-Suppress': 'OOF, AutoReply' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
};

/**
 * A mail with the address that it goes to.
 *
 * @throws KlachtError `invalid-input` for what mail cannot be sent to
 */
export const addressed = (message: Uint8Array, to: string): Uint8Array => {
  if (!isMailAddress(to)) {
    throw new KlachtError(
      'invalid',
      'invalid-input',
      'address: expected an e-mail address that mail can be sent to, got something else',
      { field: 'address', reason: 'no-mail-address' },
    );
  }
  return Buffer.concat([Buffer.from(`To: <${to}>\r\n`), message]);
};
