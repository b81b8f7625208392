import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { command } from '../testing/by-the-book.ts';
import { given, receive } from '../testing/given.ts';
import { explainObligation } from './explain-obligation.ts';
import { obligationsOf } from './obligations.ts';

const assigned = (at: LocalDate, officer: string) => command('AssignOfficer', at, { officer });

/** What there is to judge, received on 2 April 2026 and due on 2 June. */
const toJudge = (today: LocalDate, ...commands: readonly ComplaintCommand[]) => {
  const complaint = given(receive(), ...commands) as KnownComplaint;
  const judge = obligationsOf(complaint, bitonic, today).find(({ kind }) => kind === 'judge');
  if (judge === undefined) throw new Error('expected an obligation');
  return judge;
};

describe('what is overdue or late is told with who had it on its last day', () => {
  const anna = assigned('2026-04-03', 'anna');

  it.each([
    ['until the last day', [anna, assigned('2026-06-02', 'bert')], 'bert'],
    ['from the day after', [anna, assigned('2026-06-03', 'bert')], 'anna'],
    ['when nobody did', [assigned('2026-06-03', 'bert')], null],
    ['when it was recorded out of order', [assigned('2026-06-03', 'bert'), anna], 'anna'],
  ] as const)('%s', (_, commands, expected) => {
    expect(toJudge('2026-07-01', ...commands)).toMatchObject({
      state: 'overdue',
      officerWhenDue: expected,
    });
    const judged = command('Judge', '2026-06-20', { outcome: 'upheld' });
    expect(toJudge('2026-07-01', ...commands, judged)).toMatchObject({
      state: 'late',
      officerWhenDue: expected,
    });
  });

  it('and nothing of what is open or met', () => {
    expect(toJudge('2026-06-02', anna).officerWhenDue).toBeNull();
    const judged = command('Judge', '2026-06-02', { outcome: 'upheld' });
    expect(toJudge('2026-07-01', anna, judged).officerWhenDue).toBeNull();
  });

  it('and the proof says so where it is somebody else than has it now', () => {
    const told = (language: 'en' | 'nl', ...commands: readonly ComplaintCommand[]) =>
      explainObligation(toJudge('2026-07-01', ...commands), language, bitonic.calendar);
    const bert = assigned('2026-06-03', 'bert');
    expect(told('en', anna, bert)).toMatch(
      /Not done: overdue\. On its last day anna handled the complaint\.$/,
    );
    expect(told('nl', anna, bert)).toMatch(
      /Op de uiterste dag werd de klacht behandeld door anna\.$/,
    );
    expect(told('en', bert)).toMatch(/On its last day nobody handled the complaint\.$/);
    expect(told('nl', bert)).toMatch(/behandeld door niemand\.$/);
    expect(told('en', anna)).toMatch(/Not done: overdue\.$/);
  });
});
