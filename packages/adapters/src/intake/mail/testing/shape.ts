import type { File } from './mime.ts';

/** What a shape is made of. */
export type Stuff = {
  readonly says: string;
  readonly file: File;
  readonly other: File;
  readonly boundary: string;
  /** The line ends that the mail comes with. */
  readonly end: string;
};

/** How a mail is made, and what is known of it. */
export type Shape = {
  readonly body: (stuff: Stuff) => string;
  readonly files?: (stuff: Stuff) => readonly Buffer[];
  readonly headers?: readonly string[];
  readonly says?: null;
  readonly automatic?: true;
};
