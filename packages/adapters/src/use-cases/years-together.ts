/**
 * Years in their order, as many together as have no more than so much; one that has more is by itself.
 *
 * @param howMuch what each year has
 */
export const yearsTogether = (
  howMuch: ReadonlyMap<number, number>,
  most: number,
): readonly (readonly number[])[] => {
  const groups: number[][] = [];
  let room = 0;
  for (const [year, much] of [...howMuch].toSorted(([a], [b]) => a - b)) {
    const group = much <= room ? groups.at(-1) : undefined;
    if (group === undefined) groups.push([year]);
    else group.push(year);
    room = (group === undefined ? most : room) - much;
  }
  return groups;
};
