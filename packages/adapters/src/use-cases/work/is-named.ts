import { isSamePerson } from '@klacht/domain';

/** Whether a name is that of one person, whose name is compared once for each way to write it. */
export const isNamed = (wanted: string): ((name: string | null) => boolean) => {
  const known = new Map<string | null, boolean>([[null, false]]);
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const same = name !== null && isSamePerson(name, wanted);
    known.set(name, same);
    return same;
  };
};
