import { describe, expect, it } from 'vitest';
import { bitonic, bitonicVersions } from '../procedure/bitonic.ts';
import { parseProcedure } from '../procedure/parse-procedure.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { KlachtError } from '../errors.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initialState } from './state.ts';

const [, unlisted] = bitonicVersions;

const found = (cause: string, procedure: Procedure, more: object = {}) => {
  const context = { procedures: [procedure], now: '2026-05-01T09:00:00Z', actor: 'anna' } as const;
  const received = decide(
    initialState(),
    {
      type: 'Receive',
      data: { at: '2026-04-02', channel: 'email', subjects: ['price'], ...more },
    },
    context,
  );
  const complaint = evolve(initialState(), received);
  try {
    const explanation = 'The fee stood on another page.';
    const data = { at: '2026-04-20', cause, explanation } as const;
    return decide(complaint, { type: 'RecordRootCause', data }, context).type;
  } catch (error) {
    return error instanceof KlachtError ? [error.code, error.message] : error;
  }
};

describe('the root causes of a procedure', () => {
  it('are the ones that can be found, with what else there is to say beside it', () => {
    expect(found('information', bitonic)).toBe('RootCauseFound');
    expect(found('unclear price', bitonic)).toEqual([
      'unknown-cause',
      `RecordRootCause: cause: expected one of ${Object.keys(bitonic.rootCauses ?? {}).join(', ')}, got 'unclear price'`,
    ]);
  });

  it('are any where it lists none, and for a complaint of another register', () => {
    expect(found('unclear price', unlisted)).toBe('RootCauseFound');
    const origin = { source: 'old', reference: '1', untracked: [] };
    expect(found('onbekend', bitonic, { origin })).toBe('RootCauseFound');
  });

  it('have a name in both languages', () => {
    const named = { ...bitonic, rootCauses: { price: { nl: 'Prijs' } } };
    expect(() => parseProcedure(named, 'p.json')).toThrow('rootCauses.price.en');
  });
});
