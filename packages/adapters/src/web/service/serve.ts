import { type Instant, instantOf, KlachtError } from '@klacht/domain';
import { expectNames, type OptionNames } from '../../ground/option-names.ts';
import { finishErasures } from '../../sealing/erasure.ts';
import { followRegister } from '../../use-cases/follow-register.ts';
import { wipeSieves } from '../../use-cases/wipe-sieves.ts';
import { httpPart, type OwnRoutes, statusPart } from './http-parts.ts';
import { imapPart, listenerPart } from './mail-parts.ts';
import { counters as newCounters } from './metrics.ts';
import { inboxPart, outboxPart, remindersPart } from './post-parts.ts';
import { NEVER, type Part, type Running } from './running.ts';
import type { Environment, ServiceConfig } from './service-config.ts';
import { openServiceJournal } from './service-journal.ts';
import { loggedError, type LogLine } from './service-log.ts';

export {
  type Environment,
  parseServiceConfig,
  type ServiceConfig,
  serviceConfigSchema,
} from './service-config.ts';
export { checkService, type ServiceFault } from './check-service.ts';
export type { OwnRoutes } from './http-parts.ts';
export type { LogLine } from './service-log.ts';

/** How a service is run. */
export type ServeOptions = {
  /** As `parseServiceConfig` gives it. */
  readonly config: ServiceConfig;
  /** Where its secrets are; the environment of the process unless told. */
  readonly environment?: Environment;
  /** Told each line of the log. */
  readonly log: (line: LogLine) => void;
  /** What the program answers itself, on the port of `http`. */
  readonly routes?: OwnRoutes;
  readonly now?: () => Instant;
  /** Whether a new journal is made for trying, by `now` and not by the clock. */
  readonly inventedClock?: boolean;
};

const expectPort = ({ config: { http }, routes }: ServeOptions): void => {
  if (routes === undefined || http !== undefined) return;
  throw new KlachtError(
    'invalid',
    'invalid-input',
    "config: http: expected a port for the program's own routes, got none",
    { field: 'http', reason: 'routes-without-port' },
  );
};

/** A service that runs. */
export type Service = {
  /** Where each part listens, by its name: `http`, `smtp`, `lmtp`, `status`. */
  readonly at: Readonly<Record<string, string>>;
  /** Resolves when it was stopped, and rejects where a part ended by an error that no wait mends. */
  readonly ended: Promise<void>;
  /** Takes nothing new, ends what is under way, and closes the journal. Twice is once. */
  readonly stop: () => Promise<void>;
};

const OPTIONS: OptionNames<ServeOptions> = {
  config: true,
  environment: true,
  log: true,
  routes: true,
  now: true,
  inventedClock: true,
};

/**
 * Runs what a configuration names over one journal: the form and the desk, listeners and readers of mail,
 * the outbox, reminders, and the live register. It is ready when every part runs. A part that is out of
 * reach for a while goes on by itself; one that ends by an error that no wait mends ends the service.
 *
 * @throws KlachtError as `openJournal`; `no-secret`, `no-listener`, `no-mailbox`, `outbox-in-use`;
 * `invalid-input` where there are routes and no `http`: then nothing runs
 * @example
 * const config = parseServiceConfig({ journal: { store: 'sqlite:klacht.db' }, status: { port: 9090 } });
 * const service = await serve({ config, log: (line) => console.log(JSON.stringify(line)) });
 * // …
 * await service.stop();
 */
export const serve = async (options: ServeOptions): Promise<Service> => {
  expectNames(options, OPTIONS);
  expectPort(options);
  const { config, environment = process.env, log, routes, inventedClock = false } = options;
  const { now = () => instantOf(new Date()) } = options;
  const counters = newCounters();
  const info: Running['info'] = (part, event, more = {}) =>
    log({ time: now(), level: 'info', part, event, ...more });
  const failed: Running['failed'] = (part, error) => {
    const logged = loggedError(error);
    counters.count('errors', { part, code: String(logged['code']) });
    log({ time: now(), level: 'error', part, event: 'failed', ...logged });
  };
  const stopping = new AbortController();
  const journal = await openServiceJournal(config, environment, {
    inventedClock,
    onNotice: ({ kind }) => info('journal', kind),
  });
  const running: Running = {
    journal,
    config,
    environment,
    signal: stopping.signal,
    counters,
    now,
    info,
    failed,
  };
  const parts: Part[] = [];
  const ended = new Set<string>();
  let isReady = false;
  let waitingLetters = (): number | null => null;

  const closeParts = (isLast: boolean): Promise<unknown> =>
    Promise.all(
      parts
        .filter((part) => (part.isLast ?? false) === isLast)
        .map((part) => part.close().catch((error: unknown) => failed(part.name, error))),
    );

  const closeAll = async (): Promise<void> => {
    isReady = false;
    stopping.abort();
    await closeParts(false);
    await closeParts(true);
    await journal.close();
  };

  try {
    // One that a crash came between.
    if ((await finishErasures(journal)).length > 0) await wipeSieves(journal);
    const { http, smtp, lmtp, imap = [], outbox, reminders, inbox, status } = config;
    const register = await followRegister(running.journal, {
      signal: stopping.signal,
      onError: (error) => failed('register', error),
    });
    const begin = async (part: Promise<Part>): Promise<Part> => {
      const begun = await part;
      parts.push(begun);
      info(begun.name, 'started', begun.at === undefined ? {} : { at: begun.at });
      return begun;
    };
    if (http !== undefined) await begin(httpPart(running, http, routes));
    if (smtp !== undefined) await begin(listenerPart(running, 'smtp', smtp));
    if (lmtp !== undefined) await begin(listenerPart(running, 'lmtp', lmtp));
    for (const [index, one] of imap.entries()) await begin(imapPart(running, one, index));
    if (outbox !== undefined) {
      const post = await outboxPart(running, outbox);
      await begin(Promise.resolve(post.part));
      parts.push({ name: 'post', close: post.close, ended: NEVER, isLast: true });
      waitingLetters = post.waiting;
      if (reminders !== undefined) {
        await begin(remindersPart(running, reminders, post.transport));
      }
    }
    if (inbox !== undefined) await begin(inboxPart(running, inbox));
    parts.push({
      name: 'register',
      close: () => register.ended.catch(() => {}),
      ended: register.ended,
    });
    if (status !== undefined) {
      await begin(
        statusPart(running, status, {
          isReady: () => isReady,
          parts: () =>
            Object.fromEntries(parts.map(({ name }) => [name, isReady && !ended.has(name)])),
          waitingLetters: () => waitingLetters(),
        }),
      );
    }
  } catch (error) {
    await closeAll();
    throw error;
  }
  isReady = true;
  info('service', 'ready');

  let closing: Promise<void> | null = null;
  const stop = (): Promise<void> => (closing ??= closeAll().then(() => info('service', 'stopped')));

  const watch = async ({ name, ended: end }: Part): Promise<void> => {
    try {
      await end;
    } catch (error) {
      ended.add(name);
      if (stopping.signal.aborted) return;
      failed(name, error);
      await stop();
      throw error;
    }
    // One that ends without an error does so because the service does.
    ended.add(name);
    await stop();
  };
  const over = Promise.race(parts.map(watch));
  over.catch(() => {});
  const at = parts.flatMap(({ name, at: where }) => (where === undefined ? [] : [[name, where]]));
  return { at: Object.fromEntries(at) as Record<string, string>, ended: over, stop };
};
