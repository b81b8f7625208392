import type { Language } from '@klacht/domain';

/** Why the system refused a file, by its code, in Dutch. */
const WHY_NL: Readonly<Record<string, string>> = {
  ENOENT: 'is er niet',
  ENOTDIR: 'ligt in wat geen map is',
  EISDIR: 'is een map',
  EACCES: 'mag niet worden gebruikt',
  EPERM: 'mag niet worden gebruikt',
  EEXIST: 'is er al',
  ENOSPC: 'past niet meer op de schijf',
  EDQUOT: 'past niet meer in de toegestane ruimte',
  EROFS: 'ligt op een schijf waarop niet mag worden geschreven',
  EIO: 'ligt op een schijf die faalde',
  EFBIG: 'wordt te groot',
  EMFILE: 'kan niet worden geopend: er zijn te veel bestanden open',
};

/** What the system says of a file that it refused, in a language. */
export const systemErrorInWords = (error: Error, language: Language): string => {
  if (language === 'en') return error.message;
  const { code = '', path = '' } = error as NodeJS.ErrnoException;
  const why = WHY_NL[code] ?? `is niet te gebruiken (${code})`;
  return path === '' ? `Een bestand ${why}.` : `'${path}' ${why}.`;
};
