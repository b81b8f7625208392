import { isBefore } from './when.ts';
import { type Close, closeOf, type KnownComplaint, type Proceeding, type Ruling } from './state.ts';
import type { KifidResult, Outcome } from './values.ts';

/** A ruling of Kifid, and whether it came to something else than the firm had by then. */
export type KifidRuling = Ruling & {
  readonly deviates: boolean;
  /** How the firm had ended it by then; null where it had decided nothing. */
  readonly own: Outcome | 'inadmissible' | 'withdrawn' | null;
};

/** Kifid decided on the merits, and otherwise than this. */
const differs = (close: Close, result: KifidResult): boolean => {
  if (result === 'settled' || result === 'inadmissible') return false;
  if (close.status === 'withdrawn') return false;
  const { outcome } = close.status === 'judged' ? close.judgement : { outcome: 'rejected' };
  return outcome === 'settled' ? result !== 'rejected' : outcome !== result;
};

const endOf = (close: Close): NonNullable<KifidRuling['own']> =>
  close.status === 'judged' ? close.judgement.outcome : close.status;

const closesOf = (complaint: KnownComplaint): readonly Close[] => {
  const last = closeOf(complaint);
  return [...complaint.reopenings, ...(last === null ? [] : [last])];
};

/**
 * The rulings of Kifid, in the order of the referrals. The results say whether a ruling deviates. A
 * firm that gave no judgement refused what was asked. A ruling deviates from a settlement where
 * Kifid gives more. It deviates from nothing where Kifid settles or does not take up the complaint,
 * or where the firm had decided nothing.
 *
 * @example
 * kifidRulings(complaint).filter(({ deviates }) => deviates).length; // how often Kifid decided otherwise
 */
export const kifidRulings = (
  complaint: Pick<KnownComplaint, 'referrals'> & KnownComplaint,
): readonly KifidRuling[] =>
  complaint.referrals.flatMap(({ ruling }: Proceeding) => {
    if (ruling === null) return [];
    const close = closesOf(complaint).findLast(({ closed }) => !isBefore(ruling.when, closed));
    const deviates = close !== undefined && differs(close, ruling.result);
    return [{ ...ruling, deviates, own: close === undefined ? null : endOf(close) }];
  });
