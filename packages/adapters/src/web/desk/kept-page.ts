import { createHash } from 'node:crypto';

/** What a page is told apart by: the same for the same page, and for the same reader alone. */
const tagOf = (page: string, who: string): string =>
  `W/"${createHash('sha256').update(who).update('\0').update(page).digest('base64url').slice(0, 22)}"`;

const hasTag = (request: Request, tag: string): boolean =>
  (request.headers.get('if-none-match') ?? '').split(',').some((one) => one.trim() === tag);

/**
 * The answer with a page that its reader's browser may keep, and asks for again each time: the page, or
 * that it is still as it was. It is made whole before either, so that nobody is told that a page holds
 * which they would not be shown.
 *
 * @param headers of the page; those of its keeping come to them
 * @param who for whom it was made
 */
export const keptPage = (
  page: string,
  { request, headers, who }: { request: Request; headers: Record<string, string>; who: string },
): Response => {
  const etag = tagOf(page, who);
  const more = {
    ...headers,
    etag,
    'cache-control': 'private, no-cache',
    vary: 'accept-language, authorization, cookie',
  };
  return hasTag(request, etag)
    ? new Response(null, { status: 304, headers: more })
    : new Response(page, { headers: more });
};
