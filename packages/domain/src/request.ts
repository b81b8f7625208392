import { z } from 'zod';
import { instant } from './calendar/instant.ts';
import { type ComplaintCommand, complaintCommands } from './complaint/commands.ts';
import { parseInput } from './parse-input.ts';

const envelope = z.strictObject({
  /** A UUID; the same id again is the same command. It becomes the event's id. */
  commandId: z.uuid(),
  complaintId: z.uuid(),
  /** Who asks. */
  actor: z.string().min(1),
  /** The present, which becomes `recordedAt`. */
  now: instant,
  /** What this command belongs to, and what it follows from; itself unless told. */
  correlationId: z.string().min(1).exactOptional(),
  causationId: z.string().min(1).exactOptional(),
});

/** A command for one complaint, and who gives it when. */
export type Request = Readonly<z.infer<typeof envelope>> & ComplaintCommand;

const requestOf: Record<string, z.ZodType> = Object.fromEntries(
  Object.entries(complaintCommands).map(([type, data]) => [
    type,
    envelope.extend({ type: z.literal(type), data }),
  ]),
);

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
