import { DatabaseSync } from 'node:sqlite';
import type { Problem } from './problem.ts';

/** Kept in memory of the file, in KiB. */
const CACHE_KIB = 2_048;

const openFile = () => {
  const db = new DatabaseSync('');
  db.exec(`
    PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -${CACHE_KIB};
    CREATE TABLE waiting (at INTEGER NOT NULL, problem TEXT NOT NULL);
    BEGIN`);
  return {
    db,
    insert: db.prepare('INSERT INTO waiting VALUES (?, ?)'),
    select: db.prepare('SELECT problem FROM waiting ORDER BY at, rowid'),
  };
};

/**
 * Problems that wait until they can be told in the order of the rows. They are kept in a temporary
 * file, so memory stays flat.
 */
export const openWaitingProblems = () => {
  let file: ReturnType<typeof openFile> | null = null;
  return {
    add: (problem: Problem): void => {
      file ??= openFile();
      file.insert.run(problem.row, JSON.stringify(problem));
    },
    /** Tells those that wait, by their rows; those of a row as they were added. */
    tell: (onProblem: (problem: Problem) => void): void => {
      if (file === null) return;
      for (const { problem } of file.select.iterate() as Iterable<{ readonly problem: string }>) {
        onProblem(JSON.parse(problem) as Problem);
      }
      file.db.exec('DELETE FROM waiting');
    },
    close: (): void => file?.db.close(),
  };
};
