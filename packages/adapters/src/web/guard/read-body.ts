/** Why a body was not read. */
export type BodyRefusal = 'too-large' | 'not-a-form';

const CONTENT_TYPE = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\s*(?:;|$)/i;

/** More fields than any form has: each of them takes time of everybody. */
const MOST_FIELDS = 5_000;

/** The bytes of a body; null as soon as there are more than the most, whatever its header says. */
const bytesOf = async (
  body: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > most) return null;
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
};

/**
 * The fields and files of a posted form, read in bounded memory. What does not come whole is no form; what has
 * more fields than a form can have is too large.
 *
 * @param most in bytes
 */
export const readBody = async (request: Request, most: number): Promise<FormData | BodyRefusal> => {
  const type = request.headers.get('content-type') ?? '';
  if (request.body === null || !CONTENT_TYPE.test(type)) return 'not-a-form';
  if (Number(request.headers.get('content-length') ?? 0) > most) return 'too-large';
  try {
    const bytes = await bytesOf(request.body, most);
    if (bytes === null) return 'too-large';
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
    return [...form.keys()].length > MOST_FIELDS ? 'too-large' : form;
  } catch {
    return 'not-a-form';
  }
};
