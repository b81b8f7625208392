import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../testing/internal/error-of.ts';
import { bitonic, bitonicVersions } from './bitonic.ts';
import { procedureDigest } from './procedure-digest.ts';
import { procedureOf } from './procedures.ts';

const [bitonic20251, bitonic20252] = bitonicVersions;

describe('the digest of a procedure', () => {
  it('is the SHA-256 of its canonical JSON, as others compute both', () => {
    for (const version of bitonicVersions) {
      const expected = createHash('sha256')
        .update(canonicalize(version) ?? '')
        .digest('hex');
      expect(procedureDigest(version)).toBe(expected);
    }
  });

  it('holds the versions that complaints were received under to what they were', () => {
    expect(procedureDigest(bitonic20251)).toBe(
      '30a3f9aff368cd3a17bd5c26f0ec19f1177c3de65359a9095bdcea34b42a9518',
    );
    expect(procedureDigest(bitonic20252)).toBe(
      'af2df7827f7a315382a1f31db40500218a392d0c771cdd2ad827f12b82cc7444',
    );
  });

  it('is of the content, in whatever order it is written', () => {
    const written = Object.fromEntries(Object.entries(bitonic).toReversed()) as typeof bitonic;
    expect(procedureDigest(written)).toBe(procedureDigest(bitonic));
  });
});

describe('a version whose digest is known beforehand', () => {
  it('cannot be changed to hold something else under that digest', () => {
    const { judge } = bitonic.terms as { judge: { term: { count: number } } };
    expect(() => {
      judge.term.count = 3;
    }).toThrow(TypeError);
    expect(judge.term.count).toBe(2);
  });
});

describe('the version a complaint was received under', () => {
  const received = { procedure: 'bitonic 2025.3', procedureDigest: procedureDigest(bitonic) };
  const { judge } = bitonic.terms;
  const changed = {
    ...bitonic,
    terms: { ...bitonic.terms, judge: { ...judge, term: { count: 3, unit: 'months' } } },
  } as const;

  it('is found with the content it had', () => {
    expect(procedureOf([bitonic], received)).toBe(bitonic);
    expect(procedureOf([structuredClone(bitonic)], received)).toEqual(bitonic);
  });

  it('is refused by name with any other content', () => {
    const subject = { price: { nl: 'Koersen', en: 'Prices' } };
    const renamed = { ...bitonic, subjects: { ...bitonic.subjects, ...subject } };
    const later = { ...bitonic, calendar: { ...bitonic.calendar, name: 'ours' } };
    for (const other of [changed, renamed, later]) {
      expect(errorOf(() => procedureOf([other], received))).toMatchObject({
        kind: 'invalid',
        code: 'procedure-changed',
        message: expect.stringMatching(
          /^procedures: expected 'bitonic 2025\.3' as complaints were received under it \(SHA-256 [0-9a-f]{12}…\), got other content under that title/,
        ) as string,
        details: {
          procedure: 'bitonic 2025.3',
          expected: received.procedureDigest,
          digest: procedureDigest(other),
        },
      });
    }
  });

  it('is not held to a content that was not recorded', () => {
    expect(procedureOf([changed], { ...received, procedureDigest: null })).toBe(changed);
  });
});
