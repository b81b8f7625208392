import { count } from '../cell.ts';
import type { FigureSection } from '../figure-section.ts';
import { notRecorded } from './not-recorded.ts';

/** Which products and services the complaints that came in were about. */
export const SERVICES: FigureSection = {
  id: 'services',
  heading: ({ words }) => words.services,
  figures: ({ services }) =>
    Object.entries(services).map(([label, times]) => ({ label, value: count(times) })),
  notes: (report, telling) => notRecorded(report.services, report, telling),
};
