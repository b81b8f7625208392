import {
  bitonic,
  type Complaint,
  type ComplaintCommand,
  complaintStream,
  decide,
  evolve,
  initialState,
  isKlachtError,
  type LocalDate,
  type RecordedEvent,
} from '@klacht/domain';
import { memoryEntries } from '../projection.ts';
import { type RegisterEntry, registerProjection } from '../register/register-projection.ts';
import type { AsIssued } from '../yearly-report/since-issued.ts';
import { type ReportContext, yearlyReport } from '../yearly-report/yearly-report.ts';

/** What was recorded of a complaint before a report was issued, and since. */
export type Told = {
  readonly before: readonly ComplaintCommand[];
  readonly since: readonly ComplaintCommand[];
};

export const idOf = (index: number): string =>
  `4c1f2b7e-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;

const foldOf = (events: readonly RecordedEvent[]): readonly RegisterEntry[] => {
  const entries = memoryEntries<RegisterEntry>();
  for (const event of events) registerProjection.evolve(entries, event);
  return [...entries.values()];
};

/** The register when a report was issued, and now; a command that is refused is left out. */
const foldsOf = (
  complaints: readonly Told[],
): Record<'atIssue' | 'now', readonly RegisterEntry[]> => {
  const events: RecordedEvent[] = [];
  const states = complaints.map((): Complaint => initialState());
  const revisions = complaints.map(() => 0);
  const record = (index: number, commands: readonly ComplaintCommand[], recordedOn: LocalDate) => {
    for (const command of commands) {
      try {
        const event = decide(states[index] ?? initialState(), command, {
          procedures: [bitonic],
          now: '2036-12-31T12:00:00Z',
          actor: 'anna',
        });
        const revision = revisions[index] ?? 0;
        const position = String(events.length + 1);
        const recordedAt = `${recordedOn}T12:00:00Z` as const;
        states[index] = evolve(states[index] ?? initialState(), { ...event, revision, recordedAt });
        revisions[index] = revision + 1;
        events.push({
          ...event,
          stream: complaintStream(idOf(index)),
          revision,
          id: `e${position}`,
          position,
          recordedAt,
          metadata: {},
        });
      } catch (error) {
        if (!isKlachtError(error, 'rejected')) throw error;
      }
    }
  };
  for (const [index, { before }] of complaints.entries()) record(index, before, '2026-01-10');
  const known = events.length;
  for (const [index, { since }] of complaints.entries()) record(index, since, '2026-03-03');
  return { atIssue: foldOf(events.slice(0, known)), now: foldOf(events) };
};

const CONTEXT: ReportContext = {
  year: 2025,
  procedures: [bitonic],
  position: '99',
  today: '2026-04-01',
  reviews: new Map(),
};

/** The report as it was issued, on 20 January 2026 unless told, and as it is asked for on 1 April. */
export const reportsOf = (
  complaints: readonly Told[],
  more: Partial<ReportContext> = {},
  asOf: LocalDate = '2026-01-20',
) => {
  const { atIssue, now } = foldsOf(complaints);
  const issued: AsIssued = {
    issuedOn: asOf,
    position: '7',
    asOf,
    digest: null,
    entries: atIssue,
  };
  return {
    issued: yearlyReport(atIssue, { ...CONTEXT, ...more, today: issued.asOf }),
    now: yearlyReport(now, { ...CONTEXT, issued, ...more }),
    nextYear: yearlyReport(now, { ...CONTEXT, issuedBefore: issued, ...more, year: 2026 }),
  };
};
