import { describe, expect, it } from 'vitest';
import { notKeptIn, parseInput } from '@klacht/domain';
import { mapping, type Mapping } from './mapping.ts';
import { keptBy } from './kept-by.ts';

const at = { column: 'Day', format: 'yyyy-MM-dd' };
const words = { column: 'Words' };

/** Every event that a mapping can have, with what a report counts of it. */
const EVENTS = {
  Acknowledged: { at },
  InfoRequested: { at },
  DeclaredAdmissible: { at },
  DeclaredInadmissible: { at },
  Delayed: { at, until: at },
  Judged: {
    at,
    outcome: { column: 'Outcome', values: { yes: 'upheld' } },
    redress: { kind: { column: 'Redress', values: { paid: 'compensation' } } },
  },
  Withdrawn: { at },
  Reopened: { at },
  EscalatedToKifid: { at },
  KifidRuled: {
    at,
    result: { column: 'Ruling', values: { yes: 'upheld' } },
    deviates: { column: 'Deviates', values: { yes: true } },
  },
  RootCauseFound: { at, cause: { column: 'Cause', values: { system: 'system' } } },
  FeedbackGiven: { at, text: words },
};

const mapped = (events: object, received: object = { employees: { column: 'Who' } }): Mapping =>
  parseInput(
    mapping,
    {
      source: 'old',
      timeZone: 'Europe/Amsterdam',
      events: { Received: { at, ...received }, ...events },
    },
    'mapping',
  );

const notKept = (from: Mapping) => notKeptIn(keptBy(from));

/** What no column of a register tells. */
const NEVER = ['progress', 'part', 'deviation', 'redress-payment', 'court', 'link'];

const without = (event: keyof typeof EVENTS): object => {
  const { [event]: _, ...others } = EVENTS;
  return others;
};

describe('what a register does not keep', () => {
  it('is what no column can tell, where it has all others', () => {
    expect(notKept(mapped(EVENTS))).toEqual(NEVER);
  });

  it.each([
    ['Acknowledged', ['acknowledge']],
    ['InfoRequested', ['request-information']],
    ['DeclaredAdmissible', ['admissibility']],
    ['DeclaredInadmissible', ['inadmissibility']],
    ['Delayed', ['delay']],
    // It was judged all the same, by what was said to be inadmissible.
    ['Judged', ['redress']],
    ['Withdrawn', ['withdrawal']],
    ['Reopened', ['reopening']],
    ['EscalatedToKifid', ['kifid']],
    ['KifidRuled', ['kifid-ruling']],
    ['RootCauseFound', ['root-cause']],
    ['FeedbackGiven', ['feedback']],
  ] as const)('has what a mapping without %s does not tell', (event, kinds) => {
    const found = notKept(mapped(without(event)));
    expect(found.filter((kind) => !NEVER.includes(kind))).toEqual(kinds);
  });

  it('has the staff where neither employees nor grounds are told, and redress of a judgement alone', () => {
    const { redress: _, ...Judged } = EVENTS.Judged;
    const found = notKept(mapped({ ...EVENTS, Judged }, {}));
    expect(found.filter((kind) => !NEVER.includes(kind))).toEqual(['redress', 'staff']);
    const grounds = { grounds: { column: 'About', values: { staff: 'persons' } } };
    expect(notKept(mapped(EVENTS, grounds))).toEqual(NEVER);
  });
});
