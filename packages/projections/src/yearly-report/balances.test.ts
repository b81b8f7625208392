import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  bitonic,
  type ComplaintCommand,
  initialReview,
  type LocalDate,
  type Review,
} from '@klacht/domain';
import { judged, received, registerOf, reopened } from '../testing/register-of.ts';
import { balanceDepartures, balancesHeld, balanceYears, explainBalance } from './balances.ts';

const counted = (on: LocalDate, open: number, source = 'the auditor'): Review => ({
  ...initialReview(Number(on.slice(0, 4))),
  balances: [{ on, open, source, assertedOn: '2026-03-12' }],
});

const DAY = '2025-12-31';

const retracted: ComplaintCommand = {
  type: 'Retract',
  data: { at: '2026-01-05', revision: 0, why: 'Registered twice.' },
};

/** Received on 1 December, judged on the day, judged the day after. */
const register = registerOf(
  [received('2025-12-01')],
  [received('2025-12-01'), judged(DAY)],
  [received('2025-12-01'), judged('2026-01-01')],
);

describe('a count of open complaints', () => {
  it('that the register confirms is no departure', () => {
    expect(balanceDepartures([counted(DAY, 2)], register)).toEqual([]);
    expect(balancesHeld([counted(DAY, 2)], register)).toMatchObject([{ open: 2, counted: 2 }]);
  });

  it.each([
    [
      3,
      'According to the auditor, 3 complaints were open on 31 December 2025; the register counts 2, 1 fewer (article 7.3).',
    ],
    [
      1,
      'According to the auditor, 1 complaint was open on 31 December 2025; the register counts 2, 1 more (article 7.3).',
    ],
    [
      0,
      'According to the auditor, 0 complaints were open on 31 December 2025; the register counts 2, 2 more (article 7.3).',
    ],
  ])('of %i differs, and says by how much', (open, sentence) => {
    const [departure] = balanceDepartures([counted(DAY, open)], register);
    expect(departure).toMatchObject({
      number: 'review-2025',
      code: 'balance-differs',
      article: '7.3',
      on: DAY,
      what: 'the auditor',
      asserted: open,
      counted: 2,
    });
    expect(explainBalance({ on: DAY, source: 'the auditor', open, counted: 2 }, 'en')).toBe(
      sentence,
    );
  });

  it('is told in Dutch', () => {
    expect(explainBalance({ on: DAY, source: 'de accountant', open: 1, counted: 2 }, 'nl')).toBe(
      'Volgens de accountant stond er op 31 december 2025 1 klacht open; het register telt er 2, 1 meer (artikel 7.3).',
    );
    expect(explainBalance({ on: DAY, source: 'de accountant', open: 4, counted: 2 }, 'nl')).toBe(
      'Volgens de accountant stonden er op 31 december 2025 4 klachten open; het register telt er 2, 2 minder (artikel 7.3).',
    );
  });

  it('leaves out a duplicate and what was registered by mistake, as the report does', () => {
    const entries = registerOf([received('2025-12-01')], [received('2025-12-01'), retracted]);
    expect(balancesHeld([counted(DAY, 1)], entries)).toMatchObject([{ counted: 1 }]);
  });

  it('of another day and another year stand in the order of their days', () => {
    const both = [counted('2026-06-30', 1), counted(DAY, 2)];
    expect(balancesHeld(both, register).map(({ on }) => on)).toEqual([DAY, '2026-06-30']);
  });

  it('of an empty register holds when it is 0', () => {
    expect(balanceDepartures([counted(DAY, 0)], [])).toEqual([]);
    expect(balanceDepartures([counted(DAY, 1)], [])).toHaveLength(1);
  });

  it('counts as walking through each history does', () => {
    const aHistory = fc
      .record({
        on: fc.integer({ min: 0, max: 700 }),
        gaps: fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 4 }),
      })
      .map(({ on, gaps }) =>
        gaps.reduce<readonly LocalDate[]>(
          (days, gap) => days.concat(addDays(days.at(-1) ?? '2024-01-01', gap)),
          [addDays('2024-01-01', on)],
        ),
      );
    fc.assert(
      fc.property(
        fc.array(aHistory, { maxLength: 12 }),
        fc.integer({ min: 0, max: 1400 }).map((days) => addDays('2023-12-31', days)),
        (histories, on) => {
          const entries = registerOf(
            ...histories.map(([first = '2024-01-01', ...rest]) => [
              received(first),
              ...rest.map((day, index) => (index % 2 === 0 ? judged(day) : reopened(day))),
            ]),
          );
          const open = histories.filter((days) => days.filter((day) => day <= on).length % 2 === 1);
          expect(balanceDepartures([counted(on, open.length)], entries)).toEqual([]);
          expect(balanceDepartures([counted(on, open.length + 1)], entries)).toMatchObject([
            { asserted: open.length + 1, counted: open.length },
          ]);
        },
      ),
    );
  });

  it('is looked for from the first year that a calendar knows', () => {
    expect(balanceYears([bitonic], '2026-04-02')[0]).toBe(1990);
    expect(balanceYears([bitonic], '2026-04-02').at(-1)).toBe(2026);
  });
});
