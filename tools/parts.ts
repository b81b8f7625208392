// Which modules stand in a file together, so that a subpath is few files and little that is not its own.
import type { OutputChunk } from 'rolldown';

/** Modules that are one file when all is cut as finely as it can be. */
export type Chunk = Pick<OutputChunk, 'fileName' | 'isEntry' | 'imports' | 'moduleIds' | 'code'>;

/** By the name of the file. */
export type Chunks = ReadonlyMap<string, Chunk>;

/** The chunks that are loaded with these, and themselves. */
const chunksWith = (chunks: Chunks, names: readonly string[]): readonly Chunk[] => {
  const loaded = new Set(names);
  for (const name of loaded) {
    for (const one of chunks.get(name)?.imports ?? []) loaded.add(one);
  }
  return [...loaded].flatMap((name) => chunks.get(name) ?? []);
};

/** The modules of the chunks that are loaded with these, and their own. */
export const modulesWith = (chunks: Chunks, names: readonly string[]): ReadonlySet<string> =>
  new Set(chunksWith(chunks, names).flatMap(({ moduleIds }) => moduleIds));

/** What becomes one file. */
export type Part = {
  readonly chunks: readonly Chunk[];
  /** The subpaths that load it, by the name of their file. */
  readonly users: ReadonlySet<string>;
  readonly bytes: number;
};

const together = (one: Part, other: Part): Part => ({
  chunks: [...one.chunks, ...other.chunks],
  users: new Set([...one.users, ...other.users]),
  bytes: one.bytes + other.bytes,
});

/** To find, read and link a file takes Node as long as to compile so much code. */
const BYTES_A_FILE = 16_000;

/** What all subpaths are spared where these are one file, in bytes. */
const sparedBy = (one: Part, other: Part): number => {
  const shared = [...one.users].filter((user) => other.users.has(user)).length;
  const needless =
    (one.users.size - shared) * other.bytes + (other.users.size - shared) * one.bytes;
  return shared * BYTES_A_FILE - needless;
};

/** The parts that a part needs at once, each by way of what it imports. */
const needsIn = (parts: readonly Part[]): ((part: Part) => readonly Part[]) => {
  const partOf = new Map(
    parts.flatMap((part) => part.chunks.map(({ fileName }) => [fileName, part])),
  );
  return (part) =>
    part.chunks
      .flatMap(({ imports }) => imports.flatMap((name) => partOf.get(name) ?? []))
      .filter((one) => one !== part);
};

/** Whether one needs the other by way of a third: as one file, they would need it, and it them. */
const encloseAnother = (parts: readonly Part[], one: Part, other: Part): boolean => {
  const needs = needsIn(parts);
  const reaches = (from: Part, to: Part): boolean => {
    const met = new Set(needs(from).filter((part) => part !== to));
    for (const part of met) for (const next of needs(part)) met.add(next);
    return met.has(to);
  };
  return reaches(one, other) || reaches(other, one);
};

/** A part behind those that it needs. */
const inOrder = (parts: readonly Part[]): readonly Part[] => {
  const needs = needsIn(parts);
  const placed = new Set<Part>();
  const place = (part: Part): void => {
    if (placed.has(part)) return;
    for (const one of needs(part)) place(one);
    placed.add(part);
  };
  for (const part of parts) place(part);
  return [...placed];
};

/** Whether a subpath that loads one of the two would come to load a third thing by the other. */
const bringMore = (parts: readonly Part[], one: Part, other: Part): boolean => {
  const { chunks, users } = together(one, other);
  return [...users].some((user) => {
    const loaded = parts.filter((part) => part.users.has(user)).flatMap((part) => part.chunks);
    const names = new Set(
      [...loaded, ...chunks]
        .map(({ fileName }) => fileName)
        .concat(loaded.flatMap(({ imports }) => imports)),
    );
    return chunks.some(({ imports }) => imports.some((name) => !names.has(name)));
  });
};

/** The two that are best made one file; null where none are. */
const bestPair = (parts: readonly Part[]): readonly [Part, Part] | null => {
  const found = parts
    .flatMap((one, index) =>
      parts.slice(index + 1).map((other) => ({ one, other, spared: sparedBy(one, other) })),
    )
    .filter(({ spared }) => spared > 0)
    .toSorted((a, b) => b.spared - a.spared)
    .find(({ one, other }) => !bringMore(parts, one, other) && !encloseAnother(parts, one, other));
  return found === undefined ? null : [found.one, found.other];
};

/**
 * What several subpaths load at once, in few files. What they load later, when it is asked for, cuts it into
 * small pieces otherwise. What the same subpaths load is one file, and one with another where that
 * spares them more than it costs those that would load it needlessly.
 */
export const sharedParts = (all: readonly Chunk[]): readonly Part[] => {
  const chunks: Chunks = new Map(all.map((chunk) => [chunk.fileName, chunk]));
  const entries = all.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
  const loadedBy = new Map(entries.map((name) => [name, new Set(chunksWith(chunks, [name]))]));
  let parts: readonly Part[] = all
    .map((chunk) => ({
      chunks: [chunk],
      users: new Set(entries.filter((name) => loadedBy.get(name)?.has(chunk))),
      bytes: chunk.code.length,
    }))
    .filter(({ users }) => users.size > 0);
  for (;;) {
    const pair = bestPair(parts);
    if (pair === null) return inOrder(parts);
    parts = [...parts.filter((part) => !pair.includes(part)), together(...pair)];
  }
};
