/** A text in English and in Dutch. */
export type Said = readonly [en: string, nl: string];

/** What the help says of a command. What must be typed, such as an example, is the same in both languages. */
export type HelpWords = {
  /** Of a command below another; the others are in the summaries. */
  readonly about?: Said;
  /** By the name of the argument. */
  readonly arguments?: Readonly<Record<string, Said>>;
  /** By the name of the option as a program has it: `dryRun`. */
  readonly options?: Readonly<Record<string, Said>>;
  /** What follows the options. */
  readonly more?: Said;
  readonly examples?: readonly string[];
  readonly commands?: Readonly<Record<string, HelpWords>>;
};

/** What the help says of something that several commands share. */
export type Topic = { readonly title: Said; readonly text: Said };
