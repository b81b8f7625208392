import { inChunks } from '../../ground/in-chunks.ts';

function* encoded(texts: Iterable<string>): Generator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  for (const chunk of inChunks(texts)) yield encoder.encode(chunk);
}

/** Bytes that are made as whoever asked takes them, so that others are answered meanwhile. */
export const streamed = (parts: Iterable<Uint8Array>): ReadableStream<Uint8Array> =>
  ReadableStream.from(parts);

/** The same of texts. */
export const streamedText = (texts: Iterable<string>): ReadableStream<Uint8Array> =>
  streamed(encoded(texts));

/** A file that whoever asked for it keeps. Its name has no letters but those of an address. */
export const fileOf = (
  body: ConstructorParameters<typeof Response>[0],
  name: string,
  mediaType: string,
): Response =>
  new Response(body, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
