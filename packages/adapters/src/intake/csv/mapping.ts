import { z } from 'zod';
import { channel, ground, kifidResult, lateStep, outcome, redress, timeZone } from '@klacht/domain';
import { channelsIn } from '../../words/channel-meanings.ts';
import { columnName, condition, date, mapped, values, words } from './mapping-fields.ts';

export type { Condition, DateColumn, Mapped } from './mapping-fields.ts';

/** A column that may hold several values in one cell, such as `price, account`. */
const several = { separator: z.string().min(1).exactOptional() };

const event = { at: date, when: condition.exactOptional() };

const whole = z.int();

const channelMeant = z.enum(channel.options, { error: `expected one of ${channelsIn('en')}` });

/** How the columns of a register become the events of its complaints. */
export const mapping = z.strictObject({
  /** Names the register. With the number it identifies a complaint, so it must not change. */
  source: z.string().min(1),
  /** Where the register's clock hangs. */
  timeZone,
  /** Between two cells; found out by the header unless told. */
  delimiter: z.string().length(1).exactOptional(),
  /** UTF-8 unless a byte-order mark or this says otherwise. */
  encoding: z
    .enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1250', 'iso-8859-15'])
    .exactOptional(),
  /** The sheet of a workbook, by name; the first unless told. */
  sheet: z.string().min(1).exactOptional(),
  /** The row with the names of the columns, as a spreadsheet numbers it; 0 for none. */
  headerRow: whole.min(0).exactOptional(),
  /** Texts that stand for an empty cell, such as `NULL`, `-` or `n.v.t.`. */
  blanks: z.array(z.string().min(1)).exactOptional(),
  /** The register's own number of a complaint, unique in it; without it the whole row counts. */
  number: columnName.exactOptional(),
  /** A row may end before its last empty cells; what it lacks is empty. */
  shortRows: z.literal(true).exactOptional(),
  /** Rows that are no complaint, such as one with totals: they are passed over, and counted. */
  skip: condition.exactOptional(),
  /** A complaint has several rows, each with its number and with what it adds. */
  severalRows: z.literal(true).exactOptional(),
  /** Seconds within which a moment before the receipt is taken for the same moment; 120 unless told. */
  clockSkew: whole.min(0).max(86_400).exactOptional(),
  events: z.strictObject({
    Received: z.strictObject({
      ...event,
      channel: mapped(channelMeant).exactOptional(),
      subjects: z
        .array(
          z.strictObject({ column: columnName, ...values(z.string()), ...several }).partial({
            values: true,
          }),
        )
        .exactOptional(),
      grounds: z
        .strictObject({ column: columnName, ...values(ground), ...several })
        .exactOptional(),
      complainant: words.exactOptional(),
      email: words.exactOptional(),
      address: words.exactOptional(),
      concerns: words.exactOptional(),
      text: words.exactOptional(),
      employees: z.strictObject({ column: columnName, ...several }).exactOptional(),
      officer: words.exactOptional(),
    }),
    Acknowledged: z.strictObject(event).exactOptional(),
    InfoRequested: z.strictObject({ ...event, question: words.exactOptional() }).exactOptional(),
    InfoProvided: z.strictObject({ ...event, answer: words.exactOptional() }).exactOptional(),
    DeclaredAdmissible: z.strictObject(event).exactOptional(),
    DeclaredInadmissible: z
      .strictObject({ ...event, reasons: words.exactOptional() })
      .exactOptional(),
    ProgressReported: z.strictObject({ ...event, summary: words.exactOptional() }).exactOptional(),
    Delayed: z
      .strictObject({ ...event, until: date, reason: words.exactOptional() })
      .exactOptional(),
    Judged: z
      .strictObject({
        ...event,
        outcome: mapped(outcome),
        reasons: words.exactOptional(),
        redress: z
          .strictObject({
            kind: mapped(redress.shape.kind),
            /** A decimal with a point or a comma, with or without its currency: `R$ 1.234,56`. */
            amount: words.exactOptional(),
            currency: mapped(z.string().regex(/^[A-Z]{3,5}$/)).exactOptional(),
            what: words.exactOptional(),
          })
          .exactOptional(),
      })
      .exactOptional(),
    Withdrawn: z.strictObject({ ...event, reason: words.exactOptional() }).exactOptional(),
    Reopened: z.strictObject({ ...event, reason: words.exactOptional() }).exactOptional(),
    EscalatedToKifid: z
      .strictObject({ ...event, reference: words.exactOptional() })
      .exactOptional(),
    KifidRuled: z
      .strictObject({
        ...event,
        result: mapped(kifidResult),
        deviates: mapped(z.boolean()),
        summary: words.exactOptional(),
      })
      .exactOptional(),
    RootCauseFound: z
      .strictObject({
        ...event,
        cause: mapped(z.string().min(1)),
        explanation: words.exactOptional(),
      })
      .exactOptional(),
    LatenessExplained: z
      .strictObject({
        ...event,
        step: mapped(lateStep),
        /** The last day of the step, for a register that tells which one it was. */
        due: date.exactOptional(),
        /** It is not sealed: free text belongs in `explanation`. */
        cause: mapped(z.string().min(1)),
        explanation: words.exactOptional(),
      })
      .exactOptional(),
    FeedbackGiven: z
      .strictObject({
        ...event,
        satisfaction: mapped(whole.min(1).max(5)).exactOptional(),
        text: words.exactOptional(),
      })
      .exactOptional(),
  }),
});

/** Which column of a register is what: see the guide. */
export type Mapping = z.infer<typeof mapping>;
