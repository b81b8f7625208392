import { z } from 'zod';
import { calendar } from '../calendar/calendar.ts';
import { localDate } from '../calendar/local-date.ts';
import { term } from '../calendar/term.ts';

const bilingual = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });

/** The terms that the procedure sets, each with the article it comes from. */
const terms = z.strictObject({
  acknowledge: z.strictObject({ article: z.string(), term }),
  'request-information': z.strictObject({ article: z.string(), term }),
  judge: z.strictObject({ article: z.string(), term }),
});

/** One version of a firm's complaints procedure: its rules as data. */
export const procedure = z.strictObject({
  name: z.string().min(1),
  version: z.string().min(1),
  /** The first day of receipt that it holds for. */
  validFrom: localDate,
  /** IANA name; an instant becomes a day here. */
  timeZone: z.string().min(1),
  articles: z.record(z.string(), bilingual),
  terms,
  calendar,
  /** Subjects a complaint may be classified under, by key. */
  subjects: z.record(z.string(), bilingual),
});

export type Procedure = z.infer<typeof procedure>;

/** How a version is named in events, proofs and reports: `bitonic 2025.1`. */
export const procedureTitle = ({ name, version }: Procedure): string => `${name} ${version}`;
