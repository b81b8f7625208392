/** Tables: figures to the right, a rule below each row, and a scroll of its own where one is wide. */
export const TABLES = `
.wide { overflow-x: auto; margin: 0 0 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.35; }
caption { text-align: left; font-weight: 600; padding: 0 0 .35rem; }
th, td { padding: .35rem .75rem .35rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th { font-weight: 600; }
thead th { vertical-align: bottom; border-bottom: 2px solid var(--ink); font-size: .875rem; }
tbody th { font-weight: 400; }
.number { text-align: right; padding: .35rem 0 .35rem .75rem; }
.number + :not(.number) { padding-left: 1.25rem; }
th, td { overflow-wrap: normal; }
.long { overflow-wrap: anywhere; min-width: 6.5rem; }
td.number, .key, .number bdi, .key bdi { white-space: nowrap; overflow-wrap: normal; }
.narrow { max-width: 36rem; }
.total > * { font-weight: 600; border-top: 2px solid var(--ink); }
.under > th:first-child { padding-left: 1.25rem; color: var(--quiet); }
`;
