import { describe, expect, it } from 'vitest';
import { bitonic } from '../procedure/bitonic.ts';
import { givenKnown, when } from '../testing/given.ts';
import { steps } from '../testing/command-examples.ts';
import { answerStands, answerToErasure } from './answer-erasure.ts';

/** Received in April 2026 and judged on 1 June 2026, so kept until 1 June 2031. */
const judged = [steps.Judge] as const;

describe('the answer to a request to be forgotten', () => {
  it.each([
    [
      'puts it off while the dossier is kept',
      judged,
      '2031-06-01',
      {
        type: 'DeferErasure',
        data: { at: '2031-06-01', ground: 'retention', until: '2031-06-01' },
      },
    ],
    [
      'carries it out on the day after',
      judged,
      '2031-06-02',
      { type: 'Erase', data: { at: '2031-06-02' } },
    ],
    [
      'refuses it while a legal hold keeps the dossier, whatever the retention',
      [...judged, steps.PlaceHold],
      '2036-06-02',
      { type: 'RefuseErasure', data: { at: '2036-06-02', ground: 'legal-hold' } },
    ],
    [
      'refuses it while the complaint is open',
      [],
      '2036-06-02',
      { type: 'RefuseErasure', data: { at: '2036-06-02', ground: 'handling' } },
    ],
  ] as const)('%s', (_, history, at, expected) => {
    const complaint = givenKnown(...history);
    expect(answerToErasure(complaint, bitonic, at)).toEqual(expected);
  });

  it('stands once it was given: on the same ground, until the same day', () => {
    const asked = givenKnown(...judged, steps.RequestErasure);
    const given = answerToErasure(asked, bitonic, '2026-08-03');
    const deferred = givenKnown(...judged, steps.RequestErasure, given);
    const answerWith = (change: object) => ({ ...given, data: { ...given.data, ...change } });
    expect(answerStands(asked, given)).toBe(false);
    expect(answerStands(deferred, answerWith({ at: '2026-08-10' }) as typeof given)).toBe(true);
    for (const change of [{ until: '2032-01-01' }, { ground: 'legal-hold' }]) {
      expect(answerStands(deferred, answerWith(change) as typeof given)).toBe(false);
    }
    const erase = { type: 'Erase', data: { at: '2031-06-02' } } as const;
    expect(answerStands(deferred, erase)).toBe(false);
    expect(answerStands(givenKnown(...judged, steps.RequestErasure, erase), erase)).toBe(true);
  });

  it('is one that the complaint allows', () => {
    for (const history of [judged, [...judged, steps.PlaceHold], []]) {
      const complaint = givenKnown(...history, steps.RequestErasure);
      expect(when(complaint, answerToErasure(complaint, bitonic, '2035-01-01'))).toHaveProperty(
        'type',
      );
    }
  });
});
