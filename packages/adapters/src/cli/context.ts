import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  bitonic,
  checkVersions,
  type EventStore,
  type Instant,
  instant,
  type Journal,
  KlachtError,
  type LocalDate,
  localDate,
  type Procedure,
  parseInput,
  parseProcedure,
  procedureInForce,
  toLocalDate,
} from '@klacht/domain';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { openSqliteEventStore } from '../event-stores/sqlite/sqlite-event-store.ts';
import { openRegisterView, type RegisterView } from '../view-stores/sqlite-register-view.ts';
import { progressOf } from './progress.ts';

export type Language = 'nl' | 'en';

/** What every command is given. */
export type GlobalOptions = {
  readonly store: string;
  readonly procedure?: readonly string[];
  readonly now?: string;
  readonly lang: Language;
  readonly json?: true;
  readonly output?: string;
};

/** `--now`, or the clock, with its moment read once. */
export const nowOf = ({ now }: GlobalOptions): Instant =>
  now === undefined ? (new Date().toISOString() as Instant) : parseInput(instant, now, '--now');

/** The versions of the procedure in force: those of the files that are named, or Bitonic's. */
const proceduresOf = ({ procedure }: GlobalOptions): readonly Procedure[] => {
  const files = procedure ?? process.env['KLACHT_PROCEDURE']?.split(path.delimiter) ?? [];
  const named = files.filter((file) => file !== '');
  return named.length === 0
    ? [bitonic]
    : checkVersions(named.map((file) => parseProcedure(readJson(file), file)));
};

type Rules = Pick<Journal, 'procedures'>;

/** Where the firm's days end: in the zone of its latest version, whatever the present. */
export const timeZoneOf = ({ procedures }: Rules): string =>
  procedureInForce(procedures, '9999-12-31').timeZone;

export const todayOf = (options: GlobalOptions, rules: Rules): LocalDate =>
  toLocalDate(nowOf(options), timeZoneOf(rules));

const STORE = /^(sqlite|memory):(.*)$/;

const openStore = (url: string): { store: EventStore; viewPath: string } => {
  const [, scheme, path = ''] = STORE.exec(url) ?? [];
  if (scheme === 'memory') return { store: createMemoryEventStore(), viewPath: ':memory:' };
  if (scheme === 'sqlite' && path !== '') {
    return { store: openSqliteEventStore(path), viewPath: `${path}.views` };
  }
  throw new KlachtError(
    'invalid',
    'unknown-store',
    `--store: expected sqlite:PATH or memory:, got '${url}'`,
    { field: '--store', value: url },
  );
};

/** Runs with the journal open, and closes it whatever happens. */
export const withJournal = async <Result>(
  options: GlobalOptions,
  work: (journal: Journal) => Promise<Result>,
): Promise<Result> => {
  const procedures = proceduresOf(options);
  const { store } = openStore(options.store);
  try {
    return await work({ store, procedures });
  } finally {
    await store.close();
  }
};

/** Runs with the journal open and its register brought up to date. */
export const withRegister = async <Result>(
  options: GlobalOptions,
  work: (journal: Journal, view: RegisterView) => Promise<Result>,
): Promise<Result> => {
  const procedures = proceduresOf(options);
  const { store, viewPath } = openStore(options.store);
  try {
    const view = openRegisterView(viewPath, procedures);
    try {
      const progress = progressOf('register');
      await view.catchUp(store, progress.update);
      progress.stop();
      return await work({ store, procedures }, view);
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
