import { isBefore, toldApart } from './when.ts';
import type { RuleContext } from './part.ts';
import { rejection } from './rejection.ts';
import type { Facts, InfoRequest, When } from './state.ts';

/** The fields by which an answer says what it answers. */
type Answer = {
  readonly request?: string;
  readonly partial?: true;
  readonly unasked?: true;
};

type Requests = Facts['requests'];

/** The name by which an answer refers to a request: its id, or the day on which it was made. */
const nameOf = ({ id, asked }: InfoRequest): string => id ?? asked.at;

const isOpen = ({ answered }: InfoRequest): boolean => answered === null;

/**
 * The open requests that an answer is to: the one that it names, or else each that was made by
 * then.
 */
const answeredBy = (
  requests: Requests,
  { request, unasked }: Answer,
  when: When,
): readonly InfoRequest[] =>
  requests.filter(
    (one) =>
      isOpen(one) &&
      unasked !== true &&
      !isBefore(when, one.asked) &&
      (request === undefined || nameOf(one) === request),
  );

/** The requests and supplements after an answer or a supplement has come. */
export const withAnswer = (
  { requests, supplements }: Pick<Facts, 'requests' | 'supplements'>,
  answer: Answer,
  when: When,
): Partial<Facts> => {
  const answered = answeredBy(requests, answer, when);
  if (answered.length === 0) return { supplements: [...supplements, when] };
  const change = answer.partial === true ? { partly: when } : { answered: when };
  return {
    requests: requests.map((one) => (answered.includes(one) ? { ...one, ...change } : one)),
  };
};

const refuseNamed = (
  requests: Requests,
  { request }: Answer,
  { command, when }: RuleContext,
): void => {
  if (request === undefined) return;
  const named = requests.filter((one) => nameOf(one) === request);
  const [first] = named;
  if (first === undefined) {
    const expected = requests.map(nameOf);
    throw rejection(
      'no-information-requested',
      `${command}: request: expected ${expected.length === 0 ? 'none, for nothing was asked' : `one of ${expected.join(', ')}`}, got '${request}'`,
      { field: 'request', value: request, expected },
    );
  }
  if (named.some(({ asked }) => !isBefore(when, asked))) return;
  const [at, asked] = toldApart(when, first.asked);
  throw rejection('before-request', `${command}: at ${at} is before the request of ${asked}`, {
    field: 'at',
    value: when.at,
    askedOn: first.asked.at,
  });
};

/**
 * Refuses an answer to a request that was not made by then, and an unasked one that names a
 * request.
 */
export const refuseAnswer = (requests: Requests, answer: Answer, context: RuleContext): void => {
  const { request, partial, unasked } = answer;
  if (unasked === true && (request !== undefined || partial !== undefined)) {
    throw rejection(
      'which-request',
      `${context.command}: unasked: expected without request and partial, for it answers none`,
      { field: 'unasked', value: true },
    );
  }
  refuseNamed(requests, answer, context);
};
