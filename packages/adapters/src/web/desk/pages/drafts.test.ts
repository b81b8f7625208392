import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bitonic, type LetterKind } from '@klacht/domain';
import { textOn } from '../../../pages/testing/text-on.ts';
import { listOutbox } from '../../../use-cases/outbox/list-outbox.ts';
import { storedEvents } from '../../../use-cases/dossier/documents-of.ts';
import { openDesk } from '../testing/open-desk.ts';
import { openForm, post } from '../testing/post.ts';

const RECEIVED = {
  at: '2026-04-07',
  channel: 'email',
  language: 'en',
  subjects: ['price'],
  officer: 'anna',
  complainant: { name: 'Fleur Proef', email: 'fleur@example.org' },
  text: 'The price was another one.',
};

/** The desk of whoever is named, with letters of delay that another approves. */
const openWithDelay = async () => {
  const who = { name: 'anna' };
  const desk = await openDesk({
    readerOf: () => ({ role: 'officer', name: who.name }),
    procedures: [{ ...bitonic, fourEyes: ['delay'] as LetterKind[] }],
  });
  const number = await desk.give(null, 'Receive', RECEIVED);
  const entryNow = async () => {
    await (await desk.journal.register()).catchUp(desk.journal.store);
    const entry = await desk.journal.ask((register) => register.find(number));
    if (entry === null) throw new Error('expected the complaint');
    return entry;
  };
  const typesOf = async () => {
    const { complaintId } = await entryNow();
    return (await storedEvents(desk.journal.store, complaintId)).map(({ type }) => type);
  };
  const drafting = `/c/${number}/do/Delay?lang=en`;
  const draft = async (more: Readonly<Record<string, string>> = {}) => {
    const form = await openForm(desk.fetch, drafting);
    return post(desk.fetch, drafting, {
      ...form,
      at: '2026-04-20',
      until: '2026-06-01',
      reason: 'We wait for the bank.',
      'letter-kind': 'delay',
      step: 'draft',
      ...more,
    });
  };
  const step = async (place: string, name: string) => {
    const form = await openForm(desk.fetch, place);
    return post(desk.fetch, place, { ...form, step: name });
  };
  return { ...desk, who, number, entryNow, typesOf, drafting, draft, step };
};

let desk: Awaited<ReturnType<typeof openWithDelay>>;
beforeEach(async () => {
  desk = await openWithDelay();
});
afterEach(() => desk.close());

/** Where the letter that was drafted is read. */
const drafted = async (): Promise<string> => {
  const { location } = await desk.draft();
  const digest = /drafts\/([\da-f]{64})$/.exec(location ?? '')?.[1] ?? '';
  expect(digest).not.toBe('');
  return `/c/${desk.number}/drafts/${digest}?lang=en`;
};

