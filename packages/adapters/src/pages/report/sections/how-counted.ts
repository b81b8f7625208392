import { HOW_COUNTED } from '../../../words/how-counted.ts';
import type { Section } from '../telling.ts';

/** How the report counts, as it says itself. */
export const howCounted: Section = (_, { language }) => {
  const { heading, lines } = HOW_COUNTED[language];
  return { id: 'how-counted', heading, lead: [], tables: [], charts: [], notes: lines };
};
