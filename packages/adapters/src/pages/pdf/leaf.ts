/**
 * Where the number of a page goes in a list of contents: empty on a screen, for only who prints knows it.
 *
 * @param anchor the id of what stands on that page
 */
export const leafOf = (anchor: string, page?: number): string =>
  `<span class="leaf" data-of="${anchor}">${page ?? ''}</span>`;

const LEAF = /<span class="leaf" data-of="([\w-]+)"><\/span>/g;

export const hasLeaves = (page: string): boolean => page.search(LEAF) >= 0;

/** A page with the numbers of its pages in its list of contents. */
export const withLeaves = (page: string, pages: ReadonlyMap<string, number>): string =>
  page.replaceAll(LEAF, (_, anchor: string) => leafOf(anchor, pages.get(anchor)));
