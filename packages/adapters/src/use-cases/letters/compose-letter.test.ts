import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findingsOf, procedureOf } from '@klacht/domain';
import { recordLetter } from './record-letter.ts';
import { composing, readBack, NOW } from '../testing/composing.ts';
import { DEMANDS, JUDGED, KIFID, POINTS } from '../testing/letter-demands.ts';
import { listReadings } from '../dossier/list-readings.ts';
import { openDocument } from '../dossier/open-document.ts';
import { storedEvents } from '../dossier/documents-of.ts';

const { begin, give, entryOf, received, asked, compose, journal, complaintId } = composing();
afterEach(() => journal().close());

describe.each(['en', 'nl'] as const)('letters in %s', (language) => {
  beforeEach(() => received({ language }));

  it.each(DEMANDS.map(([kind, data, words]) => ({ kind, data, words: words[language] })))(
    'hold what is asked of $kind',
    async ({ kind, data, words }) => {
      const isToEmployee = [data['employee'], data['party']].includes('E-17');
      const other = language === 'en' ? 'nl' : 'en';
      const letter = await compose(kind, '2026-05-29', data, isToEmployee ? language : other);
      const page = readBack(letter.html);
      expect(page.language).toBe(language);
      for (const word of ['2026-0001', ...words]) expect(page.words).toContain(word);
      const plain = letter.text.replaceAll(/\s+/g, ' ');
      for (const word of words.filter((one) => !one.includes('Nobody'))) {
        expect(plain).toContain(word);
      }
      for (const never of ['ODR', 'ec.europa.eu', '{{', '}}', 'undefined', 'null']) {
        expect(letter.html).not.toContain(never);
      }
      // To an employee goes no address of the complainant.
      if (data['employee'] === 'E-17' || data['party'] === 'E-17') {
        expect(page.words).not.toContain('Dam 1');
        expect(page.words).not.toContain('de Vries');
      }
    },
  );

  it.each(['final-position', 'judgement-employee'] as const)(
    'hold what is asked of %s, once it was judged',
    async (kind) => {
      const redress = [{ kind: 'apology' }];
      await give('Judge', { at: '2026-05-29', ...JUDGED, points: POINTS, redress });
      const data = kind === 'judgement-employee' ? { party: 'E-17' } : {};
      const { html } = await compose(kind, '2026-05-29', data, language);
      const { words } = readBack(html);
      const expected =
        kind === 'final-position'
          ? [
              ...KIFID[language],
              { en: 'receive from us: an apology', nl: 'van ons: excuses' }[language],
              'It was that of the market.',
            ]
          : [{ en: 'rejected', nl: 'ongegrond' }[language], 'The price was right.'];
      for (const word of expected) expect(words).toContain(word);
      if (kind === 'judgement-employee') expect(words).not.toContain('Kifid');
    },
  );
});

describe('the day of our decision', () => {
  const lacks = { code: 'letter-lacks' };

  it('is in no letter once there is a decision', async () => {
    await received({ language: 'en' });
    await give('Judge', { at: '2026-05-20', ...JUDGED });
    await expect(compose('progress', '2026-05-29', { summary: 'Soon.' })).rejects.toMatchObject(
      lacks,
    );
    await expect(
      compose('delay', '2026-05-20', { until: '2026-07-01', reason: 'The bank is slow.' }),
    ).rejects.toMatchObject(lacks);
  });

  it('is none that is gone, until another is announced', async () => {
    await begin();
    await give('Receive', { at: '2026-02-02', channel: 'email', subjects: [], language: 'en' });
    const told = { until: '2026-07-01', reason: 'The bank is slow.' };
    await expect(compose('progress', '2026-05-29', { summary: 'Soon.' })).rejects.toMatchObject({
      ...lacks,
      message: expect.stringContaining('got none that is to come') as unknown,
    });
    const { text } = await compose('delay', '2026-05-29', told);
    expect(text).toContain('due to decide on your complaint by 2 April 2026');
    await give('Delay', { at: '2026-05-29', ...told });
    const after = await compose('progress', '2026-05-29', { summary: 'Soon.' });
    expect(after.text).toContain('by 1 July 2026 at the latest');
  });

  it('is counted from the reopening of one that was reopened, or is what was announced since', async () => {
    await received({ language: 'en' });
    await give('Judge', { at: '2026-05-20', ...JUDGED });
    await give('Reopen', { at: '2026-05-26', reason: 'New facts.' });
    const { text } = await compose('progress', '2026-05-29', { summary: 'Soon.' });
    expect(text).toContain('by 26 July 2026 at the latest');
    const told = { until: '2026-08-03', reason: 'The bank is slow.' };
    const delay = await compose('delay', '2026-05-29', told);
    expect(delay.text).toContain('due to decide on your complaint by 26 July 2026');
    await give('Delay', { at: '2026-05-29', ...told });
    const after = await compose('progress', '2026-05-29', { summary: 'Soon.' });
    expect(after.text).toContain('by 3 August 2026 at the latest');
  });
});

