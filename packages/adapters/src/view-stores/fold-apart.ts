import { atOnce, type InPieces, type Stretch } from '@klacht/projections';
import { inTurns } from '../ground/in-turns.ts';
import type { CountedRow } from './counted-rows.ts';
import { damaged } from './damage.ts';
import type { Generations } from './generations.ts';
import type { RegisterFile } from './register-file.ts';
import type { createStretches } from './register-stretches.ts';
import type { RegisterView, Standing } from './register-view.ts';

/** A register's file that is open, as a fold asks it. */
type Opened = {
  readonly file: RegisterFile;
  readonly generations: Generations;
  readonly ask: ReturnType<typeof createStretches> & Pick<RegisterView, 'find'>;
};

/** So many characters of what is to be kept wait until they are written. */
const MOST_WAITING = 500_000;

/** Work in pieces, and something that is done after each of them. */
function* withEach<Answer>(work: InPieces<Answer>, after: () => void): InPieces<Answer> {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    after();
    yield;
  }
}

/** Keeps what was counted, on a connection of its own that is opened when it is needed. */
const createKeeper = (anew: () => Opened) => {
  let opened: Opened | null = null;
  return {
    keep: (rows: readonly CountedRow[]): void => {
      opened ??= anew();
      opened.ask.counted.keep(rows);
    },
    close: (): void => opened?.file.db.close(),
  };
};

/**
 * Folds the entries as they stand at one moment: on a connection of its own, whose transaction sees
 * nothing that is written later, some at a time; in memory, where there is none, at once.
 */
export const createFold = (
  path: string,
  {
    current,
    anew,
    onError,
  }: {
    readonly current: () => Opened;
    /** Opens the file once more. */
    readonly anew: () => Opened;
    readonly onError: (error: unknown) => void;
  },
): RegisterView['fold'] => {
  type Count<Answer> = (stretches: Iterable<Stretch>, standing: Standing) => InPieces<Answer>;

  const workOn = <Answer>({ ask, generations }: Opened, count: Count<Answer>): InPieces<Answer> => {
    const checkpoint = () => generations.liveState()?.checkpoint ?? null;
    return ask.foldInPieces((stretches) => count(stretches, { find: ask.find, checkpoint }));
  };

  const foldHere = <Answer>(count: Count<Answer>): Answer => {
    const opened = current();
    const { counted } = opened.ask;
    const answer = opened.file.inTransaction(() => atOnce(workOn(opened, count)), 'BEGIN');
    counted.keep(counted.taken());
    return answer;
  };

  const foldApart = async <Answer>(count: Count<Answer>, signal?: AbortSignal): Promise<Answer> => {
    if (!current().file.isInPlace()) throw damaged('its file was taken away');
    const apart = anew();
    const { db } = apart.file;
    const { counted } = apart.ask;
    // The transaction that reads sees nothing that is written meanwhile, and writes nothing itself.
    const keeper = createKeeper(anew);
    const keepSome = (): void => {
      if (counted.waiting() >= MOST_WAITING) keeper.keep(counted.taken());
    };
    try {
      // Each row is read once.
      db.exec('PRAGMA cache_size = -4000; BEGIN');
      const answer = await inTurns(withEach(workOn(apart, count), keepSome), signal);
      db.exec('COMMIT');
      counted.keep(counted.taken());
      return answer;
    } finally {
      keeper.close();
      db.close();
    }
  };

  return async (count, signal) => {
    try {
      return path === ':memory:' ? foldHere(count) : await foldApart(count, signal);
    } catch (error) {
      onError(error);
      throw error;
    }
  };
};
