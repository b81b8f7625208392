import { describe, expect, it } from 'vitest';
import { forgeries } from './hostile/forgeries.ts';
import { fuzz } from './hostile/fuzz.ts';
import { kills } from './hostile/kills.ts';
import { mails } from './hostile/mails.ts';
import { outboxKills } from './hostile/outbox-kills.ts';
import { mutations } from './hostile/mutations.ts';

describe('what is tried by hand, a few times', () => {
  it.each([
    ['mutations of rows', mutations, 30],
    ['forgeries of packs', forgeries, 30],
    ['kills', kills, 2],
    ['kills of the sender of letters', outboxKills, 2],
    ['spoiled commands and rows', fuzz, 500],
    ['mails of every shape', mails, 50],
  ])('loses nothing: %s', async (_, work, count) => {
    expect(await work(1, count)).toMatchObject({ tried: count, found: count, lost: [] });
  });
});
