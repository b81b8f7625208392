import fc from 'fast-check';
import type { YearlyReport } from '@klacht/projections';
import { describe, expect, it } from 'vitest';
import { reportAsJson, reportJsonParts } from './report-as-json.ts';
import { FULL } from './testing/full-report.ts';

/** A text in which every harmful character stands as its code, found one by one. */
const escaped = (json: string): string =>
  Array.from(json, (one) => {
    const code = one.codePointAt(0) ?? 0;
    const isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f);
    const isSeparator = code === 0x20_28 || code === 0x20_29;
    const turns =
      code === 0x06_1c ||
      code === 0x20_0e ||
      code === 0x20_0f ||
      (code >= 0x20_2a && code <= 0x20_2e) ||
      (code >= 0x20_66 && code <= 0x20_69);
    return (isControl || isSeparator || turns) && one !== '\n'
      ? `\\u${code.toString(16).padStart(4, '0')}`
      : one;
  }).join('');

const whole = (value: object): string => `${escaped(JSON.stringify(value, null, 2))}\n`;

const texts = fc.oneof(fc.string(), fc.constantFrom('a\nb', '\u202E', '\u2028\u0085', '"\\n"'));

const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    texts,
    fc.array(tie('value')),
    fc.dictionary(texts, tie('value')),
  ),
})).value;

describe('a report as JSON', () => {
  it('is what JSON has of it as a whole, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.dictionary(texts, values), (anything) => {
        expect(reportAsJson(anything as unknown as YearlyReport)).toBe(whole(anything));
      }),
      { numRuns: 500 },
    );
  });

  it('is that of a report with everything in it, of which each late step is a part', () => {
    const report = { ...FULL, lateCases: [1, 2, 3].flatMap(() => FULL.lateCases) };
    expect(reportAsJson(report)).toBe(whole(report));
    const parts = [...reportJsonParts(report)].filter((part) => part.includes('"workingDaysLate"'));
    expect(parts).toHaveLength(3);
  });
});
