import { describe, expect, it } from 'vitest';
import { isKlachtError } from '../errors.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { type ReviewCommand, reviewEventOf } from './commands.ts';
import { decideReview, type ReviewRejectionCode } from './decide.ts';
import { evolveReview } from './evolve.ts';
import { reviewObligationsOf } from './obligations.ts';
import { carriedOutOn, initialReview, type Review } from './state.ts';

const context = { procedures: [bitonic], now: '2026-12-31T12:00:00Z', actor: 'anna' } as const;

const issue: ReviewCommand = {
  type: 'IssueReport',
  data: { at: '2026-01-20', from: '2025-01-01', to: '2025-12-31', position: '1025' },
};
const recommend: ReviewCommand = {
  type: 'MakeRecommendation',
  data: {
    at: '2026-01-21',
    id: 'r1',
    recommendation: 'Show the price before the order.',
    owner: 'trade desk',
    due: '2026-06-30',
  },
};
const second: ReviewCommand = { ...recommend, data: { ...recommend.data, id: 'r2' } };
const discuss: ReviewCommand = { type: 'DiscussReport', data: { at: '2026-02-10' } };
const adopt: ReviewCommand = { type: 'AdoptRecommendation', data: { at: '2026-02-10', id: 'r1' } };
const decline: ReviewCommand = {
  type: 'DeclineRecommendation',
  data: { at: '2026-02-10', id: 'r1', reasons: 'It is done already.' },
};
const carryOut: ReviewCommand = {
  type: 'CarryOutMeasure',
  data: { at: '2026-05-01', id: 'r1', kind: 'procedure-change', measure: 'The price is shown.' },
};
const note: ReviewCommand = {
  type: 'NoteEffect',
  data: { at: '2026-09-01', id: 'r1', effective: true, effect: 'Half as many complaints.' },
};

const assert: ReviewCommand = {
  type: 'AssertBalance',
  data: { at: '2026-03-12', on: '2025-12-31', open: 14, source: 'the register of the auditor' },
};

const given = (...commands: readonly ReviewCommand[]): Review =>
  commands.reduce(
    (review, command) => evolveReview(review, decideReview(review, command, context)),
    initialReview(2025),
  );

const when = (review: Review, command: ReviewCommand) => {
  try {
    return decideReview(review, command, context);
  } catch (error) {
    if (!isKlachtError(error, 'rejected')) throw error;
    const { code, message, details } = error;
    return { code, message, details };
  }
};

const changed = (command: ReviewCommand, change: object): ReviewCommand =>
  ({ ...command, data: { ...command.data, ...change } }) as ReviewCommand;

