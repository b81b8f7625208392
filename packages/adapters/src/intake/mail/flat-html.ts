/** How many elements may lie within one another before the parser of mails gives up, and its text is lost. */
const DEEPEST = 200;

const TAGS = /<(\/?)([a-z][a-z0-9:-]*)(?=[\s/>])/gi;

/** Those that hold nothing, that end by themselves, or whose words are no text. */
const KEPT: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr script style title'.split(' '),
);
const ENDING: ReadonlySet<string> = new Set('p li td th tr dt dd option'.split(' '));

/** Those that are words within a line; the others begin a new one. */
const WITHIN_LINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo big cite code del em font i ins kbd label mark q s samp small span strike strong sub sup td th tt u var'.split(
    ' ',
  ),
);

const isDeep = (html: string): boolean => {
  let depth = 0;
  for (const [, end, tag = ''] of html.matchAll(TAGS)) {
    const name = tag.toLowerCase();
    if (KEPT.has(name) || ENDING.has(name)) continue;
    depth = Math.max(0, depth + (end === '' ? 1 : -1));
    if (depth > DEEPEST) return true;
  }
  return false;
};

/**
 * HTML that can be read: where elements lie too deep within one another, the same words in lines without
 * them.
 *
 * @example
 * flatHtml(`${'<div>'.repeat(3_000)}words`); // '<br><br>… words'
 */
export const flatHtml = (html: string): string =>
  isDeep(html)
    ? html.replaceAll(TAGS, (tag, _end: string, name: string) => {
        const lower = name.toLowerCase();
        if (KEPT.has(lower)) return tag;
        return WITHIN_LINE.has(lower) ? '<wbr' : '<br';
      })
    : html;
