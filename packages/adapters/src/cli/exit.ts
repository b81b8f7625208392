/** The exit codes, which are a contract with scripts. */
export const EXIT = { done: 0, found: 1, usage: 2, unreachable: 3, conflict: 4 } as const;
