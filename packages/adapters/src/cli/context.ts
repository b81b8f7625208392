import path from 'node:path';
import {
  bitonicVersions,
  checkVersions,
  type Instant,
  instant,
  instantOf,
  type Language,
  type Procedure,
  parseInput,
  parseProcedure,
} from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { toldWords } from '../words/told-words.ts';
import { findComplaint } from '../use-cases/find-complaint.ts';
import { filesOf } from '../use-cases/opening/journal-files.ts';
import { lookBefore } from '../use-cases/opening/made-for-nothing.ts';
import {
  type JournalOptions,
  openJournal,
  type OpenJournal,
  type RegisterView,
} from '../use-cases/opening/open-journal.ts';
import type { Wanted } from '../use-cases/opening/open-store.ts';

import { readJson } from '../ground/input-file.ts';
import { masterKeyOf } from './master-key-variables.ts';
import { checkOutput } from './output-file.ts';
import { withProgress } from './progress-line.ts';
import { tell } from './tell.ts';
import { tellNotices } from './tell-notice.ts';

/** The options of every command. */
export type GlobalOptions = {
  readonly store: string;
  /** The file with the keys; beside the journal unless told. */
  readonly keys?: string;
  /** The file with the views; beside the journal unless told. */
  readonly views?: string;
  /** The documents: a folder, or `sqlite:` and a file; a folder beside the journal unless told. */
  readonly documents?: string;
  readonly procedure?: readonly string[];
  readonly now?: string;
  /** Makes a journal for trying, whose clock is `--now`. */
  readonly inventedClock?: true;
  readonly lang: Language;
  readonly json?: true;
  /** False where nothing is to be shown by the page. */
  readonly pager?: boolean;
  readonly output?: string;
};

/** `--now`, or the clock, with its moment read once. */
export const nowOf = ({ now }: GlobalOptions): Instant =>
  now === undefined ? instantOf(new Date()) : parseInput(instant, now, '--now');

/**
 * The moment that is recorded with what is done: the clock's. Only a journal of an invented clock, which
 * is made for trying, takes `--now`; elsewhere that is the day that is judged by, and no more.
 */
export const clockFor = async (
  options: GlobalOptions,
  journal: Pick<OpenJournal, 'clockOf'>,
): Promise<() => Instant> => {
  const present = () => instantOf(new Date());
  if (options.now === undefined) return present;
  const given = nowOf(options);
  if ((await journal.clockOf()) === 'invented') return () => given;
  tell(toldWords(options.lang).onlyJudgedBy);
  return present;
};

/** The files of the procedure, and the option or variable that names them. */
const procedureFilesOf = ({ procedure }: GlobalOptions) => {
  const [field, named] =
    procedure === undefined
      ? ['KLACHT_PROCEDURE', process.env['KLACHT_PROCEDURE']?.split(path.delimiter) ?? []]
      : ['--procedure', procedure];
  return { field, files: named.filter((file) => file !== '') };
};

/** The versions of the procedure in force: those of the files that are named, or Bitonic's. */
export const proceduresOf = (options: GlobalOptions): readonly Procedure[] => {
  const { field, files } = procedureFilesOf(options);
  return files.length === 0
    ? bitonicVersions
    : checkVersions(files.map((file) => parseProcedure(readJson(field, file), file)));
};

/** How the options say that a journal is opened. */
export const openingOf = (options: GlobalOptions): Omit<JournalOptions, 'store' | 'wanted'> => {
  const { keys, views, documents, inventedClock = false } = options;
  const masterKey = masterKeyOf();
  return {
    procedures: proceduresOf(options),
    inventedClock,
    ...(keys === undefined ? {} : { keys }),
    ...(views === undefined ? {} : { views }),
    ...(documents === undefined ? {} : { documents }),
    ...(masterKey === null ? {} : { masterKey }),
    onNotice: tellNotices(options.lang),
  };
};

/** Refuses output over a file of the journals that are named, or of their rules. */
export const checkOutputOf = (options: GlobalOptions, ...stores: readonly string[]): void =>
  checkOutput(options.output, [
    ...stores.flatMap((store) => filesOf({ ...options, store })),
    ...procedureFilesOf(options).files,
  ]);

/**
 * Runs with the journal open, and closes it whatever happens. A journal that was made for what is
 * refused then is removed.
 *
 * @param isRefused whether the result, too, says that all was refused; what is thrown always does
 * @throws KlachtError `no-such-store` for a file that is not there, unless `create` is wanted
 */
export const withJournal = async <Result>(
  options: GlobalOptions,
  wanted: Wanted,
  work: (journal: OpenJournal) => Promise<Result>,
  isRefused: (result: Result) => boolean = () => false,
): Promise<Result> => {
  checkOutputOf(options, options.store);
  const removeMade = lookBefore(options);
  const withOpened = async (): Promise<Result> => {
    const journal = await openJournal({ store: options.store, wanted, ...openingOf(options) });
    try {
      return await work(journal);
    } finally {
      await journal.close();
    }
  };
  let refused = true;
  try {
    const result = await withOpened();
    refused = isRefused(result);
    return result;
  } finally {
    if (refused) removeMade();
  }
};

/**
 * Asks the live register of a journal, brought up to date, with a count of what it takes in meanwhile.
 *
 * @param question asked twice where the register was damaged, so it changes nothing
 */
const askRegister = <Answer>(
  journal: OpenJournal,
  question: (register: RegisterView) => Answer,
): Promise<Answer> => withProgress('register', (update) => journal.ask(question, update));

/** The complaint that was asked for, as {@link findComplaint} finds it. */
export const complaintFor = (journal: OpenJournal, id: string): Promise<RegisterEntry> =>
  askRegister(journal, (register) => findComplaint(register, id));
