import path from 'node:path';
import {
  bitonic,
  checkVersions,
  type EventStore,
  type Instant,
  instant,
  instantOf,
  type Journal,
  type Language,
  KlachtError,
  type LocalDate,
  type Procedure,
  parseInput,
  parseProcedure,
  procedureInForce,
  toLocalDate,
} from '@klacht/domain';
import { chained } from '../proof/chained.ts';
import { sealed, type SealedStore } from '../sealing/sealed.ts';
import type { KeyStore } from '../key-stores/key-store.ts';
import { createMemoryKeyStore } from '../key-stores/memory/memory-key-store.ts';
import type { RegisterView } from '../view-stores/sqlite-register-view.ts';
import { keysBeside, masterFileOf, nextMasterFileOf, openKeys } from './keys.ts';
import { readJson } from './input-file.ts';
import { nameBeside, openStore, type Wanted } from './open-store.ts';
import { checkOutput } from './output-file.ts';
import { expectPlace } from './place.ts';
import { expectViews } from './views-file.ts';
import { withView } from './register-view.ts';

/** What every command is given. */
export type GlobalOptions = {
  readonly store: string;
  /** The file with the keys; beside the journal unless told. */
  readonly keys?: string;
  /** The file with the views; beside the journal unless told. */
  readonly views?: string;
  readonly procedure?: readonly string[];
  readonly now?: string;
  readonly lang: Language;
  readonly json?: true;
  readonly output?: string;
};

/** `--now`, or the clock, with its moment read once. */
export const nowOf = ({ now }: GlobalOptions): Instant =>
  now === undefined ? instantOf(new Date()) : parseInput(instant, now, '--now');

/** The files that are named, and by what. */
const procedureFilesOf = ({ procedure }: GlobalOptions) => {
  const [field, named] =
    procedure === undefined
      ? ['KLACHT_PROCEDURE', process.env['KLACHT_PROCEDURE']?.split(path.delimiter) ?? []]
      : ['--procedure', procedure];
  return { field, files: named.filter((file) => file !== '') };
};

/** The versions of the procedure in force: those of the files that are named, or Bitonic's. */
const proceduresOf = (options: GlobalOptions): readonly Procedure[] => {
  const { field, files } = procedureFilesOf(options);
  return files.length === 0
    ? [bitonic]
    : checkVersions(files.map((file) => parseProcedure(readJson(field, file), file)));
};

type Rules = Pick<Journal, 'procedures'>;

/** Where the firm's days end: in the zone of its latest version, whatever the present. */
export const timeZoneOf = ({ procedures }: Rules): string =>
  procedureInForce(procedures, '9999-12-31').timeZone;

export const todayOf = (options: GlobalOptions, rules: Rules): LocalDate =>
  toLocalDate(nowOf(options), timeZoneOf(rules));

/** Which journal, and where its keys are. */
type Where = Pick<GlobalOptions, 'store' | 'keys'>;

/** A journal that is open: what is personal in it is sealed by these keys. */
export type OpenJournal = Journal & { readonly store: SealedStore; readonly keys: KeyStore };

/** Where the key that seals a journal is kept unless told: beside it. */
export const sealingKeyPath = (url: string): string => `${nameBeside(url) ?? 'klacht'}.seal.pem`;

/** @throws KlachtError `journal-in-memory` for one that has no keys to keep, `no-place` where no file can be */
export const keysPathOf = (where: Where): string => {
  const name = nameBeside(where.store);
  if (where.keys !== undefined) expectPlace('--keys', where.keys);
  if (name !== null) return where.keys ?? `${name}.keys`;
  throw new KlachtError(
    'invalid',
    'journal-in-memory',
    '--store: expected a journal in a file, for one in memory has no keys to keep',
    { field: '--store', value: where.store },
  );
};

/**
 * Where the views of a journal are: beside it unless told.
 *
 * @throws KlachtError `no-place`, `not-the-views` where they cannot be
 */
export const viewPathOf = ({ store, views }: GlobalOptions): string => {
  const name = nameBeside(store);
  if (views !== undefined) expectViews(views);
  return views ?? (name === null ? ':memory:' : `${name}.views`);
};

/** All files that belong to a journal, there or not. */
export const filesOf = (options: GlobalOptions): readonly string[] => {
  const name = nameBeside(options.store);
  if (name === null) return [];
  const keys = keysPathOf(options);
  return [
    ...[name, keys, viewPathOf(options)].flatMap((file) => [
      file,
      `${file}-wal`,
      `${file}-shm`,
      `${file}-journal`,
    ]),
    masterFileOf(keys),
    nextMasterFileOf(keys),
    sealingKeyPath(options.store),
  ];
};

const keysOf = (options: GlobalOptions, store: EventStore): KeyStore => {
  if (nameBeside(options.store) === null) return createMemoryKeyStore();
  const path = keysPathOf(options);
  return keysBeside(openKeys(path), path, store);
};

const open = async (
  options: GlobalOptions,
  wanted: Wanted,
): Promise<OpenJournal & { readonly viewPath: string }> => {
  checkOutput(options.output, [...filesOf(options), ...procedureFilesOf(options).files]);
  const procedures = proceduresOf(options);
  const raw = await openStore(options.store, wanted);
  const keys = keysOf(options, raw);
  const viewPath = viewPathOf(options);
  return { store: sealed(chained(raw), keys), keys, procedures, viewPath };
};

/**
 * Runs with the journal open, and closes it whatever happens.
 *
 * @throws KlachtError `no-such-store` for a file that is not there, unless `create` is wanted
 */
export const withJournal = async <Result>(
  options: GlobalOptions,
  wanted: Wanted,
  work: (journal: OpenJournal) => Promise<Result>,
): Promise<Result> => {
  const { viewPath: _, ...journal } = await open(options, wanted);
  try {
    return await work(journal);
  } finally {
    await journal.store.close();
  }
};

/**
 * Runs with the journal open and its register brought up to date.
 *
 * @throws KlachtError `no-such-store` for a file that is not there, unless `create` is wanted
 */
export const withRegister = async <Result>(
  options: GlobalOptions,
  wanted: Wanted,
  work: (journal: OpenJournal, view: RegisterView) => Promise<Result>,
): Promise<Result> => {
  const { viewPath, ...journal } = await open(options, wanted);
  try {
    return await withView(viewPath, journal.store, journal.procedures, (view) =>
      work(journal, view),
    );
  } finally {
    await journal.store.close();
  }
};
