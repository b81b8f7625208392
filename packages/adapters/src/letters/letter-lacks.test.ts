import { describe, expect, it } from 'vitest';
import { KlachtError } from '@klacht/domain';
import { errorInWords } from '../words/errors/error-in-words.ts';
import { LETTER_LACKS_NL } from '../words/errors/letter-lacks-nl.ts';
import { CONTENTS } from './template-fields.ts';

const asked = [...new Set(Object.values(CONTENTS).flat())].toSorted();

describe('what a letter lacks', () => {
  it('has words in Dutch, whatever it is that a letter must say', () => {
    expect(Object.keys(LETTER_LACKS_NL).toSorted()).toEqual(asked);
  });

  it.each([
    [{ field: 'reasons' }, 'In deze brief hoort de motivering, en daarover is niets bekend.'],
    [
      { field: 'judgeBy', reason: 'no-day-to-come' },
      'In deze brief hoort de dag waarop uiterlijk wordt beslist, en er is geen dag meer die nog komt: uitstel kondigt er een aan, en een klacht waarop is beslist of die gesloten is, heeft er geen.',
    ],
  ])('is said in Dutch without a word of code: %j', (details, said) => {
    const error = new KlachtError('invalid', 'letter-lacks', '', details);
    expect(errorInWords(error, 'nl')).toBe(said);
  });
});
