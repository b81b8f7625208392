import { expect, it } from 'vitest';
import { bitonic } from '../procedure/bitonic.ts';
import { given, receive, scenario, when } from './scenario.ts';

const acknowledge = { type: 'Acknowledge', data: { at: '2026-04-07' } } as const;

it('a scenario answers with the event of a command', () => {
  expect(when(given(receive()), acknowledge)).toEqual({
    type: 'Acknowledged',
    data: { at: '2026-04-07' },
  });
});

it('a scenario answers with the code of a rejection, and given throws it', () => {
  expect(when(given(receive(), acknowledge), acknowledge)).toBe('already-acknowledged');
  expect(() => given(receive(), acknowledge, acknowledge)).toThrow(
    'was acknowledged on 2026-04-07',
  );
});

it('a scenario passes on what is no rejection', () => {
  const unreadable = { type: 'Acknowledge', data: { at: 'soon' as '2026-04-07' } } as const;
  expect(() => when(given(receive()), unreadable)).toThrow('Acknowledge: at: expected a day');
});

it('a scenario plays under the rules, at the present and by the actor it is given', () => {
  const ours = { ...bitonic, name: 'ours' };
  const { given, when } = scenario({
    procedures: [ours],
    now: '2026-04-06T12:00:00Z',
    actor: 'jan',
  });
  const complaint = given(receive());
  expect(complaint).toHaveProperty('procedure', `ours ${bitonic.version}`);
  expect(when(complaint, acknowledge)).toBe('in-the-future');
  const about = scenario({ procedures: [ours] }).given(receive(), {
    type: 'NameEmployee',
    data: { at: '2026-04-02', employee: 'jan' },
  });
  const forward = { type: 'Forward', data: { at: '2026-04-03' } } as const;
  expect(when(about, forward)).toBe('actor-concerned');
  expect(when(about, forward, 'bert')).toHaveProperty('type', 'Forwarded');
});
