import { raw } from 'hono/html';

/** Plain enough to print. */
export const DOSSIER_STYLE = raw(`
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 84rem; padding: 0 1rem; }
main { display: grid; grid-template-columns: 2fr 1fr; gap: 2rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; }
dd { margin: 0; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #ccc; padding: .3rem .5rem .3rem 0; text-align: left; vertical-align: top; }
td p { margin: .2rem 0; white-space: pre-line; }
code { font-size: .65rem; overflow-wrap: anywhere; }
tr, h3 { break-inside: avoid; }
@media (max-width: 60rem), print { main { display: block; } }
`);
