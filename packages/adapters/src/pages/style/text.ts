/** The type scale, by 1.2 a step, and the rhythm. Figures stand under one another. */
export const TEXT = `
* { box-sizing: border-box; }
html { font: 100%/1.5 -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "Helvetica Neue", Arial, sans-serif; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem 1rem 4rem; color: var(--ink); background: var(--paper); font-variant-numeric: tabular-nums lining-nums; overflow-wrap: anywhere; }
h1 { font-size: 2.074rem; line-height: 1.15; margin: 0; letter-spacing: -.01em; }
h2 { font-size: 1.44rem; line-height: 1.25; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1.1rem; line-height: 1.3; margin: 1.5rem 0 .25rem; }
p, ul, ol, dl { margin: 0 0 .75rem; max-width: 46rem; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--two); outline-offset: 2px; }
small, .quiet { font-size: .875rem; color: var(--quiet); }
code { font: .8125rem/1.5 ui-monospace, "Cascadia Mono", "Liberation Mono", Menlo, monospace; }
time { white-space: nowrap; }
bdi { white-space: pre-line; }
`;
