import fc from 'fast-check';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import { decide } from '../complaint/decide.ts';
import { evolve } from '../complaint/evolve.ts';
import { closeOf, type KnownComplaint } from '../complaint/state.ts';
import { isKlachtError } from '../errors.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { given, receive } from './scenario.ts';

type Ask = {
  readonly type: ComplaintCommand['type'];
  readonly days: number;
  readonly other: number;
};

const CORRECTABLE = ['receivedOn', 'acknowledgedOn', 'closedOn'] as const;

/** The commands of a day, as the complaint allows them then. */
const toCommand = (
  { type, other }: Ask,
  at: LocalDate,
  complaint: KnownComplaint,
): ComplaintCommand => {
  const until = addDays(at, other);
  const more: Partial<Record<ComplaintCommand['type'], object>> = {
    DeclareInadmissible: { grounds: [{ ground: 'too-late', explanation: 'It is too late.' }] },
    InviteStatement: { party: 'complainant' },
    Delay: { until },
    Judge: { outcome: (['upheld', 'partly-upheld', 'rejected', 'settled'] as const)[other % 4] },
    Notify: { of: other % 2 === 0 ? 'judgement' : 'admissibility', party: 'complainant' },
    ProposeSolution: { by: 'complainant' },
    NameEmployee: { employee: 'piet' },
  };
  if (type !== 'Correct') return { type, data: { at, ...more[type] } } as ComplaintCommand;
  const from = {
    receivedOn: complaint.received.at,
    acknowledgedOn: complaint.acknowledged?.at ?? at,
    closedOn: closeOf(complaint)?.closed.at ?? at,
  };
  const field = CORRECTABLE[other % 3] ?? 'receivedOn';
  return {
    type,
    data: {
      at,
      [field]: { from: from[field], to: addDays(from[field], (other % 41) - 20) },
      why: 'It was misread.',
    },
  };
};

const anAsk: fc.Arbitrary<Ask> = fc.record({
  type: fc.constantFrom(
    'Acknowledge',
    'RequestInformation',
    'ProvideInformation',
    'DeclareAdmissible',
    'DeclareInadmissible',
    'NameEmployee',
    'InviteStatement',
    'ReportProgress',
    'ProposeSolution',
    'AcceptSolution',
    'Delay',
    'Judge',
    'Notify',
    'Withdraw',
    'Reopen',
    'Reopen',
    'EscalateToKifid',
    'Correct',
  ),
  days: fc.integer({ min: -5, max: 40 }),
  other: fc.integer({ min: 0, max: 90 }),
});

/**
 * The commands of a complaint that came in in 2025, each accepted after the ones before it: late and
 * early, with delays, reopenings and corrections. They happen before 2029.
 *
 * @example
 * fc.assert(fc.property(anyHistory, (history) => given(...history).status !== 'unknown'));
 */
export const anyHistory: fc.Arbitrary<readonly ComplaintCommand[]> = fc
  .record({
    received: fc.integer({ min: 0, max: 364 }).map((days) => addDays('2025-01-01', days)),
    asks: fc.array(anAsk, { maxLength: 16 }),
  })
  .map(({ received, asks }) => {
    const context = { procedures: [bitonic], now: '2028-12-31T12:00:00Z', actor: 'anna' } as const;
    const history: ComplaintCommand[] = [receive(received)];
    let complaint = given(...history) as KnownComplaint;
    let day = received;
    for (const ask of asks) {
      day = addDays(day, ask.days);
      const command = toCommand(ask, day, complaint);
      try {
        complaint = evolve(complaint, decide(complaint, command, context)) as KnownComplaint;
        history.push(command);
      } catch (error) {
        if (!isKlachtError(error, 'rejected')) throw error;
      }
    }
    return history;
  });

/**
 * The complaint that {@link anyHistory} leads to.
 *
 * @example
 * fc.assert(fc.property(anyComplaint, anyToday, (complaint, today) => {
 *   obligationsOf(complaint, bitonic, today);
 * }));
 */
export const anyComplaint: fc.Arbitrary<KnownComplaint> = anyHistory.map(
  (history) => given(...history) as KnownComplaint,
);

/**
 * A day to look back from: in the year that {@link anyHistory} begins in, or the two after it.
 *
 * @example
 * fc.sample(anyToday, 1); // such as ['2026-03-14']
 */
export const anyToday: fc.Arbitrary<LocalDate> = fc
  .integer({ min: 0, max: 1200 })
  .map((days) => addDays('2025-01-01', days));
