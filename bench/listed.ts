import { type Imported as Measured, measuredOf } from './imported.ts';
import { inRounds } from './in-rounds.ts';
import type { Settings } from './settings.ts';

/**
 * The departures as text beside the same as JSON, the register as a table beside CSV, and that beside
 * the driver that reads and parses its entries once.
 */
export const listed = async (settings: Settings): Promise<readonly Measured[]> => {
  const runs = await inRounds(settings, {
    check: 'checkJob',
    json: 'checkJsonJob',
    table: 'registerJob',
    csv: 'registerCsvJob',
    raw: 'rawEntriesJob',
  });
  const [json, csv, raw] = ['check --json', 'register --csv', 'entries read and parsed'];
  return [
    measuredOf('check', runs.check, json, runs.json),
    measuredOf(json, runs.json, null, []),
    measuredOf('register', runs.table, csv, runs.csv),
    measuredOf(csv, runs.csv, raw, runs.raw),
    measuredOf(raw, runs.raw, null, []),
  ];
};
