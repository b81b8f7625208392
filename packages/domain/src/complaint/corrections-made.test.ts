import { describe, expect, it } from 'vitest';
import { given, receive } from '../testing/given.ts';
import { on, saying, steps } from '../testing/command-examples.ts';
import type { ComplaintCommand } from './commands.ts';
import { correctionsOf } from './facts.ts';
import { initialState } from './state.ts';

const retract = (revision: number) => saying(steps.Retract, { revision });
const madeOf = (...commands: readonly ComplaintCommand[]) =>
  correctionsOf(given(...commands)).map(({ by, of }) => [by, of]);

describe('what was put right in a complaint', () => {
  it('is nothing before it came in, and where all was right', () => {
    expect(correctionsOf(initialState())).toEqual([]);
    expect(madeOf(receive(), steps.Acknowledge)).toEqual([]);
  });

  it('is told by the types of the events that were wrong, on the day that it was put right', () => {
    const corrected = {
      type: 'Correct',
      data: {
        at: '2026-05-01',
        acknowledgedOn: { from: '2026-04-07', to: '2026-04-08' },
        channel: { from: 'email', to: 'letter' },
        why: 'Misread.',
      },
    } as const;
    const complaint = given(receive(), steps.Acknowledge, corrected);
    expect(correctionsOf(complaint)).toEqual([
      { at: '2026-05-01', by: 'Corrected', of: ['Received', 'Acknowledged'] },
    ]);
  });

  it('is the classification, where that was the last word on the subjects', () => {
    const corrected = {
      type: 'Correct',
      data: { at: '2026-05-09', subjects: { from: ['service'], to: ['price'] }, why: 'A slip.' },
    } as const;
    const reclassified = {
      type: 'Reclassify',
      data: { at: '2026-05-01', subjects: ['service'] },
    } as const;
    expect(madeOf(receive(), reclassified, corrected)).toEqual([['Corrected', ['Reclassified']]]);
  });

  it('is an amendment or a retraction, by the event that it names; not one that was taken back', () => {
    const acknowledged = on(steps.Acknowledge, '2026-04-07');
    expect(madeOf(receive(), acknowledged, retract(1))).toEqual([['Retracted', ['Acknowledged']]]);
    expect(madeOf(receive(), acknowledged, retract(1), retract(2))).toEqual([
      ['Retracted', ['Retracted']],
    ]);
  });
});
