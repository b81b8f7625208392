import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import { part } from './part.ts';
import { rejection } from './rejection.ts';
import { refuseUnknownCause } from './root-causes.ts';
import type { LatenessCause } from './state.ts';
import { lateStep, text, when, words } from './values.ts';

const isSame = (one: LatenessCause, { step, due, cause }: LatenessCause): boolean =>
  one.step === step && one.due === due && one.cause === cause;

/** Article 7.3: why a step was not done in time, as the report on the year tells it. */
export const lateness = part({
  events: {
    /**
     * Article 7.3: why a step was late: one cause of the procedure's list where it has one, with what
     * else there is to say beside it.
     */
    LatenessExplained: () =>
      z.strictObject({
        ...when,
        step: lateStep,
        /** Its last day, where it was late more than once; else of all that were late by then. */
        due: localDate.exactOptional(),
        cause: text,
        explanation: words.exactOptional(),
      }),
  },
  folds: {
    LatenessExplained: ({ lateness: before }, { step, due = null, cause }, { at }) => {
      const said = { step, due, cause, on: at };
      return before.some((one) => isSame(one, said)) ? {} : { lateness: [...before, said] };
    },
  },
  rules: {
    LatenessExplained: ({ origin, received }, { due, cause }, { command, when, procedure }) => {
      if (origin === null) refuseUnknownCause(cause, procedure.latenessCauses, command);
      if (due === undefined || (received.at <= due && due < when.at)) return;
      throw rejection(
        'not-late-yet',
        `${command}: due: expected a day from the receipt, ${received.at}, and before ${when.at}, got ${due}`,
        { field: 'due', value: due, receivedOn: received.at, at: when.at },
      );
    },
  },
});

/**
 * The causes that were recorded of a step that was late, in the order of the days on which they were told.
 *
 * @param step its kind, and its last day by the legal reading
 * @example
 * causesOfLateness(complaint, { kind: 'judge', due: '2026-06-02' }); // [{ cause: 'holiday', … }]
 */
export const causesOfLateness = (
  { lateness: told }: { readonly lateness: readonly LatenessCause[] },
  { kind, due }: { readonly kind: string; readonly due: LatenessCause['on'] },
): readonly LatenessCause[] =>
  told.filter((one) => one.step === kind && (one.due === null ? due < one.on : one.due === due));
