/** The sections of a report, wherever they stand: charts, and captions that are heard alone. */
export const SECTIONS = `
section > h2 { border-top: 1px solid var(--line); padding-top: 1.25rem; }
figure { margin: 1.25rem 0 1.5rem; max-width: 46rem; }
figcaption { font-weight: 600; margin: 0 0 .5rem; }
figure .quiet { margin: .25rem 0 0; }
.chart { display: block; overflow: visible; }
.chart text { font-family: inherit; }
.chart .ink { fill: var(--ink); }
.chart .quiet { fill: var(--quiet); }
.chart .rule { stroke: var(--line); }
.chart .axis { stroke: var(--ink); }
.chart .limit { stroke: var(--bad); }
.chart .point { stroke: var(--paper); }
.chart .one { fill: var(--one); stroke: var(--one); }
.chart .two { fill: var(--two); stroke: var(--two); }
.chart .three { fill: var(--three); stroke: var(--one); }
.chart .four { fill: var(--four); stroke: var(--four); }
.chart .five { fill: var(--five); stroke: var(--four); }
.chart .six { fill: var(--paper); stroke: var(--ink); }
.chart .on-one { fill: var(--on-one); } .chart .on-two { fill: var(--on-two); } .chart .on-three { fill: var(--on-three); }
.chart .on-four { fill: var(--on-four); } .chart .on-five { fill: var(--on-five); } .chart .on-six { fill: var(--ink); }
.same { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;

/** What only a report has: a cover, contents beside the text where there is room, charts, room to sign. */
export const REPORT_STYLE = `
.cover .facts { max-width: none; }
.cover .facts dd { font-weight: 400; }
.cover .broad { grid-column: span 2; }
#summary table { font-size: 1.0625rem; }
.signers { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: 1.5rem; margin: 1rem 0 0; }
.signers > div { border: 1px solid var(--line); border-radius: .25rem; padding: .75rem 1rem 1rem; }
.signers p { font-weight: 600; margin: 0 0 .25rem; }
.signers .declares { font-weight: 400; font-size: .875rem; margin: 0 0 .5rem; }
.signers dl { margin: 0; display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; }
.signers dt, .signers dd { padding-top: 1.1rem; margin: 0; font-size: .875rem; color: var(--quiet); }
.signers dd { border-bottom: 1px solid var(--ink); min-height: 2.4rem; }
nav ol { list-style: none; margin: 0; padding: 0; font-size: .9375rem; }
nav li { padding: .15rem 0; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav h2 { margin-top: 2rem; }
${SECTIONS}@media screen and (min-width: 62rem) {
  .beside { display: grid; grid-template-columns: 14rem minmax(0, 1fr); gap: 0 3rem; }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding-bottom: 1rem; }
}
@media screen { .sign { display: none; } }
@page cover { margin: 24mm 18mm 20mm; }
@page lying { size: A4 landscape; }
@media print {
  .cover { page: cover; }
  nav { page: cover; break-after: page; }
  nav ol { columns: 3; column-gap: 1.5rem; font-size: 8.5pt; max-width: none; }
  nav .leaf { flex: none; }
  nav li { padding: 0; break-inside: avoid; }
  nav li a { display: flex; justify-content: space-between; gap: .5rem; }
  nav h2, .sign h2 { margin-top: 1.25rem; }
  #summary table, #summary thead th { font-size: 10.5pt; }
  #summary { break-before: page; }
  section > h2 { border-top: 0; padding-top: 0; }
  .lying { page: lying; }
  figure { max-width: none; break-after: avoid; }
  .abreast { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.25rem; align-items: start; margin: 0 0 1rem; }
  .abreast figure { grid-column: 1; margin: 0; }
  .abreast .wide { grid-column: 2; grid-row: 1 / span 2; margin: 0; }
  .wide + p, .drawn + p { break-before: avoid; }
  h2 + p { break-after: avoid; }
}
`;
