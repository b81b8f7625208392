import { describe, expect, it } from 'vitest';
import type { Instant } from '../calendar/instant.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import { decide } from '../complaint/decide.ts';
import { evolve } from '../complaint/evolve.ts';
import { type Complaint, initialState, type KnownComplaint } from '../complaint/state.ts';
import { explainObligation } from '../obligations/explain-obligation.ts';
import { obligationsOf } from '../obligations/obligations.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { command } from '../testing/by-the-book.ts';
import { explainFinding } from './explain-finding.ts';
import { findingsOf } from './findings.ts';

/** A complaint, each of whose facts was recorded at a moment. */
const recorded = (...facts: readonly (readonly [Instant, ComplaintCommand])[]): KnownComplaint =>
  facts.reduce<Complaint>((complaint, [now, asked]) => {
    const event = decide(complaint, asked, { procedures: [bitonic], now, actor: 'anna' });
    return evolve(complaint, { ...event, recordedAt: now });
  }, initialState()) as KnownComplaint;

const receive = (more: object = {}) =>
  command('Receive', '2026-03-04', { channel: 'email', subjects: ['price'], ...more });

/** Received on 4 March 2026, so that it is to be acknowledged by 11 March. */
const acknowledged = (on: Instant, more: object = {}): KnownComplaint =>
  recorded(['2026-03-04T10:00:00Z', receive(more)], [on, command('Acknowledge', '2026-03-04')]);

const lateRecordings = (complaint: KnownComplaint, procedure = bitonic) =>
  findingsOf(complaint, procedure, '2026-04-01').filter(
    ({ code }) => code === 'recorded-after-due',
  );

const explained = (complaint: KnownComplaint, language: 'en' | 'nl') => {
  const [acknowledge] = obligationsOf(complaint, bitonic, '2026-04-01');
  return acknowledge === undefined
    ? ''
    : explainObligation(acknowledge, language, bitonic.calendar);
};

describe('a step that is in time by its own date', () => {
  const late = acknowledged('2026-03-30T10:00:00Z');

  it('and was recorded after it was due is found, with both dates', () => {
    expect(lateRecordings(late)).toMatchObject([
      { article: '4.2', on: '2026-03-04', what: 'acknowledge', recordedOn: '2026-03-30' },
    ]);
    const [finding] = lateRecordings(late);
    if (finding === undefined) throw new Error('expected a finding');
    expect(explainFinding(finding, 'en')).toBe(
      'The acknowledgement of 4 March 2026 is in time by its own date, and was recorded on 30 March 2026, after it was due (article 4.2).',
    );
    expect(explainFinding(finding, 'nl')).toBe(
      'De ontvangstbevestiging van 4 maart 2026 is volgens de eigen datum op tijd, maar is pas op 30 maart 2026 vastgelegd, na de uiterste dag (artikel 4.2).',
    );
  });

  it('stays met, and the proof says how much later it was recorded', () => {
    expect(obligationsOf(late, bitonic, '2026-04-01')[0]?.state).toBe('met');
    expect(explained(late, 'en')).toMatch(
      /In time by its own date; recorded on 30 March 2026, 19 days after the due date\.$/,
    );
    expect(explained(late, 'nl')).toMatch(
      /Op tijd volgens de eigen datum; vastgelegd op 30 maart 2026, 19 dagen na de uiterste dag\.$/,
    );
  });

  it.each([
    ['2026-03-11T22:30:00Z', 0],
    ['2026-03-13T22:30:00Z', 0],
    ['2026-03-13T23:30:00Z', 1],
  ] as const)('recorded at %s, with two working days of grace, is found %i times', (on, times) => {
    expect(lateRecordings(acknowledged(on))).toHaveLength(times);
  });

  it('has no days of grace where the version names none', () => {
    const { recording: _none, ...procedure } = bitonic;
    expect(lateRecordings(acknowledged('2026-03-11T22:30:00Z'), procedure)).toEqual([]);
    expect(lateRecordings(acknowledged('2026-03-11T23:30:00Z'), procedure)).toHaveLength(1);
  });

  it('is found too where its date was put right afterwards', () => {
    const moved = recorded(
      ['2026-03-04T10:00:00Z', receive()],
      ['2026-03-20T10:00:00Z', command('Acknowledge', '2026-03-20')],
      [
        '2026-03-30T10:00:00Z',
        command('Correct', '2026-03-30', {
          acknowledgedOn: { from: '2026-03-20', to: '2026-03-05' },
          why: 'It was misread.',
        }),
      ],
    );
    expect(lateRecordings(moved)).toMatchObject([{ on: '2026-03-05', recordedOn: '2026-03-30' }]);
  });

  it('and comes from another register is exempt, and said to be', () => {
    const imported = acknowledged('2026-03-30T10:00:00Z', {
      origin: { source: 'old', reference: '1', untracked: [] },
    });
    expect(lateRecordings(imported)).toEqual([]);
    expect(explained(imported, 'en')).toMatch(/is that of the import and says nothing\.$/);
    expect(explained(imported, 'nl')).toMatch(/is die van de import en zegt niets\.$/);
  });
});

describe('a fact that spares a breach by its own date, and was recorded after that was due', () => {
  const told = (
    language: 'en' | 'nl',
    ...facts: readonly (readonly [Instant, ComplaintCommand])[]
  ) =>
    findingsOf(recorded(['2026-03-04T10:00:00Z', receive()], ...facts), bitonic, '2026-12-31')
      .filter(({ code }) => code === 'recorded-after-due')
      .map((one) => explainFinding(one, language));

  it('is a withdrawal, once, whatever it ended', () => {
    const withdrawn = command('Withdraw', '2026-03-09');
    expect(told('en', ['2026-06-01T10:00:00Z', withdrawn])).toEqual([
      'The end of the complaint of 9 March 2026 is in time by its own date, and was recorded on 1 June 2026, after it was due (article 6.4).',
    ]);
    expect(told('nl', ['2026-06-01T10:00:00Z', withdrawn])).toEqual([
      'Het einde van de klacht van 9 maart 2026 is volgens de eigen datum op tijd, maar is pas op 1 juni 2026 vastgelegd, na de uiterste dag (artikel 6.4).',
    ]);
    expect(told('en', ['2026-03-09T10:00:00Z', withdrawn])).toEqual([]);
  });

  it('is a decision on admissibility', () => {
    const admitted = command('DeclareAdmissible', '2026-03-09', { grounds: ['services'] });
    expect(told('en', ['2026-03-30T10:00:00Z', admitted])).toEqual([
      'The decision on admissibility of 9 March 2026 is in time by its own date, and was recorded on 30 March 2026, after it was due (article 4.2).',
    ]);
    expect(told('nl', ['2026-03-30T10:00:00Z', admitted])[0]).toMatch(
      /^De beslissing over de ontvankelijkheid van 9 maart 2026/,
    );
    expect(told('en', ['2026-03-13T10:00:00Z', admitted])).toEqual([]);
  });

  it('is the announcement of a delay', () => {
    const delayed = command('Delay', '2026-05-04', { until: '2026-07-01', reason: 'So.' });
    expect(told('en', ['2026-05-20T10:00:00Z', delayed])).toContain(
      'The announcement of the delay of 4 May 2026 is in time by its own date, and was recorded on 20 May 2026, after it was due (article 4.6).',
    );
    expect(told('nl', ['2026-05-20T10:00:00Z', delayed])[0]).toMatch(
      /^De mededeling van de vertraging van 4 mei 2026/,
    );
    expect(told('en', ['2026-05-06T10:00:00Z', delayed])).toEqual([]);
  });
});
