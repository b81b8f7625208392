import { z } from 'zod';
import { part } from './part.ts';
import { rejection } from './rejection.ts';
import { details, when } from './values.ts';

const FIELDS = Object.keys(details) as readonly (keyof typeof details)[];

/** Annex of Delegated Regulation (EU) 2025/294: what the complaint is about, told after its receipt. */
export const moreDetails = part({
  events: {
    /**
     * Article 7.1: what the form asks beside the text was told: language, damage, remedy. It replaces
     * what was known of these fields; the rest stays.
     */
    DetailsRecorded: () => z.strictObject({ ...when, ...details }),
  },
  folds: {
    DetailsRecorded: (complaint, { language, service }) => ({
      language: language ?? complaint.language,
      service: service ?? complaint.service,
    }),
  },
  rules: {
    DetailsRecorded: (_, data, { command }) => {
      if (FIELDS.some((field) => data[field] !== undefined)) return;
      throw rejection(
        'nothing-told',
        `${command}: expected at least one of ${FIELDS.join(', ')}, got none`,
        { expected: FIELDS },
      );
    },
  },
});
