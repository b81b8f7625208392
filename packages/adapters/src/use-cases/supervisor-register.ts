import {
  type ComplaintFact,
  closeOf,
  factsInEvents,
  type Instant,
  isSamePerson,
  type Reader,
} from '@klacht/domain';
import type { RegisterEntry, ReportPeriod } from '@klacht/projections';
import type { NamedPerson, SupervisorRow } from '../pages/supervisor-register/row.ts';
import { expectKnowsWho } from './dossier/expect-knows-who.ts';
import { dossierOf, recordReading } from './dossier/open-dossier.ts';
import { storedEvents } from './dossier/documents-of.ts';
import type { OpenJournal } from './opening/open-journal.ts';
import { eventAsShown } from '../sealing/shown-text.ts';

/** What tells how a complaint was handled. */
const HANDLING: ReadonlySet<ComplaintFact['type']> = new Set<ComplaintFact['type']>([
  'DeclaredInadmissible',
  'SolutionAccepted',
  'PartJudged',
  'Judged',
  'Withdrawn',
  'Reopened',
  'RedressPaid',
  'EscalatedToKifid',
  'KifidRuled',
  'BroughtToCourt',
  'CourtRuled',
]);

type Told = {
  readonly name: string;
  readonly address?: string | undefined;
  readonly email?: string | undefined;
};

const person = ({ name, address, email }: Told): NamedPerson => ({
  name,
  address: address ?? null,
  email: email ?? null,
});

const complainantsIn = (facts: readonly ComplaintFact[]): readonly NamedPerson[] =>
  facts.flatMap(({ type, data }) => {
    if (type !== 'Received' && type !== 'ComplainantAdded') return [];
    return data.complainant === undefined ? [] : [person(data.complainant)];
  });

const representativesIn = (facts: readonly ComplaintFact[]): readonly NamedPerson[] => {
  const left = facts.flatMap(({ type, data }) => (type === 'RepresentativeLeft' ? [data.id] : []));
  return facts.flatMap(({ type, data }) => {
    if (type === 'Received') {
      return data.representative === undefined ? [] : [person(data.representative)];
    }
    const isThere = type === 'RepresentativeAdded' && !left.some((id) => isSamePerson(id, data.id));
    return isThere ? [person(data.representative)] : [];
  });
};

const descriptionIn = (facts: readonly ComplaintFact[]): readonly string[] =>
  facts.flatMap(({ type, data }) => {
    if (type !== 'Received' && type !== 'PointsListed') return [];
    const points = data.points ?? [];
    return [
      ...(type === 'Received' && data.text !== undefined ? [data.text] : []),
      ...points.flatMap(({ text }) => text ?? []),
    ];
  });

const rowOf = (
  { number, complaintId, complaint }: RegisterEntry,
  facts: readonly ComplaintFact[],
): SupervisorRow => ({
  number,
  complaintId,
  complainants: complainantsIn(facts),
  representatives: representativesIn(facts),
  receivedOn: complaint.received.at,
  description: descriptionIn(facts),
  subjects: complaint.subjects,
  status: complaint.status,
  closedOn: closeOf(complaint)?.closed.at ?? null,
  byMistake: complaint.retracted,
  handling: facts.filter(({ type }) => HANDLING.has(type)),
});

/** For whom the register is opened, over which days of receipt, and when. */
export type SupervisorAsked = {
  /** For whom names are opened; null for nobody, and each reads `[sealed]`. */
  readonly reader: Reader | null;
  /** The days on which complaints came in, both inclusive; every complaint unless told. */
  readonly period?: ReportPeriod;
  /** When it is recorded that it was read. */
  readonly now: Instant;
  /** Told how many complaints were opened. */
  readonly onProgress?: (complaints: number) => void;
};

/**
 * The register as a supervisor asks for it: of each complaint who complained, with their address,
 * when it came in, what it says and how it was handled. The reading is recorded as one of the dossier
 * of every complaint in it, before anything is given; somebody who was erased reads `[erased]`.
 *
 * @returns in the order of the register, what was registered by mistake and what is a duplicate
 * among them
 * @throws KlachtError `not-for-role` for who may not see whoever complained; of kind `unreadable` as
 * {@link openDossier}
 * @example
 * const reader = { role: 'compliance', name: 'eva' } as const;
 * const rows = await supervisorRegister(journal, { reader, now });
 */
export const supervisorRegister = async (
  journal: OpenJournal,
  { reader, period, now, onProgress = () => {} }: SupervisorAsked,
): Promise<readonly SupervisorRow[]> => {
  if (reader !== null) expectKnowsWho(reader);
  const isWithin = ({ complaint: { received } }: RegisterEntry): boolean =>
    period === undefined || (period.from <= received.at && received.at <= period.to);
  const entries = await journal.ask((register) =>
    Array.from(register.entries(), (entry) => (isWithin(entry) ? [entry] : [])).flat(),
  );
  const rows: SupervisorRow[] = [];
  for (const [index, entry] of entries.entries()) {
    onProgress(index);
    const stored = await storedEvents(journal.store, entry.complaintId);
    const { events } = await dossierOf(journal, entry, stored, reader);
    const opened = events.map(({ recorded, event }) => ({
      ...eventAsShown(event),
      revision: recorded.revision,
      recordedAt: recorded.recordedAt,
    }));
    rows.push(rowOf(entry, factsInEvents(opened)));
  }
  await recordReading(journal, entries, { reader, purpose: 'register for the supervisor', now });
  return rows;
};
