import { describe, expect, it } from 'vitest';
import { bitonic, bitonicVersions } from './bitonic.ts';
import { errorOf } from '../testing/internal/error-of.ts';
import { checkVersions } from './check-versions.ts';

const next = { ...bitonic, version: '2026.1', validFrom: '2026-07-01' } as const;

describe('the versions of a procedure', () => {
  it('are as they were given, when each has a title and a first day of its own', () => {
    const versions = [next, bitonic];
    expect(checkVersions(versions)).toBe(versions);
    expect(checkVersions([])).toEqual([]);
    expect(checkVersions(bitonicVersions)).toBe(bitonicVersions);
  });

  it('that all replace each other leave none, and are named', () => {
    const circle = [
      { ...bitonic, replaces: 'bitonic 2026.1' },
      { ...next, replaces: 'bitonic 2025.3' },
    ];
    expect(errorOf(() => checkVersions(circle))).toMatchObject({
      code: 'clashing-procedures',
      message:
        'procedures: replaces: expected one that no other replaces, among: bitonic 2025.3, bitonic 2026.1',
      details: { field: 'replaces', procedures: ['bitonic 2025.3', 'bitonic 2026.1'] },
    });
  });

  it.each([
    [
      { ...next, version: '2025.3' },
      "version: expected another for each, got 'bitonic 2025.3' for both bitonic 2025.3 (valid from 2025-01-01) and bitonic 2025.3 (valid from 2026-07-01)",
    ],
    [
      { ...next, validFrom: '2025-01-01' },
      "validFrom: expected another for each, got '2025-01-01' for both bitonic 2025.3 (valid from 2025-01-01) and bitonic 2026.1 (valid from 2025-01-01)",
    ],
    [{ ...next, name: 'ours', validFrom: '2025-01-01' }, 'and ours 2026.1'],
  ] as const)('that clash are both named: %#', (other, message) => {
    expect(errorOf(() => checkVersions([bitonic, other]))).toMatchObject({
      kind: 'invalid',
      code: 'clashing-procedures',
      message: expect.stringContaining(message) as string,
      details: {
        value: message.startsWith('version') ? 'bitonic 2025.3' : '2025-01-01',
        procedures: ['bitonic 2025.3', `${other.name} ${other.version}`],
      },
    });
  });
});
