/**
 * A few colours, each told apart by its lightness too, so that a grey print and a colour-blind
 * reader lose nothing. A state has besides its colour a word and a mark.
 */
const LIGHT = `
  --ink: #15191e; --quiet: #4d5661; --line: #c6ccd3; --paper: #fff; --shade: #f3f5f7;
  --accent: #1b4b82; --bad: #a1260d; --bad-shade: #fcebe5; --good: #1b5e46; --wait: #1b4b82;
  --one: #1b4b82; --two: #e0952b; --three: #a9c3df; --four: #6b747e; --five: #e7eaee;
  --on-one: #fff; --on-two: #15191e; --on-three: #15191e; --on-four: #fff; --on-five: #15191e;
`;

const DARK = `
  --ink: #e8ebee; --quiet: #aab3bd; --line: #414952; --paper: #14181c; --shade: #1e242a;
  --accent: #8fbcf0; --bad: #ff9d85; --bad-shade: #3a1d16; --good: #7fd0ae; --wait: #8fbcf0;
  --one: #8fbcf0; --two: #d1851c; --three: #3d5f86; --four: #98a2ad; --five: #323a43;
  --on-one: #10151a; --on-two: #10151a; --on-three: #fff; --on-four: #10151a; --on-five: #fff;
`;

/** Dark on a screen alone: outside it, a dark screen would print a dark page. */
export const COLOURS = `
:root { color-scheme: light; ${LIGHT} }
@media screen and (prefers-color-scheme: dark) { :root { color-scheme: dark; ${DARK} } }
`;
