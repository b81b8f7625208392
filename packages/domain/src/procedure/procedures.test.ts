import { describe, expect, it } from 'vitest';
import { bitonic, bitonicVersions } from './bitonic.ts';
import { errorOf } from '../testing/internal/error-of.ts';
import { procedureInForce, procedureNamed } from './procedures.ts';

const later = { ...bitonic, version: '2026.1', validFrom: '2026-07-01' } as const;
const versions = [later, bitonic];

describe('the version of a procedure', () => {
  it.each([
    ['2026-06-30', '2025.3'],
    ['2026-07-01', '2026.1'],
    ['2026-06-30T21:59:59Z', '2025.3'],
    ['2026-06-30T22:00:00Z', '2026.1'],
    ['2016-01-01', '2025.3'],
    ['2016-01-01T12:00:00Z', '2025.3'],
  ] as const)('that holds for a complaint received at %s is %s', (at, version) => {
    expect(procedureInForce(versions, at).version).toBe(version);
  });

  it('is never one that another puts right, but that is still found by its title', () => {
    const [replaced] = bitonicVersions;
    for (const at of ['2018-05-07', '2026-01-01'] as const) {
      expect(procedureInForce(bitonicVersions, at)).toBe(bitonic);
    }
    expect(procedureNamed(bitonicVersions, 'bitonic 2025.1')).toBe(replaced);
    expect(procedureInForce([replaced], '2026-01-01')).toBe(replaced);
  });

  it('is found by its title, or named as missing', () => {
    expect(procedureNamed(versions, 'bitonic 2026.1')).toBe(later);
    expect(errorOf(() => procedureNamed(versions, 'bitonic 2024.1'))).toMatchObject({
      kind: 'invalid',
      code: 'unknown-procedure',
      message:
        "procedures: expected 'bitonic 2024.1', under which the complaint was received, among: bitonic 2026.1, bitonic 2025.3",
      details: { expected: 'bitonic 2024.1' },
    });
    expect(errorOf(() => procedureNamed([], 'bitonic 2024.1'))).toMatchObject({
      message: expect.stringContaining('among: none') as string,
    });
    expect(errorOf(() => procedureInForce([], '2026-01-01'))).toMatchObject({
      kind: 'invalid',
      code: 'no-procedure',
      message: 'procedures: expected at least one, got none',
    });
  });
});
