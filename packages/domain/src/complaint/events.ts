import { z } from 'zod';
import { instant } from '../calendar/instant.ts';
import { localDate } from '../calendar/local-date.ts';
import { personal } from '../personal.ts';

/** When a fact happened, as every event carries it. */
const when = {
  /** The local day, in the procedure's time zone: what every term counts from. */
  at: localDate,
  /** The moment, where it is known. */
  instant: instant.exactOptional(),
  /** The day is a stand-in: it counts in outcomes, never in punctuality. */
  estimated: z.literal(true).exactOptional(),
};

const text = z.string().min(1);
const words = personal(text);

export const channel = z.enum(['email', 'form', 'letter', 'other']);
export const outcome = z.enum(['upheld', 'partly-upheld', 'rejected', 'settled']);

/** What a complaint's obligations are called. */
export const obligationKind = z.enum([
  'acknowledge',
  'request-information',
  'judge',
  'judge-by-announced-date',
]);

/** Who complains; article 1: the user or their representative. */
export const complainant = z.strictObject({
  name: words,
  email: words.exactOptional(),
  address: words.exactOptional(),
});

/** Where an imported complaint comes from, and which steps that register does not keep. */
export const origin = z.strictObject({
  source: text,
  reference: words,
  untracked: z.array(obligationKind),
});

/** The data of each event of a complaint, by type: a stored contract. */
export const complaintEvents = {
  /** Articles 1, 4.1, 7: the complaint came in. `at` is the arrival, not the registration. */
  Received: z.strictObject({
    ...when,
    procedure: text,
    channel,
    subjects: z.array(text),
    complainant: complainant.exactOptional(),
    text: words.exactOptional(),
    officer: text.exactOptional(),
    origin: origin.exactOptional(),
  }),
  /** Article 4.2: receipt was confirmed to the complainant. */
  Acknowledged: z.strictObject({ ...when }),
  /** Article 4.3: the complainant was asked for information or documents. */
  InfoRequested: z.strictObject({ ...when, question: words.exactOptional() }),
  /** Article 4.3: the complainant answered the latest request. */
  InfoProvided: z.strictObject({ ...when, answer: words.exactOptional() }),
  /** Article 4.3: the complaint will be judged on its merits. */
  DeclaredAdmissible: z.strictObject({ ...when }),
  /** Articles 4.3 and 4.7: the complaint will not be judged; this ends it. */
  DeclaredInadmissible: z.strictObject({ ...when, reasons: words.exactOptional() }),
  /** Article 4.6: the complainant was told why it takes longer, and until when. */
  Delayed: z.strictObject({ ...when, until: localDate, reason: words.exactOptional() }),
  /** Articles 4.6 to 4.8: the judgement was given; this ends it. */
  Judged: z.strictObject({ ...when, outcome, reasons: words.exactOptional() }),
  /** The complainant took the complaint back; this ends it. */
  Withdrawn: z.strictObject({ ...when, reason: words.exactOptional() }),
  /** Article 4.8: the complainant put it to Kifid. */
  EscalatedToKifid: z.strictObject({ ...when }),
} as const;

export type ComplaintEventType = keyof typeof complaintEvents;

/** The data of one type of event. */
export type EventData<Type extends ComplaintEventType> = z.infer<(typeof complaintEvents)[Type]>;

/** A fact about a complaint, as `{ type, data }`. */
export type ComplaintEvent = {
  [Type in ComplaintEventType]: { readonly type: Type; readonly data: EventData<Type> };
}[ComplaintEventType];

export type Channel = z.infer<typeof channel>;
export type Outcome = z.infer<typeof outcome>;
export type ObligationKind = z.infer<typeof obligationKind>;
