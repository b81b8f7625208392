import fc from 'fast-check';
import { addDays } from '../../calendar/local-date.ts';
import type { ComplaintCommand } from '../../complaint/commands.ts';
import { decide } from '../../complaint/decide.ts';
import type { ComplaintEvent } from '../../complaint/events.ts';
import { evolve } from '../../complaint/evolve.ts';
import { type Complaint, initialState } from '../../complaint/state.ts';
import { isKlachtError } from '../../errors.ts';
import { bitonic } from '../../procedure/bitonic.ts';
import { command, commandData } from './command-data.ts';

const context = { procedures: [bitonic], now: '2059-12-31T12:00:00Z', actor: 'desk' } as const;

const ABOUT_OTHERS: ReadonlySet<string> = new Set(['Correct', 'Amend', 'Retract']);

const anyFact = command.filter(
  ({ type }) => type !== 'Receive' && type !== 'Erase' && !ABOUT_OTHERS.has(type),
);

/** The event that a command leads to; null where it is refused. */
export const decided = (complaint: Complaint, asked: ComplaintCommand): ComplaintEvent | null => {
  try {
    return decide(complaint, asked, context);
  } catch (error) {
    if (isKlachtError(error)) return null;
    throw error;
  }
};

/** What was accepted of the commands, each some days after the one before it. */
const historyOf = (asked: readonly ComplaintCommand[]): readonly ComplaintEvent[] => {
  const events: ComplaintEvent[] = [];
  let complaint: Complaint = initialState();
  for (const [index, one] of asked.entries()) {
    const at = addDays('2026-04-02', index * 3);
    const data = { ...one.data, at, ...('until' in one.data ? { until: addDays(at, 30) } : {}) };
    const event = decided(complaint, { ...one, data } as ComplaintCommand);
    if (event === null) continue;
    events.push(event);
    complaint = evolve(complaint, event);
  }
  return events;
};

const receipt = commandData.Receive.filter(({ channel }) => channel !== 'phone').map(
  (data): ComplaintCommand => ({ type: 'Receive', data }),
);

/** The events of a complaint of 2 April 2026, of every type that tells of no other event. */
export const acceptedHistory: fc.Arbitrary<readonly ComplaintEvent[]> = fc
  .tuple(receipt, fc.array(anyFact, { maxLength: 18 }))
  .map(([first, rest]) => historyOf([first, ...rest]))
  .filter((events) => events.length > 0);
