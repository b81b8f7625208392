import { channelMeanings } from './channel-meanings.ts';

/**
 * What a choice means in Dutch: a channel, an outcome or what was given. These names of the reports stand
 * here again, so that an import does not load the reports.
 */
export const MEANINGS_NL: Readonly<Record<string, string>> = {
  upheld: 'gegrond',
  'partly-upheld': 'deels gegrond',
  rejected: 'ongegrond',
  settled: 'schikking',
  inadmissible: 'niet-ontvankelijk',
  compensation: 'schadevergoeding',
  goodwill: 'coulance',
  correction: 'herstel',
  apology: 'excuses',
  ...channelMeanings('nl'),
};

const MEANINGS_EN: Readonly<Record<string, string>> = channelMeanings('en');

/** A choice as it is filled in, with what it means where that is not plain. */
export const choice = (key: string): string => {
  const meaning = MEANINGS_EN[key];
  return meaning === undefined ? key : `${key} (${meaning})`;
};

/** The same in Dutch. */
export const choiceInDutch = (key: string): string => {
  const meaning = MEANINGS_NL[key];
  return meaning === undefined ? JSON.stringify(key) : `${JSON.stringify(key)} (${meaning})`;
};
