import type { Language } from '@klacht/domain';
import { problemInWords } from '../words/problem-words.ts';
import { toldWords } from '../words/told-words.ts';
import type { Problem } from '../intake/csv/import-register.ts';

/** So many problems of a kind are told one by one. Of the rest only the number is told. */
const EXAMPLES = 3;

type Words = ReturnType<typeof toldWords>;

const lossOf = ({ refused }: Problem, { refusals }: Words): string => refusals[refused];

const lineOf = (problem: Problem, words: Words, language: Language): string => {
  const { row, number, column, value } = problem;
  const reason = problemInWords(problem, language);
  const whose = number === null ? '' : ` (${number})`;
  const where = column === null ? '' : `, ${column}: ${JSON.stringify(value)}`;
  return `${words.row} ${row}${whose}${where}: ${lossOf(problem, words)}: ${reason}`;
};

const kindOf = ({ code, column, refused }: Problem): string =>
  JSON.stringify([code, column, refused]);

/** Tells the first problems of each kind as they come, and at the end how many more there were. */
export const problemLines = (tell: (line: string) => void, language: Language) => {
  const words = toldWords(language);
  const kinds = new Map<string, { readonly last: Problem; readonly count: number }>();
  return {
    add: (problem: Problem): void => {
      const kind = kindOf(problem);
      const count = (kinds.get(kind)?.count ?? 0) + 1;
      kinds.set(kind, { last: problem, count });
      if (count <= EXAMPLES) tell(lineOf(problem, words, language));
    },
    end: (): void => {
      for (const { last, count } of kinds.values()) {
        if (count <= EXAMPLES) continue;
        tell(words.moreProblems({ ...last, count: count - EXAMPLES }));
      }
    },
  };
};
