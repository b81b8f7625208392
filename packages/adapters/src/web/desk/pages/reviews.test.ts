import { describe, expect, it } from 'vitest';
import { readReview } from '@klacht/projections';
import type { Reader } from '@klacht/domain';
import { openDesk } from '../testing/open-desk.ts';

const openReviews = async (reader: Reader = { role: 'compliance', name: 'eva' }) => {
  const desk = await openDesk({ readerOf: () => reader });
  const text = async (place: string) => (await desk.fetch(place)).text();
  const send = async (type: string, told: Readonly<Record<string, string>>, own?: string) => {
    const place = `/reviews/2025/${type}`;
    const [, token = ''] = /name="token" value="([^"]+)"/.exec(await text(place)) ?? [];
    const body = new URLSearchParams({ token: own ?? token, ...told });
    return desk.fetch(`${place}?lang=en`, { method: 'POST', body });
  };
  return { ...desk, text, send };
};

const MADE = {
  at: '2026-02-02',
  id: 'R1',
  recommendation: 'Ask for the order at once.',
  owner: 'cora',
  due: '2026-06-30',
};

describe('the review of a year', () => {
  it('takes a recommendation, and shows it with what may be recorded', async () => {
    const { send, text, journal, close } = await openReviews();
    const made = await send('MakeRecommendation', MADE);
    expect([made.status, made.headers.get('location')]).toEqual([303, '../../reviews/2025']);
    const { recommendations } = await readReview(journal.store, 2025);
    expect(recommendations).toHaveLength(1);
    const page = await text('/reviews/2025?lang=en');
    expect(page).toContain('Ask for the order at once.');
    expect(page).toContain('reviews/2025/AdoptRecommendation');
    expect(page).not.toContain('IssueReport');
    await close();
  });

  it('shows what is wrong beside its field, with what was typed', async () => {
    const { send, journal, close } = await openReviews();
    const wrong = await send('MakeRecommendation', { ...MADE, due: '' });
    const page = await wrong.text();
    expect(wrong.status).toBe(422);
    expect(page).toContain('href="#f-due"');
    expect(page).toContain('Ask for the order at once.');
    expect((await send('AdoptRecommendation', { at: '2026-02-03', id: 'R9' })).status).toBe(422);
    expect((await send('MakeRecommendation', MADE, 'forged')).status).toBe(409);
    expect((await readReview(journal.store, 2025)).recommendations).toEqual([]);
    await close();
  });

  it('records what a form says once, and what it says after going back as another', async () => {
    const { text, send, journal, close } = await openReviews();
    const [, token = ''] =
      /name="token" value="([^"]+)"/.exec(await text('/reviews/2025/MakeRecommendation')) ?? [];
    for (const told of [MADE, MADE, { ...MADE, id: 'R2', recommendation: 'Answer sooner.' }]) {
      expect((await send('MakeRecommendation', told, token)).status).toBe(303);
    }
    const { recommendations } = await readReview(journal.store, 2025);
    expect(recommendations.map(({ id }) => id)).toEqual(['R1', 'R2']);
    // Refused, put right and sent again by the same form.
    const taken = await send('MakeRecommendation', { ...MADE, owner: 'dirk' }, token);
    expect([taken.status, (await taken.text()).includes(token)]).toEqual([422, true]);
    const right = await send('MakeRecommendation', { ...MADE, id: 'R3', owner: 'dirk' }, token);
    expect(right.status).toBe(303);
    const old = await send('MakeRecommendation', MADE, 'forged');
    expect(await old.text()).toContain('This form was opened too long ago');
    await close();
  });

  it('says where the register counts another number than somebody told, until it does not', async () => {
    const { send, text, give, close } = await openReviews();
    const of = { at: '2026-02-02', on: '2025-12-31', source: 'the auditor' };
    expect((await send('AssertBalance', { ...of, open: '0' })).status).toBe(303);
    expect(await text('/reviews/2025?lang=en')).not.toContain('the register counts');
    expect((await send('AssertBalance', { ...of, open: '1' })).status).toBe(303);
    const told = (lang: string) => text(`/reviews/2025?lang=${lang}`);
    expect(await told('en')).toContain(
      'According to the auditor, 1 complaint was open on 31 December 2025; the register counts 0, 1 fewer (article 7.3).',
    );
    expect(await told('nl')).toContain('het register telt er 0, 1 minder (artikel 7.3).');
    expect(await text('/reviews/2024?lang=en')).not.toContain('the register counts');
    await give(null, 'Receive', { at: '2025-12-30', channel: 'email', subjects: [] });
    expect(await told('en')).not.toContain('the register counts');
    await close();
  });

  it('is read by an auditor, who records nothing', async () => {
    const { fetch, text, close } = await openReviews({ role: 'auditor', name: 'bram' });
    expect(await text('/reviews/2025')).not.toContain('MakeRecommendation');
    expect((await fetch('/reviews/2025/MakeRecommendation')).status).toBe(403);
    expect((await fetch('/reviews/2099')).status).toBe(404);
    await close();
  });
});