describe('a letter that another must approve', () => {
  it('is drafted by one, read and approved by another, and sent as exactly that', async () => {
    const place = await drafted();
    expect(await desk.typesOf()).toEqual([
      'Received',
      'DocumentAdded',
      'DocumentAdded',
      'LetterDrafted',
    ]);
    const complaint = textOn(await (await desk.fetch(`/c/${desk.number}?lang=en`)).text());
    expect(complaint).toContain('Letters that were drafted Announcement of a delay');
    expect(complaint).toContain('waits for another to approve it');

    desk.who.name = 'bert';
    const page = textOn(await (await desk.fetch(place)).text());
    expect(page).toContain('Dear Fleur Proef');
    expect(page).toContain('We wait for the bank.');
    expect(page).toMatch(/Drafted .*, by anna/);
    const approved = await desk.step(place, 'approve');
    expect(approved.location).toContain(place.replace('?lang=en', '').replace('/c/', 'c/'));
    expect((await desk.typesOf()).at(-1)).toBe('LetterApproved');

    desk.who.name = 'anna';
    expect(textOn(await (await desk.fetch(place)).text())).toMatch(/Approved .*, by bert/);
    expect((await desk.step(place, 'send')).location).toContain('recorded=');
    expect((await desk.typesOf()).slice(5)).toEqual(['DocumentAdded', 'Delayed', 'LetterQueued']);
    expect(await listOutbox(desk.journal)).toMatchObject([{ kind: 'delay', by: 'email' }]);
    expect(textOn(await (await desk.fetch(place)).text())).toContain('This letter was sent.');
    expect(textOn(await (await desk.fetch(`/c/${desk.number}`)).text())).not.toContain('concept');
  });

  it.each([
    ['draft', ['Received', 'DocumentAdded', 'DocumentAdded', 'LetterDrafted']],
    ['record', ['Received', 'DocumentAdded', 'Acknowledged']],
  ])('is one where the button is pressed three times: %s', async (step, types) => {
    const place = `/c/${desk.number}/do/Acknowledge?lang=en`;
    const filled = { at: '2026-04-20', 'letter-kind': 'acknowledgement', step };
    const form = { ...(await openForm(desk.fetch, place)), ...filled };
    const sent = await Promise.all([1, 2, 3].map(() => post(desk.fetch, place, form)));
    const [first] = sent;
    expect(sent.map(({ status, location }) => [status, location])).toEqual(
      sent.map(() => [303, first?.location]),
    );
    expect(await desk.typesOf()).toEqual(types);
  });

  it('stands on the work of who drafted it and of who may approve it, then of who may send it', async () => {
    const workOf = async (name: string, of = ''): Promise<string> => {
      desk.who.name = name;
      const page = textOn(await (await desk.fetch(`/?lang=en${of}`)).text());
      return /Letters that were drafted.*?(?=Overdue|Due within|Later|$)/.exec(page)?.[0] ?? '';
    };
    expect(await workOf('anna')).toBe('');
    const place = await drafted();
    const { number } = desk;
    const head = `Letters that were drafted 1 ${number} Announcement of a delay`;
    expect(await workOf('anna')).toContain(
      `${head} Drafted by you; waits for another to approve it`,
    );
    for (const [name, of] of [
      ['bert', ''],
      ['chris', ''],
      ['bert', '&of=all'],
    ] as const) {
      expect(await workOf(name, of)).toContain(`${head} Read and approve it Drafted by anna,`);
    }
    expect(await (await desk.fetch('/')).text()).toContain(
      `href=".${place.replace('?lang=en', '')}"`,
    );
    await desk.step(place, 'approve');
    // Whoever drafted it or handles the complaint sends it; others see it with everybody's.
    expect(await workOf('anna')).toContain(`${head} Send it Drafted by anna,`);
    expect(await workOf('chris')).toBe('');
    expect(await workOf('chris', '&of=all')).toContain(`${head} Send it`);
    desk.who.name = 'anna';
    await desk.step(place, 'send');
    expect(await workOf('anna', '&of=all')).toBe('');
  });

  it.each([
    ['en', 'You drafted this letter, so another has to read and approve it.'],
    ['nl', 'U hebt deze brief opgesteld; een ander moet hem lezen en goedkeuren.'],
  ])('is not approved by who drafted it, who is told so in words: %s', async (language, words) => {
    const place = (await drafted()).replace('en', language);
    const page = await (await desk.fetch(place)).text();
    expect(textOn(page)).toContain(words);
    expect(page).not.toContain('value="approve"');
    // A form that another opened, sent in by who drafted it.
    desk.who.name = 'bert';
    const form = await openForm(desk.fetch, place);
    desk.who.name = 'anna';
    const { status, page: refused } = await post(desk.fetch, place, { ...form, step: 'approve' });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(textOn(refused)).toMatch(
      language === 'en' ? /Nothing was recorded/ : /niets vastgelegd/,
    );
    expect((await desk.typesOf()).at(-1)).toBe('LetterDrafted');
  });

  it('is not sent before, nor recorded without, and another step is none', async () => {
    const place = await drafted();
    desk.who.name = 'bert';
    const early = await desk.step(place, 'send');
    expect([early.status, textOn(early.page)]).toEqual([
      422,
      expect.stringContaining('This cannot be done') as string,
    ]);
    expect((await desk.step(place, 'burn')).status).toBe(404);
    expect((await desk.fetch(`/c/${desk.number}/drafts/${'0'.repeat(64)}`)).status).toBe(404);
    const recorded = await desk.draft({ step: 'record' });
    expect(recorded.status).toBe(422);
    expect((await desk.draft({ step: 'draft', 'letter-kind': '' })).status).toBe(422);
    expect((await desk.typesOf()).at(-1)).toBe('LetterDrafted');
  });

  it('is drafted, approved and sent once, however often it is asked', async () => {
    const form = {
      ...(await openForm(desk.fetch, desk.drafting)),
      at: '2026-04-20',
      until: '2026-06-01',
      reason: 'We wait.',
      'letter-kind': 'delay',
      step: 'draft',
    };
    const [first, second] = [
      await post(desk.fetch, desk.drafting, form),
      await post(desk.fetch, desk.drafting, form),
    ];
    expect(second.location).toBe(first.location);
    const place = `/c/${desk.number}/${/drafts\/.*/.exec(first.location ?? '')?.[0]}`;
    desk.who.name = 'bert';
    for (const step of ['approve', 'send']) {
      const asked = { ...(await openForm(desk.fetch, place)), step };
      for (const _ of [1, 2]) expect((await post(desk.fetch, place, asked)).status).toBe(303);
    }
    const types = await desk.typesOf();
    for (const type of ['LetterDrafted', 'LetterApproved', 'Delayed', 'LetterQueued']) {
      expect(types.filter((one) => one === type)).toEqual([type]);
    }
  });

  it('is told to be outdated once it says something else, and is not sent', async () => {
    const place = await drafted();
    desk.who.name = 'bert';
    await desk.step(place, 'approve');
    await desk.give(desk.number, 'Delay', { at: '2026-04-20', until: '2026-05-20', reason: 'x' });
    const page = await (await desk.fetch(place)).text();
    expect(textOn(page)).toContain('This cannot be done');
    expect(page).not.toContain('value="send"');
    expect(page).toMatch(/do\/Delay"[^>]*>Draft it anew/);
  });
});
