import { readFileSync } from 'node:fs';
import {
  bitonic,
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
import { openRegisterView, type RegisterView } from '../view-stores/sqlite-register-view.ts';
import { openStore } from './open-store.ts';
import { progressOf } from './progress.ts';

export type Language = 'nl' | 'en';

/** What every command is given. */
export type GlobalOptions = {
  readonly store: string;
  readonly views?: string;
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

/** Runs with the journal open, and closes it whatever happens. */
export const withJournal = async <Result>(
  url: string,
  work: (journal: Journal) => Promise<Result>,
): Promise<Result> => {
  const { store } = await openStore(url);
  try {
    return await work({ store, procedures: PROCEDURES });
  } finally {
    await store.close();
  }
};

/**
 * Runs with the journal open and its register brought up to date.
 *
 * @param options which journal, and where its views are kept when not where they always are
 */
export const withRegister = async <Result>(
  { store: url, views }: Pick<GlobalOptions, 'store' | 'views'>,
  work: (journal: Journal, view: RegisterView) => Promise<Result>,
): Promise<Result> => {
  const opened = await openStore(url);
  const { store } = opened;
  try {
    const view = openRegisterView(views ?? opened.views, PROCEDURES);
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
