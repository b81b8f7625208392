import { readFileSync } from 'node:fs';
import {
  bitonic,
  type EventStore,
  type Instant,
  instant,
  type Journal,
  KlachtError,
  type LocalDate,
  localDate,
  type Procedure,
  parseInput,
  toLocalDate,
} from '@klacht/domain';
import { chained } from '../envelope/chained.ts';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { openSqliteEventStore } from '../event-stores/sqlite/sqlite-event-store.ts';
import { openRegisterView, type RegisterView } from '../view-stores/sqlite-register-view.ts';
import { progressOf } from './progress.ts';

export type Language = 'nl' | 'en';

/** What every command is given. */
export type GlobalOptions = {
  readonly store: string;
  readonly now?: string;
  readonly lang: Language;
  readonly json?: true;
  readonly output?: string;
};

export const PROCEDURES: readonly Procedure[] = [bitonic];
export const TIME_ZONE = bitonic.timeZone;

/** `--now`, or the clock, with its moment read once. */
export const nowOf = ({ now }: GlobalOptions): Instant =>
  now === undefined ? (new Date().toISOString() as Instant) : parseInput(instant, now, '--now');

export const todayOf = (options: GlobalOptions): LocalDate =>
  toLocalDate(nowOf(options), TIME_ZONE);

const STORE = /^(sqlite|memory):(.*)$/;

/** The journal that a URL names, whose events carry hashes whatever store they are in. */
const openStore = (url: string): { store: EventStore; viewPath: string } => {
  const [, scheme, path = ''] = STORE.exec(url) ?? [];
  if (scheme === 'memory') {
    return { store: chained(createMemoryEventStore()), viewPath: ':memory:' };
  }
  if (scheme === 'sqlite' && path !== '') {
    return { store: chained(openSqliteEventStore(path)), viewPath: `${path}.views` };
  }
  throw new KlachtError(
    'invalid',
    'unknown-store',
    `--store: expected sqlite:PATH or memory:, got '${url}'`,
    { field: '--store', value: url },
  );
};

/** Where the key that seals a journal is kept unless told: beside it. */
export const sealingKeyPath = (url: string): string => {
  const [, , path = ''] = STORE.exec(url) ?? [];
  return `${path === '' ? 'klacht' : path}.seal.pem`;
};

/** Runs with the journal open, and closes it whatever happens. */
export const withJournal = async <Result>(
  url: string,
  work: (journal: Journal) => Promise<Result>,
): Promise<Result> => {
  const { store } = openStore(url);
  try {
    return await work({ store, procedures: PROCEDURES });
  } finally {
    await store.close();
  }
};

/** Runs with the journal open and its register brought up to date. */
export const withRegister = async <Result>(
  url: string,
  work: (journal: Journal, view: RegisterView) => Promise<Result>,
): Promise<Result> => {
  const { store, viewPath } = openStore(url);
  try {
    const view = openRegisterView(viewPath, PROCEDURES);
    try {
      const progress = progressOf('register');
      await view.catchUp(store, progress.update);
      progress.stop();
      return await work({ store, procedures: PROCEDURES }, view);
    } finally {
      view.close();
    }
  } finally {
    await store.close();
  }
};

/** A file's JSON. @throws KlachtError `invalid-json` that names the file */
export const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new KlachtError(
      'invalid',
      'invalid-json',
      `${path}: expected JSON, got: ${error.message}`,
    );
  }
};

/** `--as-of`: a local day, or `@POSITION`. */
export const momentOf = (
  asOf: string,
  by: 'recorded' | 'happened',
): { day: LocalDate; by: 'recorded' | 'happened' } | { position: string } =>
  asOf.startsWith('@')
    ? { position: asOf.slice(1) }
    : { day: parseInput(localDate, asOf, '--as-of'), by };
