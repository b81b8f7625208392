import { describe, expect, it } from 'vitest';
import { complaintCommands, type ComplaintCommandType } from '@klacht/domain';
import { textOn } from '../../../pages/testing/text-on.ts';
import { type Field, fieldsOf } from '../../../use-cases/by-hand/fields.ts';
import { storedEvents } from '../../../use-cases/dossier/documents-of.ts';
import { ELSEWHERE } from '../doing/doing.ts';
import { openDesk } from '../testing/open-desk.ts';
import { openForm, post } from '../testing/post.ts';

const RECEIVED = {
  at: '2026-04-07',
  channel: 'email',
  subjects: ['price'],
  officer: 'anna',
  complainant: { name: 'Fleur Proef', email: 'fleur@example.org' },
  text: 'The price was another one.',
};

const openWithComplaint = async () => {
  const desk = await openDesk();
  const number = await desk.give(null, 'Receive', RECEIVED);
  const typesOf = async (): Promise<readonly string[]> => {
    const entry = await desk.journal.ask((register) => register.find(number));
    const stored = await storedEvents(desk.journal.store, entry?.complaintId ?? '');
    return stored.map(({ type }) => type);
  };
  const place = (type: ComplaintCommandType) => `/c/${number}/do/${type}?lang=en`;
  return { ...desk, number, typesOf, place };
};

const COMMANDS = Object.keys(complaintCommands) as readonly ComplaintCommandType[];

/** The names of the inputs that a field needs. */
const inputsOf = ({ path, form }: Field): readonly string[] =>
  form.kind === 'list' && form.of.kind === 'group'
    ? form.of.fields.map((field) => `${path}.0.${field.path}`)
    : [path];

