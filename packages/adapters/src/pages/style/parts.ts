/** The parts that pages share: the head, facts, states, what is unfolded. */
export const PARTS = `
.head { border-top: .375rem solid var(--accent); padding-top: 1.25rem; }
.head .what { color: var(--quiet); margin: 0; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: .75rem 1.5rem; margin: 1.25rem 0; max-width: 64rem; }
.facts dt { font-size: .875rem; color: var(--quiet); }
.as-of { margin: .5rem 0 0; }
.facts dd { margin: 0; font-weight: 600; }
.state { display: inline-flex; align-items: center; gap: .35em; font-size: .875rem; font-weight: 600; line-height: 1.3; padding: .1em .55em; border: 1px solid currentColor; border-radius: .25em; white-space: nowrap; color: var(--quiet); }
.state svg { flex: none; }
.state-late, .state-overdue { color: var(--bad); background: var(--bad-shade); }
.state-open { color: var(--wait); }
.state-met { color: var(--good); }
summary { cursor: pointer; color: var(--accent); font-size: .875rem; width: fit-content; }
details > :not(summary) { margin: .25rem 0 .5rem; }
details.hash { display: inline-block; vertical-align: top; max-width: 100%; }
details.hash > summary { color: inherit; list-style: none; text-decoration: underline dotted; text-underline-offset: .2em; }
details.hash > summary::-webkit-details-marker { display: none; }
.skip { position: absolute; left: -99rem; }
.skip:focus { position: static; }
`;
