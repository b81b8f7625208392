import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { book, changed, command, until } from '../testing/by-the-book.ts';
import { given } from '../testing/given.ts';
import { explainFinding } from './explain-finding.ts';
import { findingsOf } from './findings.ts';

const mandate = 'b'.repeat(64);
const letter = 'a'.repeat(64);

const found = (commands: readonly ComplaintCommand[], today: LocalDate = '2026-12-31') =>
  findingsOf(given(...commands) as KnownComplaint, bitonic, today);

const told = (commands: readonly ComplaintCommand[]) =>
  found(commands).map((one) => explainFinding(one, 'en'));

const came = changed('Receive', { representative: { name: 'Mr. Bos' } });
const added = (at: LocalDate, more: object = {}) =>
  command('AddRepresentative', at, { id: 'r1', representative: { name: 'Mr. Bos' }, ...more });
const shown = (at: LocalDate) => command('ProvideMandate', at, { id: 'r1', mandate });

describe('a representative who has shown no mandate', () => {
  it('is found, and a later mandate puts it right', () => {
    const after = command('ProvideMandate', '2026-04-20', { id: 'Representative', mandate });
    expect(told([...came, after])).toEqual([
      'The representative has complained for the user since 2 April 2026 without having shown a mandate (article 1). Put right on 20 April 2026.',
    ]);
  });

  it('is found where they came later, each by themselves', () => {
    const second = command('AddRepresentative', '2026-04-12', {
      id: 'r2',
      representative: { name: 'Ms. Kok' },
    });
    expect(told([...book, added('2026-04-11'), second, shown('2026-04-11')])).toEqual([
      'Representative r2 has complained for the user since 12 April 2026 without having shown a mandate (article 1).',
    ]);
  });

  it('makes the complaint inadmissible on that ground, which puts it right', () => {
    const denied = [
      ...changed('Receive', { representative: { name: 'Mr. Bos' } }, until('DeclareAdmissible')),
      command('DeclareInadmissible', '2026-04-13', {
        grounds: [{ ground: 'no-mandate', explanation: 'None was shown.' }],
      }),
      command('Notify', '2026-04-13', { of: 'admissibility', party: 'complainant', letter }),
    ];
    expect(found(denied).map(({ code, putRightOn }) => [code, putRightOn])).toEqual([
      ['representative-without-mandate', '2026-04-13'],
    ]);
  });

  it('is put right when they go', () => {
    const gone = command('EndRepresentation', '2026-05-01', { id: 'r1' });
    expect(found([...book, added('2026-04-11'), gone])).toMatchObject([
      { putRightOn: '2026-05-01' },
    ]);
  });

  it('hears nothing for the complainant; one who has, does', () => {
    const toRepresentative = book.map((one) =>
      one.type === 'Notify' && one.data.of === 'judgement' && one.data.party === 'complainant'
        ? { ...one, data: { ...one.data, party: 'r1' } }
        : one,
    );
    const from = toRepresentative.findIndex(({ type }) => type === 'Notify');
    const codes = (...more: readonly ComplaintCommand[]) =>
      found(toRepresentative.toSpliced(from, 0, ...more)).map(({ code, what }) => [code, what]);
    expect(codes(added('2026-04-12'))).toEqual([
      ['representative-without-mandate', 'r1'],
      ['judgement-not-notified', 'complainant'],
    ]);
    expect(codes(added('2026-04-12', { mandate }))).toEqual([]);
  });

  it('is found from the day they came, and put right on the first day that they had one', () => {
    const day = fc.integer({ min: 0, max: 200 }).map((days) => addDays('2026-04-02', days));
    fc.assert(
      fc.property(day, fc.option(day), (cameOn, showsOn) => {
        const isShown = showsOn !== null && showsOn >= cameOn;
        const commands = [...book, added(cameOn), ...(isShown ? [shown(showsOn)] : [])];
        const expected =
          isShown && showsOn === cameOn ? [] : [[cameOn, 'r1', isShown ? showsOn : null]];
        expect(
          found(commands)
            .filter(({ code }) => code === 'representative-without-mandate')
            .map(({ on, what, putRightOn }) => [on, what, putRightOn]),
        ).toEqual(expected);
      }),
    );
  });
});
