import { channel, outcome } from '@klacht/domain';
import { format as formatDate } from 'date-fns/format';
import { isValid } from 'date-fns/isValid';
import { parse } from 'date-fns/parse';
import { z } from 'zod';

const START = new Date(0);

const columnName = z.string().min(1);

const timeZone = z.string().refine(
  (name) => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
    } catch {
      return false;
    }
  },
  { error: 'expected an IANA time zone such as Europe/Amsterdam' },
);

/** date-fns tokens that are read the same whatever the day on which they are read. */
const TOKENS = /^[GyuMLdEabBhHKkmsSXx]*$/;

const withoutQuoted = (format: string): string => format.replaceAll(/'[^']*'/g, '');

const hasWholeYear = (format: string): boolean =>
  !/(?<![yu])[yu]{2}(?![yu])/.test(withoutQuoted(format));

/** Year, month and day are all there, nothing is written twice, and nothing is unknown. */
const isDateFormat = (format: string): boolean => {
  const letters = withoutQuoted(format).replaceAll(/[^a-z]/gi, '');
  if (!TOKENS.test(letters)) return false;
  if (![/[yu]/, /[ML]/, /d/].every((token) => token.test(letters))) return false;
  try {
    return isValid(parse(formatDate(START, format), format, START));
  } catch {
    return false;
  }
};

/** A column of dates. An empty cell means that it did not happen, or not yet. */
const date = z.strictObject({
  column: columnName,
  /** In date-fns tokens: `M/d/yyyy`, `dd-MM-yyyy HH:mm`. One with hours gives a moment. */
  format: z
    .string()
    .refine(hasWholeYear, {
      error: 'expected a year of four digits, yyyy, for one of two may be of either century',
      abort: true,
    })
    .refine(isDateFormat, {
      error: 'expected a date-fns format with a year, a month and a day such as dd-MM-yyyy',
    }),
  /** The column is a stand-in for a date that the register does not keep. */
  estimated: z.literal(true).exactOptional(),
});

/** The event only happened where this column has one of these values. */
const condition = z.strictObject({ column: columnName, in: z.array(z.string()).min(1) });

/** A column whose values stand for ours; `null` for a value that stands for nothing. */
const mapped = <Value extends z.ZodType>(value: Value) =>
  z.union([
    z.strictObject({ value }),
    z.strictObject({ column: columnName, values: z.record(z.string(), value.nullable()) }),
  ]);

const words = z.strictObject({ column: columnName });

const event = { at: date, when: condition.exactOptional() };

/** How the columns of a register in CSV become the events of its complaints. */
export const mapping = z.strictObject({
  /** Names the register. With the number it identifies a complaint, so it must not change. */
  source: z.string().min(1),
  /** Where the register's clock hangs. */
  timeZone,
  delimiter: z.string().length(1).exactOptional(),
  /** The register's own number of a complaint, unique in it; without it the whole row counts. */
  number: columnName.exactOptional(),
  events: z.strictObject({
    Received: z.strictObject({
      at: date,
      channel: mapped(channel).exactOptional(),
      subjects: z
        .array(
          z.strictObject({
            column: columnName,
            values: z.record(z.string(), z.string().nullable()).exactOptional(),
          }),
        )
        .exactOptional(),
      complainant: words.exactOptional(),
      text: words.exactOptional(),
      officer: words.exactOptional(),
    }),
    Acknowledged: z.strictObject(event).exactOptional(),
    InfoRequested: z.strictObject({ ...event, question: words.exactOptional() }).exactOptional(),
    InfoProvided: z.strictObject({ ...event, answer: words.exactOptional() }).exactOptional(),
    DeclaredAdmissible: z.strictObject(event).exactOptional(),
    DeclaredInadmissible: z
      .strictObject({ ...event, reasons: words.exactOptional() })
      .exactOptional(),
    Delayed: z
      .strictObject({ ...event, until: date, reason: words.exactOptional() })
      .exactOptional(),
    Judged: z
      .strictObject({ ...event, outcome: mapped(outcome), reasons: words.exactOptional() })
      .exactOptional(),
    Withdrawn: z.strictObject({ ...event, reason: words.exactOptional() }).exactOptional(),
    EscalatedToKifid: z.strictObject(event).exactOptional(),
  }),
});

export type Mapping = z.infer<typeof mapping>;
export type DateColumn = z.infer<typeof date>;
export type Condition = z.infer<typeof condition>;

/** A cell that stands for one of our values, as the mapping has it. */
export type Mapped<Value> =
  | { readonly value: Value }
  | { readonly column: string; readonly values: Readonly<Record<string, Value | null>> };
