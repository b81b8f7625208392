import { describe, expect, it } from 'vitest';
import { bitonic, complaintEvents } from '@klacht/domain';
import { TOLD } from '../testing/told.ts';
import { sentenceOf } from './sentences.ts';

describe('an event in one sentence', () => {
  it.each(TOLD)('%j', (event, english, dutch) => {
    expect(complaintEvents[event.type].safeParse(event.data).success).toBe(true);
    for (const [sentence, words] of [
      [sentenceOf(event, 'en', bitonic), english],
      [sentenceOf(event, 'nl', bitonic), dutch],
    ] as const) {
      expect(sentence).toContain(words);
      expect(sentence).toMatch(/^\S.*[.?\]]$/);
      expect(sentence).not.toMatch(/undefined|\.\.$/);
    }
  });

  it.each(TOLD)('does not call a complaint she: %j', (event) => {
    expect(sentenceOf(event, 'nl', bitonic)).not.toMatch(/\b(?:zij|haar)\b/i);
  });

  it('is told of every type', () => {
    expect([...new Set(TOLD.map(([{ type }]) => type))].toSorted()).toEqual(
      Object.keys(complaintEvents).toSorted(),
    );
  });
});
