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
