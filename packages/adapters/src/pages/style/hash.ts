import { html } from 'hono/html';
import type { Html } from './page.ts';

/** A hash by its beginning, which unfolds to the whole; on paper it is whole. */
export const hashOf = (hash: string): Html =>
  html`<details class="hash">
    <summary><code>${hash.slice(0, 8)}…</code></summary>
    <code>${hash}</code>
  </details>`;
