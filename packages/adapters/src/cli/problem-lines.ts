import type { Problem } from '../intake/csv/import-register.ts';

/** So many problems of a kind are told one by one. Of the rest only the number is told. */
const EXAMPLES = 3;

const lossOf = ({ refused }: Problem): string =>
  refused === 'nothing' ? 'noted' : `${refused} refused`;

const lineOf = (problem: Problem): string => {
  const { row, number, column, value, reason } = problem;
  const whose = number === null ? '' : ` (${number})`;
  const where = column === null ? '' : `, ${column}: ${JSON.stringify(value)}`;
  return `row ${row}${whose}${where}: ${lossOf(problem)}: ${reason}`;
};

const kindOf = ({ code, column, refused }: Problem): string =>
  JSON.stringify([code, column, refused]);

/** Tells the first problems of each kind as they come, and at the end how many more there were. */
export const problemLines = (tell: (line: string) => void) => {
  const kinds = new Map<string, { readonly last: Problem; readonly count: number }>();
  return {
    add: (problem: Problem): void => {
      const kind = kindOf(problem);
      const count = (kinds.get(kind)?.count ?? 0) + 1;
      kinds.set(kind, { last: problem, count });
      if (count <= EXAMPLES) tell(lineOf(problem));
    },
    end: (): void => {
      for (const { last, count } of kinds.values()) {
        if (count <= EXAMPLES) continue;
        const { code, column } = last;
        const where = column === null ? '' : ` in ${column}`;
        tell(
          `${count - EXAMPLES} more ${lossOf(last)} as ${code}${where}, the last in row ${last.row}`,
        );
      }
    },
  };
};
