/** A dictionary or array of a PDF by the number of its object, as Chromium writes it: in the open. */
const objectIn =
  (pdf: string) =>
  (reference: string | undefined): string => {
    if (reference === undefined) return '';
    const start = pdf.indexOf(`\n${reference} 0 obj\n`);
    return start < 0 ? '' : pdf.slice(start, pdf.indexOf('\nendobj', start));
  };

const referencesIn = (list: string): readonly string[] =>
  [...list.matchAll(/(\d+) 0 R/g)].map(([, reference]) => reference ?? '');

/**
 * On which page, from 1, each anchor stands that something in a PDF leads to. None where it is written in
 * another way than Chromium does.
 *
 * @example
 * anchorPages(pdf).get('summary'); // 2
 */
export const anchorPages = (pdf: Uint8Array): ReadonlyMap<string, number> => {
  const written = Buffer.from(pdf).toString('latin1');
  const object = objectIn(written);
  const [, root, anchors] =
    /\/Type \/Catalog\n\/Pages (\d+) 0 R\n\/Dests (\d+) 0 R/.exec(written) ?? [];
  const pagesUnder = (reference: string | undefined): readonly string[] => {
    const [, kids] = /\/Kids \[([^\]]*)\]/.exec(object(reference)) ?? [];
    if (kids === undefined) return reference === undefined ? [] : [reference];
    return referencesIn(kids).flatMap(pagesUnder);
  };
  const placeOf = new Map(pagesUnder(root).map((page, index) => [page, index + 1]));
  const named = object(anchors).matchAll(/\/([^\s[\]/<>]+) \[(\d+) 0 R/g);
  return new Map(
    [...named].flatMap(([, name = '', page = '']) => {
      const place = placeOf.get(page);
      return place === undefined ? [] : [[name, place] as const];
    }),
  );
};
