import type { Complaint } from './plain-facts.ts';

/**
 * Who complained more than once in a year, from the events alone: the least number that a complaint
 * can be walked to by links either way is its complainant's.
 */
export const plainComplainants = (counted: readonly Complaint[]) => {
  const edges = counted.flatMap((one) =>
    one.facts.flatMap(({ type, data }) =>
      type === 'Linked' && data['as'] === 'same-complainant' ? [[one.id, data['to']] as const] : [],
    ),
  );
  const walked = (from: string): ReadonlySet<unknown> => {
    const seen = new Set<unknown>([from]);
    for (const id of seen) {
      for (const [a, b] of edges) {
        if (a === id) seen.add(b);
        if (b === id) seen.add(a);
      }
    }
    return seen;
  };
  const groups = counted.map(({ id }) => {
    const reached = walked(id);
    return counted.filter((one) => reached.has(one.id));
  });
  return groups
    .filter((group, index) => group.length > 1 && group[0]?.id === counted[index]?.id)
    .map((group, index) => ({
      pseudonym: 'ABCDEFG'.charAt(index),
      received: group.length,
      complaints: group.map(({ number }) => number),
    }));
};
