import { describe, expect, it } from 'vitest';
import { bringIn, GOOD, HEADER, MAPPING } from './testing/old-register.ts';

describe('a row that differs from what came in before', () => {
  it.each([
    [
      '02-04',
      '01-04',
      'another day of receipt (2026-04-02 then, 2026-04-01 now); correct it with Correct, or',
    ],
    [
      'mail;koers',
      'brief;account',
      'another channel and list of subjects (email; price then, letter; account now); correct it',
    ],
    [
      '23:30',
      '23:31',
      'another time; what is recorded stays; another complaint needs another number',
    ],
    ['klopt', 'liegt', 'another text; what is recorded stays; another complaint needs another'],
  ])('says what differs from what came in before: %s, %s', async (before, after, told) => {
    const first = await bringIn([HEADER, GOOD]);
    const { problems } = await bringIn([HEADER, GOOD.replace(before, after)], first);
    const reason = problems.map((problem) => problem.reason).find((one) => one.includes('before'));
    expect(reason?.startsWith(`number 1 came in before with ${told}`)).toBe(true);
  });

  it('says so of a row without a number, which another mapping reads otherwise', async () => {
    const { number: _, ...map } = MAPPING;
    const { channel: _channel, ...received } = map.events.Received;
    const first = await bringIn([HEADER, GOOD], { map });
    const { problems } = await bringIn([HEADER, GOOD], {
      store: first.store,
      map: { ...map, events: { ...map.events, Received: received } },
    });
    expect(problems.map(({ reason }) => reason)).toEqual([
      'this row came in before with another channel (email then, other now); correct it with Correct, or give this row another number',
    ]);
  });
});
