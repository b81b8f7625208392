import {
  type Instant,
  KlachtError,
  type LocalDate,
  procedureOf,
  type Reader,
  toLocalDate,
} from '@klacht/domain';
import type { AsOf, RegisterEntry } from '@klacht/projections';
import type { Dossier } from '../pages/dossier/dossier.ts';
import { storedEvents } from './dossier/documents-of.ts';
import { findComplaint } from './find-complaint.ts';
import { documentsListed, type ListedDocument } from './dossier/list-documents.ts';
import { look } from './look.ts';
import { openDossier } from './dossier/open-dossier.ts';
import type { OpenJournal } from './opening/open-journal.ts';

/** A complaint as somebody reads it: as it stands, or as it stood. */
export type ComplaintRead = {
  /** As of the moment that was asked about. */
  readonly entry: RegisterEntry;
  readonly dossier: Dossier;
  readonly documents: readonly ListedDocument[];
  /** The local days on which something was recorded of it, in order, also after that moment. */
  readonly days: readonly LocalDate[];
};

/** Who reads, when, and about which moment. */
export type ComplaintAsked = {
  readonly reader: Reader;
  /** The moment that is judged by. */
  readonly judgedAt: Instant;
  /** When it is recorded that it was read. */
  readonly now: Instant;
  /** The moment that is looked back to; the present unless told. */
  readonly asOf?: AsOf;
};

const unknownThen = (number: string): KlachtError =>
  new KlachtError(
    'invalid',
    'unknown-complaint',
    `asOf: expected a moment at which ${number} was there, got one before it`,
    { field: 'asOf', number },
  );

/**
 * Reads a complaint with all that belongs on a screen about it. It is recorded first that it is read, once,
 * also of a look back.
 *
 * @param whose the complaint, by what {@link findComplaint} takes
 * @throws KlachtError as {@link findComplaint}, `openDossier` and `look`; `unknown-complaint` for a moment
 * before it came in
 * @example
 * const reader = { role: 'officer', name: 'anna' } as const;
 * const { dossier } = await readComplaint(journal, '2026-0042', { reader, judgedAt: now, now });
 */
export const readComplaint = async (
  journal: OpenJournal,
  whose: string,
  { reader, judgedAt, now, asOf }: ComplaintAsked,
): Promise<ComplaintRead> => {
  const live = await journal.ask((register) => findComplaint(register, whose));
  const { complaintId, number } = live;
  const asked = { now: judgedAt, ...(asOf === undefined ? {} : { asOf }) };
  const { entries, today, others } = await look(journal, asked, () => [live]);
  const entry = [...entries].find((one) => one.complaintId === complaintId);
  if (entry === undefined) throw unknownThen(number);
  const { complaint } = entry;
  const procedure = procedureOf(journal.procedures, complaint);
  const { events, left } = await openDossier(journal, live, { reader, now });
  const known = new Set(complaint.history.map(({ revision }) => revision));
  const stored = await storedEvents(journal.store, complaintId);
  return {
    entry,
    dossier: {
      number,
      complaintId,
      complaint,
      procedure,
      others,
      today,
      events: events.filter(({ recorded }) => known.has(recorded.revision)),
      left,
      reader,
    },
    documents: await documentsListed(journal, entry, stored, reader),
    days: [
      ...new Set(stored.map(({ recordedAt }) => toLocalDate(recordedAt, procedure.timeZone))),
    ].toSorted(),
  };
};
