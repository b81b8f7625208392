/** What only a dossier has: two columns where there is room, and a line along what happened. */
export const DOSSIER_STYLE = `
.columns { display: grid; gap: 0 3rem; }
.deadline { margin: 0 0 1.25rem; }
.deadline h3 { margin: 0 0 .25rem; }
.deadline p { margin: 0 0 .25rem; }
.timeline { list-style: none; margin: 0 0 0 .375rem; padding: 0; max-width: none; }
.timeline > li { position: relative; border-left: 2px solid var(--line); padding: 0 0 1.25rem 1.25rem; }
.dot { position: absolute; left: -.4375rem; top: .4rem; width: .75rem; height: .75rem; border-radius: 50%; background: var(--accent); border: 2px solid var(--paper); }
.when { font-weight: 600; margin: 0; }
.told { margin: 0; max-width: 46rem; }
.beside { margin: .35rem 0; padding: .5rem .75rem; background: var(--shade); border-radius: .25rem; }
.beside dt { font-size: .875rem; color: var(--quiet); }
.beside dd { margin: 0; white-space: pre-line; unicode-bidi: plaintext; }
.quoting { white-space: pre-line; unicode-bidi: plaintext; margin: .25rem 0 0; }
.quoted { white-space: normal; }
.quoted > div { white-space: pre-line; unicode-bidi: plaintext; }
.trace { font-size: .8125rem; color: var(--quiet); margin-top: .15rem; }
@media screen and (min-width: 62rem) { .columns { grid-template-columns: minmax(20rem, 1fr) 1.7fr; } }
@media print { .timeline > li, .deadline { break-inside: avoid; } }
`;
