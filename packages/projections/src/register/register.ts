import {
  type KnownComplaint,
  type Channel,
  type LocalDate,
  type Obligation,
  type ObligationKind,
  obligationsOf,
  type ObligationState,
  type Outcome,
  type Procedure,
  procedureOf,
  type Status,
  undoneOn,
} from '@klacht/domain';
import { checkDay } from '../check-input.ts';
import { type Origin, originOf } from './origin.ts';
import { checkFilter, passes, type RegisterFilter } from './register-filter.ts';
import { type Outside, outsideOf } from './outside-calendar.ts';
import type { RegisterEntry } from './register-projection.ts';

/** A row of the register, with the names that programs rely on. Dates are local days. */
export type RegisterRow = Origin & {
  readonly number: string;
  readonly complaintId: string;
  readonly status: Status;
  readonly channel: Channel;
  readonly receivedOn: LocalDate;
  readonly acknowledgedOn: LocalDate | null;
  /** Null while, or where, it was never declared. */
  readonly admissible: boolean | null;
  readonly judgedOn: LocalDate | null;
  readonly outcome: Outcome | null;
  readonly subjects: readonly string[];
  readonly officer: string | null;
  /** The date announced in the latest delay. */
  readonly delayedTo: LocalDate | null;
  readonly kifid: 'none' | 'escalated' | 'ruled';
  readonly closedOn: LocalDate | null;
  /** It was registered by mistake, or twice: it counts nowhere. */
  readonly retracted: boolean;
  readonly obligations: readonly (Outside & {
    readonly kind: ObligationKind;
    readonly article: string;
    readonly due: LocalDate;
    readonly target: LocalDate;
    readonly state: ObligationState;
    readonly metOn: LocalDate | null;
    /** Nobody can say: the register that the complaint comes from does not keep it. Absent otherwise. */
    readonly notKept?: true;
  })[];
};

/** Whether an obligation is void because it was not kept where the complaint comes from. */
const isNotKept = (proof: Obligation['proof']): boolean =>
  proof.some((one) => one.step === 'state' && one.ground === 'untracked');

const withoutProof = ({ kind, article, due, target, state, metOn, proof }: Obligation) => ({
  kind,
  article,
  due,
  target,
  state,
  metOn,
  ...(isNotKept(proof) ? { notKept: true as const } : {}),
  ...outsideOf(proof),
});

/** The state of the last time that it was put to Kifid. */
const kifidOf = ({ referrals }: KnownComplaint): RegisterRow['kifid'] => {
  const last = referrals.at(-1);
  if (last === undefined) return 'none';
  return last.ruling === null ? 'escalated' : 'ruled';
};

const toRow = (
  { number, complaintId, complaint }: RegisterEntry,
  procedures: readonly Procedure[],
  today: LocalDate,
): RegisterRow => {
  const { status, channel, received, acknowledged, subjects, officer, delays } = complaint;
  const procedure = procedureOf(procedures, complaint);
  return {
    number,
    complaintId,
    ...originOf(complaint),
    status,
    channel,
    receivedOn: received.at,
    acknowledgedOn: acknowledged?.at ?? null,
    admissible:
      status === 'inadmissible' ? false : complaint.declaredAdmissible === null ? null : true,
    judgedOn: status === 'judged' ? complaint.closed.at : null,
    outcome: status === 'judged' ? complaint.judgement.outcome : null,
    subjects,
    officer,
    delayedTo: delays.at(-1)?.until ?? null,
    kifid: kifidOf(complaint),
    closedOn: 'closed' in complaint ? complaint.closed.at : null,
    retracted: complaint.retracted,
    obligations: obligationsOf(complaint, procedure, today).map(withoutProof),
  };
};

/**
 * The register's rows, in the order of the entries, one at a time.
 *
 * @param today the local day by which obligations are judged
 * @throws KlachtError `invalid-input` for what is no day or no status, `unknown-procedure`
 * @example
 * const rows = [...registerRows(entries, { procedures: [bitonic], today: '2026-05-01' })];
 */
export function* registerRows(
  entries: Iterable<RegisterEntry>,
  context: { readonly procedures: readonly Procedure[]; readonly today: LocalDate },
  filter: RegisterFilter = {},
): Generator<RegisterRow, void, undefined> {
  checkDay('today', context.today);
  checkFilter(filter);
  for (const entry of entries) {
    const { complaint } = entry;
    if (!passes(filter, complaint, complaint.received.at)) continue;
    yield toRow(entry, context.procedures, context.today);
  }
}

/**
 * A row to keep beside its entry: as it is on the day of receipt, for {@link keptRegisterRows} to tell
 * it as of any other.
 *
 * @throws KlachtError `unknown-procedure`
 * @example
 * const kept = entries.map((entry) => registerRowToKeep(entry, [bitonic]));
 */
export const registerRowToKeep = (
  entry: RegisterEntry,
  procedures: readonly Procedure[],
): RegisterRow => toRow(entry, procedures, entry.complaint.received.at);

const isUndone = ({ state }: RegisterRow['obligations'][number]): boolean =>
  state === 'open' || state === 'overdue';

const asOf = (row: RegisterRow, today: LocalDate): RegisterRow =>
  row.obligations.some(isUndone)
    ? {
        ...row,
        obligations: row.obligations.map((one) =>
          isUndone(one) ? { ...one, state: undoneOn(one.kind, one.due, today) } : one,
        ),
      }
    : row;

/**
 * The same as {@link registerRows}, of rows that were kept, as of whatever day.
 *
 * @param today the local day by which obligations are judged
 * @throws KlachtError `invalid-input` for what is no day or no status
 * @example
 * const kept = entries.map((entry) => registerRowToKeep(entry, [bitonic]));
 * const rows = [...keptRegisterRows(kept, '2026-05-01', { status: 'received' })];
 */
export function* keptRegisterRows(
  kept: Iterable<RegisterRow>,
  today: LocalDate,
  filter: RegisterFilter = {},
): Generator<RegisterRow, void, undefined> {
  checkDay('today', today);
  checkFilter(filter);
  for (const row of kept) if (passes(filter, row, row.receivedOn)) yield asOf(row, today);
}
