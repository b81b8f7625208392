import { randomBytes } from 'node:crypto';
import { personKey } from '@klacht/domain';
import type { OpenJournal } from '../../../use-cases/opening/open-journal.ts';
import { searchKeyOf } from '../../../use-cases/search/sieve-complaints.ts';
import type { LiveRows } from '../../../use-cases/work/live-rows.ts';
import { keptAnswer } from './kept-rows.ts';
import { personDigest } from './person-digest.ts';

/** The officers of a register, by what stands for each in an address. */
export type Officers = ReadonlyMap<string, string>;

/** Where the journal's keys are not here, an address with an officer holds until the desk stops. */
const UNKEPT = randomBytes(32);

const namesIn = ({ rows }: LiveRows): readonly string[] => {
  const names = new Map<string, string>();
  for (const { row } of rows) {
    const { officer } = row;
    if (officer !== null && !names.has(officer)) names.set(officer, personKey(officer));
  }
  // One person may be written in several ways.
  const persons = new Map(Array.from(names, ([name, key]) => [key, name]));
  return [...persons.values()].toSorted((a, b) => a.localeCompare(b));
};

const digested = async (journal: OpenJournal, live: LiveRows): Promise<Officers> => {
  const names = namesIn(live);
  if (names.length === 0) return new Map();
  const key = (await searchKeyOf(journal)) ?? UNKEPT;
  return new Map(names.map((name) => [personDigest(key, 'officer', name), name]));
};

/**
 * The officers of the rows, by name. A digest is made under a key of the journal, so that whoever finds
 * an address, or a log of addresses, cannot try out whose list it is.
 */
export const officersIn = (journal: OpenJournal, live: LiveRows): Promise<Officers> =>
  keptAnswer(live, 'officers', () => digested(journal, live));
