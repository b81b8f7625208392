/** What only the desk has: its bar, and room for a wide screen. */
export const DESK_STYLE = `
body { max-width: 100rem; padding-top: 0; }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1.5rem; border-bottom: 1px solid var(--line); margin: 0 0 1.5rem; font-size: .9375rem; }
.bar .firm { font-weight: 600; margin: 0; padding: .75rem 0; }
.bar ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0; max-width: none; }
.bar li a { display: block; padding: .75rem 0; color: var(--ink); text-decoration: none; border-bottom: 3px solid transparent; margin-bottom: -1px; }
.bar li a:hover { border-bottom-color: var(--line); }
.bar li a[aria-current] { border-bottom-color: var(--accent); font-weight: 600; }
.bar .who { margin: 0 0 0 auto; padding: .75rem 0; color: var(--quiet); display: flex; gap: 0 1.25rem; flex-wrap: wrap; }
.page-head { margin: 0 0 1.5rem; }
.page-head p { margin: .35rem 0 0; color: var(--quiet); max-width: none; }
main > h2:first-child { margin-top: 0; }
main { max-width: 78rem; }
main.broad { max-width: none; }
main:focus { outline: none; }
.work-head { display: flex; flex-wrap: wrap; gap: .75rem 2rem; align-items: center; margin: 0 0 1.5rem; }
.work-head p { margin: 0; }
.tabs { display: flex; gap: 0 1.25rem; flex-wrap: wrap; margin: 0; padding: 0; list-style: none; }
.tabs [aria-current] { font-weight: 600; color: var(--ink); text-decoration: none; }
.tabs a { display: inline-block; padding: .25rem 0; }
.count { color: var(--quiet); font-weight: 400; }
td a[href*='/c/'], th a[href*='/c/'] { white-space: nowrap; }
.work { list-style: none; margin: 0; padding: 0; max-width: none; border-top: 1px solid var(--line); }
.work > li { display: grid; gap: 0 1.5rem; padding: .75rem 0; border-bottom: 1px solid var(--line); }
.work p { margin: 0; }
.work .number { font-weight: 600; text-align: left; padding: 0; }
.work .number + * { padding-left: 0; }
.work .what { font-weight: 600; }
.work .about { color: var(--quiet); font-size: .9375rem; }
a.button, button { display: inline-block; font: inherit; font-weight: 600; color: var(--on-one); background: var(--one); border: 1px solid var(--one); border-radius: .2rem; padding: .5rem 1.1rem; min-height: 2.75rem; cursor: pointer; text-decoration: none; }
a.quiet-button, button.quiet-button { color: var(--accent); background: none; border-color: currentColor; padding: .3rem .9rem; min-height: 2.25rem; }
button:focus-visible, input:focus-visible, select:focus-visible, textarea:focus-visible { outline: 3px solid var(--two); outline-offset: 2px; }
.notice { border-left: .25rem solid var(--accent); background: var(--shade); padding: .75rem 1rem; max-width: none; }
.plain { list-style: none; padding: 0; }
.plain > li { margin: 0 0 .75rem; }
.plain > li > .quiet { display: block; }
.next { background: var(--shade); padding: 1rem 1.25rem; margin: 0 0 1.5rem; }
.next h2 { margin: 0 0 .5rem; }
.next .plain > li { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; justify-content: space-between; max-width: none; }
.next .plain p { margin: 0; }
.next .plain, .next details { max-width: none; }
.several { columns: 20rem; column-gap: 2rem; max-width: none; padding: .5rem 0 0; list-style: none; }
.several li { break-inside: avoid; padding: .2rem 0; }
.people dt { font-size: .875rem; color: var(--quiet); }
.people dd { margin: 0; }
.people > div { margin: 0 0 .75rem; }
form.as-of { max-width: none; display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem; margin: 2rem 0 0; border-top: 1px solid var(--line); padding: 1rem 0 0; }
form.as-of input[type=date] { width: auto; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--four); border-radius: .2rem; padding: .3rem .5rem; min-height: 2.25rem; }
form.as-of input[type=range] { flex: 1 1 10rem; accent-color: var(--one); min-height: 1.5rem; }
.columns > div > h2:first-child { margin-top: 1rem; }
.mail-text { white-space: pre-line; unicode-bidi: plaintext; max-width: 46rem; overflow-wrap: anywhere; margin: 0 0 1rem; }
@media screen and (max-width: 47.99rem) { .wide > table:not(.register):has(thead th:nth-child(4):not(.number)) { min-width: 40rem; } }
@media (max-width: 47.99rem) { .bar { margin-bottom: 1rem; } .bar nav { order: 1; flex-basis: 100%; } .bar .firm, .bar .who { padding: .5rem 0 .15rem; } .bar .who { font-size: .875rem; } .bar ul { gap: 0 .55rem; font-size: .8125rem; } .bar li a { padding: .35rem 0; border-bottom-width: 2px; } }
@media screen and (min-width: 48rem) { .work > li { grid-template-columns: 8rem minmax(14rem, 1.2fr) 1fr 1fr; align-items: baseline; } }
@media print {
  .bar ul, .bar .languages, .notice a, .work-head, .on-screen, .next details, a.button, button, form, form.as-of { display: none; }
  .bar { border: 0; margin: 0; }
  .people > div, .work > li, .next { break-inside: avoid; }
  .work > li { grid-template-columns: 5rem 1.2fr 1.1fr 1fr; gap: 0 1rem; padding: .4rem 0; }
}
`;
