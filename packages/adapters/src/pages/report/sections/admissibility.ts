import { HANDLING_WORDS } from '../../../words/handling-words.ts';
import { count } from '../cell.ts';
import type { FigureSection } from '../figure-section.ts';
import { isOpenKept, knownCount } from '../kept.ts';
import { from, named } from '../named.ts';

/** What was decided of whether complaints are admissible, on which grounds, and of which nothing was. */
export const ADMISSIBILITY: FigureSection = {
  id: 'admissibility',
  heading: ({ language }) => HANDLING_WORDS[language].admissibility,
  figures: (year, { words, language }) => {
    const own = HANDLING_WORDS[language];
    const { admissible, inadmissible, grounds, withoutGround, undecided, judgedWithout } =
      year.admissibility;
    // Of which open complaints nothing was decided is known as little as which are open.
    const isKnown = undecided === 0 || isOpenKept(year);
    return [
      { label: words.admissible, value: count(admissible) },
      { label: own.inadmissible, value: count(inadmissible) },
      ...[
        ...named(grounds, from(words.names.grounds)),
        ...(withoutGround === 0
          ? []
          : [{ label: words.withoutGround, value: count(withoutGround) }]),
      ].map((ground) => ({ ...ground, within: true as const })),
      { label: own.undecided, value: knownCount(undecided, isKnown, language) },
      { label: own.judgedWithout, value: count(judgedWithout) },
    ];
  },
  notes: (_, { language }) => HANDLING_WORDS[language].admissibilityNotes,
};
