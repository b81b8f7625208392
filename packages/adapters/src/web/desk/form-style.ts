/** Forms of the desk: fields as wide as what they ask, an error beside its field, a letter as paper. */
export const DESK_FORM_STYLE = `
details.add { margin: 0 0 1rem; }
form.do { max-width: 46rem; }
.default { position: absolute; left: -99rem; }
.field { margin: 0 0 1.25rem; min-width: 0; }
fieldset.field { border: 0; padding: 0; }
label, legend { display: block; font-weight: 600; padding: 0; }
.hint { display: block; color: var(--quiet); font-size: .875rem; }
.error { display: block; color: var(--bad); font-weight: 600; }
.field input:not([type=checkbox], [type=radio]), .field select, .field textarea { display: block; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--four); border-radius: .2rem; padding: .4rem .55rem; width: 100%; max-width: 30rem; min-height: 2.5rem; margin: .25rem 0 0; }
.field textarea { max-width: none; resize: vertical; }
.field input.short:not([type=checkbox], [type=radio]), .field select.short { max-width: 16rem; }
.boxes { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 0 1.25rem; margin: .25rem 0 0; }
.box { display: flex; gap: .6rem; align-items: baseline; font-weight: 400; padding: .3rem 0; min-height: 2rem; }
.box input { accent-color: var(--one); width: 1rem; height: 1rem; flex: none; transform: translateY(.15rem); }
.wrong { border-left: .25rem solid var(--bad); padding-left: .9rem; }
fieldset.wrong { border-left: .25rem solid var(--bad); padding-left: .9rem; }
.item { border: 0; border-left: 2px solid var(--line); margin: .5rem 0 1rem; padding: 0 0 0 1rem; }
.item legend { font-weight: 400; color: var(--quiet); }
.item .field { margin-bottom: .75rem; }
details.more { border-top: 1px solid var(--line); padding: 1rem 0 0; margin: 0 0 1rem; }
details.more > summary { font-size: 1rem; margin: 0 0 1rem; }
.buttons { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1rem 0 1.5rem; }
.buttons button.quiet-button { min-height: 2.75rem; padding: .5rem 1.1rem; }
.errors { max-width: 46rem; border: .2rem solid var(--bad); padding: 1rem 1.25rem .25rem; margin: 0 0 1.5rem; }
.errors h2, .preview h2, .conflict h2 { margin: 0 0 .5rem; }
.errors a { color: var(--bad); font-weight: 600; }
.preview, .conflict { background: var(--shade); border-left: .25rem solid var(--accent); padding: 1rem 1.25rem .5rem; margin: 0 0 1rem; }
.conflict { border-color: var(--two); }
.conflict .quiet { display: block; }
.letter { white-space: pre-line; font: inherit; border: 1px solid var(--line); background: var(--paper); padding: 1.25rem; max-height: 26rem; overflow-y: auto; margin: 0 0 1rem; }
.letter.whole { max-height: none; max-width: 46rem; overflow-wrap: anywhere; }
`;
