import type { MimeNode, SplitterChunk } from '@zone-eu/mailsplit';
import { MAIL_LIMITS } from './mail-limits.ts';
import { decoded } from './mail-parts.ts';

/** A part of a mail that holds no parts, as it was before it was encoded for the way. */
export type DecodedPart = {
  /** In small letters; empty where it is not told. */
  readonly mediaType: string;
  /** Its bytes as Latin letters, which is enough for the words of machines. */
  readonly text: string;
};

/** How much of a mail is looked through: a report stands before the mail that it returns. */
const MOST_READ = 1_000_000;

/**
 * The parts of a mail that machines wrote for machines, decoded. A mail that was returned within it is one
 * part; what cannot be taken apart has none.
 *
 * @param bytes of a mail that {@link readMail} did not refuse
 */
export const decodedParts = async (bytes: Uint8Array): Promise<readonly DecodedPart[]> => {
  const { default: mailsplit } = await import('@zone-eu/mailsplit');
  const splitter = new mailsplit.Splitter({
    ignoreEmbedded: true,
    maxHeadSize: MAIL_LIMITS.headerBytes,
    maxChildNodes: MAIL_LIMITS.parts + 1,
  });
  const found = new Map<MimeNode, Buffer[]>();
  splitter.end(bytes.subarray(0, MOST_READ));
  try {
    for await (const chunk of splitter as AsyncIterable<SplitterChunk>) {
      if (chunk.type === 'node') found.set(chunk, []);
      if (chunk.type === 'body') found.get(chunk.node)?.push(chunk.value);
    }
  } catch {
    // What it came to until then stands.
  }
  return Promise.all(
    [...found].map(async ([node, pieces]) => ({
      mediaType: node.contentType === false ? '' : node.contentType.toLowerCase(),
      text: (await decoded(node, pieces)).toString('latin1'),
    })),
  );
};
