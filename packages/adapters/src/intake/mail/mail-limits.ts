/** How much of a mail is read. What is beyond is refused whole, for a part of a mail says something else. */
export type MailLimits = {
  /** Bytes of the whole mail; 40 MiB unless told. */
  readonly bytes: number;
  /** Bytes of the headers of one part; 256 KiB unless told. */
  readonly headerBytes: number;
  /** Parts; 200 unless told. */
  readonly parts: number;
  /** Parts within parts; 20 unless told. */
  readonly depth: number;
};

/** The limits of who tells none. */
export const MAIL_LIMITS: MailLimits = {
  bytes: 40 * 1024 * 1024,
  headerBytes: 256 * 1024,
  parts: 200,
  depth: 20,
};

/** Why a mail is not read. */
export type MailRefusal =
  | 'no-mail'
  | 'mail-too-large'
  | 'headers-too-large'
  | 'too-many-parts'
  | 'too-deep'
  | 'broken-mail';
