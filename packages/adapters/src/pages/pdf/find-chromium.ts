import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { KlachtError } from '@klacht/domain';

const VARIABLE = 'KLACHT_CHROMIUM';

/** Chromium and what is made of it, as they are called on a path. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
  'chrome.exe',
  'msedge.exe',
];

/** Where it stands on machines that have it on no path. */
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
];

const isRunnable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
};

/**
 * The Chromium that prints: the one that `KLACHT_CHROMIUM` names, else the first on the path.
 *
 * @param env the variables to read
 * @throws KlachtError `no-chromium`
 * @example
 * findChromium(process.env); // '/usr/bin/chromium'
 */
export const findChromium = (env: Readonly<Record<string, string | undefined>>): string => {
  const told = env[VARIABLE] ?? '';
  if (told !== '') {
    if (isRunnable(told)) return told;
    throw new KlachtError(
      'unavailable',
      'no-chromium',
      `${VARIABLE}: expected a Chromium to run, got '${told}', which is none`,
      { field: VARIABLE, value: told },
    );
  }
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const places = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  const found = [...places, ...PLACES].find(isRunnable);
  if (found !== undefined) return found;
  throw new KlachtError(
    'unavailable',
    'no-chromium',
    `expected a Chromium to print with, and found none on the path: install it (Debian: apt install chromium), or name it in ${VARIABLE}; --format html needs none`,
    { field: VARIABLE, value: null },
  );
};
