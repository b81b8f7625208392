import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import { obligationsOf } from '../obligations/obligations.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { command } from '../testing/by-the-book.ts';
import { given, receive } from '../testing/given.ts';
import { findingsOf } from './findings.ts';

const asked = (at: LocalDate, id: string) => command('RequestInformation', at, { id });
const answered = (at: LocalDate, more: object) => command('ProvideInformation', at, more);
const admissible = (at: LocalDate) => command('DeclareAdmissible', at, { grounds: ['services'] });

/** Received on Thursday 2 April 2026; the first question is asked on the 7th. */
const TWO_REQUESTS = {
  asked: [receive(), asked('2026-04-07', 'order'), asked('2026-04-07', 'identity')],
  part: answered('2026-04-20', { request: 'order' }),
  rest: answered('2026-06-15', { request: 'identity' }),
};
const ONE_REQUEST = {
  asked: [receive(), asked('2026-04-07', 'order and identity')],
  part: answered('2026-04-20', { partial: true }),
  rest: answered('2026-06-15', {}),
};

const complaintAfter = (...commands: readonly ComplaintCommand[]) =>
  given(...commands) as KnownComplaint;
const lateToState = (complaint: KnownComplaint, today: LocalDate) =>
  findingsOf(complaint, bitonic, today)
    .filter(({ code }) => code.startsWith('admissibility-'))
    .map(({ code, on, what }) => ({ code, on, by: what }));

describe.each([
  ['two requests, of which one is answered', TWO_REQUESTS],
  ['one request with two questions, of which one is answered', ONE_REQUEST],
])('%s', (_, { asked: before, part, rest }) => {
  it('leaves the complaint waiting for the rest, and nobody is late meanwhile', () => {
    const waiting = complaintAfter(...before, part);
    expect(waiting.status).toBe('awaiting-information');
    expect(lateToState(waiting, '2026-05-29')).toEqual([]);
  });

  it('does not stop the two months, which count from the receipt', () => {
    const judge = obligationsOf(complaintAfter(...before, part), bitonic, '2026-06-03').find(
      ({ kind }) => kind === 'judge',
    );
    expect(judge).toMatchObject({ due: '2026-06-02', state: 'overdue' });
  });

  it('gives five working days to say whether it is admissible, from the rest and not the part', () => {
    // The rest came on Monday 15 June; the fifth working day after it is Monday 22 June.
    const complete = complaintAfter(...before, part, rest);
    expect(complete.status).toBe('received');
    expect(lateToState(complete, '2026-06-22')).toEqual([]);
    expect(lateToState(complete, '2026-06-23')).toEqual([
      { code: 'admissibility-not-stated', on: null, by: '2026-06-22' },
    ]);
    const inTime = complaintAfter(...before, part, rest, admissible('2026-06-22'));
    expect(lateToState(inTime, '2026-12-31')).toEqual([]);
    const late = complaintAfter(...before, part, rest, admissible('2026-06-23'));
    expect(lateToState(late, '2026-12-31')).toEqual([
      { code: 'admissibility-stated-late', on: '2026-06-23', by: '2026-06-22' },
    ]);
  });
});
