import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { givenKnown } from '../testing/given.ts';
import { obligationsOf } from './obligations.ts';

const command = (type: ComplaintCommand['type'], at: LocalDate, more = {}): ComplaintCommand =>
  ({ type, data: { at, ...more } }) as ComplaintCommand;
const correct = (field: string, from: LocalDate, to: LocalDate) =>
  command('Correct', '2026-12-01', { [field]: { from, to }, why: 'It was misread.' });

const of = (...commands: readonly ComplaintCommand[]) =>
  obligationsOf(givenKnown(...commands), bitonic, '2026-12-01').map(
    ({ kind, due, target, state, metOn }) => [kind, due, target, state, metOn],
  );

describe('a correction', () => {
  const before = [
    command('Acknowledge', '2026-04-14'),
    command('Judge', '2026-06-03', { outcome: 'upheld' }),
  ];

  it('of the day of receipt gives every date that is counted from it anew', () => {
    expect(of(...before)).toEqual([
      ['acknowledge', '2026-04-13', '2026-04-10', 'late', '2026-04-14'],
      ['request-information', '2026-05-02', '2026-05-01', 'void', null],
      ['judge', '2026-06-02', '2026-06-02', 'late', '2026-06-03'],
      ['progress', '2026-05-12', '2026-05-12', 'late', '2026-06-03'],
    ]);
    expect(of(...before, correct('receivedOn', '2026-04-02', '2026-04-07'))).toEqual([
      ['acknowledge', '2026-04-14', '2026-04-14', 'met', '2026-04-14'],
      ['request-information', '2026-05-07', '2026-05-07', 'void', null],
      ['judge', '2026-06-07', '2026-06-05', 'met', '2026-06-03'],
      ['progress', '2026-05-12', '2026-05-12', 'late', '2026-06-03'],
    ]);
  });

  it('of the acknowledgement judges it anew, and moves the silence after it', () => {
    expect(of(...before, correct('acknowledgedOn', '2026-04-14', '2026-04-08'))).toEqual([
      ['acknowledge', '2026-04-13', '2026-04-10', 'met', '2026-04-08'],
      ['request-information', '2026-05-02', '2026-05-01', 'void', null],
      ['judge', '2026-06-02', '2026-06-02', 'late', '2026-06-03'],
      ['progress', '2026-05-06', '2026-05-06', 'late', '2026-06-03'],
    ]);
  });

  it('of the day of the end judges that anew', () => {
    expect(of(...before, correct('closedOn', '2026-06-03', '2026-05-11'))).toEqual([
      ['acknowledge', '2026-04-13', '2026-04-10', 'late', '2026-04-14'],
      ['request-information', '2026-05-02', '2026-05-01', 'void', null],
      ['judge', '2026-06-02', '2026-06-02', 'met', '2026-05-11'],
      ['progress', '2026-05-12', '2026-05-12', 'met', '2026-05-11'],
    ]);
  });

  it('of the day of the end keeps a delay that was announced after the day it becomes', () => {
    const delayed = [
      command('Acknowledge', '2026-04-07'),
      command('Delay', '2026-05-20', { until: '2026-07-01' }),
      command('Judge', '2026-06-25', { outcome: 'upheld' }),
    ];
    expect(of(...delayed, correct('closedOn', '2026-06-25', '2026-05-11')).slice(2, 4)).toEqual([
      ['judge', '2026-06-02', '2026-06-02', 'met', '2026-05-11'],
      ['judge-by-announced-date', '2026-07-01', '2026-07-01', 'met', '2026-05-11'],
    ]);
  });
});
