import { z } from 'zod';
import { localDate } from '@klacht/domain';

/** More than anybody writes on a line, or in a letter. */
const LINE = 300;
const LETTER = 50_000;

/** The reason why a field is not taken; the page has its words in both languages. */
export const formProblems = [
  'required',
  'email',
  'reachable',
  'day',
  'future',
  'amount',
  'too-long',
] as const;

/** Why a field of the form is not taken. */
export type FormProblem = (typeof formProblems)[number];

const said = (most: number) =>
  z
    .string({ error: 'required' satisfies FormProblem })
    .trim()
    .min(1, { error: 'required' satisfies FormProblem })
    .max(most, { error: 'too-long' satisfies FormProblem });

const line = said(LINE);
const letter = said(LETTER);

const reach = {
  address: line.exactOptional(),
  postcode: line.exactOptional(),
  city: line.exactOptional(),
  country: line.exactOptional(),
  phone: line.exactOptional(),
  email: z
    .email({ error: 'email' satisfies FormProblem })
    .max(LINE)
    .exactOptional(),
};

const person = {
  name: line,
  firstName: line.exactOptional(),
  identification: line.exactOptional(),
  lei: line.exactOptional(),
  clientReference: line.exactOptional(),
  ...reach,
};

/** Where somebody may be written to, as far as it is known. */
type Reach = { readonly email?: unknown; readonly address?: unknown; readonly city?: unknown };

/** Whether one of them can be written to: by an e-mail address, or a street and a city. */
export const canBeAnswered = (people: readonly (Reach | undefined)[]): boolean =>
  people.some(
    (one) => one?.email !== undefined || (one?.address !== undefined && one.city !== undefined),
  );

/**
 * The form for a complaint: the annex of Delegated Regulation (EU) 2025/294. Only a name, a way to
 * answer and a description must be there, for who leaves out the rest complains all the same
 * (recital 3). It asks for no subject: the firm classifies.
 */
export const complaintForm = z
  .strictObject({
    /** 1.a: who complains. */
    complainant: z.strictObject(person),
    /** 1.b: where to write to, where that is elsewhere. */
    contact: z.strictObject({ ...reach, name: line.exactOptional() }).exactOptional(),
    /** 2.a and 2.b: who complains for them; the power of attorney is attached. */
    representative: z.strictObject(person).exactOptional(),
    /** 3.a: the service or the agreement, by its reference. */
    service: line.exactOptional(),
    /** 3.b */
    description: letter,
    /** 3.c: the days of the facts. */
    factsOn: z.array(localDate).min(1).max(3).exactOptional(),
    /** 3.d: damage, loss or detriment; the amount in euros, as a decimal. */
    damage: z
      .strictObject({
        amount: z
          .string()
          .regex(/^\d{1,12}(\.\d{1,2})?$/, { error: 'amount' })
          .exactOptional(),
        what: letter.exactOptional(),
      })
      .exactOptional(),
    /** 3.e */
    comments: letter.exactOptional(),
    place: line.exactOptional(),
    /** The name that stands for a signature. */
    signature: line.exactOptional(),
    language: z.enum(['nl', 'en']),
  })
  .superRefine(({ complainant, contact, representative }, context) => {
    if (canBeAnswered([complainant, contact, representative])) return;
    context.addIssue({
      code: 'custom',
      path: ['complainant', 'email'],
      message: 'reachable' satisfies FormProblem,
    });
  });

/** A complaint as its form says it. */
export type ComplaintForm = z.infer<typeof complaintForm>;

/**
 * The form as a JSON Schema, for a page of one's own: the same as docs/reference/complaint-form.schema.json.
 *
 * @example
 * complaintFormSchema()['$schema']; // 'https://json-schema.org/draft/2020-12/schema'
 */
export const complaintFormSchema = (): Readonly<Record<string, unknown>> =>
  z.toJSONSchema(complaintForm, { io: 'input' });