describe('the review of a year', () => {
  it.each([
    [[], issue],
    [[], recommend],
    [[issue], discuss],
    [[recommend], adopt],
    [[recommend], decline],
    [[recommend, adopt], carryOut],
    [[recommend, adopt, carryOut], note],
    [[recommend, adopt, carryOut], carryOut],
    [[issue, discuss], discuss],
    [[], assert],
    [[], changed(assert, { at: '2025-12-31', open: 0 })],
  ] as const)('after %j records %j', (before, command) => {
    expect(when(given(...before), command)).toEqual({
      type: reviewEventOf[command.type],
      data: command.data,
    });
  });

  it('takes a moment, which becomes a day in Amsterdam', () => {
    expect(when(given(issue), changed(discuss, { at: '2026-02-10T23:30:00Z' }))).toEqual({
      type: 'ReportDiscussed',
      data: { at: '2026-02-11', instant: '2026-02-10T23:30:00Z' },
    });
  });

  /** What was done before, what is asked, and the words of the refusal with its details. */
  type Refused = readonly [readonly ReviewCommand[], ReviewCommand, string, object];

  const refusals = {
    'in-the-future': [
      [],
      changed(issue, { at: '2027-01-01' }),
      'IssueReport: at 2027-01-01 is in the future (now is 2026-12-31T12:00:00Z)',
      { field: 'at', value: '2027-01-01', now: '2026-12-31T12:00:00Z' },
    ],
    'before-review': [
      [],
      changed(issue, { at: '2024-12-31' }),
      'IssueReport: at 2024-12-31 is before the year that is reviewed, 2025',
      { field: 'at', value: '2024-12-31', year: 2025 },
    ],
    'period-outside-year': [
      [],
      changed(issue, { to: '2026-01-01' }),
      'IssueReport: from, to: expected a period that ends in 2025, got 2025-01-01 to 2026-01-01',
      { field: 'from', value: '2025-01-01', to: '2026-01-01', year: 2025 },
    ],
    'no-report': [
      [],
      discuss,
      'DiscussReport: no report was issued by 2026-02-10',
      { field: 'at', value: '2026-02-10' },
    ],
    'already-made': [
      [recommend, second],
      second,
      "MakeRecommendation: id: 'r2' is another recommendation already",
      { field: 'id', value: 'r2' },
    ],
    'unknown-recommendation': [
      [recommend, second],
      changed(adopt, { id: 'r3' }),
      "AdoptRecommendation: id: expected one of r1, r2, got 'r3'",
      { field: 'id', value: 'r3', expected: ['r1', 'r2'] },
    ],
    'before-recommendation': [
      [recommend],
      changed(adopt, { at: '2026-01-20' }),
      "AdoptRecommendation: at 2026-01-20 is before 'r1' was made, 2026-01-21",
      { field: 'at', value: '2026-01-20', madeOn: '2026-01-21' },
    ],
    'already-decided': [
      [recommend, adopt],
      decline,
      "DeclineRecommendation: id: 'r1' was adopted on 2026-02-10 already",
      { field: 'id', value: 'r1', decided: 'adopted', on: '2026-02-10' },
    ],
    'outside-calendar': [
      [],
      changed(assert, { on: '1989-12-31' }),
      'AssertBalance: 1989-12-31 is outside what calendar NL-2026-11 can judge, 1990 to 2059',
      { value: '1989-12-31', calendar: 'NL-2026-11' },
    ],
    'balance-to-come': [
      [],
      changed(assert, { at: '2025-12-30' }),
      'AssertBalance: on: 2025-12-31 had not come on 2025-12-30, so that nobody can have counted it',
      { field: 'on', value: '2025-12-31', at: '2025-12-30' },
    ],
    'no-measure': [
      [recommend, adopt],
      note,
      "NoteEffect: id: nothing was carried out for 'r1' yet",
      { field: 'id', value: 'r1' },
    ],
  } satisfies Record<ReviewRejectionCode, Refused>;

  it.each(Object.entries<Refused>(refusals))(
    'refuses as %s, in words that name the field, the value and what was expected',
    (code, [before, command, message, details]) => {
      expect(when(given(...before), command)).toEqual({ code, message, details });
    },
  );

  it.each([
    ['no-report', [issue], changed(discuss, { at: '2026-01-19' })],
    ['period-outside-year', [], changed(issue, { from: '2025-07-01', to: '2025-06-30' })],
    ['period-outside-year', [], changed(issue, { to: '2024-12-31', from: '2024-01-01' })],
    ['already-decided', [recommend, adopt], adopt],
    ['already-decided', [recommend, decline], adopt],
  ] as const)('refuses as %s too: %j', (code, before, command) => {
    expect(when(given(...before), command)).toMatchObject({ code });
  });

  it('records a measure without an adopted recommendation, or without any', () => {
    for (const before of [[recommend], [recommend, decline]] as const) {
      expect(given(...before, carryOut)).toMatchObject({ recommendations: [{ measures: [{}] }] });
    }
    const training = {
      type: 'CarryOutMeasure',
      data: { at: '2026-03-01', kind: 'training', measure: 'Everybody learned to listen.' },
    } as const;
    expect(given(training)).toMatchObject({
      measures: [{ at: '2026-03-01', kind: 'training', measure: 'Everybody learned to listen.' }],
    });
  });

  it('records a measure in steps, which is carried out with the last', () => {
    const step = changed(carryOut, { at: '2026-03-01', partial: true });
    const begun = given(recommend, adopt, step);
    const [recommendation] = begun.recommendations;
    expect(recommendation === undefined ? null : carriedOutOn(recommendation)).toBe(null);
    const [done] = given(recommend, adopt, step, carryOut).recommendations;
    expect(done === undefined ? null : carriedOutOn(done)).toBe(carryOut.data.at);
    expect(
      reviewObligationsOf(begun, bitonic, '2026-03-02').find(({ kind }) => kind === 'carry-out'),
    ).toMatchObject({ metOn: null });
  });

  it('says of a recommendation that is not there what there is', () => {
    expect(when(given(), adopt)).toMatchObject({
      message:
        "AdoptRecommendation: id: the review has no recommendations, got 'r1'; make it first (MakeRecommendation)",
    });
  });

  it.each([
    ['in the year itself, from its first day', [], changed(issue, { at: '2025-01-01' })],
    ['over a period of one day', [], changed(issue, { from: '2025-06-30', to: '2025-06-30' })],
    ['on the day of the report', [issue], changed(discuss, { at: '2026-01-20' })],
    ['on the day of the recommendation', [recommend], changed(adopt, { at: '2026-01-21' })],
  ] as const)('allows what happens %s', (_, before, command) => {
    expect(when(given(...before), command)).toMatchObject({ data: command.data });
  });

  it('keeps what was decided, done and noted', () => {
    expect(given(issue, recommend, discuss, adopt, carryOut, note)).toEqual({
      year: 2025,
      reports: [
        {
          issuedOn: '2026-01-20',
          from: '2025-01-01',
          to: '2025-12-31',
          position: '1025',
          asOf: '2026-01-20',
          procedures: null,
          report: null,
        },
      ],
      measures: [],
      balances: [],
      discussedOn: ['2026-02-10'],
      recommendations: [
        {
          id: 'r1',
          recommendation: 'Show the price before the order.',
          madeOn: '2026-01-21',
          owner: 'trade desk',
          due: '2026-06-30',
          decision: { decided: 'adopted', at: '2026-02-10', reasons: null },
          measures: [
            { at: '2026-05-01', kind: 'procedure-change', measure: 'The price is shown.' },
          ],
          effect: { at: '2026-09-01', effective: true, what: 'Half as many complaints.' },
        },
      ],
    });
    const recounted = changed(assert, { at: '2026-03-13', open: 15 });
    const other = changed(assert, { source: 'the annual accounts' });
    expect(given(assert, other, recounted).balances).toEqual([
      { on: '2025-12-31', open: 14, source: 'the annual accounts', assertedOn: '2026-03-12' },
      {
        on: '2025-12-31',
        open: 15,
        source: 'the register of the auditor',
        assertedOn: '2026-03-13',
      },
    ]);
    expect(given(recommend, second, decline).recommendations).toMatchObject([
      {
        id: 'r1',
        decision: { decided: 'declined', at: '2026-02-10', reasons: 'It is done already.' },
      },
      { id: 'r2', decision: null },
    ]);
  });
});
