import type { Option } from 'commander';

/** An option that a variable sets too; one that is set to nothing counts as not set. */
export const fromVariable = (name: string, option: Option): Option =>
  process.env[name] === '' ? option : option.env(name);
