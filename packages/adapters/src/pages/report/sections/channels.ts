import type { FigureSection } from '../figure-section.ts';
import { from, named } from '../named.ts';

/** By which way the complaints came in. */
export const CHANNELS: FigureSection = {
  id: 'channels',
  heading: ({ words }) => words.channels,
  figures: ({ channels }, { words }) => named(channels, from(words.names.channels)),
};
