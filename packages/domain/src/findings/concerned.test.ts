import { describe, expect, it } from 'vitest';
import type { ComplaintCommand } from '../complaint/commands.ts';
import { decide } from '../complaint/decide.ts';
import { evolve } from '../complaint/evolve.ts';
import { type Complaint, initialState, type KnownComplaint } from '../complaint/state.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { command } from '../testing/by-the-book.ts';
import { NOW } from '../testing/given.ts';
import { explainFinding } from './explain-finding.ts';
import { findingsOf } from './findings.ts';

type Given = readonly [actor: string, command: ComplaintCommand];

const found = (language: 'en' | 'nl', ...commands: readonly Given[]) => {
  const complaint = commands.reduce<Complaint>((before, [actor, one]) => {
    const event = decide(before, one, { procedures: [bitonic], now: NOW, actor });
    return evolve(before, { ...event, metadata: { actor } });
  }, initialState()) as KnownComplaint;
  return findingsOf(complaint, bitonic, '2026-12-31')
    .filter(({ code }) => code.endsWith('concerned'))
    .map((one) => explainFinding(one, language));
};

const receive = command('Receive', '2026-04-02', { channel: 'email', subjects: ['price'] });
const assign = (at: '2026-04-03' | '2026-07-01', officer: string, deputy?: string) =>
  command('AssignOfficer', at, { officer, ...(deputy === undefined ? {} : { deputy }) });
const judge = command('Judge', '2026-05-20', { outcome: 'rejected' });
const name = (employee: string) => command('NameEmployee', '2026-07-02', { employee });

describe('who turns out to be the employee concerned, and had handled the complaint', () => {
  it.each([
    ['as its officer', assign('2026-04-03', 'Zoë', 'bert')],
    ['as the deputy', assign('2026-04-03', 'bert', 'Zoë')],
  ] as const)('%s, is found afterwards, in whatever letters they are named', (_, assigned) => {
    const history: readonly Given[] = [
      ['desk', receive],
      ['desk', assigned],
      ['desk', judge],
      ['desk', assign('2026-07-01', 'carla')],
      ['desk', name('ZOE\u0308')],
    ];
    expect(found('en', ...history)).toEqual([
      'Employee ZOE\u0308, whom it is about, handled it from 3 April 2026 (article 2.2). Put right on 1 July 2026.',
    ]);
  });

  it('by recording the judgement, is found afterwards', () => {
    const history: readonly Given[] = [
      ['desk', receive],
      ['desk', assign('2026-04-03', 'anna')],
      ['Piet', judge],
      ['desk', name('piet')],
    ];
    expect(found('en', ...history)).toEqual([
      'Employee piet, whom it is about, recorded steps of the handling, of which the first is of 20 May 2026 (article 2.2).',
    ]);
    expect(found('nl', ...history)).toEqual([
      'Medewerker piet, over wie de klacht gaat, heeft stappen van de behandeling vastgelegd, waarvan de eerste van 20 mei 2026 is (artikel 2.2).',
    ]);
  });

  it('by putting right what was recorded, is found afterwards', () => {
    const amend = command('Amend', '2026-05-21', {
      revision: 0,
      changes: [{ field: 'channel', from: 'email', to: 'letter' }],
      why: 'It was a letter.',
    });
    expect(found('en', ['desk', receive], ['piet', amend], ['desk', name('piet')])).toHaveLength(1);
  });

  it('is not found for what they may say themselves, nor somebody else for anything', () => {
    const told = command('GiveStatement', '2026-07-03', { party: 'piet' });
    expect(
      found('en', ['desk', receive], ['anna', judge], ['desk', name('piet')], ['piet', told]),
    ).toEqual([]);
  });
});
