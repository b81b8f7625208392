import { setImmediate } from 'node:timers/promises';
import type { Instant } from '@klacht/domain';
import { registerRows } from '@klacht/projections';
import { type LiveRow, type LiveRows, placesOf } from '../../../use-cases/work/live-rows.ts';
import { look } from '../../../use-cases/look.ts';
import type { OpenJournal } from '../../../use-cases/opening/open-journal.ts';
import { yielding } from '../yielding.ts';
import type { RegisterPast } from './register-address.ts';

/** Entries that are made rows of before others get their turn. */
const AT_ONCE = 50;

const madeOf = async (
  journal: OpenJournal,
  { day, by }: RegisterPast,
  now: Instant,
): Promise<LiveRows> => {
  const { entries, today } = await look(yielding(journal), { now, asOf: { day, by } });
  const { procedures } = journal;
  const rows: LiveRow[] = [];
  for (const entry of entries) {
    const { employees } = entry.complaint;
    for (const row of registerRows([entry], { procedures, today })) rows.push({ row, employees });
    if (rows.length % AT_ONCE === 0) await setImmediate();
  }
  return { rows, places: placesOf(rows), today };
};

type Kept = { readonly key: string; readonly rows: Promise<LiveRows> };

/** One look back, which may be as large as the register; those who page through it ask for the same. */
const kept = new WeakMap<LiveRows, Kept>();

/**
 * The rows of the register as they stood at the end of a day, judged by that day. Made from the journal,
 * and kept while nothing is recorded and nobody asks for another day.
 *
 * @param live the rows at present
 */
export const pastRows = (
  journal: OpenJournal,
  live: LiveRows,
  past: RegisterPast,
  now: Instant,
): Promise<LiveRows> => {
  const key = JSON.stringify(past);
  const known = kept.get(live);
  if (known?.key === key) return known.rows;
  const rows = madeOf(journal, past, now);
  kept.set(live, { key, rows });
  rows.catch(() => kept.delete(live));
  return rows;
};
