import { expect, it } from 'vitest';
import { bitonic, type ComplaintEvent } from '@klacht/domain';
import { sentenceOf } from '@klacht/projections';
import { factNamesIn } from './fact-names.ts';

const at = '2026-04-07';

const amended: ComplaintEvent = {
  type: 'Amended',
  data: {
    at,
    revision: 4,
    of: 'Judged',
    changes: [
      { field: 'at', from: '2026-04-02', to: '2026-04-01' },
      { field: 'points.1.finding', from: 'rejected', to: 'upheld' },
    ],
    why: 'Misread.',
  },
};

it.each([
  [
    'en',
    'Event 4 (it was judged) was put right: the day on which it happened: 2 April 2026 → 1 April 2026; finding on the point 2: rejected → upheld. Misread.',
  ],
  [
    'nl',
    'Gebeurtenis 4 (de klacht is beoordeeld) is rechtgezet: de dag waarop het gebeurde: 2 april 2026 → 1 april 2026; bevinding over het punt 2: ongegrond → gegrond. Misread.',
  ],
] as const)('an amendment is told in the words of the language: %s', (language, expected) => {
  expect(sentenceOf(amended, language, bitonic, factNamesIn(language))).toBe(expected);
});

it('a retraction names the event that was recorded by mistake in words', () => {
  const retracted: ComplaintEvent = {
    type: 'Retracted',
    data: { at, revision: 4, of: 'Reopened', why: 'It never was.' },
  };
  expect(sentenceOf(retracted, 'nl', bitonic, factNamesIn('nl'))).toMatch(
    /^Gebeurtenis 4 \([^)A-Z]+\) is bij vergissing vastgelegd/,
  );
});
