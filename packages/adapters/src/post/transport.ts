/** A mail that is to leave, whole. */
export type Parcel = {
  /** Of the letter: a UUID. The Message-ID in the bytes follows from it. */
  readonly id: string;
  readonly messageId: string;
  /** Who is told when it cannot be delivered. */
  readonly from: string;
  readonly to: string;
  /** The mail as it goes, with its header; the same each time that it is tried. */
  readonly bytes: Uint8Array;
};

/** What became of a mail: taken, never to be taken, or not taken now. */
export type Delivery =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'refused' | 'later'; readonly code: string | null };

/** How mails leave. */
export type Transport = {
  /** Stands in messages: `smtp`, `folder`. */
  readonly name: string;
  /**
   * Looks whether mail can be handed over now. It begins nothing.
   *
   * @throws KlachtError `post-unreachable` where it cannot
   */
  readonly ready: () => Promise<void>;
  /**
   * Hands over one mail. Whoever answers must be sure: an error means that nobody knows whether it went,
   * but for `post-unreachable`, which means that nothing was begun.
   */
  readonly deliver: (parcel: Parcel) => Promise<Delivery>;
  readonly close: () => Promise<void>;
};
