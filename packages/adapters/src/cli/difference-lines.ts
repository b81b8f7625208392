import { type Difference, numberInWords } from '@klacht/projections';
import type { Language } from '@klacht/domain';
import { harmlessJson } from '../ground/harmless.ts';
import { toldWords } from '../words/told-words.ts';

/** So many figures of a part of the report are told one by one. Of the rest only the number is told. */
const EXAMPLES = 3;

const shown = (value: unknown): string => harmlessJson(value);

/** The part of the report that a figure stands in, such as `steps` of `steps.judge.late`. */
const partOf = ({ figure }: Difference): string => figure.split('.', 1)[0] ?? figure;

/** How many figures of two reports differ, and of which parts; then the first of each part. None where all agree. */
export const differenceLines = (
  differences: readonly Difference[],
  language: Language,
): readonly string[] => {
  if (differences.length === 0) return [];
  const words = toldWords(language);
  const parts = [...Map.groupBy(differences, partOf)];
  const count = (many: readonly Difference[]): string => numberInWords(many.length, language);
  const counts = parts.map(([part, those]) => `${part} ${count(those)}`);
  return [
    words.differ(differences.length, counts.join('; ')),
    ...parts.flatMap(([part, those]) => [
      ...those
        .slice(0, EXAMPLES)
        .map(({ figure, was, is }) => words.differs(figure, shown(was), shown(is))),
      ...(those.length > EXAMPLES ? [words.moreDiffer(part, count(those.slice(EXAMPLES)))] : []),
    ]),
  ];
};
