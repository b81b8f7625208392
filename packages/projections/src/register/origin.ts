import type { KnownComplaint } from '@klacht/domain';

/** Where a complaint came in from, with the names that programs rely on. */
export type Origin = {
  /** The register it was imported from; null for one that was not. */
  readonly source: string | null;
  /** Its own number there; null where it has none. */
  readonly sourceNumber: string | null;
};

export const NO_ORIGIN: Origin = { source: null, sourceNumber: null };

export const originOf = ({ origin }: KnownComplaint): Origin =>
  origin === null ? NO_ORIGIN : { source: origin.source, sourceNumber: origin.number };
