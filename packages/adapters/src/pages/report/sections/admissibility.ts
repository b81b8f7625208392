import type { NotKept } from '@klacht/domain';
import { HANDLING_WORDS } from '../../../words/handling-words.ts';
import { type Cell, count } from '../cell.ts';
import type { FigureSection } from '../figure-section.ts';
import { isKept, isOpenKept, keptCount, knownCount } from '../kept.ts';
import { from, named } from '../named.ts';

/** What was decided of whether complaints are admissible, on which grounds, and of which nothing was. */
export const ADMISSIBILITY: FigureSection = {
  id: 'admissibility',
  heading: ({ language }) => HANDLING_WORDS[language].admissibility,
  figures: (year, { words, language }) => {
    const own = HANDLING_WORDS[language];
    const { admissible, inadmissible, grounds, withoutGround, undecided, judgedWithout } =
      year.admissibility;
    const kept = (times: number, kind: NotKept): Cell => keptCount(times, kind, year, language);
    // Of which open complaints nothing was decided is known as little as which are open.
    const isKnown =
      isKept(undecided, 'admissibility', year) && (undecided === 0 || isOpenKept(year));
    return [
      { label: words.admissible, value: kept(admissible, 'admissibility') },
      { label: own.inadmissible, value: kept(inadmissible, 'inadmissibility') },
      ...[
        ...named(grounds, from(words.names.grounds)),
        ...(withoutGround === 0
          ? []
          : [{ label: words.withoutGround, value: count(withoutGround) }]),
      ].map((ground) => ({ ...ground, within: true as const })),
      { label: own.undecided, value: knownCount(undecided, isKnown, language) },
      { label: own.judgedWithout, value: kept(judgedWithout, 'admissibility') },
    ];
  },
  notes: (_, { language }) => HANDLING_WORDS[language].admissibilityNotes,
};
