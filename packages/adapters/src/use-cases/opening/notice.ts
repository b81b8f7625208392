/** What a person should know of what was done on the way; the caller puts it into words. */
export type Notice =
  /** A master key was made. Without its file no name can be read again. */
  | { readonly kind: 'made-master-key'; readonly file: string }
  /** The key that signs heads was made. */
  | { readonly kind: 'made-signing-key'; readonly file: string }
  /** The file of the live register was damaged, and is built anew from the journal. */
  | { readonly kind: 'rebuilt-register'; readonly file: string }
  /** A command that was killed left a folder or a file that may hold personal texts; it was removed. */
  | { readonly kind: 'removed-unfinished'; readonly path: string };

/** Who is told a notice. */
export type OnNotice = (notice: Notice) => void;
