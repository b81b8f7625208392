import { count } from '../cell.ts';
import type { FigureSection } from '../figure-section.ts';

/** Why the complaints that came in could happen. */
export const ROOT_CAUSES: FigureSection = {
  id: 'root-causes',
  heading: ({ words }) => words.rootCauses,
  figures: ({ rootCauses }) =>
    Object.entries(rootCauses).map(([label, times]) => ({ label, value: count(times) })),
};
