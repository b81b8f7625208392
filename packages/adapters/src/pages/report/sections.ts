import { type FigureSection, figureSection } from './figure-section.ts';
import { ADMISSIBILITY } from './sections/admissibility.ts';
import { CHANNELS } from './sections/channels.ts';
import { complainants } from './sections/complainants.ts';
import { COURT } from './sections/court.ts';
import { DATA_QUALITY } from './sections/data-quality.ts';
import { departures } from './sections/departures.ts';
import { FEEDBACK } from './sections/feedback.ts';
import { HANDLING } from './sections/handling.ts';
import { howCounted } from './sections/how-counted.ts';
import { KIFID } from './sections/kifid.ts';
import { LANGUAGES } from './sections/languages.ts';
import { lateCases } from './sections/late-cases.ts';
import { lateInShort } from './sections/late-in-short.ts';
import { OUTCOMES } from './sections/outcomes.ts';
import { recommendations } from './sections/recommendations.ts';
import { RECURRENCE } from './sections/recurrence.ts';
import { REDRESS_PAID } from './sections/redress-paid.ts';
import { REDRESS } from './sections/redress.ts';
import { ROLL_FORWARD } from './sections/roll-forward.ts';
import { ROOT_CAUSES } from './sections/root-causes.ts';
import { SERVICES } from './sections/services.ts';
import { settled } from './sections/settled.ts';
import { sinceIssued } from './sections/since-issued.ts';
import { stepsByVersion } from './sections/steps-by-version.ts';
import { steps } from './sections/steps.ts';
import { summary } from './sections/summary.ts';
import { SUBJECTS } from './sections/subjects.ts';
import { months } from './sections/months.ts';
import { judgementDays } from './sections/judgement-days.ts';
import { openByAge } from './sections/open-by-age.ts';
import { outcomesBySubject } from './sections/outcomes-by-subject.ts';
import { recentYears } from './sections/recent-years.ts';
import { staff } from './sections/staff.ts';
import type { Section } from './telling.ts';

/** Every section, in the order in which it is read. A new one is a file of its own and a line here. */
const IN_ORDER: readonly (Section | FigureSection)[] = [
  summary,
  ROLL_FORWARD,
  months,
  openByAge,
  recentYears,
  steps,
  judgementDays,
  lateInShort,
  stepsByVersion,
  departures,
  settled,
  ADMISSIBILITY,
  OUTCOMES,
  outcomesBySubject,
  staff,
  HANDLING,
  KIFID,
  COURT,
  REDRESS,
  REDRESS_PAID,
  ROOT_CAUSES,
  RECURRENCE,
  complainants,
  FEEDBACK,
  SUBJECTS,
  SERVICES,
  LANGUAGES,
  CHANNELS,
  recommendations,
  DATA_QUALITY,
  sinceIssued,
  howCounted,
  lateCases,
];

const isOfFigures = (section: Section | FigureSection): section is FigureSection =>
  typeof section !== 'function';

export const SECTIONS: readonly Section[] = IN_ORDER.map((section) =>
  isOfFigures(section) ? figureSection(section) : section,
);

/** Those of a year's figures; a figure that changed since an issue is told by their words. */
export const FIGURE_SECTIONS: readonly FigureSection[] = IN_ORDER.filter(isOfFigures);
