import type { Language } from '@klacht/domain';
import type { Notice, OnNotice } from '../use-cases/opening/notice.ts';
import { toldWords } from '../words/told-words.ts';
import { tell } from './tell.ts';

const textOf = (notice: Notice, language: Language): string => {
  const words = toldWords(language);
  switch (notice.kind) {
    case 'made-master-key':
      return words.madeMasterKey(notice.file);
    case 'made-signing-key':
      return words.madeSigningKey(notice.file);
    case 'rebuilt-register':
      return words.rebuiltRegister(notice.file);
    case 'removed-unfinished':
      return words.removedUnfinished(notice.path);
  }
};

/** Tells the notices of a use case to whoever runs the command line. */
export const tellNotices =
  (language: Language): OnNotice =>
  (notice) =>
    tell(textOf(notice, language));