describe('what may be done', () => {
  it('has a form for every command of the domain, with every field that it takes', async () => {
    const { fetch, place, close } = await openWithComplaint();
    for (const type of COMMANDS) {
      if (type !== 'Receive' && Object.hasOwn(ELSEWHERE, type)) continue;
      const answer = await fetch(type === 'Receive' ? '/receive?lang=en' : place(type));
      expect([type, answer.status]).toEqual([type, 200]);
      const page = await answer.text();
      for (const name of fieldsOf(type).flatMap(inputsOf)) {
        expect(page, `${type} ${name}`).toContain(`name="${name}"`);
      }
    }
    for (const type of [
      'Receive',
      'Erase',
      'DraftLetter',
      'ApproveLetter',
      'QueueLetter',
    ] as const) {
      expect(ELSEWHERE[type]).toMatch(/^it /);
      expect([type, (await fetch(place(type))).status]).toEqual([type, 404]);
    }
    expect(Object.keys(ELSEWHERE)).toHaveLength(5);
    expect((await fetch('/c/2026-0001/do/Nothing')).status).toBe(404);
    await close();
  });

  it('shows first what it will record, what that does and what becomes due, and records nothing', async () => {
    const { fetch, place, typesOf, close } = await openWithComplaint();
    const form = await openForm(fetch, place('Acknowledge'));
    const sent = { ...form, at: '2026-04-20', 'letter-kind': 'acknowledgement', step: 'look' };
    const { status, page } = await post(fetch, place('Acknowledge'), sent);
    expect(status).toBe(200);
    const text = textOn(page);
    expect(text).toContain('Receipt was confirmed to the complainant.');
    expect(text).toMatch(/That does acknowledge late/);
    expect(text).toMatch(/Then to be done Request information.*Judge, by/);
    expect(text).toContain('Dear Fleur Proef');
    expect(await typesOf()).toEqual(['Received']);
    await close();
  });

  it('records once, however often it is sent, and leads to what was recorded', async () => {
    const { fetch, place, number, typesOf, close } = await openWithComplaint();
    const form = await openForm(fetch, place('Forward'));
    const sent = { ...form, at: '2026-04-08', step: 'record' };
    const answers = [
      await post(fetch, place('Forward'), sent),
      await post(fetch, place('Forward'), sent),
    ];
    for (const { status, location } of answers) {
      expect([status, location]).toEqual([303, `../../../c/${number}?recorded=1`]);
    }
    expect(await typesOf()).toEqual(['Received', 'Forwarded']);
    const shown = textOn(await (await fetch(`/c/${number}?recorded=1&lang=en`)).text());
    expect(shown).toMatch(/Recorded\. .*reached the complaints officer/);
    await close();
  });

  it('keeps what was typed anew in a form that was recorded, rather than taking it for the first', async () => {
    const { fetch, place, number, typesOf, close } = await openWithComplaint();
    const form = await openForm(fetch, place('AddNote'));
    const sent = { ...form, at: '2026-04-20', text: 'Called.', step: 'record' };
    expect((await post(fetch, place('AddNote'), sent)).status).toBe(303);
    const anew = { ...sent, text: 'Called twice.' };
    const { status, page } = await post(fetch, place('AddNote'), anew);
    expect(status).toBe(409);
    expect(textOn(page)).toContain('Meanwhile somebody recorded something else');
    expect(page).toContain('Called twice.</textarea>');
    expect(await typesOf()).toEqual(['Received', 'NoteAdded']);
    const now = /name="seen" value="(\d+)"/.exec(page)?.[1] ?? '';
    for (const _ of [1, 2]) {
      const { location } = await post(fetch, place('AddNote'), { ...anew, seen: now });
      expect(location).toBe(`../../../c/${number}?recorded=2`);
    }
    expect(await typesOf()).toEqual(['Received', 'NoteAdded', 'NoteAdded']);
    await close();
  });

  it('writes the letter into the dossier with what it records, once', async () => {
    const { fetch, place, typesOf, close } = await openWithComplaint();
    const form = await openForm(fetch, place('Acknowledge'));
    const sent = { ...form, at: '2026-04-20', 'letter-kind': 'acknowledgement', step: 'record' };
    const first = await post(fetch, place('Acknowledge'), sent);
    const second = await post(fetch, place('Acknowledge'), sent);
    expect([first.status, second.status]).toEqual([303, 303]);
    expect(second.location).toBe(first.location);
    expect(await typesOf()).toEqual(['Received', 'DocumentAdded', 'Acknowledged']);
    await close();
  });

  it('takes in a complaint, and gives its number', async () => {
    const { fetch, journal, close } = await openDesk();
    const form = await openForm(fetch, '/receive');
    const sent = {
      ...form,
      at: '2026-04-17',
      channel: 'letter',
      subjects: ['price', 'service'],
      'complainant.name': 'Fleur Proef',
      text: 'Two\r\nlines.',
      employees: 'staff-1\r\n\r\nstaff-2',
      'points.0.id': '1',
      'points.0.text': 'The price.',
      officer: 'anna',
      step: 'record',
    };
    const once = await post(fetch, '/receive', sent);
    const twice = await post(fetch, '/receive', sent);
    expect([once.status, once.location]).toEqual([303, './c/2026-0001?recorded=0']);
    expect(twice.location).toBe(once.location);
    const { complaint } = (await journal.ask((register) => register.find('2026-0001'))) ?? {};
    expect(complaint?.subjects).toEqual(['price', 'service']);
    expect(complaint?.employees.map(({ name }) => name)).toEqual(['staff-1', 'staff-2']);
    expect(complaint?.points).toEqual(['1']);
    await close();
  });

  it('says beside each field what is wrong with it, and keeps what was typed', async () => {
    const { fetch, place, typesOf, close } = await openWithComplaint();
    const form = await openForm(fetch, place('Judge'));
    const sent = {
      ...form,
      at: '',
      reasons: 'Because <it> is so.',
      'letter-kind': '',
      step: 'look',
    };
    const { status, page } = await post(fetch, place('Judge'), sent);
    expect(status).toBe(422);
    for (const id of ['f-at', 'f-outcome']) {
      expect(page).toMatch(new RegExp(`id="${id}"[^>]*aria-describedby="${id}-error"`));
      expect(page).toContain(`<a href="#${id}">`);
    }
    expect(page).toContain('Because &lt;it&gt; is so.</textarea>');
    expect(page).toContain('<title>Error: ');
    expect(await typesOf()).toEqual(['Received']);
    await close();
  });

  it('says why the complaint does not allow it', async () => {
    const { fetch, place, close } = await openWithComplaint();
    const form = await openForm(fetch, place('Acknowledge'));
    const early = { ...form, at: '2026-04-01', 'letter-kind': '', step: 'record' };
    for (const [language, why] of [
      ['en', 'is before'],
      ['nl', 'ligt voor'],
    ] as const) {
      const where = place('Acknowledge').replace('lang=en', `lang=${language}`);
      const { status, page } = await post(fetch, where, early);
      expect(status).toBe(422);
      expect(textOn(page)).toContain(why);
    }
    await close();
  });

  it('shows a conflict as what somebody else did, and keeps one’s own words', async () => {
    const { fetch, place, number, give, typesOf, close } = await openWithComplaint();
    const form = await openForm(fetch, place('RequestInformation'));
    const acknowledged = { at: '2026-04-20' };
    await give(number, 'Acknowledge', acknowledged, { actor: 'bram' });
    const sent = { ...form, at: '2026-04-20', question: 'Which order?', 'letter-kind': '' };
    const conflict = await post(fetch, place('RequestInformation'), { ...sent, step: 'record' });
    expect(conflict.status).toBe(409);
    const text = textOn(conflict.page);
    expect(text).toContain('Meanwhile somebody recorded something else');
    expect(text).toMatch(/Receipt was confirmed to the complainant\..*by bram/);
    expect(conflict.page).toContain('value="Which order?"');
    expect(await typesOf()).toEqual(['Received', 'Acknowledged']);
    const { seen = '' } = Object.fromEntries(
      [...conflict.page.matchAll(/name="(seen)" value="(\d+)"/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    ) as { seen?: string };
    const again = await post(fetch, place('RequestInformation'), { ...sent, seen, step: 'record' });
    expect(again.status).toBe(303);
    expect(await typesOf()).toEqual(['Received', 'Acknowledged', 'InfoRequested']);
    await close();
  });

  it('gives a list one row more when it is asked to, without judging what is there', async () => {
    const { fetch, place, close } = await openWithComplaint();
    const form = await openForm(fetch, place('ListPoints'));
    const sent = { ...form, 'points.0.id': '1', more: 'points' };
    const { status, page } = await post(fetch, place('ListPoints'), sent);
    expect(status).toBe(200);
    expect(page).toContain('name="points.1.id"');
    await close();
  });

  it('takes no form that was opened by another, or nowhere, and keeps what was typed', async () => {
    const { fetch, place, typesOf, close } = await openWithComplaint();
    const form = await openForm(fetch, place('Forward'));
    const sent = { ...form, token: 'none', at: '2026-04-08', step: 'record' };
    const { status, page } = await post(fetch, place('Forward'), sent);
    expect(status).toBe(409);
    expect(page).toContain('value="2026-04-08"');
    expect(await typesOf()).toEqual(['Received']);
    await close();
  });

  it('is for who handles complaints', async () => {
    const { fetch, close } = await openDesk({ readerOf: () => ({ role: 'auditor', name: 'eva' }) });
    expect((await fetch('/receive')).status).toBe(403);
    expect((await post(fetch, '/receive', {})).status).toBe(403);
    await close();
  });
});

describe('what became of a letter', () => {
  const ID = '3b0e6c53-7f0a-4c0f-9d5b-6a1d5e6f7a8b';

  it.each([
    ['nl', 'Voortgangsbericht, klager, 20 april 2026'],
    ['en', 'Progress report, complainant, 20 April 2026'],
  ])('is told of one that is chosen by its name, not by its id: %s', async (language, name) => {
    const { fetch, give, number, close } = await openWithComplaint();
    await give(number, 'QueueLetter', {
      at: '2026-04-20',
      id: ID,
      kind: 'progress',
      to: 'complainant',
      letter: 'a'.repeat(64),
    });
    const place = `/c/${number}/do/SendLetter?lang=${language}`;
    const page = await (await fetch(place)).text();
    expect(textOn(page)).toContain(name);
    expect(page).toContain(`<option value="${ID}"`);
    const sent = { ...(await openForm(fetch, place)), at: '2026-04-20', id: ID, step: 'record' };
    expect((await post(fetch, place, sent)).status).toBe(303);
    await close();
  });
});

describe('what is wrong with a form', () => {
  it.each([
    ['nl', 'Samenvatting: Vul dit in: de brief die hier is gekozen moet het zeggen.'],
    ['en', 'Summary: Fill this in: the letter that is chosen here has to say it.'],
  ])('is told in words, beside the field that a letter lacks: %s', async (language, told) => {
    const { fetch, number, close } = await openWithComplaint();
    const place = `/c/${number}/do/ReportProgress?lang=${language}`;
    const form = await openForm(fetch, place);
    const sent = { ...form, at: '2026-04-20', 'letter-kind': 'progress', step: 'look' };
    const { status, page } = await post(fetch, place, sent);
    expect(status).toBe(422);
    expect(textOn(page)).toContain(told);
    expect(page).toContain('id="f-summary-error"');
    await close();
  });
});
