// Requests of programs to answers. A proxy in front logs people in, and says who asks in x-user and x-role;
// nobody comes here by another way.
import type { OpenJournal, RegisterView } from '@klacht/adapters/journal';
import {
  type ErrorCode,
  type ErrorKind,
  type Instant,
  instantOf,
  isKlachtError,
  KlachtError,
  parseInput,
  type Reader,
  role,
} from '@klacht/domain';
import type { RouteName } from './openapi.ts';

/** What is asked, by whom and when, and of what. */
export type Asked = {
  readonly journal: OpenJournal;
  /** The live register. */
  readonly view: RegisterView;
  readonly query: URLSearchParams;
  readonly body: object;
  readonly reader: Reader;
  readonly now: Instant;
};

/** By method and path: `GET /register`. */
export type Routes = Readonly<Record<RouteName, (asked: Asked) => unknown>>;

/** Whose own complaint it is, klacht does not know: a complainant is shown it by other means. */
const staff = role.exclude(['complainant']);

/** Who asks, and as what; null where nobody is logged in. */
export const readerOf = ({ headers }: Request): Reader | null => {
  const name = headers.get('x-user') ?? '';
  if (name === '') return null;
  return { name, role: parseInput(staff, headers.get('x-role'), 'x-role') };
};

const STATUS: Readonly<Record<ErrorKind, number>> = {
  invalid: 400, // not of its shape: details.issues names field, value and what was expected
  rejected: 422, // the complaint does not allow it: see the code
  conflict: 409, // others recorded first: ten times, or since who asks had looked; nothing was written
  unavailable: 503, // the store is closed, locked or out of reach
  unreadable: 500, // the journal holds an event that this version does not know
};

/** klacht takes a text of any length. */
const MOST_BYTES = 100_000;

const bodyOf = async (request: Request): Promise<object> => {
  const refuse = (code: ErrorCode<'invalid'>, expected: string): never => {
    throw new KlachtError('invalid', code, `body: expected ${expected}`);
  };
  const size = Number(request.headers.get('content-length') ?? Infinity);
  if (!(size <= MOST_BYTES)) refuse('too-large', `a content-length of at most ${MOST_BYTES}`);
  return request.json().catch(() => refuse('invalid-json', 'JSON')) as Promise<object>;
};

const refusal = (status: number, code: string, message?: string): Response =>
  Response.json({ code, message }, { status });

/**
 * Answers requests by their routes.
 *
 * @param onError told what was refused or went wrong. Log the code, not the message: that shows what was
 * sent in
 */
export const answering =
  (
    routes: Routes,
    { onError, ...given }: Pick<Asked, 'journal' | 'view'> & { onError: (error: unknown) => void },
  ) =>
  async (request: Request): Promise<Response> => {
    const all: Readonly<Record<string, Routes[RouteName] | undefined>> = routes;
    const { pathname, searchParams: query } = new URL(request.url);
    try {
      const reader = readerOf(request);
      if (reader === null) return refusal(401, 'not-logged-in');
      const route = all[`${request.method} ${pathname}`];
      if (route === undefined) return refusal(404, 'no-such-route');
      const body = request.method === 'POST' ? await bodyOf(request) : {};
      const now = instantOf(new Date());
      return Response.json(await route({ ...given, query, body, reader, now }));
    } catch (error) {
      onError(error);
      if (!isKlachtError(error)) return refusal(500, 'internal');
      return refusal(STATUS[error.kind], error.code, error.message);
    }
  };
