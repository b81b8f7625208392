import { type Instant, type Language, procedureOf } from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { look } from '../look.ts';
import type { OpenJournal } from '../opening/open-journal.ts';
import { openDossier, type Reading } from './open-dossier.ts';

/** Who reads a dossier, and on what day it is judged. */
export type DossierAsked = Omit<Reading, 'now'> & {
  /** The day that is judged by. */
  readonly now: Instant;
  /** When it is recorded that the dossier was read; `now` unless told. */
  readonly recordedAt?: Instant;
  readonly language: Language;
};

/**
 * Makes the page of a complaint, HTML, as its reader may see it. It is recorded first that they read it.
 *
 * @param entry the complaint, as the live register has it
 * @throws KlachtError as {@link openDossier}; `unknown-procedure`
 * @example
 * const reader = { role: 'complainant', name: 'J. Jansen' } as const;
 * const page = await makeDossier(journal, entry, { reader, now, language: 'nl' });
 */
export const makeDossier = async (
  journal: OpenJournal,
  entry: RegisterEntry,
  { now, recordedAt = now, language, ...reading }: DossierAsked,
): Promise<string> => {
  const { number, complaintId, complaint } = entry;
  const procedure = procedureOf(journal.procedures, complaint);
  // Loaded for who asks for a page, and before it is recorded that they read it.
  const { dossierPage } = await import('../../pages/dossier-page.ts');
  const { today, others } = await look(journal, { now }, () => [entry]);
  const dossier = await openDossier(journal, entry, { ...reading, now: recordedAt });
  const { reader } = reading;
  return dossierPage(
    { number, complaintId, complaint, procedure, others, today, reader, ...dossier },
    language,
  );
};
