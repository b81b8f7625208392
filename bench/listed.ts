import { type Imported as Measured, measuredOf } from './imported.ts';
import { inRounds } from './in-rounds.ts';
import type { Settings } from './settings.ts';

/**
 * The departures as text beside the same as JSON, and the register as CSV beside the driver that reads
 * and parses its entries once.
 */
export const listed = async (settings: Settings): Promise<readonly Measured[]> => {
  const runs = await inRounds(settings, {
    check: 'checkJob',
    json: 'checkJsonJob',
    csv: 'registerCsvJob',
    raw: 'rawEntriesJob',
  });
  const [json, raw] = ['check --json', 'entries read and parsed'];
  return [
    measuredOf('check', runs.check, json, runs.json),
    measuredOf(json, runs.json, null, []),
    measuredOf('register --csv', runs.csv, raw, runs.raw),
    measuredOf(raw, runs.raw, null, []),
  ];
};
