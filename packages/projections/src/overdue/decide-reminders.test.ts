import { describe, expect, it } from 'vitest';
import type { LocalDate } from '@klacht/domain';
import { decideReminders, type ReminderMemory, type ReminderRow } from './decide-reminders.ts';

const NOTHING: ReminderMemory = { told: [], digests: [] };

const row = (change: Partial<ReminderRow> = {}): ReminderRow => ({
  number: '2026-0001',
  complaintId: '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11',
  kind: 'acknowledge',
  article: '4.2',
  due: '2026-04-13',
  target: '2026-04-10',
  daysLate: 0,
  officer: 'anna',
  deputy: 'bert',
  ...change,
});

const decide = (
  rows: readonly ReminderRow[],
  today: LocalDate,
  memory: ReminderMemory = NOTHING,
  digest = false,
) => decideReminders({ rows, today, escalateTo: ['eva'], digest, memory });

const shown = ({ messages }: ReturnType<typeof decide>) =>
  messages.map(({ person, isDigest, lines }) => [
    person,
    isDigest,
    lines.map(({ stage, isNew }) => `${stage}${isNew ? '!' : ''}`).join(' '),
  ]);

describe('reminders', () => {
  it('of what is soon due go to the officer and the deputy, once each', () => {
    const first = decide([row()], '2026-04-07');
    expect(shown(first)).toEqual([
      ['anna', false, 'soon!'],
      ['bert', false, 'soon!'],
    ]);
    expect(shown(decide([row()], '2026-04-08', first))).toEqual([]);
  });

  it('of what is overdue go up as well, also where nobody was told before', () => {
    expect(shown(decide([row({ daysLate: 1 })], '2026-04-14'))).toEqual([
      ['anna', false, 'overdue!'],
      ['bert', false, 'overdue!'],
      ['eva', false, 'overdue!'],
    ]);
  });

  it('of what nobody handles go up at once', () => {
    expect(shown(decide([row({ officer: null, deputy: null })], '2026-04-07'))).toEqual([
      ['eva', false, 'soon!'],
    ]);
  });

  it('tell who is both only once, and the new officer of what the old one knew', () => {
    const first = decide([row({ officer: 'Eva', deputy: null, daysLate: 1 })], '2026-04-14');
    expect(shown(first)).toEqual([['Eva', false, 'overdue!']]);
    const next = decide([row({ officer: 'carl', deputy: null, daysLate: 2 })], '2026-04-15', first);
    expect(shown(next)).toEqual([['carl', false, 'overdue!']]);
  });

  it('of two steps that are alike are two', () => {
    const two = [
      row({ complaintId: null, number: 'review-2025', kind: 'carry-out', deputy: null }),
      row({ complaintId: null, number: 'review-2025', kind: 'carry-out', deputy: null }),
    ];
    const first = decide(two.slice(1), '2026-04-07');
    expect(shown(decide(two, '2026-04-07', first))).toEqual([['anna', false, 'soon!']]);
  });

  it('are in the digest of the day, which has the rest too and comes once', () => {
    const first = decide([row()], '2026-04-07');
    const second = decide(
      [row(), row({ kind: 'judge', due: '2026-04-14' })],
      '2026-04-08',
      first,
      true,
    );
    expect(shown(second)).toEqual([
      ['anna', true, 'soon soon!'],
      ['bert', true, 'soon soon!'],
    ]);
    const memory = {
      told: [...first.told, ...second.told],
      digests: second.digests,
    };
    const rows = [row(), row({ kind: 'judge', due: '2026-04-14' })];
    expect(shown(decide(rows, '2026-04-08', memory, true))).toEqual([]);
  });

  it.each([
    ['2026-4-7', ['eva'], 'today: expected a day'],
    ['2026-04-07', [' '], 'escalateTo: expected names'],
  ] as const)('are refused for %s and %j', (today, escalateTo, said) => {
    expect(() =>
      decideReminders({ rows: [], today, escalateTo, digest: true, memory: NOTHING }),
    ).toThrow(said);
  });
});
