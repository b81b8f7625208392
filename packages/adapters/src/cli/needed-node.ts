import type { Language } from '@klacht/domain';
import { oldNodeInWords } from '../words/old-node-words.ts';

/** The first version of Node that has what the command line stands on, such as its SQLite. */
const NEEDED = [22, 16] as const;

/**
 * What to say where Node is too old to run the command line; null where it is not.
 *
 * @param version of Node
 * @example
 * whyTooOld('20.20.2', 'en'); // 'klacht needs Node 22.16 or later, and this is Node 20.20.2'
 */
export const whyTooOld = (version: string, language: Language): string | null => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = NEEDED;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return null;
  return oldNodeInWords(NEEDED.join('.'), version, language);
};
