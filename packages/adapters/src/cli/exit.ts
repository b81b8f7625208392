/**
 * The exit codes, which are a contract with scripts. That of somebody who was asked and did not go on
 * is a shell's own for Ctrl-C.
 */
export const EXIT = {
  done: 0,
  found: 1,
  usage: 2,
  unreachable: 3,
  conflict: 4,
  cancelled: 130,
} as const;
