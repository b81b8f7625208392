import type { Hono } from 'hono';
import { KlachtError, type Reader, role } from '@klacht/domain';
import { noListener } from '../../ground/no-listener.ts';
import { loadTemplates } from '../../letters/load-templates.ts';
import { listOverdue } from '../../use-cases/work/list-overdue.ts';
import { type Answering, byAddress } from '../guard/by-address.ts';
import { serveHere, type Serving } from '../serve.ts';
import type { OpenJournal } from '../../use-cases/opening/open-journal.ts';
import { NEVER, type Part, type Running } from './running.ts';
import { secretFrom, type ServiceConfig } from './service-config.ts';

type Http = NonNullable<ServiceConfig['http']>;

/**
 * Makes routes of a program's own beside the form and the desk: what neither of them answers comes to these.
 * It is asked once the journal is open. `failed` logs and counts an error by its code, under the name of a
 * part. What a route throws is logged so, and answered with 500.
 *
 * @example
 * const routes: OwnRoutes = ({ journal }) =>
 *   new Hono().get('/api/count', async (context) =>
 *     context.json(await journal.ask((register) => register.count())),
 *   );
 */
export type OwnRoutes = (service: {
  readonly journal: OpenJournal;
  /** Logs and counts an error of theirs, by the part that it is of. */
  readonly failed: (part: string, error: unknown) => void;
}) => Hono | Promise<Hono>;

/** Whose own complaint it is, klacht does not know: a complainant is shown it by other means. */
const STAFF = role.exclude(['complainant']);

const readerIn =
  ({ userHeader, roleHeader }: NonNullable<Http['desk']>) =>
  ({ headers }: Request): Reader | null => {
    const name = headers.get(userHeader)?.trim() ?? '';
    const read = STAFF.safeParse(headers.get(roleHeader));
    return name === '' || !read.success ? null : { name, role: read.data };
  };

const BYTES = 32;

/** One that is shorter could be guessed; what is no base64 would be cut off without a word. */
export const secretBytes = (name: string, text: string): Uint8Array => {
  const trimmed = text.trim();
  const bytes = Buffer.from(trimmed, 'base64');
  if (/^[A-Za-z0-9+/_-]+={0,2}$/.test(trimmed) && bytes.length >= BYTES) return bytes;
  throw new KlachtError(
    'invalid',
    'invalid-input',
    `config: http.form.secretFrom: expected ${name} to have ${BYTES} bytes in base64, 44 characters or more, got ${trimmed.length} characters`,
    { field: 'http.form.secretFrom', value: name, reason: 'short-secret' },
  );
};

export const listening = async (
  part: string,
  {
    host,
    port,
    connections,
  }: { readonly host: string; readonly port: number; readonly connections?: number },
  answer: Answering,
): Promise<Serving> => {
  try {
    return await serveHere(answer, port, host, connections === undefined ? {} : { connections });
  } catch (error) {
    throw noListener(part, host, port, error);
  }
};

/** The form and the desk, each loaded where it is asked for, and routes of the program's own. */
export const httpPart = async (
  { journal, environment, counters, now, failed }: Running,
  http: Http,
  routes?: OwnRoutes,
): Promise<Part> => {
  const { Hono } = await import('hono');
  const pages = new Hono();
  const senders = new WeakMap<Request, string>();
  if (http.form !== undefined) {
    const { form } = await import('../form/form.ts');
    const { path, firm, secretFrom: named, files, megabytes, perMinute } = http.form;
    const secret =
      named === undefined
        ? {}
        : { secret: secretBytes(named, secretFrom(environment, named, 'http.form.secretFrom')) };
    const answer = form({
      journal,
      ...(firm === undefined ? {} : { firm }),
      ...secret,
      senderOf: (request) => senders.get(request) ?? '',
      limits: { files, megabytes, perMinute },
      now,
      onError: (error) => failed('form', error),
    });
    pages.all(path, ({ req }) => answer(req.raw));
  }
  if (http.desk !== undefined) {
    const { desk } = await import('../desk/desk.ts');
    const { path, origins, letters } = http.desk;
    const mounted = desk({
      journal,
      readerOf: readerIn(http.desk),
      ...(letters === undefined ? {} : { templates: loadTemplates(letters) }),
      ...(origins === undefined ? {} : { origins }),
      now,
      onError: (error) => failed('desk', error),
    });
    pages.route(path, mounted);
  }
  if (routes !== undefined) pages.route('/', await routes({ journal, failed }));
  pages.onError((error) => {
    failed('http', error);
    return new Response('klacht: an error that was logged\n', { status: 500 });
  });
  const limited = byAddress((request, sender) => {
    senders.set(request, sender);
    return pages.fetch(request);
  }, http);
  const serving = await listening('http', http, async (request, address) => {
    const response = await limited(request, address);
    counters.count('requests', { part: 'http', status: String(response.status) });
    return response;
  });
  return { name: 'http', at: serving.url, close: serving.close, ended: NEVER };
};

/** What a program that watches the service asks. */
export type StatusAsked = {
  readonly isReady: () => boolean;
  /** Each part, and whether it runs. */
  readonly parts: () => Readonly<Record<string, boolean>>;
  /** Letters that wait; null where no outbox runs. */
  readonly waitingLetters: () => number | null;
};

/** `/health`, `/ready` and `/metrics`, on a port of their own. */
export const statusPart = async (
  { journal, config, counters, now }: Running,
  status: NonNullable<ServiceConfig['status']>,
  { isReady, parts, waitingLetters }: StatusAsked,
): Promise<Part> => {
  const gauges = async (): Promise<Readonly<Record<string, number>>> => {
    const letters = waitingLetters();
    const takesMail = [config.smtp, config.lmtp, config.imap].some((one) => one !== undefined);
    const inbox = takesMail ? await import('../../use-cases/mail/mail-inbox.ts') : null;
    return {
      klacht_ready: isReady() ? 1 : 0,
      klacht_complaints: await journal.ask((register) => register.count()),
      klacht_overdue: (await listOverdue(journal, { now: now() })).length,
      ...(inbox === null ? {} : { klacht_inbox_waiting: (await inbox.listInbox(journal)).length }),
      ...(letters === null ? {} : { klacht_outbox_waiting: letters }),
    };
  };
  const { Hono } = await import('hono');
  const app = new Hono()
    .get('/health', (context) => context.json({ status: 'up' }))
    .get('/ready', (context) =>
      context.json({ ready: isReady(), parts: parts() }, isReady() ? 200 : 503),
    )
    .get('/metrics', async (context) =>
      context.text(counters.text(await gauges()), 200, {
        'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      }),
    );
  const serving = await listening('status', status, (request) => app.fetch(request));
  return { name: 'status', at: serving.url, close: serving.close, ended: NEVER, isLast: true };
};
