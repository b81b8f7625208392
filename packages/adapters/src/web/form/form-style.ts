/** What only the form has: fields as wide as what they ask, and an error beside its field. */
export const FORM_STYLE = `
main { max-width: 46rem; }
.languages { margin: .25rem 0 1.25rem; }
fieldset { border: 0; border-top: 1px solid var(--line); margin: 2rem 0 0; padding: 1.25rem 0 0; min-width: 0; }
legend { float: left; width: 100%; font-size: 1.44rem; font-weight: 600; line-height: 1.25; padding: 0; margin: 0 0 1rem; }
legend + * { clear: both; }
details.part { border-top: 1px solid var(--line); margin: 2rem 0 0; padding: 1.25rem 0 0; }
details.part > summary { font-size: 1.1rem; font-weight: 600; }
details.part > [role=group] { margin: 1rem 0 0; }
fieldset + fieldset, details.part + fieldset, fieldset + details.part, details.part + details.part { margin-top: 1.25rem; }
.field { margin: 0 0 1.25rem; }
label { display: block; font-weight: 600; }
.hint { display: block; font-weight: 400; color: var(--quiet); font-size: .875rem; }
.field input, .field textarea { font: inherit; color: inherit; background: var(--paper); border: 2px solid var(--four); border-radius: .2rem; padding: .4rem .5rem; width: 100%; max-width: 30rem; min-height: 2.75rem; margin: .25rem 0 0; }
.field textarea { max-width: none; min-height: 9rem; resize: vertical; }
.field .short { max-width: 12rem; }
.field input:focus-visible, .field textarea:focus-visible, button:focus-visible { outline: 3px solid var(--two); outline-offset: 2px; }
.field.wrong { border-left: .25rem solid var(--bad); padding-left: .9rem; }
.field.wrong input, .field.wrong textarea { border-color: var(--bad); }
.error { display: block; color: var(--bad); font-weight: 600; }
.errors { border: .25rem solid var(--bad); padding: 1rem 1.25rem .25rem; margin: 1.5rem 0; }
.errors h2 { margin: 0 0 .5rem; }
.errors a { color: var(--bad); font-weight: 600; }
button { font: inherit; font-weight: 600; color: var(--on-one); background: var(--one); border: 0; border-radius: .2rem; padding: .7rem 1.4rem; min-height: 2.75rem; cursor: pointer; }
.told dt { font-weight: 600; }
.told dd { margin: 0 0 .75rem; }
`;
