import { z } from 'zod';
import { instant } from './calendar/instant.ts';
import { type ComplaintCommand, complaintCommands } from './complaint/commands.ts';
import { parseInput } from './parse-input.ts';
import { type ReviewCommand, reviewCommands } from './review/commands.ts';

const envelope = z.strictObject({
  /** A UUID; the same id again is the same command. It becomes the event's id. */
  commandId: z.uuid(),
  /** Who asks. */
  actor: z.string().min(1),
  /** The present, which becomes `recordedAt`. */
  now: instant,
  /** What this command belongs to, and what it follows from; itself unless told. */
  correlationId: z.string().min(1).exactOptional(),
  causationId: z.string().min(1).exactOptional(),
});

const ofComplaint = envelope.extend({ complaintId: z.uuid() });

/** The year whose complaints are reviewed. */
const ofReview = envelope.extend({ year: z.int().min(1900).max(9999) });

/** A command for one complaint, and who gives it when. */
export type ComplaintRequest = Readonly<z.infer<typeof ofComplaint>> & ComplaintCommand;

/** A command for the review of a year, and who gives it when. */
export type ReviewRequest = Readonly<z.infer<typeof ofReview>> & ReviewCommand;

export type Request = ComplaintRequest | ReviewRequest;

const requests = (
  about: z.ZodObject,
  commands: Readonly<Record<string, z.ZodType>>,
): [string, z.ZodType][] =>
  Object.entries(commands).map(([type, data]) => [
    type,
    about.extend({ type: z.literal(type), data }),
  ]);

const requestOf: Readonly<Record<string, z.ZodType>> = Object.fromEntries([
  ...requests(ofComplaint, complaintCommands),
  ...requests(ofReview, reviewCommands),
]);

const withType = z.looseObject({ type: z.enum(Object.keys(requestOf)) });

/**
 * A request, from data of unknown shape.
 *
 * @throws KlachtError `invalid-input`, naming each field, its value and what was expected
 * @example
 * const request = parseRequest(JSON.parse(line));
 */
export const parseRequest = (input: unknown): Request => {
  const { type } = parseInput(withType, input, 'command');
  return parseInput(requestOf[type] as z.ZodType<Request>, input, type);
};
