import { describe, expect, it } from 'vitest';
import { change, given, receive, when } from '../testing/given.ts';
import { on, saying, steps } from '../testing/command-examples.ts';

const { BringToCourt: bring, RecordCourtRuling: ruling } = steps;

describe('a complaint that is before a court', () => {
  it('was brought there by the complainant or by the firm, and is handled on', () => {
    expect(change(given(receive()), bring)).toEqual({
      courtCases: [
        {
          began: { at: '2026-06-12' },
          by: 'complainant',
          reference: 'C-26-7',
          appeal: false,
          ruling: null,
        },
      ],
    });
    expect(given(receive(), bring)).toHaveProperty('status', 'received');
    expect(given(receive(), steps.Judge, saying(bring, { by: 'firm' }))).toMatchObject({
      courtCases: [{ by: 'firm' }],
    });
  });

  it('is ruled upon, and again on appeal', () => {
    const appeal = saying(on(bring, '2026-10-01'), { appeal: true, reference: 'H-1' });
    const again = saying(on(ruling, '2027-10-01'), { reference: 'H-1', result: 'upheld' });
    expect(given(receive(), bring, ruling, appeal, again)).toMatchObject({
      courtCases: [
        { ruling: { when: { at: '2026-09-03' }, result: 'rejected' } },
        { appeal: true, ruling: { result: 'upheld' } },
      ],
    });
  });

  it.each([
    ['not-in-court', [], ruling],
    ['already-ruled', [bring, ruling], on(ruling, '2026-10-01')],
    ['nothing-to-appeal', [bring], saying(on(bring, '2026-10-01'), { appeal: true })],
    ['nothing-to-appeal', [bring, ruling], saying(on(bring, '2026-09-02'), { appeal: true })],
  ] as const)('but not as %s', (code, history, command) => {
    expect(when(given(receive(), ...history), command)).toBe(code);
  });

  it('and before Kifid are two things', () => {
    expect(given(receive(), bring, steps.EscalateToKifid)).toMatchObject({
      courtCases: [{ ruling: null }],
      referrals: [{ ruling: null }],
    });
    expect(when(given(receive(), bring), steps.RecordKifidRuling)).toBe('not-escalated');
  });
});
