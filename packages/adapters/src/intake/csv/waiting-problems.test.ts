import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Problem } from './problem.ts';
import { openWaitingProblems } from './waiting-problems.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 5 });

const someProblems = fc.array(
  fc.record<Problem, 'row' | 'number' | 'column' | 'value' | 'reason' | 'code' | 'refused'>(
    {
      row: fc.integer({ min: 1, max: 6 }),
      number: fc.option(anyText),
      column: fc.option(anyText),
      value: fc.option(anyText),
      reason: anyText,
      code: anyText,
      refused: fc.constantFrom('row', 'fact', 'nothing'),
      details: fc.dictionary(fc.string(), fc.array(anyText), { noNullPrototype: true }),
    },
    { requiredKeys: ['row', 'number', 'column', 'value', 'reason', 'code', 'refused'] },
  ),
);

it('are told once, by their rows, and those of a row as they came', () => {
  fc.assert(
    fc.property(fc.array(someProblems, { maxLength: 3 }), (rounds) => {
      const waiting = openWaitingProblems();
      const tellAll = (): readonly Problem[] => {
        const told: Problem[] = [];
        waiting.tell((problem) => told.push(problem));
        return told;
      };
      for (const problems of rounds) {
        for (const problem of problems) waiting.add(problem);
        expect(tellAll()).toEqual(problems.toSorted((a, b) => a.row - b.row));
      }
      expect(tellAll()).toEqual([]);
      waiting.close();
    }),
  );
});
