import type { ErrorCode, ErrorKind } from '../../src/errors.ts';

/** What an error means, and what who meets it does about it. */
export type ErrorWords = readonly [means: string, remedy: string];

/** A row for every code of a kind: one without does not compile, nor does one that is no code. */
export type WordsOf<Kind extends ErrorKind> = Readonly<Record<ErrorCode<Kind>, ErrorWords>>;
