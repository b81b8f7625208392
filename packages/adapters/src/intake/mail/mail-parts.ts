import { Readable } from 'node:stream';
import type { MimeNode, SplitterChunk } from '@zone-eu/mailsplit';
import type { MailLimits, MailRefusal } from './mail-limits.ts';

/** A text within the mail that has a name of its own: a file that a sender put among the words. */
export type NamedText = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
};

/** What a look through a mail's parts came to. */
export type MailParts =
  | { readonly refusal: MailRefusal; readonly reason: string }
  | { readonly refusal: null; readonly named: readonly NamedText[] };

const depthOf = (node: MimeNode): number => {
  let depth = 0;
  for (let one = node.parentNode; one !== false; one = one.parentNode) depth += 1;
  return depth;
};

/** Those that mailparser puts into the text, and lists nowhere else. */
const IN_THE_TEXT: ReadonlySet<string | false> = new Set(['text/plain', 'text/html']);

const isNamedText = ({ root, contentType, disposition, filename }: MimeNode): boolean =>
  !root &&
  IN_THE_TEXT.has(contentType) &&
  filename !== false &&
  (disposition === false || disposition === 'inline');

/** The bytes of a part as they were before they were encoded for the way. */
export const decoded = async (node: MimeNode, pieces: readonly Buffer[]): Promise<Buffer> => {
  const stream = Readable.from(pieces).pipe(node.getDecoder());
  return Buffer.concat(await Array.fromAsync(stream as AsyncIterable<Buffer>));
};

const tooMany = (limit: number) => ({
  refusal: 'too-many-parts' as const,
  reason: `expected at most ${limit} parts, got more`,
});

/**
 * Looks through the parts of a mail before it is read: how many there are and how deep they lie, and
 * the texts that have a name. A message within a message is one part.
 */
export const mailParts = async (bytes: Uint8Array, limits: MailLimits): Promise<MailParts> => {
  const { default: mailsplit } = await import('@zone-eu/mailsplit');
  const splitter = new mailsplit.Splitter({
    ignoreEmbedded: true,
    maxHeadSize: limits.headerBytes,
    maxChildNodes: limits.parts + 1,
  });
  const texts: { readonly node: MimeNode; readonly pieces: Buffer[] }[] = [];
  let count = 0;
  splitter.end(bytes);
  try {
    for await (const chunk of splitter as AsyncIterable<SplitterChunk>) {
      if (chunk.type === 'body') {
        texts.find(({ node }) => node === chunk.node)?.pieces.push(chunk.value);
      }
      if (chunk.type !== 'node') continue;
      count += 1;
      if (count > limits.parts) return tooMany(limits.parts);
      if (depthOf(chunk) > limits.depth) {
        return {
          refusal: 'too-deep',
          reason: `expected parts within parts at most ${limits.depth} deep, got deeper ones`,
        };
      }
      if (isNamedText(chunk)) texts.push({ node: chunk, pieces: [] });
    }
  } catch (error) {
    const { message, code } = error as Error & { readonly code?: string };
    if (code !== 'EMAXLEN') return { refusal: 'broken-mail', reason: message };
    if (/child nodes/i.test(message)) return tooMany(limits.parts);
    return {
      refusal: 'headers-too-large',
      reason: `expected headers of at most ${limits.headerBytes} bytes, got more`,
    };
  }
  const named = await Promise.all(
    texts.map(async ({ node, pieces }) => ({
      name: node.filename === false ? '' : node.filename,
      mediaType: node.contentType === false ? '' : node.contentType,
      bytes: await decoded(node, pieces),
    })),
  );
  return { refusal: null, named };
};
