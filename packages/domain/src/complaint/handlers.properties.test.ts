import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../calendar/local-date.ts';
import { isKlachtError } from '../errors.ts';
import { bitonic } from '../procedure/bitonic.ts';
import type { ComplaintCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { ComplaintEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { type Complaint, initialState } from './state.ts';

const context = { procedures: [bitonic], now: '2028-12-31T12:00:00Z', actor: 'the desk' } as const;

const person = fc.constantFrom('anna', 'bert', 'jan', 'piet');
const at = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-04-02', days));

const received = fc
  .record(
    { officer: person, employees: fc.array(person, { minLength: 1, maxLength: 2 }) },
    { requiredKeys: [] },
  )
  .map((people): ComplaintCommand => ({
    type: 'Receive',
    data: { at: '2026-04-02', channel: 'email', subjects: ['price'], ...people },
  }));

const assigned = fc
  .record({ at, officer: person, deputy: person }, { requiredKeys: ['at', 'officer'] })
  .map((data): ComplaintCommand => ({ type: 'AssignOfficer', data }));

const named = fc
  .record({ at, employee: person })
  .map((data): ComplaintCommand => ({ type: 'NameEmployee', data }));

const corrected = at.map((at): ComplaintCommand => ({
  type: 'Correct',
  data: { at, channel: { from: 'email', to: 'letter' }, why: 'It came by post.' },
}));

/** What ends a complaint, or opens it again, changes nothing of who handles it. */
const other = fc
  .record({ at, type: fc.constantFrom('Withdraw', 'Reopen') })
  .map(({ at, type }): ComplaintCommand => ({ type, data: { at } }));

const asked = fc.array(
  fc.oneof(
    { arbitrary: assigned, weight: 3 },
    { arbitrary: named, weight: 3 },
    { arbitrary: corrected, weight: 1 },
    { arbitrary: other, weight: 2 },
  ),
  { maxLength: 20 },
);

/** Who handles the complaint at last, and whom it is about, as the events themselves tell. */
const peopleOf = (recorded: readonly ComplaintEvent[]) => {
  const events = recorded.toSorted((a, b) => a.data.at.localeCompare(b.data.at));
  let handling: readonly (string | undefined)[] = [];
  const concerned: string[] = [];
  for (const { type, data } of events) {
    if (type === 'Received') handling = [data.officer];
    if (type === 'OfficerAssigned') handling = [data.officer, data.deputy];
    if (type === 'Received') concerned.push(...(data.employees ?? []));
    if (type === 'EmployeeNamed') concerned.push(data.employee);
  }
  return { handling: handling.filter((one) => one !== undefined), concerned };
};

it('nobody handles a complaint that is about them, whatever is asked', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(received, asked, (first, rest) => {
      const events: ComplaintEvent[] = [];
      let complaint: Complaint = initialState();
      for (const command of [first, ...rest]) {
        try {
          const event = decide(complaint, command, context);
          complaint = evolve(complaint, event);
          events.push(event);
          seen.add(event.type);
        } catch (error) {
          if (!isKlachtError(error, 'rejected')) throw error;
          seen.add(`${command.type} ${error.code}`);
        }
        const { handling, concerned } = peopleOf(events);
        expect(handling.filter((one) => concerned.includes(one))).toEqual([]);
        if (complaint.status === 'unknown') return;
        const { officer, deputy, employees } = complaint;
        expect([officer, deputy].filter((one) => one !== null)).toEqual(handling);
        expect(employees.map(({ name }) => name)).toEqual(concerned);
      }
    }),
    { numRuns: 500 },
  );
  // Histories in which nobody came near to it would prove nothing.
  expect([...seen]).toEqual(
    expect.arrayContaining([
      'Received',
      'OfficerAssigned',
      'EmployeeNamed',
      'Corrected',
      'Reopened',
      'Receive officer-concerned',
      'AssignOfficer officer-concerned',
      'NameEmployee officer-concerned',
    ]),
  );
});
