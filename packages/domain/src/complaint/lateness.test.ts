import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.ts';
import { obligationsOf } from '../obligations/obligations.ts';
import { explainObligation } from '../obligations/explain-obligation.ts';
import { bitonic, bitonicVersions } from '../procedure/bitonic.ts';
import { procedureDigest } from '../procedure/procedure-digest.ts';
import { parseProcedure } from '../procedure/parse-procedure.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { command } from '../testing/by-the-book.ts';
import { change, given, receive, when } from '../testing/given.ts';
import { errorOf } from '../testing/internal/error-of.ts';
import type { ComplaintCommand } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { causesOfLateness } from './lateness.ts';
import { initialState, type KnownComplaint } from './state.ts';

const [, unlisted] = bitonicVersions;

const explained = (at: LocalDate, more: object = {}): ComplaintCommand =>
  command('ExplainLateness', at, { step: 'judge', cause: 'absence', ...more });

/** Received on 2 April 2026, to be judged by 2 June. */
const late = (...commands: readonly ComplaintCommand[]) =>
  given(receive(), ...commands) as KnownComplaint;

const causesOf = (complaint: KnownComplaint, due: LocalDate = '2026-06-02') =>
  causesOfLateness(complaint, { kind: 'judge', due }).map(({ cause }) => cause);

describe('why a step was late', () => {
  it('is told of the step, each cause once', () => {
    const complaint = late(explained('2026-06-04'));
    expect(complaint.lateness).toEqual([
      { step: 'judge', due: null, cause: 'absence', on: '2026-06-04' },
    ]);
    expect(change(complaint, explained('2026-06-05'))).toEqual({});
    const more = late(explained('2026-06-04'), explained('2026-06-05', { cause: 'complexity' }));
    expect(causesOf(more)).toEqual(['absence', 'complexity']);
    expect(causesOfLateness(more, { kind: 'acknowledge', due: '2026-04-13' })).toEqual([]);
  });

  it('is told of each that was late by then, or of the one that was due on a day', () => {
    const all = late(explained('2026-06-04'));
    expect([causesOf(all), causesOf(all, '2026-06-03'), causesOf(all, '2026-06-04')]).toEqual([
      ['absence'],
      ['absence'],
      [],
    ]);
    const one = late(explained('2026-06-04', { due: '2026-06-02' }));
    expect([causesOf(one), causesOf(one, '2026-06-01')]).toEqual([['absence'], []]);
  });

  it.each(['2026-04-01', '2026-06-04', '2026-06-05'])('is of no step that was due on %s', (due) => {
    expect(when(late(), explained('2026-06-04', { due }))).toBe('not-late-yet');
  });

  it.each(['2026-04-02', '2026-06-03'])('may be of one that was due on %s', (due) => {
    expect(when(late(), explained('2026-06-04', { due }))).toHaveProperty(
      'type',
      'LatenessExplained',
    );
  });

  it('goes when it is retracted, and may be put right', () => {
    const retract = command('Retract', '2026-06-05', { revision: 1, why: 'It was another.' });
    expect(late(explained('2026-06-04'), retract).lateness).toEqual([]);
    const amend = command('Amend', '2026-06-05', {
      revision: 1,
      changes: [{ field: 'cause', from: 'absence', to: 'complexity' }],
      why: 'It was a long file.',
    });
    expect(causesOf(late(explained('2026-06-04'), amend))).toEqual(['complexity']);
  });
});

describe('the causes of lateness that a procedure lists', () => {
  const receipt = (more: object) => ({
    type: 'Receive' as const,
    data: { at: '2026-04-02' as const, channel: 'email' as const, subjects: ['price'], ...more },
  });
  const told = (cause: string, procedure: Procedure, more: object = {}) => {
    const context = {
      procedures: [procedure],
      now: '2026-07-01T09:00:00Z',
      actor: 'anna',
    } as const;
    const complaint = evolve(initialState(), decide(initialState(), receipt(more), context));
    return () => decide(complaint, explained('2026-06-04', { cause }), context).type;
  };

  it('are the ones that can be told', () => {
    expect(told('absence', bitonic)()).toBe('LatenessExplained');
    expect(errorOf(told('Absence', bitonic))).toMatchObject({
      code: 'unknown-cause',
      message: `ExplainLateness: cause: expected one of ${Object.keys(bitonic.latenessCauses ?? {}).join(', ')}, got 'Absence'`,
    });
  });

  it('are any where it lists none, and for a complaint of another register', () => {
    expect(told('Holiday', unlisted)()).toBe('LatenessExplained');
    const origin = { source: 'old', reference: '1', untracked: [] };
    expect(told('onbekend', bitonic, { origin })()).toBe('LatenessExplained');
  });

  it('have a name in both languages, and change the digest of who lists them alone', () => {
    const named = { ...bitonic, latenessCauses: { holiday: { nl: 'Vakantie' } } };
    expect(() => parseProcedure(named, 'p.json')).toThrow('latenessCauses.holiday.en');
    expect(procedureDigest(parseProcedure(unlisted, 'p.json'))).toBe(procedureDigest(unlisted));
    const { rootCauses: _, ...fewer } = bitonic;
    expect(procedureDigest(fewer)).not.toBe(procedureDigest(bitonic));
  });
});

describe('the proof of a late step', () => {
  const toldOf = (
    today: LocalDate,
    procedure: Procedure,
    ...commands: readonly ComplaintCommand[]
  ) => {
    const judge = obligationsOf(late(...commands), procedure, today).find(
      ({ kind }) => kind === 'judge',
    );
    if (judge === undefined) throw new Error('expected an obligation');
    return (['en', 'nl'] as const).map((one) => explainObligation(judge, one, bitonic.calendar));
  };
  const judged = (at: LocalDate) => command('Judge', at, { outcome: 'upheld' });

  it('says why, by the name that the version has for it, or as it was told', () => {
    const [en, nl] = toldOf('2026-07-01', bitonic, explained('2026-06-04'));
    expect(en).toMatch(/overdue\..* Why it was late, recorded on 4 June 2026: Illness or leave\.$/);
    expect(nl).toMatch(/Waarom het te laat was, vastgelegd op 4 juni 2026: Ziekte of verlof\.$/);
    const [other] = toldOf('2026-07-01', unlisted, judged('2026-06-10'), explained('2026-06-12'));
    expect(other).toMatch(/late\..* Why it was late, recorded on 12 June 2026: absence\.$/);
  });

  it('says nothing of one that was in time', () => {
    const [en] = toldOf('2026-07-01', bitonic, judged('2026-05-20'), explained('2026-06-04'));
    expect(en).toMatch(/Done on 20 May 2026: in time\.$/);
  });
});
