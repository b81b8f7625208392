import { realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';

/** The system's account of a file; null where it has none. */
export const statsOf = (read: () => Stats): Stats | null => {
  try {
    return read();
  } catch {
    return null;
  }
};

/** Whether both are there, and one file. */
export const isSameInode = (one: Stats | null, other: Stats | null): boolean =>
  one !== null && other !== null && one.dev === other.dev && one.ino === other.ino;

/** A path without links on the way to it, whether something is there or not. */
const placeOf = (file: string): string => {
  try {
    return path.join(realpathSync(path.dirname(file)), path.basename(file));
  } catch {
    return path.resolve(file);
  }
};

/** Whether two paths name one file, by a link or not, whether it is there or not. */
export const isSameFile = (one: string, other: string): boolean => {
  const [found, otherFound] = [statsOf(() => statSync(one)), statsOf(() => statSync(other))];
  return placeOf(one) === placeOf(other) || isSameInode(found, otherFound);
};
