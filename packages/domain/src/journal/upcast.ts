import { type ErrorCode, KlachtError } from '../errors.ts';
import type { RecordedEvent } from './event-store.ts';

/**
 * Says in the next version of a schema what an event says in this one. Pure and total. A personal
 * text may be sealed or erased, so it is moved as it is and never looked into.
 */
export type Upcaster = (data: object) => object;

/** By type, by the version that an upcaster starts from: `{ Judged: { 1: toSecond, 2: toThird } }`. */
export type Upcasters = Readonly<Record<string, Readonly<Record<number, Upcaster>>>>;

/** Reads events that were recorded in an earlier version of their schema. */
export type Upcasting = {
  /** The version that a type is written in today; events of it carry it as `schema`. */
  readonly versionOf: (type: string) => string;
  /**
   * An event's data as its type's version of today has it. An event without a `schema` is of the
   * first.
   *
   * @throws KlachtError `newer-schema` when a later klacht wrote it, `unknown-schema` when its
   * version is no number
   */
  readonly upcast: (recorded: RecordedEvent) => object;
};

const unreadable = (
  code: ErrorCode<'unreadable'>,
  { type, stream, revision, position }: RecordedEvent,
  message: string,
): KlachtError =>
  new KlachtError('unreadable', code, `${stream} revision ${revision}: ${type}: ${message}`, {
    stream,
    revision,
    position,
    type,
  });

/** Refuses a chain that does not begin at version 1, or leaves a version out. */
const chainOf = (type: string, steps: Upcasters[string]): readonly Upcaster[] =>
  Object.entries(steps).map(([version, step], index) => {
    if (version === String(index + 1)) return step;
    throw new KlachtError(
      'invalid',
      'upcaster-gap',
      `${type}: expected an upcaster from version ${index + 1}, got one from version ${version}`,
      { type, expected: index + 1, got: version },
    );
  });

/**
 * The chains of upcasters, checked.
 *
 * @throws KlachtError `upcaster-gap` when a type's chain leaves a version out
 * @example
 * const { upcast } = upcasting({ Judged: { 1: (data) => ({ ...data, remedies: [] }) } });
 */
export const upcasting = (upcasters: Upcasters): Upcasting => {
  const chains = new Map(
    Object.entries(upcasters).map(([type, steps]) => [type, chainOf(type, steps)]),
  );
  return {
    versionOf: (type) => String((chains.get(type)?.length ?? 0) + 1),
    upcast: (recorded) => {
      const { type, data, metadata } = recorded;
      const { schema = '1' } = metadata;
      if (!/^[1-9]\d{0,5}$/.test(schema)) {
        const message = `expected the number of its schema's version, got '${schema}'`;
        throw unreadable('unknown-schema', recorded, message);
      }
      const version = Number(schema);
      const chain = chains.get(type) ?? [];
      const last = chain.length + 1;
      if (version > last) {
        const message = `written in version ${version} of its schema, by a later klacht: this one knows it up to version ${last}`;
        throw unreadable('newer-schema', recorded, message);
      }
      return chain.slice(version - 1).reduce<object>((older, step) => step(older), data);
    },
  };
};
