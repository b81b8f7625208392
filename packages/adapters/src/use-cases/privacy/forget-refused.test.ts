import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Instant } from '@klacht/domain';
import { forgetRefused } from './forget-refused.ts';
import { acceptMail, joinMail, listInbox, refuseMail } from '../mail/mail-inbox.ts';
import { mailOf, type MailDesk, openMailDesk } from '../testing/mail-desk.ts';

let desk: MailDesk;

beforeEach(async () => {
  desk = await openMailDesk();
});

/** A mail that was put aside, of its own. */
const proposed = async (name: string): Promise<string> => {
  const mail = mailOf(`Dit is ${name}.`, { 'Message-ID': `<${name}@example.com>` });
  return (await desk.receive(mail, { propose: true })).mailId;
};

const refusedAt = async (name: string, now: Instant): Promise<string> => {
  const mailId = await proposed(name);
  await refuseMail(desk.journal, mailId, 'reclame', { actor: 'anna', now });
  return mailId;
};

const forget = (afterDays: number, now: Instant): Promise<number> =>
  forgetRefused(desk.journal, { afterDays, actor: 'retention', now });

/** What became of each mail, and whether who sent it is still known. */
const outcomes = async () =>
  new Map(
    (await listInbox(desk.journal, { all: true })).map(({ mailId, decided, from }) => [
      mailId,
      [decided?.outcome ?? 'waits', from !== null],
    ]),
  );

describe('a mail that was refused', () => {
  it('is forgotten when its days are over, to the moment, and not before', async () => {
    const mailId = await refusedAt('a', '2026-04-10T09:00:00Z');
    expect(await forget(30, '2026-05-10T08:59:59.999Z')).toBe(0);
    expect((await outcomes()).get(mailId)).toEqual(['refused', true]);
    expect(await forget(30, '2026-05-10T09:00:00Z')).toBe(1);
    expect((await outcomes()).get(mailId)).toEqual(['forgotten', false]);
    const [slip] = await listInbox(desk.journal, { all: true });
    expect(slip?.decided).toMatchObject({ by: 'retention', at: '2026-05-10T09:00:00Z' });
    expect(await forget(30, '2026-06-10T09:00:00Z')).toBe(0);
  });

  it('counts days of 24 hours, also over the night on which the clock is put forward', async () => {
    await refusedAt('a', '2026-03-28T12:00:00Z');
    expect(await forget(1, '2026-03-29T11:00:00Z')).toBe(0);
    expect(await forget(1, '2026-03-29T12:00:00Z')).toBe(1);
  });

  it('stays where the clock went back, and is forgotten once the days are really over', async () => {
    await refusedAt('a', '2026-04-10T09:00:00Z');
    for (const now of ['2026-04-09T09:00:00Z', '2020-01-01T00:00:00Z'] as const) {
      expect(await forget(1, now)).toBe(0);
    }
    // A jump of a year is once, and the next look finds nothing more.
    expect(await forget(1, '2027-04-10T09:00:00Z')).toBe(1);
    expect(await forget(1, '2026-04-11T09:00:00Z')).toBe(0);
  });

  it('is alone in that: what waits, was accepted or joined stays as it is', async () => {
    const by = { actor: 'anna', now: '2026-04-10T09:00:00Z' } as const;
    const [waits, accepted, joined] = [
      await proposed('waits'),
      await proposed('accepted'),
      await proposed('joined'),
    ];
    const { number } = await acceptMail(desk.journal, accepted, by);
    await joinMail(desk.journal, joined, await desk.entryAt(number ?? ''), by);
    const refused = await refusedAt('refused', by.now);
    expect(await forget(1, '2040-01-01T00:00:00Z')).toBe(1);
    expect(await outcomes()).toEqual(
      new Map([
        [waits, ['waits', true]],
        [accepted, ['accepted', false]],
        [joined, ['joined', false]],
        [refused, ['forgotten', false]],
      ]),
    );
    expect(await desk.documentsOf(number ?? '')).toHaveLength(2);
  });

  it('goes by its own days, whichever way the clock jumps between two looks', async () => {
    const hour = (of: number): Instant =>
      `${new Date(Date.UTC(2026, 3, 10) + of * 3_600_000).toISOString().slice(0, 19)}Z`;
    const hours = fc.integer({ min: -200, max: 200 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(hours, { minLength: 1, maxLength: 3 }),
        fc.array(hours, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 4 }),
        async (refusals, looks, days) => {
          desk = await openMailDesk();
          const ids: string[] = [];
          for (const [index, at] of refusals.entries()) {
            ids.push(await refusedAt(`mail-${index}`, hour(at)));
          }
          let count = 0;
          for (const look of looks) count += await forget(days, hour(look));
          const became = await outcomes();
          const gone = refusals.map((at) => looks.some((look) => look - at >= days * 24));
          expect(ids.map((id) => became.get(id)?.[0] === 'forgotten')).toEqual(gone);
          expect(count).toBe(gone.filter(Boolean).length);
        },
      ),
      { numRuns: 25 },
    );
  });
});
