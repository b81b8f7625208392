import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.ts';
import { given, givenKnown, receive, refusal, when } from '../testing/given.ts';
import { on, saying, steps } from '../testing/command-examples.ts';
import type { ComplaintCommand } from './commands.ts';
import { asOfDay } from './evolve.ts';
import type { Complaint, KnownComplaint } from './state.ts';

const {
  AcceptSolution,
  AddDocument,
  AssignOfficer,
  Delay,
  GiveFeedback,
  InviteStatement,
  Judge,
  NameEmployee,
  ProposeSolution,
  Reclassify,
  RecordRootCause,
  Reopen,
  RequestInformation,
  ProvideInformation,
} = steps;

const delay = (at: LocalDate, until: LocalDate) => saying(on(Delay, at), { until });
const officer = (at: LocalDate, name: string): ComplaintCommand => ({
  type: 'AssignOfficer',
  data: { at, officer: name },
});

const apart = (complaint: Complaint): object => ({ ...complaint, history: null });

describe('what was recorded last is not what happened last', () => {
  const cases: readonly (readonly [string, readonly ComplaintCommand[]])[] = [
    ['a delay', [delay('2026-04-25', '2026-05-15'), delay('2026-05-10', '2026-06-15')]],
    ['an officer', [AssignOfficer, officer('2026-04-20', 'carl')]],
    ['a proposal', [ProposeSolution, on(ProposeSolution, '2026-05-03')]],
    ['a proposal before one that was taken', [on(ProposeSolution, '2026-04-23'), AcceptSolution]],
    ['an answer to an earlier proposal', [AcceptSolution, on(ProposeSolution, '2026-05-03')]],
    ['feedback', [GiveFeedback, saying(on(GiveFeedback, '2026-06-20'), { satisfaction: 1 })]],
    ['subjects', [Reclassify, saying(on(Reclassify, '2026-05-20'), { subjects: ['price'] })]],
    ['a cause', [RecordRootCause, saying(on(RecordRootCause, '2026-06-20'), { cause: 'other' })]],
    ['a request, answered later', [on(RequestInformation, '2026-04-11'), ProvideInformation]],
    [
      'a document',
      [AddDocument, saying(on(AddDocument, '2026-05-03'), { digest: 'c'.repeat(64) })],
    ],
    ['an invitation, of a time before', [InviteStatement, Judge, Reopen]],
  ];
  const first: Readonly<Record<string, readonly ComplaintCommand[]>> = {
    'a proposal before one that was taken': [ProposeSolution],
    'an answer to an earlier proposal': [ProposeSolution],
    'a request, answered later': [RequestInformation],
  };

  it.each(cases)('%s', (name, [late, ...rest]) => {
    const before = [receive(), ...(first[name] ?? [])];
    const inTime = given(
      ...[...before, late as ComplaintCommand, ...rest].toSorted((one, other) =>
        one.data.at < other.data.at ? -1 : 1,
      ),
    );
    expect(apart(given(...before, ...rest, late as ComplaintCommand))).toEqual(apart(inTime));
  });

  it('so the delay that was announced last holds', () => {
    const { delays } = givenKnown(
      delay('2026-05-10', '2026-06-15'),
      delay('2026-04-25', '2026-05-15'),
    );
    expect(delays.at(-1)?.until).toBe('2026-06-15');
  });

  it('and on one day the moment decides where both are known, else the order of recording', () => {
    const said = (at: `2026-04-20${string}`, subject: string): ComplaintCommand => ({
      type: 'Reclassify',
      data: { at: at as LocalDate, subjects: [subject] },
    });
    const subjectsOf = (...commands: readonly ComplaintCommand[]) =>
      givenKnown(...commands).subjects;
    const noon = said('2026-04-20T10:00:00Z', 'price');
    const morning = said('2026-04-20T07:00:00Z', 'fraud');
    const thatDay = said('2026-04-20', 'privacy');
    expect(subjectsOf(noon, morning)).toEqual(['price']);
    expect(subjectsOf(morning, noon)).toEqual(['price']);
    expect(subjectsOf(noon, thatDay)).toEqual(['privacy']);
    expect(subjectsOf(thatDay, noon, morning)).toEqual(['price']);
  });
});

