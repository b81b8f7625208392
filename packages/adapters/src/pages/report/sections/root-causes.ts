import { rootCauseNames } from '../../../words/cause-names.ts';
import type { FigureSection } from '../figure-section.ts';
import { from, named } from '../named.ts';

/** Why the complaints that came in could happen; a cause that no version lists, as it was told. */
export const ROOT_CAUSES: FigureSection = {
  id: 'root-causes',
  heading: ({ words }) => words.rootCauses,
  figures: ({ rootCauses }, { procedures, language }) =>
    named(rootCauses, from(rootCauseNames(procedures, language))),
};
