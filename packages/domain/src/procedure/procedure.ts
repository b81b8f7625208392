import { z } from 'zod';
import { calendar } from '../calendar/calendar.ts';
import { localDate } from '../calendar/local-date.ts';
import { term } from '../calendar/term.ts';
import { letterContent } from '../complaint/values.ts';

const text = z.string().min(1);
const bilingual = z.strictObject({ nl: text, en: text });
const ruled = z.strictObject({ article: text, term });

/** The terms that the procedure sets, each with the article it comes from. */
const terms = z.strictObject({
  acknowledge: ruled,
  'request-information': ruled,
  judge: ruled,
  /** At most so long without a word to the complainant. */
  progress: ruled,
});

/** The right to go to Kifid: when it opens, and the later of two ends. */
const kifid = z.strictObject({
  article: text,
  /** Opens so long after receipt where no answer has come, or with the answer. */
  opensAfter: term,
  closesAfterAnswer: term,
  closesAfterReceipt: term,
  /** Whether the firm has agreed beforehand to be bound by a ruling. */
  binding: z.boolean(),
});

/** One version of a firm's complaints procedure: its rules as data. */
export const procedure = z.strictObject({
  name: text,
  version: text,
  /** The first day of receipt that it holds for. */
  validFrom: localDate,
  /** IANA name; an instant becomes a day here. */
  timeZone: text,
  /** What each clause says, by its number. */
  articles: z.record(z.string().regex(/^\d+\.\d+$/), bilingual),
  contact: z.strictObject({
    name: text,
    email: z.email(),
    phone: text.exactOptional(),
    address: text.exactOptional(),
  }),
  terms,
  kifid,
  /** What an acknowledgement must hold; `copy` only where the complaint came in electronically. */
  acknowledgement: z.strictObject({ article: text, contents: z.array(letterContent) }),
  /** Article 7.4: how long after a year its reports and recommendations must be discussed. */
  review: ruled,
  calendar,
  /** Subjects a complaint may be classified under, by key. */
  subjects: z.record(text, bilingual),
  /** How long a dossier is kept after the last thing that happened. */
  retention: z.strictObject({ years: z.int().min(0).max(100) }),
});

export type Procedure = z.infer<typeof procedure>;

/** How a version is named in events, proofs and reports: `bitonic 2025.1`. */
export const procedureTitle = ({ name, version }: Procedure): string => `${name} ${version}`;
