import { DatabaseSync } from 'node:sqlite';
import { type Imported as Measured, measuredOf } from './imported.ts';
import { inRounds } from './in-rounds.ts';
import type { Settings } from './settings.ts';

/** So that a report is made as the first time. */
const forgetCounted = (file: string): void => {
  const db = new DatabaseSync(`${file}.views`);
  db.exec('DELETE FROM counted');
  db.close();
};

/**
 * The report of a year: from the live register, the first time and again, beside the driver that reads
 * and parses its entries once, and up to a position in the middle of the journal beside one replay up
 * to there.
 */
export const reported = async (settings: Settings): Promise<readonly Measured[]> => {
  const runs = await inRounds(
    settings,
    {
      first: 'reportJob',
      again: 'reportJob',
      raw: 'rawEntriesJob',
      at: 'reportAtJob',
      replay: 'replayAtJob',
    },
    forgetCounted,
  );
  const [raw, replay] = ['entries read and parsed', 'replay up to the middle'];
  return [
    measuredOf('report, the first time', runs.first, raw, runs.raw),
    measuredOf('report, again', runs.again, raw, runs.raw),
    measuredOf(raw, runs.raw, null, []),
    measuredOf('report up to the middle', runs.at, replay, runs.replay),
    measuredOf(replay, runs.replay, null, []),
  ];
};
