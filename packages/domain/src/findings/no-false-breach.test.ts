import { describe, expect, it } from 'vitest';
import type { ComplaintCommand } from '../complaint/commands.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import { kifidWindow } from '../obligations/kifid-window.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { changed, command, contents, toldOfRefusal, until } from '../testing/by-the-book.ts';
import { given } from '../testing/given.ts';
import { findingsOf } from './findings.ts';

const complaintOf = (...commands: readonly ComplaintCommand[]) =>
  given(...commands) as KnownComplaint;

describe('what is no breach of the firm', () => {
  const refusedOn = (day: '2026-04-03' | '2026-04-12') => [
    ...changed(
      'Acknowledge',
      { contents: [...contents, 'copy'].filter((one) => one !== 'next-steps') },
      until('RequestInformation'),
    ),
    command('NameEmployee', '2026-04-03', { employee: 'piet' }),
    command('DeclareInadmissible', day, {
      grounds: [{ ground: 'outside-scope', explanation: 'It is about somebody else.' }],
    }),
    ...toldOfRefusal.map((one) => ({ ...one, data: { ...one.data, at: day } }) as ComplaintCommand),
  ];

  it('is an acknowledgement without next steps, where the same letter refuses the complaint', () => {
    expect(findingsOf(complaintOf(...refusedOn('2026-04-03')), bitonic, '2026-12-31')).toEqual([]);
    expect(
      findingsOf(complaintOf(...refusedOn('2026-04-12')), bitonic, '2026-12-31'),
    ).toMatchObject([{ code: 'acknowledgement-incomplete', what: 'next-steps' }]);
  });

  it('is a complainant who goes to Kifid before the time for that: the window tells', () => {
    const early = complaintOf(...until('Judge'), command('EscalateToKifid', '2026-05-27'));
    expect(findingsOf(early, bitonic, '2026-05-28')).toEqual([]);
    expect(kifidWindow(early, bitonic, '2026-05-28')).toMatchObject({
      state: 'used-outside',
      opensOn: '2026-05-28',
      usedOn: '2026-05-27',
    });
  });
});
