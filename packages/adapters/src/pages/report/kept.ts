import type { YearFigures } from '@klacht/projections';
import type { Language } from '@klacht/domain';
import { STEP_WORDS } from '../../words/step-words.ts';
import { type Cell, count, text } from './cell.ts';

/** Whether every register where complaints come from keeps a step, or there is one of it anyway. */
export const isKept = (
  times: number,
  step: string,
  { dataQuality }: Pick<YearFigures, 'dataQuality'>,
): boolean => times > 0 || (dataQuality.notKept[step] ?? 0) === 0;

/**
 * A count of what a step comes to. Where there is none, and complaints come from a register that does not
 * keep that step, it is told as that and not as 0.
 */
export const keptCount = (
  times: number,
  step: string,
  figures: Pick<YearFigures, 'dataQuality'>,
  language: Language,
): Cell => (isKept(times, step, figures) ? count(times) : text(STEP_WORDS[language].notKept));