describe('a letter to who was erased', () => {
  it('is refused, rather than written to the mark that stands for the name', async () => {
    await received({ at: '2015-04-02' });
    await give('Judge', { at: '2015-05-20', outcome: 'rejected' });
    await give('RequestErasure', { at: '2026-05-28' });
    await give('Erase', { at: '2026-05-29' });
    await expect(compose('final-position', '2026-05-29')).rejects.toMatchObject({
      kind: 'rejected',
      code: 'erased',
    });
  });
});

describe('a letter', () => {
  it("to an employee is in the firm's language, to the complainant in theirs", async () => {
    await received({ language: 'en' });
    expect(await compose('invitation', '2026-05-29', { party: 'E-17' }, 'nl')).toMatchObject({
      language: 'nl',
      to: 'E-17',
    });
    expect(await compose('invitation', '2026-05-29', { party: 'complainant' }, 'nl')).toMatchObject(
      { language: 'en' },
    );
  });

  it('to a representative is addressed to them', async () => {
    await received({ language: 'en' });
    const representative = {
      name: 'Mr. Bos',
      email: 'bos@example.org',
      address: 'Keizersgracht 1',
    };
    await give('AddRepresentative', { at: '2026-04-03', id: 'r1', representative });
    const { text } = await compose('invitation', '2026-05-29', { party: 'r1' });
    expect(text).toContain('Mr. Bos\nKeizersgracht 1\n');
    expect(text).toContain('Dear Mr. Bos,');
    expect(text).not.toContain('de Vries');
  });

  it.each([
    ['en', 'Complaint of: E. <b>de Vries'],
    ['nl', 'Klacht van: E. <b>de Vries'],
  ])('to the complainant goes to who has shown a mandate, in %s', async (language, named) => {
    await received({ language });
    const mandate = 'c3'.repeat(32);
    await give('AddRepresentative', {
      at: '2026-04-03',
      id: 'r1',
      representative: { name: 'Mr. Bos', address: 'Keizersgracht 1' },
    });
    const before = await compose('progress', '2026-04-10', { summary: 'Soon.' });
    expect(before).toMatchObject({ to: 'complainant' });
    expect(before.text).not.toContain('Bos');
    await give('ProvideMandate', { at: '2026-04-13', id: 'r1', mandate });
    const after = await compose('progress', '2026-05-29', { summary: 'Soon.' });
    expect(after.to).toBe('r1');
    expect(after.text).toContain('Mr. Bos\nKeizersgracht 1\n');
    expect(after.text).toContain(named);
    await give('EndRepresentation', { at: '2026-05-20', id: 'r1' });
    const ended = await compose('progress', '2026-05-29', { summary: 'Soon.' });
    expect(ended.to).toBe('complainant');
    expect(ended.text).not.toContain('Bos');
  });

  it('of a second delay tells the day that the first one announced', async () => {
    await received({ language: 'en' });
    const told = { until: '2026-07-01', reason: 'The bank is slow.' };
    await give('Delay', { at: '2026-05-28', ...told });
    const { text } = await compose('delay', '2026-05-29', { ...told, until: '2026-08-03' });
    expect(text).toContain('due to decide on your complaint by 1 July 2026');
    expect(text).toContain('by 3 August 2026 at the latest');
  });

  it.each([
    ['en', 'due to decide on your complaint by 2 April 2026'],
    ['nl', 'uiterlijk op 2 april 2026 over uw klacht moeten oordelen'],
  ] as const)(
    'of acknowledgement says in %s that the day to decide is gone',
    async (language, said) => {
      await begin();
      await give('Receive', { at: '2026-02-02', channel: 'email', subjects: [], language });
      const { text, contents } = await compose('acknowledgement', '2026-05-29');
      expect(text.replaceAll(/\s+/g, ' ')).toContain(said);
      expect(contents).not.toContain('timeframe');
    },
  );
});

