import type { FigureSection } from './figure-section.ts';
import { CHANNELS } from './sections/channels.ts';
import { COURT } from './sections/court.ts';
import { DATA_QUALITY } from './sections/data-quality.ts';
import { FEEDBACK } from './sections/feedback.ts';
import { HANDLING } from './sections/handling.ts';
import { KIFID } from './sections/kifid.ts';
import { LANGUAGES } from './sections/languages.ts';
import { OUTCOMES } from './sections/outcomes.ts';
import { RECURRENCE } from './sections/recurrence.ts';
import { REDRESS_PAID } from './sections/redress-paid.ts';
import { REDRESS } from './sections/redress.ts';
import { ROLL_FORWARD } from './sections/roll-forward.ts';
import { ROOT_CAUSES } from './sections/root-causes.ts';
import { SERVICES } from './sections/services.ts';
import { SUBJECTS } from './sections/subjects.ts';

/** Every section of a year's figures; a figure that changed since an issue is told by its words. */
export const FIGURE_SECTIONS: readonly FigureSection[] = [
  ROLL_FORWARD,
  OUTCOMES,
  HANDLING,
  KIFID,
  COURT,
  REDRESS,
  REDRESS_PAID,
  ROOT_CAUSES,
  RECURRENCE,
  FEEDBACK,
  SUBJECTS,
  SERVICES,
  LANGUAGES,
  CHANNELS,
  DATA_QUALITY,
];
