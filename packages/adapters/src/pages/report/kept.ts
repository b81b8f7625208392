import type { YearFigures } from '@klacht/projections';
import type { Language, NotKept } from '@klacht/domain';
import { STEP_WORDS } from '../../words/step-words.ts';
import { type Cell, count, text } from './cell.ts';

/** Whether every register where complaints come from keeps something, or there is some of it anyway. */
export const isKept = (
  times: number,
  kind: NotKept,
  { dataQuality }: Pick<YearFigures, 'dataQuality'>,
): boolean => times > 0 || (dataQuality.notKept[kind] ?? 0) === 0;

/** A count, or that a register does not keep it. */
export const knownCount = (times: number, isKnown: boolean, language: Language): Cell =>
  isKnown ? count(times) : text(STEP_WORDS[language].notKept);

/** As {@link keptCount}, for what is counted of a whole: it is known where the whole is. */
export const keptPart = (
  whole: number,
  kind: NotKept,
  figures: Pick<YearFigures, 'dataQuality'>,
  language: Language,
): ((times: number) => Cell) => {
  const isKnown = isKept(whole, kind, figures);
  return (times) => knownCount(times, isKnown, language);
};

/**
 * A count. Where there is none, and complaints come from a register that does not keep what is counted, it
 * is told as that and not as 0.
 */
export const keptCount = (
  times: number,
  kind: NotKept,
  figures: Pick<YearFigures, 'dataQuality'>,
  language: Language,
): Cell => keptPart(times, kind, figures, language)(times);

/** Whether of any complaint that was open at the end somebody can tell that it was. */
export const isOpenKept = ({
  rollForward: { closed, openAtEnd, notKept },
}: Pick<YearFigures, 'rollForward'>): boolean =>
  openAtEnd === 0 || closed > 0 || notKept?.openAtEnd !== openAtEnd;

/**
 * How many complaints were open. Where all of these come from a register that does not keep its
 * judgements, nobody can tell, and that is told.
 *
 * @param unknown of how many nobody can tell
 */
export const openCount = (open: number, unknown: number | undefined, language: Language): Cell =>
  knownCount(open, open === 0 || unknown !== open, language);
