// Prints the names of languages: node packages/projections/scripts/freeze-language-names.ts > packages/projections/src/language-names.json
// They are those of Unicode CLDR as this Node has them, for the codes of two letters of ISO 639.
// Run anew, it may change what a report of before says: not without a reason.
const names = (locale: string) =>
  new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });
const [dutch, english] = [names('nl'), names('en')];

/** Withdrawn codes, which stand for a language that has another. */
const WITHDRAWN = new Set(['bh', 'in', 'iw', 'ji', 'jw', 'mo', 'sh', 'tw']);

const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(97 + at));
const lines = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).flatMap(
  (code) => {
    const [nl, en] = [dutch.of(code), english.of(code)];
    return nl === undefined || en === undefined || WITHDRAWN.has(code)
      ? []
      : [`  ${JSON.stringify(code)}: ${JSON.stringify({ nl, en })}`];
  },
);
process.stdout.write(`{\n${lines.join(',\n')}\n}\n`);
