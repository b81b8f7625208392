import { z } from 'zod';
import { calendar } from '../calendar/calendar.ts';
import { timeZone } from '../calendar/instant.ts';
import { localDate } from '../calendar/local-date.ts';
import { term } from '../calendar/term.ts';
import { letterContent } from './letter-content.ts';
import { letterKind } from './letter-kind.ts';

const text = z.string().min(1);
const bilingual = z.strictObject({ nl: text, en: text });
const article = z
  .string()
  .regex(/^\d+\.\d+$/, { error: 'expected an article and its bullet, such as 4.2' });
const ruled = z.strictObject({ article, term });

/** The terms that the procedure sets, each with the article it comes from. */
const terms = z.strictObject({
  acknowledge: ruled,
  'request-information': ruled,
  judge: ruled,
  /** To judge again, from the reopening of a judgement. Without it, the term of `judge` holds. */
  reopened: ruled.exactOptional(),
  /**
   * The longest time by which a delay may end after the first due date. Without it, only a second
   * delay is too long.
   */
  delay: ruled.exactOptional(),
  /** The longest time without a word to the complainant. Without it, no silence is too long. */
  progress: ruled
    .extend({
      /** The article names no length, so this one is the firm's own. */
      own: z.literal(true).exactOptional(),
    })
    .exactOptional(),
});

/** The right to go to Kifid: when it opens, and the later of two ends. */
const kifid = z.strictObject({
  article,
  /** It opens with the answer, or so long after the receipt where none has come. */
  opensAfter: term,
  closesAfterAnswer: term,
  closesAfterReceipt: term,
  /** Whether the firm has agreed beforehand to be bound by a ruling. */
  binding: z.boolean(),
});

/** One version of a firm's complaints procedure, each part by itself. */
const parts = z.strictObject({
  name: text,
  version: text,
  /**
   * The title of the version that this one puts right. Nothing more is received under that version.
   */
  replaces: text.exactOptional(),
  /** The first day of receipt that it holds for. */
  validFrom: localDate,
  /** IANA name; an instant becomes a day here. */
  timeZone,
  /** What each clause says, by its number. */
  articles: z.record(article, bilingual),
  contact: z.strictObject({
    /** The same in every language, or one in each. */
    name: z.union([text, bilingual]),
    email: z.email(),
    phone: text.exactOptional(),
    address: text.exactOptional(),
  }),
  terms,
  kifid,
  /**
   * The contents that an acknowledgement must have. `copy` is asked only where the complaint came
   * in electronically.
   */
  acknowledgement: z.strictObject({ article, contents: z.array(letterContent) }),
  /**
   * The kinds of letters that are drafted by one and approved by another before they are sent. Without
   * it, who writes a letter sends it.
   */
  fourEyes: z
    .array(letterKind)
    .min(1)
    .refine((kinds) => new Set(kinds).size === kinds.length, {
      error: 'expected each kind of letter once',
    })
    .exactOptional(),
  /** The days after a step was due in which its fact may be recorded without a finding. */
  recording: z.strictObject({ grace: term }).exactOptional(),
  /** Article 7.4: how long after a year its reports and recommendations must be discussed. */
  review: ruled,
  calendar,
  /** Subjects a complaint may be classified under, by key. */
  subjects: z.record(text, bilingual),
  /** Root causes that can be found, by key. Without them, any cause is taken as it is told. */
  rootCauses: z.record(text, bilingual).exactOptional(),
  /** Why steps can be late, by key. Without them, any cause is taken as it is told. */
  latenessCauses: z.record(text, bilingual).exactOptional(),
  /** How long a dossier is kept after the close, or the last step at Kifid or in court. */
  retention: z.strictObject({ years: z.int().min(0).max(100) }),
});

/** One version of a firm's complaints procedure: its rules as data. A rule names a clause it has. */
export const procedure = parts.superRefine(
  ({ articles, terms, kifid, acknowledgement, review }, context) => {
    const named: readonly { readonly path: string[]; readonly article: string }[] = [
      ...Object.entries(terms).map(([kind, { article }]) => ({ path: ['terms', kind], article })),
      { path: ['kifid'], article: kifid.article },
      { path: ['acknowledgement'], article: acknowledgement.article },
      { path: ['review'], article: review.article },
    ];
    for (const { path, article } of named) {
      if (Object.hasOwn(articles, article)) continue;
      const known = Object.keys(articles).join(', ') || 'none';
      context.addIssue({
        code: 'custom',
        path: [...path, 'article'],
        message: `expected the number of a clause in articles (${known})`,
      });
    }
  },
);

/** A version of a procedure that has been checked: see {@link procedure} for what each part means. */
export type Procedure = z.infer<typeof procedure>;

/**
 * Whom a complainant turns to, in a language.
 *
 * @example
 * contactName(bitonic, 'en'); // 'Complaints officer'
 */
export const contactName = (
  { contact: { name } }: Pick<Procedure, 'contact'>,
  language: 'nl' | 'en',
): string => (typeof name === 'string' ? name : name[language]);

/**
 * How a version is named in events, proofs and reports: `bitonic 2025.3`.
 *
 * @example
 * procedureTitle(bitonic); // 'bitonic 2025.3'
 */
export const procedureTitle = ({ name, version }: Procedure): string => `${name} ${version}`;
