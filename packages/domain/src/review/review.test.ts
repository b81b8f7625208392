import { describe, expect, it } from 'vitest';
import { isKlachtError } from '../errors.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { type ReviewCommand, reviewEventOf } from './commands.ts';
import { decideReview, type ReviewRejectionCode } from './decide.ts';
import { evolveReview } from './evolve.ts';
import { initialReview, type Review } from './state.ts';

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

const given = (...commands: readonly ReviewCommand[]): Review =>
  commands.reduce(
    (review, command) => evolveReview(review, decideReview(review, command, context)),
    initialReview(2025),
  );

const when = (review: Review, command: ReviewCommand) => {
  try {
    return decideReview(review, command, context);
  } catch (error) {
    if (isKlachtError(error, 'rejected')) return error.code;
    throw error;
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

  const refusals = {
    'in-the-future': [[], changed(issue, { at: '2027-01-01' })],
    'before-review': [[], changed(issue, { at: '2024-12-31' })],
    'period-outside-year': [[], changed(issue, { to: '2026-01-01' })],
    'no-report': [[], discuss],
    'already-made': [[recommend], recommend],
    'unknown-recommendation': [[recommend], changed(adopt, { id: 'r2' })],
    'before-recommendation': [[recommend], changed(adopt, { at: '2026-01-20' })],
    'already-decided': [[recommend, decline], adopt],
    'not-adopted': [[recommend], carryOut],
    'no-measure': [[recommend, adopt], note],
  } as const satisfies Record<
    ReviewRejectionCode,
    readonly [readonly ReviewCommand[], ReviewCommand]
  >;

  it.each(Object.entries(refusals))('refuses as %s', (code, [before, command]) => {
    expect(when(given(...before), command)).toBe(code);
  });

  it.each([
    ['no-report', [issue], changed(discuss, { at: '2026-01-19' })],
    ['period-outside-year', [], changed(issue, { from: '2025-07-01', to: '2025-06-30' })],
    ['period-outside-year', [], changed(issue, { from: '2024-12-31' })],
    ['not-adopted', [recommend, decline], carryOut],
    ['not-adopted', [recommend], note],
    ['already-decided', [recommend, adopt], adopt],
  ] as const)('refuses as %s too', (code, before, command) => {
    expect(when(given(...before), command)).toBe(code);
  });

  it('refuses in words that name the field and what was expected', () => {
    expect(() =>
      decideReview(given(recommend), changed(adopt, { id: 'r2' }), context),
    ).toThrowError("AdoptRecommendation: id: expected one of r1, got 'r2'");
  });

  it('keeps what was decided, done and noted', () => {
    expect(given(issue, recommend, discuss, adopt, carryOut, note)).toEqual({
      year: 2025,
      reports: [{ issuedOn: '2026-01-20', from: '2025-01-01', to: '2025-12-31', position: '1025' }],
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
          effect: { at: '2026-09-01', effective: true },
        },
      ],
    });
    expect(given(recommend, decline).recommendations[0]?.decision).toEqual({
      decided: 'declined',
      at: '2026-02-10',
      reasons: 'It is done already.',
    });
  });
});
