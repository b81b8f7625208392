import { expect, it } from 'vitest';
import { differenceLines } from './difference-lines.ts';

const late = (index: number) => ({ figure: `lateCases.${index}.days`, was: index, is: null });

const DIFFERENCES = [
  ...Array.from({ length: 1_203 }, (_, index) => late(index)),
  { figure: 'procedures.0', was: 'a\u202eb', is: 'c' },
  { figure: 'steps.judge.late', was: 1, is: 2 },
];

it('what differs is told by how much there is of each part, and by the first of each', () => {
  expect(differenceLines(DIFFERENCES, 'en')).toEqual([
    '1,205 figures differ: lateCases 1,203; procedures 1; steps 1',
    'lateCases.0.days: 0 in the file, null anew',
    'lateCases.1.days: 1 in the file, null anew',
    'lateCases.2.days: 2 in the file, null anew',
    'lateCases: 1,200 more; --json tells them all',
    String.raw`procedures.0: "a\u202eb" in the file, "c" anew`,
    'steps.judge.late: 1 in the file, 2 anew',
  ]);
  const dutch = differenceLines(DIFFERENCES, 'nl');
  expect([dutch[0], dutch[4]]).toEqual([
    '1.205 cijfers verschillen: lateCases 1.203; procedures 1; steps 1',
    'lateCases: nog 1.200; --json vertelt ze alle',
  ]);
});

it('three of a part are told, and one alone as one', () => {
  expect(differenceLines(DIFFERENCES.slice(0, 3), 'en')).toHaveLength(4);
  expect(differenceLines([late(7)], 'en')[0]).toBe('1 figure differs: lateCases 1');
  expect(differenceLines([late(7)], 'nl')[0]).toBe('1 cijfer verschilt: lateCases 1');
  expect(differenceLines([], 'en')).toEqual([]);
});
