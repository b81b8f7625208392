import { describe, expect, it } from 'vitest';
import { initialState } from './state.ts';
import { given, receive, refusal, when } from '../testing/given.ts';
import { on, saying, steps } from '../testing/command-examples.ts';

const { RecordDetails } = steps;

describe('the details of a complaint', () => {
  it('come in with it, or are told later; the last told holds', () => {
    const dutch = saying(receive(), { language: 'nl' });
    expect(given(receive())).toMatchObject({ language: null, service: null });
    expect(given(dutch)).toMatchObject({ language: 'nl', service: null });
    expect(given(dutch, saying(RecordDetails, { language: 'en' }))).toMatchObject({
      language: 'en',
      service: 'wallet',
    });
  });

  it('that are not told again stay', () => {
    const later = { type: 'RecordDetails', data: { at: '2026-05-01', language: 'en' } } as const;
    expect(given(receive(), RecordDetails, later)).toMatchObject({
      language: 'en',
      service: 'wallet',
    });
  });

  it('hold by the day on which they were told, not by the order of recording', () => {
    const later = on(saying(RecordDetails, { service: 'brokerage' }), '2026-05-01');
    expect(given(receive(), later, RecordDetails)).toMatchObject({ service: 'brokerage' });
  });

  it('are damage of an unknown amount too', () => {
    const claimed = { type: 'RecordDetails', data: { at: '2026-05-01', damage: {} } } as const;
    expect(when(given(receive()), claimed)).toHaveProperty('type', 'DetailsRecorded');
  });

  it('may not be put right to nothing', () => {
    const told = { type: 'RecordDetails', data: { at: '2026-05-01', language: 'en' } } as const;
    const emptied = saying(steps.Amend, {
      revision: 1,
      changes: [{ field: 'language', from: 'en' }],
    });
    expect(when(given(receive(), told), emptied)).toBe('impossible-history');
  });

  it.each([
    [{ language: 'Dutch' }, "language: expected a language by its code, such as 'nl'"],
    [{ factsOn: [] }, 'factsOn'],
    [{ factsOn: ['31-03-2026'] }, 'factsOn.0: expected a day as YYYY-MM-DD'],
    [{ damage: { amount: { value: '1,50', currency: 'EUR' } } }, "such as '12.50'"],
    [{ remedySought: { kind: 'money' } }, 'remedySought.kind'],
    [{ agreements: [''] }, 'agreements.0'],
  ])('are of their shape: %j', (said, message) => {
    for (const command of [receive(), RecordDetails]) {
      const before = command === RecordDetails ? given(receive()) : initialState();
      expect(() => refusal(before, saying(command, said as never))).toThrowError(message);
    }
  });
});
