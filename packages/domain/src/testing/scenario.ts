import type { Instant } from '../calendar/instant.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import { decide } from '../complaint/decide.ts';
import type { ComplaintEvent } from '../complaint/events.ts';
import { evolve } from '../complaint/evolve.ts';
import { type Complaint, initialState } from '../complaint/state.ts';
import { type ErrorCode, isKlachtError } from '../errors.ts';
import { bitonic } from '../procedure/bitonic.ts';
import type { Procedure } from '../procedure/procedure.ts';

/** The present of these scenarios unless another is given: after all that happens in them. */
export const NOW = '2036-12-31T12:00:00Z';

/** Under which rules a scenario plays, when, and who acts in it. */
export type Setting = {
  readonly procedures?: readonly Procedure[];
  readonly now?: Instant;
  readonly actor?: string;
};

/** Given a history, when something is asked. The test expects what comes of it. */
export type Scenario = {
  /** The complaint that these commands leave; each must be accepted. */
  readonly given: (...commands: readonly ComplaintCommand[]) => Complaint;
  /** The event that a command leads to, or the code it is rejected with. */
  readonly when: (
    complaint: Complaint,
    command: ComplaintCommand,
    actor?: string,
  ) => ComplaintEvent | ErrorCode<'rejected'>;
};

/**
 * given and when under rules of one's own. There is no `then`: use the `expect` of your test
 * runner. A module with an export of that name cannot be imported by `import()`.
 *
 * @param setting Bitonic's procedure, the end of 2036 and `anna`, unless others are given
 * @returns both throw what `decide` throws, but for the rejection that `when` answers with
 * @example
 * const { given, when } = scenario({ procedures: [bitonic], actor: 'bert' });
 * when(given(receive()), { type: 'Acknowledge', data: { at: '2026-04-07' } }); // the event
 */
export const scenario = ({
  procedures = [bitonic],
  now = NOW,
  actor = 'anna',
}: Setting = {}): Scenario => ({
  given: (...commands) =>
    commands.reduce<Complaint>(
      (complaint, command) =>
        evolve(complaint, decide(complaint, command, { procedures, now, actor })),
      initialState(),
    ),
  when: (complaint, command, as = actor) => {
    try {
      return decide(complaint, command, { procedures, now, actor: as });
    } catch (error) {
      if (isKlachtError(error, 'rejected')) return error.code;
      throw error;
    }
  },
});

/**
 * {@link scenario} under Bitonic's procedure.
 *
 * @example
 * expect(when(given(receive(), acknowledge), acknowledge)).toBe('already-acknowledged');
 */
export const { given, when } = scenario();

/**
 * A complaint that comes in by email; on Thursday 2 April 2026 unless another day is given.
 *
 * @example
 * given(receive('2026-05-01'));
 */
export const receive = (
  at: LocalDate = '2026-04-02',
): Extract<ComplaintCommand, { type: 'Receive' }> => ({
  type: 'Receive',
  data: { at, channel: 'email', subjects: ['price'] },
});
