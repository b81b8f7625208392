import { SECTIONS } from '../../../pages/report-page/report-style.ts';

/** A report on the desk: its sections as on its own page, and contents that do not take the room. */
export const REPORT_DESK_STYLE = `
.report .facts { max-width: none; }
.report .facts dd { font-weight: 400; }
.report .facts { grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); }
@media (min-width: 48rem) { .report .facts .remake { grid-column: span 2; } }
.contents ol { columns: 20rem 3; margin: 0 0 1rem; padding: 0 0 0 2rem; max-width: none; font-size: .9375rem; }
.contents li { padding: .15rem 0; }
.years { display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; margin: 0 0 1rem; }
.years [aria-current] { font-weight: 600; color: var(--ink); text-decoration: none; }
.files { display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; }
.files a { white-space: nowrap; }
.report section li a { display: inline-block; padding: .3rem 0; }
.contents a { vertical-align: top; }
.report tbody a, .years a, .contents a { display: inline-block; min-width: 1.5rem; min-height: 1.5rem; }
${SECTIONS.replace('section > h2', '.report section > h2')}
@media print { .contents, .years, .files { display: none; } }
`;
