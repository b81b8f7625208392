import type { Step } from '@klacht/projections';
import { STEP_WORDS } from '../../../words/step-words.ts';
import { type Cell, count, days } from '../cell.ts';
import type { Column } from '../document.ts';
import type { Telling } from '../telling.ts';

/** The columns of a table of steps, after what names the step. */
export const stepColumns = ({ words, language }: Telling): readonly Column[] =>
  words.stepHead.map((heading, index) =>
    index < 5
      ? { heading, kind: 'count' }
      : { heading, kind: 'days', unit: STEP_WORDS[language].units.days },
  );

/** What stands under them; what is not known of a step is absent. */
export const stepCells = (step: Partial<Step>): readonly Cell[] => [
  count(step.n),
  count(step.inTime),
  count(step.late),
  count(step.overdueAtEnd),
  count(step.carriedOver),
  days(step.meanDays),
  days(step.medianDays),
  days(step.p90Days),
];
