import type { Notice } from '../use-cases/notice.ts';
import { tell } from './tell.ts';

const textOf = (notice: Notice): string => {
  switch (notice.kind) {
    case 'made-master-key':
      return `made the master key in ${notice.file}; keep a copy elsewhere, for without it no name can be read again`;
    case 'made-signing-key':
      return `made the signing key in ${notice.file}, for your eyes only`;
    case 'rebuilt-register':
      return `${notice.file} was damaged; it is built anew from the journal`;
    case 'removed-unfinished':
      return `removed ${notice.path}, which a command that was killed left unfinished`;
  }
};

/** Tells a notice of a use case to whoever runs the command line. */
export const tellNotice = (notice: Notice): void => tell(textOf(notice));
