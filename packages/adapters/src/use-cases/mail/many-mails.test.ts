import { expect, it } from 'vitest';
import { openJournal } from '../opening/open-journal.ts';
import { chanceOf, takeInMany } from '../testing/many-mails.ts';

it('loses none of many mails, doubles none, and keeps each file byte for byte', async () => {
  const journal = await openJournal({ store: 'memory:', inventedClock: true });
  const { wrong, outcomes } = await takeInMany(journal, 300, chanceOf(20260402));
  expect(wrong).toEqual([]);
  expect(Object.keys(outcomes)).toEqual(expect.arrayContaining(['received', 'put-aside']));
});
