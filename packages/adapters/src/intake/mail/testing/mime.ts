/** A file to attach. */
export type File = { readonly name: string; readonly type: string; readonly bytes: Buffer };

/** The line ends of a mail on its way. */
export const END = '\r\n';

/** In lines of 76. */
export const base64 = (bytes: Buffer): string =>
  (bytes.toString('base64').match(/.{1,76}/g) ?? []).join(END);

/** Every byte written as `=XX`, but letters; lines of 72. */
export const quoted = (bytes: Buffer): string => {
  const written = [...bytes].map((byte) =>
    /[a-zA-Z0-9]/.test(String.fromCodePoint(byte))
      ? String.fromCodePoint(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  const lines: string[] = [];
  for (let at = 0; at < written.length; at += 24) lines.push(written.slice(at, at + 24).join(''));
  return lines.join(`=${END}`);
};

/** Headers, and what is beneath them. */
export const part = (headers: readonly string[], body: string): string =>
  [...headers, '', body].join(END);

/** Parts with a boundary between them. */
export const multipart = (kind: string, boundary: string, parts: readonly string[]) =>
  part(
    [`Content-Type: multipart/${kind}; boundary="${boundary}"`],
    [...parts.map((one) => `--${boundary}${END}${one}`), `--${boundary}--`, ''].join(END),
  );

/** A text, in base64. */
export const plain = (text: string, more: readonly string[] = []): string =>
  part(
    ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', ...more],
    base64(Buffer.from(text)),
  );

/** A text as HTML. */
export const html = (text: string): string =>
  part(['Content-Type: text/html; charset=utf-8'], `<html><body><p>${text}</p></body></html>`);

/** A file, in base64. */
export const attachment = ({ name, type, bytes }: File, disposition = 'attachment'): string =>
  part(
    [
      `Content-Type: ${type}`,
      `Content-Disposition: ${disposition}; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
    ],
    base64(bytes),
  );
