import { z } from 'zod';
import { instant } from '../calendar/instant.ts';
import { dayOrInstant } from '../calendar/day-or-instant.ts';
import { compiled } from '../input/compiled.ts';
import { once } from '../input/lazily.ts';
import { type ComplaintCommand, complaintCommands } from '../complaint/commands.ts';
import { uuid } from '../complaint/values.ts';
import { parseInput } from '../input/parse-input.ts';
import { NO_STREAM } from '../journal/event-store.ts';
import { type ReviewCommand, reviewCommands } from '../review/commands.ts';

const envelope = () => ({
  /** A UUID in lower case; the same id again is the same command. It becomes the event's id. */
  commandId: uuid,
  /** Who asks. */
  actor: z.string().min(1),
  /** The present, which becomes `recordedAt`. */
  now: instant,
  /** What this command belongs to, and what it follows from; itself unless told. */
  correlationId: z.string().min(1).exactOptional(),
  causationId: z.string().min(1).exactOptional(),
  /** The last revision that who asks has seen; -1 for none. Where there is more, he is told. */
  expectedRevision: z.int().min(NO_STREAM).exactOptional(),
});

const ofComplaint = once(() => z.strictObject({ ...envelope(), complaintId: uuid }));

/** The year whose complaints are reviewed. */
const ofReview = once(() => z.strictObject({ ...envelope(), year: z.int().min(1900).max(9999) }));

/** A command for one complaint, and who gives it when. */
export type ComplaintRequest = Readonly<z.infer<ReturnType<typeof ofComplaint>>> & ComplaintCommand;

/** A command for the review of a year, and who gives it when. */
export type ReviewRequest = Readonly<z.infer<ReturnType<typeof ofReview>>> & ReviewCommand;

/** A command for a complaint or for a review, with its ids, its actor and the present. */
export type Request = ComplaintRequest | ReviewRequest;

type Shapes = { readonly whole: () => z.ZodType; readonly head: () => z.ZodType };

const shapesOf = (
  about: () => z.ZodObject,
  commands: Readonly<Record<string, z.ZodType>>,
): [string, Shapes][] => {
  /** The fields that every command is decided by. The rest of `data` is checked with its event. */
  const head = once(() => z.object({ ...about().shape, data: z.object({ at: dayOrInstant }) }));
  return Object.keys(commands).map((type) => [
    type,
    {
      whole: once(() => about().extend({ type: z.literal(type), data: commands[type] })),
      head,
    },
  ]);
};

const shapes: Readonly<Record<string, Shapes>> = Object.fromEntries([
  ...shapesOf(ofComplaint, complaintCommands),
  ...shapesOf(ofReview, reviewCommands),
]);

const withType = once(() => z.object({ type: z.enum(Object.keys(shapes)) }));

/** The name of a command, where the input is plainly one. */
const plainType = (input: unknown): string | null => {
  if (typeof input !== 'object' || input === null || !('type' in input)) return null;
  const { type } = input;
  return typeof type === 'string' && Object.hasOwn(shapes, type) ? type : null;
};

const shapesFor = (input: unknown): Shapes & { readonly type: string } => {
  const type = plainType(input) ?? parseInput(withType(), input, 'command').type;
  const { whole, head } = shapes[type] as Shapes;
  return { type, whole, head };
};

/**
 * A request, from data of unknown shape.
 *
 * @throws KlachtError `invalid-input`, naming each field, its value and what was expected
 * @example
 * const request = parseRequest(JSON.parse(line));
 */
export const parseRequest = (input: unknown): Request => {
  const { type, whole } = shapesFor(input);
  return parseInput(compiled(whole() as z.ZodType<Request>), input, type);
};

const list = once(() => z.array(z.unknown()));

/** Fields of an envelope that most requests have not. */
const SELDOM = ['correlationId', 'causationId', 'expectedRevision'] as const;

/** What the schemas of an id, a moment and a day look for. */
const PLAIN = once(() => ({
  id: /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  moment: z.core.regexes.datetime({}),
  day: z.core.regexes.date,
}));

/** @param good a text that was found so before */
const isLike = (value: unknown, pattern: RegExp, good?: string): boolean =>
  typeof value === 'string' && (value === good || pattern.test(value));

/**
 * Whether a request is plainly of its shape, which takes a fifth of the time of its schema. Where it
 * answers false, the schema tells what is so.
 *
 * @param before it, of which it may have the same fields
 */
const isPlain = (request: Request, before: ComplaintRequest | null): boolean => {
  const type = plainType(request);
  if (type === null || !Object.hasOwn(complaintCommands, type)) return false;
  const { commandId, complaintId, actor, now, data } = request as ComplaintRequest;
  const { id, moment, day } = PLAIN();
  const at: unknown = (data as { readonly at?: unknown } | null | undefined)?.at;
  return (
    isLike(commandId, id) &&
    isLike(complaintId, id, before?.complaintId) &&
    isLike(now, moment, before?.now) &&
    typeof actor === 'string' &&
    actor !== '' &&
    (isLike(at, day) || isLike(at, moment)) &&
    !SELDOM.some((field) => field in request)
  );
};

/**
 * Refuses requests that a cast let by, for what is recorded of their ids and actor stays for good.
 *
 * @throws KlachtError `invalid-input`
 */
export const checkEnvelopes = (requests: readonly Request[]): void => {
  if (!Array.isArray(requests)) parseInput(list(), requests, 'requests');
  let plain: ComplaintRequest | null = null;
  for (const request of requests) {
    if (isPlain(request, plain)) {
      plain = request as ComplaintRequest;
      continue;
    }
    const { type, head } = shapesFor(request);
    parseInput(compiled(head()), request, type);
  }
};
