import { rootCauseNames } from '../../../words/cause-names.ts';
import { STEP_WORDS } from '../../../words/step-words.ts';
import type { FigureSection } from '../figure-section.ts';
import { isKept } from '../kept.ts';
import { from, named, sumOfCounts } from '../named.ts';

/** Why the complaints that came in could happen; a cause that no version lists, as it was told. */
export const ROOT_CAUSES: FigureSection = {
  id: 'root-causes',
  heading: ({ words }) => words.rootCauses,
  figures: ({ rootCauses }, { procedures, language }) =>
    named(rootCauses, from(rootCauseNames(procedures, language))),
  notes: (report, { language }) =>
    isKept(sumOfCounts(report.rootCauses), 'root-cause', report)
      ? []
      : [STEP_WORDS[language].nothingKept(report.dataQuality.notKept['root-cause'] ?? 0)],
};
