const INLINE = /<\/?(?:a|b|bdi|code|em|span|time)(?:\s[^>]*)?>/g;

/** The text on a page, on one line, as somebody reads it who sees no layout. */
export const textOn = (page: string): string =>
  page
    .replaceAll(/<style>[\s\S]*?<\/style>/g, ' ')
    .replaceAll(INLINE, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