describe('a letter that is recorded', () => {
  it('is in the dossier before it is said to be sent, and the event has its digest and what is in it', async () => {
    await received({ language: 'nl' });
    const entry = await entryOf();
    const letter = await recordLetter(journal(), entry, asked('acknowledgement', '2026-04-07'));
    const [, added, acknowledged] = await storedEvents(journal().store, complaintId());
    expect(added).toMatchObject({
      type: 'DocumentAdded',
      data: { digest: letter.digest, size: letter.size, mediaType: 'text/html' },
    });
    expect(acknowledged).toMatchObject({
      type: 'Acknowledged',
      data: {
        letter: letter.digest,
        contents: [
          'contact',
          'date-of-receipt',
          'timeframe',
          'copy',
          'free-of-charge',
          'next-steps',
        ],
      },
    });
    const reader = { role: 'complainant', name: 'E. de Vries' } as const;
    const { bytes } = await openDocument(journal(), await entryOf(), letter.digest, {
      reader,
      now: NOW,
    });
    const page = Buffer.concat(await Array.fromAsync(bytes));
    expect(page.toString()).toBe(letter.html);
    expect(createHash('sha256').update(page).digest('hex')).toBe(letter.digest);
    const { complaint } = await entryOf();
    const codes = findingsOf(
      complaint,
      procedureOf(journal().procedures, complaint),
      '2026-05-29',
    ).map(({ code }) => code);
    expect(codes).not.toContain('acknowledgement-incomplete');
    expect((await listReadings(journal(), complaintId())).map(({ purpose }) => purpose)).toEqual([
      'letter: acknowledgement',
      `document ${letter.digest.slice(0, 12)}`,
    ]);
  });

  it('ticks no copy where the complaint came without a text', async () => {
    await received({ channel: 'letter' }, ['text']);
    const { contents, language } = await compose('acknowledgement', '2026-04-07', {}, 'nl');
    expect(contents).not.toContain('copy');
    expect(contents).toHaveLength(5);
    expect(language).toBe('nl');
  });

  it('names the remedies that are in the letter, and tells admissibility with the acknowledgement', async () => {
    await received();
    const types = async () =>
      (await storedEvents(journal().store, complaintId())).map(({ type }) => type);
    await recordLetter(
      journal(),
      await entryOf(),
      asked('acknowledgement-admissible', '2026-04-07'),
    );
    expect(await types()).toEqual([
      'Received',
      'DocumentAdded',
      'Acknowledged',
      'DeclaredAdmissible',
    ]);
    await recordLetter(journal(), await entryOf(), asked('judgement', '2026-05-29', JUDGED));
    const judged = (await storedEvents(journal().store, complaintId())).at(-1);
    expect(judged).toMatchObject({ type: 'Judged', data: { remedies: ['kifid', 'court'] } });
  });

  it.each([
    ['judgement', { outcome: 'rejected' }, 'letter-lacks'],
    ['delay', { until: '2026-07-01' }, 'letter-lacks'],
    ['final-position', {}, 'nothing-to-notify'],
    ['invitation', { party: 'E-99' }, 'unknown-party'],
  ] as const)('is not, and nothing is, where it cannot be: %s %j', async (kind, data, code) => {
    await received();
    await expect(
      recordLetter(journal(), await entryOf(), asked(kind, '2026-05-29', data)),
    ).rejects.toMatchObject({ code });
    expect(await storedEvents(journal().store, complaintId())).toHaveLength(1);
    expect(await Array.fromAsync(journal().documents.store.list())).toEqual([]);
  });

  it('is of its own each time, so that nobody can guess it and its digest', async () => {
    await received();
    const pages = [1, 2].map(
      async () => (await compose('progress', '2026-05-29', { summary: 'x' })).html,
    );
    const [one = '', two = ''] = await Promise.all(pages);
    expect(one).not.toBe(two);
    expect(one).toMatch(/name="klacht-letter" content="[\da-f]{32}"/);
  });
});
