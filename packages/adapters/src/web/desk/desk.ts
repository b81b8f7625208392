import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { basePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import {
  capitalized,
  type Instant,
  instantOf,
  procedureInForce,
  type Reader,
} from '@klacht/domain';
import { expectNames, type OptionNames } from '../../ground/option-names.ts';
import { type LetterTemplates, loadTemplates } from '../../letters/load-templates.ts';
import type { OpenJournal } from '../../use-cases/opening/open-journal.ts';
import { ASSETS } from './assets.ts';
import { type DeskLimits, doorOf } from './door.ts';
import { refusalOf } from './refusal.ts';
import { ROUTES } from './routes.ts';

export type { DeskLimits } from './door.ts';

/** What the desk stands on. */
export type DeskOptions = {
  /** With its register and documents. */
  readonly journal: OpenJournal;
  /**
   * Who asks, and in which role; null where nobody is logged in. The desk has no accounts of its own: it
   * believes what it is told here, so nobody else may be able to say it.
   */
  readonly readerOf: (request: Request) => Reader | null | Promise<Reader | null>;
  /** The name of the firm, as every page says it; that of its procedure unless told. */
  readonly firm?: string;
  /** The letters; those that come with klacht unless told. */
  readonly templates?: LetterTemplates;
  /**
   * The origins that pages are seen at, `https://desk.example.com`, where a proxy hides them; that of
   * each request unless told.
   */
  readonly origins?: readonly string[];
  /**
   * At least 32 bytes that nobody else has: they prove that a form was opened here. Made anew for each
   * start unless told; then a form that was open has to be sent twice.
   */
  readonly secret?: Uint8Array;
  readonly limits?: Partial<DeskLimits>;
  /** The moment that is recorded with what is done; the clock's unless told. */
  readonly now?: () => Instant;
  /** The moment that is judged by; `now` unless told. */
  readonly judgedAt?: () => Instant;
  /** Told what went wrong, so that it can be logged. A KlachtError's message may show what was sent in: log its code. */
  readonly onError?: (error: unknown) => void;
};

const LIMITS: DeskLimits = { megabytes: 20, perMinute: 60, pagesPerMinute: 1200 };

/** What a browser may do with a page: nothing but what comes from the desk itself. */
const HEADERS = secureHeaders({
  // With no-referrer a browser says `Origin: null`, and no form of ours would be known as ours.
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
});

const FOR_EVER = 'public, max-age=31536000, immutable';

/** The path beneath where the desk is mounted: `/c/2026-0042`. */
const pathIn = (context: Context): string =>
  context.req.path.slice(basePath(context).replace(/\/$/, '').length);

const OPTIONS: OptionNames<DeskOptions> = {
  journal: true,
  readerOf: true,
  firm: true,
  templates: true,
  origins: true,
  secret: true,
  limits: true,
  now: true,
  judgedAt: true,
  onError: true,
};

/**
 * The desk of a complaints officer, an auditor and the board, as pages that need no script. Mount it in a
 * hono app with `route`, or hand requests to its `fetch`. What is shown is what the role may see, and that
 * a dossier is opened is recorded before it is shown.
 *
 * @returns a hono app; every link in it is relative, so that it works under any address
 * @example
 * const pages = desk({ journal, readerOf: () => ({ role: 'officer', name: 'anna' }) });
 * const response = await pages.fetch(new Request('https://example.com/'));
 */
export const desk = (options: DeskOptions): Hono => {
  expectNames(options, OPTIONS);
  const {
    journal,
    readerOf,
    origins = [],
    secret = randomBytes(32),
    limits = {},
    now = () => instantOf(new Date()),
    judgedAt = now,
    templates = loadTemplates(),
    firm = capitalized(procedureInForce(journal.procedures, now()).name),
    onError = () => {},
  } = options;
  expectNames(limits, LIMITS, 'limits.');
  const door = doorOf(
    { journal, templates, firm, now, judgedAt },
    { readerOf, secret, limits: { ...LIMITS, ...limits }, routes: ROUTES, onError },
  );
  const app = new Hono();
  app.use(HEADERS);
  app.use(
    csrf({ origin: (origin, { req }) => [new URL(req.url).origin, ...origins].includes(origin) }),
  );
  for (const { place, mediaType, text } of ASSETS) {
    app.get(`/${place}`, (context) =>
      context.body(text, 200, { 'content-type': mediaType, 'cache-control': FOR_EVER }),
    );
  }
  const [home, ...others] = ROUTES.toSorted(
    (a, b) => Number(b.path === '/') - Number(a.path === '/'),
  );
  if (home === undefined) throw new Error('expected a first page');
  for (const route of others) {
    app.on(route.method, route.path, ({ req }) => door.answer(route, req.raw, req.param()));
  }
  app.all('*', async (context) => {
    const path = pathIn(context);
    if (path === '') {
      const { search } = new URL(context.req.url);
      return context.redirect(`${context.req.path.split('/').at(-1)}/${search}`, 302);
    }
    const isHome = path === '/' && ['GET', 'HEAD'].includes(context.req.method);
    return isHome
      ? door.answer(home, context.req.raw, {})
      : door.refuse('not-found', context.req.raw, path);
  });
  app.onError((error, context) => {
    if (error instanceof HTTPException) {
      return door.refuse('from-elsewhere', context.req.raw, pathIn(context));
    }
    onError(error);
    return door.refuse(refusalOf(error), context.req.raw, pathIn(context));
  });
  return app;
};
