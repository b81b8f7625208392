import type { Language } from '@klacht/domain';
import { html } from 'hono/html';
import { harmlessLines } from '../../ground/harmless.ts';
import { dossierWords } from '../../words/dossier-words.ts';
import { namesIn } from '../../words/names.ts';
import type { Html } from '../style/page.ts';
import type { Dossier } from './dossier.ts';

/** Whether texts were opened, for whom, and that this was recorded. */
export const readingNote = (
  { reader }: Pick<Dossier, 'reader'>,
  language: Language,
): Html | string => {
  const words = dossierWords(language);
  if (reader === null) return words.closed;
  const [before = '', after = ''] = words
    .opened('\u0000', namesIn(language).roles[reader.role])
    .split('\u0000');
  return html`${before}<bdi>${harmlessLines(reader.name)}</bdi>${after}`;
};
