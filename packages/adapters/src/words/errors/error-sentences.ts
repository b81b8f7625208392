import type { ErrorCode, ErrorKind } from '@klacht/domain';

/**
 * What an error says, with `{slots}` for its details. Of several the first holds of which every slot is
 * known; `{slot:names}` has the name of what is recorded.
 */
export type Sentences = string | readonly string[];

/** A row for every code of a kind: one without does not compile, nor does one that is no code. */
export type SentencesOf<Kind extends ErrorKind> = Readonly<Record<ErrorCode<Kind>, Sentences>>;
