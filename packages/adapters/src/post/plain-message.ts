/** A mail of text alone, to somebody of the firm. */
export type PlainContent = {
  /** With its angle brackets. */
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly language: string;
  readonly text: string;
  readonly date: Date;
};

/** A mail that a machine sends, which no machine is to answer. */
export const plainMessage = async (content: PlainContent): Promise<Uint8Array> => {
  const { messageId, from, to, subject, language, text, date } = content;
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const composer = new MailComposer({
    messageId,
    from: { name: '', address: from },
    to: { name: '', address: to },
    subject,
    text,
    date,
    newline: 'windows',
    headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
};
