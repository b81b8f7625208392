import { languageInWords } from '@klacht/projections';
import type { FigureSection } from '../figure-section.ts';
import { named } from '../named.ts';
import { notRecorded } from './not-recorded.ts';

/** In which language the complaints came in. */
export const LANGUAGES: FigureSection = {
  id: 'languages',
  heading: ({ words }) => words.languages,
  figures: ({ languages }, { language }) =>
    named(languages, (code) => languageInWords(code, language)),
  notes: (report, telling) => notRecorded(report.languages, report, telling),
};
