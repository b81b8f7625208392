import { expect, it } from 'vitest';
import { channelMeanings } from './channel-meanings.ts';
import { namesIn } from './names.ts';
import { MEANINGS_NL } from './choice-meanings.ts';

it('a choice has the Dutch name in a suggested mapping that it has in a report', () => {
  const { outcomes, redress } = namesIn('nl');
  expect(MEANINGS_NL).toEqual({ ...outcomes, ...redress, ...channelMeanings('nl') });
});
