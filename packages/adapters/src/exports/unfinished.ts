import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isRunning, isUnfinishedName } from '../ground/left-behind.ts';
import { makeFolders } from '../ground/make-folders.ts';

/** What the name of a folder that is being made ends with, before what makes it its own. */
export const UNFINISHED = '.unfinished-';

const isBeingMade = (name: string): boolean => name.includes(UNFINISHED) || isUnfinishedName(name);

const notesOf = (journal: string): string => `${journal}.unfinished`;

const removeIfEmpty = (folder: string): void => {
  try {
    rmdirSync(folder);
  } catch {
    // Another process notes something there.
  }
};

/**
 * Notes beside a journal that a folder or a file is being made which may hold its texts open, so that
 * the next command finds it when this process is killed.
 *
 * @param journal the file that the notes stand beside
 * @param made where it is made, under a name of {@link UNFINISHED} or `unfinishedName`
 * @returns takes the note back
 */
export const noteUnfinished = (journal: string, made: string): (() => void) => {
  const notes = notesOf(journal);
  makeFolders(notes, 0o700);
  const note = path.join(notes, `${process.pid}-${randomUUID()}`);
  writeFileSync(note, path.resolve(made));
  return () => {
    rmSync(note, { force: true });
    removeIfEmpty(notes);
  };
};

/**
 * Removes the folders and files that killed processes left unfinished.
 *
 * @param journal the file that the notes stand beside
 * @returns those that it removed
 */
export const removeUnfinished = (journal: string): readonly string[] => {
  const notes = notesOf(journal);
  if (!existsSync(notes)) return [];
  const removed: string[] = [];
  for (const name of readdirSync(notes)) {
    if (isRunning(Number.parseInt(name, 10))) continue;
    const note = path.join(notes, name);
    const made = readFileSync(note, 'utf8');
    // A note says where; only what was being made is removed by it.
    if (isBeingMade(path.basename(made)) && existsSync(made)) {
      rmSync(made, { recursive: true, force: true });
      removed.push(made);
    }
    rmSync(note, { force: true });
  }
  removeIfEmpty(notes);
  return removed;
};
