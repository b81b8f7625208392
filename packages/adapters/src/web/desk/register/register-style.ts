/** What only the register has: lists to choose from, filters, and a table that takes the room there is. */
export const REGISTER_STYLE = `
.lists ul { list-style: none; display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; margin: 0 0 1rem; padding: 0; max-width: none; }
.lists > p { margin: 0; font-size: .875rem; color: var(--quiet); }
.own-lists form { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: center; }
.lists a { display: inline-block; padding: .2rem 0; min-height: 1.75rem; }
.filters { border: 1px solid var(--line); border-radius: .25rem; padding: .6rem .9rem; margin: 0 0 1rem; }
.filters .fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .75rem 1.25rem; margin: .75rem 0 .5rem; }
.filters .field { margin: 0; }
.filters .field input, .filters .field select { font: inherit; color: inherit; background: var(--paper); border: 2px solid var(--four); border-radius: .2rem; padding: .3rem .5rem; width: 100%; min-height: 2.5rem; }
fieldset.columns { border: 0; margin: .75rem 0; padding: 0; display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; }
fieldset.columns legend { font-weight: 600; padding: 0 0 .25rem; }
fieldset.columns label, .filters .one { display: inline-flex; align-items: center; gap: .4rem; min-height: 1.75rem; font-weight: 400; }
fieldset.columns input, .one input { width: 1.1rem; height: 1.1rem; margin: 0; }
@media screen { .register td, .register tbody th { white-space: nowrap; } .register .folds { white-space: normal; } .register .folds > * { white-space: nowrap; } }
@media screen and (max-width: 47.99rem) { .register .folds { white-space: nowrap; } }
@media (min-width: 48rem) { .register th, .register td { padding-right: .6rem; } }
.register td .state { margin-right: .35rem; }
.ticks, .filters .ask { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem 1.25rem; margin: .5rem 0; }
.register tbody tr:hover { background: var(--shade); }
.register th a { display: inline-block; min-width: 1.5rem; min-height: 1.5rem; }
.live { position: sticky; bottom: 0; margin: 0; padding: .5rem 0; background: var(--paper); color: var(--quiet); }
.live:empty { display: none; }
.live a { margin-left: .5rem; }
.count { margin: 0 0 .5rem; color: var(--quiet); }
.pages, .files { display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; margin: 0 0 1rem; }
.pages a, .files a { min-height: 1.5rem; display: inline-block; }
@page lying { size: A4 landscape; }
@media print { body:has(.register) { page: lying; } .lists, .filters, .pages { display: none; } .register th, .register td { padding-right: .5rem; } .register .state, .register time, .register tbody th { white-space: nowrap; } }
`;
