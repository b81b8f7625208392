import type { Position as LogPosition } from '@eventstore/db-client';
import { KlachtError, type Position } from '@klacht/domain';

/**
 * The first number beyond every place in a log. A server that answers a larger one has a defect,
 * such as 2^64 − 1.
 */
const END_OF_LOG = 2n ** 63n;

const PLACES = /^(0|[1-9]\d{0,18})(?:-(0|[1-9]\d{0,18}))?$/;

/** @throws KlachtError `unknown-position` */
export const unknownPosition = (position: Position): KlachtError =>
  new KlachtError(
    'invalid',
    'unknown-position',
    `position: expected a position that the journal gave out, got '${position}'`,
    { field: 'position', value: position },
  );

/**
 * A position as the journal gives it out: the commit position, and the prepare position where it
 * differs.
 */
export const toPosition = ({ commit, prepare }: LogPosition): Position =>
  commit === prepare ? String(commit) : `${commit}-${prepare}`;

/** @throws KlachtError `unknown-position` for a text that {@link toPosition} never makes */
export const fromPosition = (position: Position): LogPosition => {
  const [, commit, prepare = commit] = PLACES.exec(position) ?? [];
  if (commit === undefined || prepare === undefined) throw unknownPosition(position);
  const place = { commit: BigInt(commit), prepare: BigInt(prepare) };
  if (!isPlace(place) || toPosition(place) !== position) throw unknownPosition(position);
  return place;
};

/** Whether a log can have a position, in which nothing is committed before it is prepared. */
export const isPlace = ({ commit, prepare }: LogPosition): boolean =>
  prepare >= 0n && prepare <= commit && commit < END_OF_LOG;

/** Whether `a` comes after `b` in the one order of the log. */
export const isAfter = (a: LogPosition, b: LogPosition): boolean =>
  a.commit > b.commit || (a.commit === b.commit && a.prepare > b.prepare);