describe('what is recorded of a later day is no ground to refuse', () => {
  const reopened = [receive(), Judge, Reopen, on(Judge, '2026-07-20')] as const;

  it.each([
    [
      'an officer whom it turned out to be about',
      [officer('2026-04-20', 'anna'), on(NameEmployee, '2026-04-25')],
      officer('2026-04-04', 'jan'),
    ],
    [
      'an employee whose place was taken later',
      [officer('2026-04-03', 'jan'), officer('2026-04-20', 'anna')],
      on(NameEmployee, '2026-04-10'),
    ],
    [
      'an answer to what was proposed before',
      [ProposeSolution, on(ProposeSolution, '2026-05-10')],
      AcceptSolution,
    ],
    ['a contact with who was named later', [NameEmployee], on(steps.ReportContact, '2026-04-05')],
  ] as const)('%s', (_, history, late) => {
    expect(when(given(receive(), ...history), late)).toHaveProperty('type');
  });

  it.each([
    [
      'a second judgement before the first',
      [receive(), Judge],
      on(Judge, '2026-05-01'),
      'already-closed',
    ],
    [
      'a judgement between a close and a reopening',
      reopened,
      on(Judge, '2026-06-10'),
      'already-closed',
    ],
    ['a reopening before the reopening', reopened, on(Reopen, '2026-06-10'), 'before-close'],
    [
      'a hold before a hold was lifted',
      [receive(), steps.PlaceHold, steps.LiftHold],
      on(steps.PlaceHold, '2026-09-01'),
      'already-held',
    ],
    [
      'a hold lifted before it was placed',
      [receive(), steps.PlaceHold],
      on(steps.LiftHold, '2026-08-01'),
      'not-held',
    ],
    [
      'Kifid’s ruling before it was asked',
      [receive(), steps.EscalateToKifid],
      on(steps.RecordKifidRuling, '2026-06-09'),
      'before-escalation',
    ],
    [
      'a document that was added later',
      [receive(), AddDocument],
      on(AddDocument, '2026-04-02'),
      'already-added',
    ],
  ] as const)('but %s is impossible', (_, history, late, code) => {
    expect(when(given(...history), late)).toBe(code);
  });

  it('and names what could not have followed', () => {
    const history = given(receive(), InviteStatement, Judge, Reopen);
    expect(refusal(history, on(InviteStatement, '2026-04-10'))).toMatchObject({
      code: 'already-invited',
      message:
        "InviteStatement: at 2026-04-10: StatementInvited of 2026-04-22 could not have followed: InviteStatement: party: 'complainant' was invited on 2026-04-10 already",
      details: { field: 'at', value: '2026-04-10', revision: 1 },
    });
  });
});

describe('a complaint as it was on a day, by what is known now', () => {
  const correct = (said: object, at: LocalDate): ComplaintCommand => ({
    type: 'Correct',
    data: { at, why: 'It was misread.', ...said },
  });
  const asOf = (day: LocalDate, ...commands: readonly ComplaintCommand[]) =>
    asOfDay(givenKnown(...commands), day);

  it('is not closed yet where its closing day was put right twice, to a later one', () => {
    const commands = [
      on(Judge, '2026-04-10'),
      correct({ closedOn: { from: '2026-04-10', to: '2026-04-20' } }, '2026-06-01'),
      correct({ closedOn: { from: '2026-04-20', to: '2026-05-15' } }, '2026-06-02'),
    ];
    expect(asOf('2026-04-25', ...commands)).toMatchObject({
      status: 'received',
    });
    expect(asOf('2026-05-14', ...commands)).toMatchObject({ status: 'received' });
    expect(asOf('2026-05-15', ...commands)).toMatchObject({
      status: 'judged',
      closed: { at: '2026-05-15' },
    });
  });

  it('has its first close where it was, when the second one is put right', () => {
    const commands = [
      on(Judge, '2026-04-20'),
      on(Reopen, '2026-05-01'),
      on(Judge, '2026-05-20'),
      correct({ closedOn: { from: '2026-05-20', to: '2026-06-10' } }, '2026-07-01'),
    ];
    expect(asOf('2026-04-25', ...commands)).toMatchObject({
      status: 'judged',
      closed: { at: '2026-04-20' },
    });
    expect(asOf('2026-05-25', ...commands)).toMatchObject({
      status: 'received',
      reopenings: [{ closed: { at: '2026-04-20' } }],
    });
    expect(asOf('2026-06-10', ...commands)).toMatchObject({ closed: { at: '2026-06-10' } });
  });

  it('has two closes of one day apart', () => {
    const commands = [
      on(Judge, '2026-04-20'),
      on(Reopen, '2026-04-20'),
      on(Judge, '2026-04-20'),
      correct({ closedOn: { from: '2026-04-20', to: '2026-06-10' } }, '2026-07-01'),
    ];
    expect(asOf('2026-04-25', ...commands)).toMatchObject({
      status: 'received',
      reopenings: [{ closed: { at: '2026-04-20' } }],
    });
  });

  it('has the subjects it had before it was reclassified, when those of after are put right', () => {
    const commands = [
      on(Reclassify, '2026-05-08'),
      correct({ subjects: { from: ['transfer', 'fraud'], to: ['privacy'] } }, '2026-06-01'),
    ];
    expect(asOf('2026-05-07', ...commands)).toMatchObject({ subjects: ['price'] });
    expect(asOf('2026-05-08', ...commands)).toMatchObject({ subjects: ['privacy'] });
  });

  it('has the subjects as put right before it was reclassified', () => {
    const commands = [
      correct({ subjects: { from: ['price'], to: ['privacy'] } }, '2026-04-20'),
      on(Reclassify, '2026-05-08'),
    ];
    expect(asOf('2026-04-10', ...commands)).toMatchObject({
      subjects: ['privacy'],
      corrections: [],
    });
    expect(asOf('2026-05-08', ...commands)).toMatchObject({ subjects: ['transfer', 'fraud'] });
  });

  it('came in on the day that its receipt was put right to', () => {
    const commands = [
      correct({ receivedOn: { from: '2026-04-02', to: '2026-03-20' } }, '2026-06-01'),
    ];
    expect(asOf('2026-03-19', ...commands).status).toBe('unknown');
    expect(asOf('2026-03-20', ...commands)).toMatchObject({ received: { at: '2026-03-20' } });
  });

  it('says what it kept of each fact, without the words', () => {
    const { history } = asOf('2026-05-25', Delay, Judge) as KnownComplaint;
    expect(history.map(({ type, data }) => [type, data.at])).toEqual([
      ['Received', '2026-04-02'],
      ['Delayed', '2026-05-20'],
    ]);
    expect(history[1]?.data).toHaveProperty('reason', '…');
  });
});
