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
.page-head p { margin: .35rem 0 0; color: var(--quiet); }
main > h2:first-child { margin-top: 0; }
@media print { .bar ul, .bar .languages, form, button { display: none; } .bar { border: 0; margin: 0; } }
`;
