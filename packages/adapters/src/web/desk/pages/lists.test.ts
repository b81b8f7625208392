import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reader } from '@klacht/domain';
import { textOn } from '../../../pages/testing/text-on.ts';
import { openDesk } from '../testing/open-desk.ts';
import { openForm, post } from '../testing/post.ts';

const RECEIVED = { at: '2026-04-02', channel: 'email', subjects: ['price'], officer: 'anna' };

const opened = async () => {
  const as: { reader: Reader; now: string } = {
    reader: { role: 'officer', name: 'anna' },
    now: '2026-04-20T08:00:00Z',
  };
  const desk = await openDesk({
    readerOf: () => as.reader,
    now: () => as.now as '2026-04-20T08:00:00Z',
  });
  // Of the journal's keys, by which readers are told apart.
  await desk.give(null, 'Receive', { ...RECEIVED, text: 'The price was another one.' });
  const text = async (place: string) => (await desk.fetch(place)).text();
  const keep = async (name: string, query: string) => {
    const form = await openForm(desk.fetch, `/lists?${query}`);
    return post(desk.fetch, '/lists?lang=en', { ...form, name, step: 'keep' });
  };
  const drop = async (name: string) => {
    const form = await openForm(desk.fetch, '/lists');
    return post(desk.fetch, '/lists?lang=en', { ...form, name, step: 'drop' });
  };
  return { ...desk, as, text, keep, drop };
};

let desk: Awaited<ReturnType<typeof opened>>;
beforeEach(async () => {
  desk = await opened();
});
afterEach(() => desk.close());

/** The lists above the register that are the reader's own, as links. */
const ownOn = (page: string): readonly (readonly string[])[] => {
  const [, own = ''] = /<ul aria-labelledby="own-lists">([\s\S]*?)<\/ul>/.exec(page) ?? [];
  return Array.from(own.matchAll(/href="(\?[^"]*)"><bdi>([^<]*)</g), ([, href = '', name = '']) => [
    name,
    href.replaceAll('&amp;', '&'),
  ]);
};

describe('a list that is kept under a name', () => {
  it('stands above the register of who kept it, and of nobody else', async () => {
    const query = 'state=overdue&mine=1&sort=target&page=3&lang=nl&nonsense=1';
    expect(await desk.text('/register?state=overdue&mine=1')).toContain(
      'href="./lists?state=overdue&amp;mine=1"',
    );
    const { status, location } = await desk.keep('my late <ones>', query);
    const kept = 'state=overdue&mine=1&sort=target';
    expect([status, location]).toEqual([303, `./register?${kept}`]);
    expect(ownOn(await desk.text('/register'))).toEqual([['my late &lt;ones&gt;', `?${kept}`]]);
    desk.as.reader = { role: 'officer', name: 'bram' };
    expect(ownOn(await desk.text('/register'))).toEqual([]);
    // However the name is written, and in whichever role.
    desk.as.reader = { role: 'compliance', name: 'ANNA' };
    expect(ownOn(await desk.text('/register'))).toHaveLength(1);
    const own = await desk.text('/lists?lang=en');
    expect(textOn(own)).toContain('Remove overdue, Mine, the next target date');
    const told: unknown = await (await desk.fetch('/lists.json')).json();
    expect(told).toEqual([{ name: 'my late <ones>', query: kept }]);
  });

  it('gives way to another of its name, and is let go of', async () => {
    await desk.keep('late', 'state=late');
    await desk.keep('open', 'state=open');
    await desk.keep('late', 'state=overdue');
    expect(ownOn(await desk.text('/register'))).toEqual([
      ['late', '?state=overdue'],
      ['open', '?state=open'],
    ]);
    expect((await desk.drop('late')).location).toBe('./lists');
    expect(ownOn(await desk.text('/register'))).toEqual([['open', '?state=open']]);
    // Nothing of it is a fact of the journal.
    const last = await desk.journal.store.lastEvent();
    expect(last?.type).toBe('Received');
  });

  it('names no officer but by a digest, also where an address did', async () => {
    const [, bram = ''] = /<option value="([0-9a-f]{16})"/.exec(await desk.text('/register')) ?? [];
    await desk.keep('of one', `officer=${bram}`);
    await desk.keep('of a name', 'officer=Zonderling&state=late');
    expect(ownOn(await desk.text('/register'))).toEqual([
      ['of a name', '?state=late'],
      ['of one', `?officer=${bram}`],
    ]);
  });

  it('of what is due within a week is of the week in which it is asked for', async () => {
    await desk.keep('week', 'due=week');
    expect(await desk.text('/register')).toContain('href="?due=week&amp;sort=target"');
    const count = async () => (await desk.text('/register?due=week')).match(/<tr>/g)?.length ?? 0;
    // Judged it must be by 2 June.
    expect(await count()).toBe(0);
    desk.as.now = '2026-05-28T08:00:00Z';
    expect(await count()).toBe(2);
  });

  it('asks for no more than can be kept, and says so rather than find fault with its name', async () => {
    const { status, page } = await desk.keep('long', `text=${'1'.repeat(2000)}`);
    expect([status, textOn(page)]).toEqual([
      422,
      expect.stringContaining('This list asks for more than can be kept') as unknown,
    ]);
    expect(await desk.text('/lists')).not.toContain('>long<');
  });

  it('has a name, and there are no more than can be looked through', async () => {
    for (const name of ['', ' ', 'x'.repeat(61)]) {
      const { status, page } = await desk.keep(name, 'state=late');
      expect([status, textOn(page)]).toEqual([
        422,
        expect.stringContaining('Give it a name, of at most 60 characters.'),
      ]);
      expect(page).toContain('name="query" value="state=late"');
    }
    for (let nth = 0; nth < 40; nth += 1) await desk.keep(`list ${nth}`, 'state=late');
    expect((await desk.keep('one more', 'state=late')).page).toContain('You keep 40 lists');
    expect((await desk.keep('list 7', 'state=open')).status).toBe(303);
    expect(ownOn(await desk.text('/register'))).toHaveLength(40);
  });

  it('is kept once more, with what was typed, where the form was opened too long ago', async () => {
    const form = { token: 'forged', name: 'late', query: 'state=late', step: 'keep' };
    const { status, page } = await post(desk.fetch, '/lists?lang=en', form);
    expect(status).toBe(409);
    expect(page).toMatch(/name="name"[^>]*value="late"/);
    expect(page).toContain('name="query" value="state=late"');
    expect(ownOn(await desk.text('/register'))).toEqual([]);
  });

  it('is nothing to keep where no complaint came in, for the journal has no key yet', async () => {
    const empty = await openDesk();
    expect(await (await empty.fetch('/register')).text()).not.toContain('./lists');
    const page = await (await empty.fetch('/lists?state=late&lang=en')).text();
    expect(textOn(page)).toContain('no list can be kept');
    await empty.close();
  });
});
