import { describe, expect, it } from 'vitest';
import { bitonic, complaintEvents, type ComplaintEvent, type Language } from '@klacht/domain';
import { given, historyBefore, steps, when } from '@klacht/domain/testing';
import { TOLD } from '../testing/told.ts';
import { sentenceOf } from './sentences.ts';

const BOTH: readonly Language[] = ['en', 'nl'];

/** The event that the example of each command leads to. */
const examples = Object.values(steps).map((step): ComplaintEvent => {
  const decided = when(given(...historyBefore(step.type)), step);
  if (typeof decided === 'string') throw new Error(`${step.type}: ${decided}`);
  return decided;
});

describe('an event in one sentence', () => {
  it.each(TOLD)('says what it must: %j', (event, english, dutch) => {
    expect(complaintEvents[event.type].safeParse(event.data).success).toBe(true);
    expect(sentenceOf(event, 'en', bitonic)).toContain(english);
    expect(sentenceOf(event, 'nl', bitonic)).toContain(dutch);
  });

  it.each([...TOLD.map(([event]) => event), ...examples])('is whole: %j', (event) => {
    for (const language of BOTH) {
      const sentence = sentenceOf(event, language, bitonic);
      expect(sentence).toMatch(/^\S.*[.?\]]$/);
      expect(sentence).not.toMatch(/undefined|\[object|\.\.$/);
    }
    expect(sentenceOf(event, 'nl', bitonic)).not.toMatch(/\b(?:zij|haar)\b/i);
  });

  it('has an example of every type', () => {
    expect([...new Set(examples.map(({ type }) => type))].toSorted()).toEqual(
      Object.keys(complaintEvents).toSorted(),
    );
  });
});
