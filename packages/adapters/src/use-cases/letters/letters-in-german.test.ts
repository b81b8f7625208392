import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadTemplates } from '../../letters/load-templates.ts';
import { GERMAN, germanFolder, writeWords } from '../../letters/testing/german.ts';
import { storedEvents } from '../dossier/documents-of.ts';
import { openDocument } from '../dossier/open-document.ts';
import { recordLetter, sendLetter } from './record-letter.ts';
import { composing, NOW, readBack } from '../testing/composing.ts';
import { DEMANDS, JUDGED, POINTS } from '../testing/letter-demands.ts';

const folder = germanFolder();
const { received, asked, give, entryOf, compose, journal } = composing(loadTemplates(folder));
afterEach(() => journal().close());

/** By hand: received on 2 April 2026, and the days of the table of demands. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  acknowledgement: ['spätestens am 2. Juni 2026', 'kostenlos', 'The price was <wrong>.'],
  'acknowledgement-admissible': ['spätestens am 2. Juni 2026', 'kostenlos'],
  'request-information': ['2. Juni 2026'],
  admissible: ['2. April 2026', '2. Juni 2026'],
  inadmissible: ['Sie kam zu lange danach: It is of 2015.', '29. August 2026', '3 Monate nach'],
  progress: ['2. Juni 2026'],
  delay: ['2. Juni 2026', 'spätestens am 1. Juli 2026', '28. Mai 2026'],
  judgement: [
    'eingegangen am 2. April 2026: wir weisen Ihre Beschwerde zurück.',
    'The price was wrong: unbegründet. It was that of the market.',
    'Sie erhalten von uns: eine Zahlung aus Kulanz, 25,00 €',
    '29. August 2026',
    '12 Monate',
    '2. April 2027',
  ],
};

describe('letters in a language of a firm’s own', () => {
  beforeEach(() => received({ language: 'de' }));

  it.each(DEMANDS.map(([kind, data]) => ({ kind, data })))(
    'hold what is asked of $kind, in German to the complainant',
    async ({ kind, data }) => {
      const isToEmployee = [data['employee'], data['party']].includes('E-17');
      const letter = await compose(kind, '2026-05-29', data, 'nl');
      const { language, words } = readBack(letter.html);
      expect(language).toBe(isToEmployee ? 'nl' : 'de');
      expect(letter.language).toBe(language);
      if (isToEmployee) return;
      const said = ['Betreff: ', 'Unser Zeichen: 2026-0001', 'Datum: 29. Mai 2026', 'Guten Tag'];
      const spaced = words.replaceAll('\u00A0', ' ');
      for (const one of [...said, ...(SAID[kind] ?? [])]) expect(spaced).toContain(one);
      for (const never of ['undefined', 'null', '{{', 'Dear']) {
        expect(letter.html).not.toContain(never);
      }
      // No day as Dutch and English have it, without a full stop.
      expect(letter.text).not.toMatch(/\d [A-Z][a-z]+ 202/);
    },
  );

  it('of the final position, once it was judged', async () => {
    const redress = [{ kind: 'apology' }];
    await give('Judge', { at: '2026-05-29', ...JUDGED, points: POINTS, redress });
    const { html } = await compose('final-position', '2026-05-29', {}, 'en');
    const { words } = readBack(html);
    for (const one of ['eine Entschuldigung', '29. August 2026', 'unbegründet']) {
      expect(words).toContain(one);
    }
  });

  it('is recorded with what is in it', async () => {
    const { contents, language } = await recordLetter(
      journal(),
      await entryOf(),
      asked('acknowledgement', '2026-04-07'),
    );
    expect(language).toBe('de');
    expect(contents.toSorted()).toEqual([
      'contact',
      'copy',
      'date-of-receipt',
      'free-of-charge',
      'next-steps',
      'timeframe',
    ]);
  });
});

describe('a mail in a language of a firm’s own', () => {
  it('says so in its head and in its page', async () => {
    await received({
      language: 'de',
      complainant: { name: 'E. de Vries', email: 'e.devries@example.org' },
    });
    const { by } = await sendLetter(
      journal(),
      await entryOf(),
      asked('progress', '2026-05-29', { summary: 'Bald.' }),
    );
    expect(by).toBe('email');
    const entry = await entryOf();
    const stored = await storedEvents(journal().store, entry.complaintId);
    const kept = stored.map(({ data }) => data as { mediaType?: string; digest?: string });
    const message = kept.find(({ mediaType }) => mediaType === 'message/rfc822');
    const { bytes } = await openDocument(journal(), entry, message?.digest ?? '', {
      reader: { role: 'officer', name: 'anna' },
      now: NOW,
    });
    const mail = Buffer.concat(await Array.fromAsync(bytes)).toString();
    expect(mail).toMatch(/^Content-Language: de\r$/m);
    expect(mail).toContain('lang=3D"de"');
  });
});

describe('a letter that names the subjects', () => {
  const naming = germanFolder();
  const file = path.join(naming, 'de/progress.txt');
  writeFileSync(
    file,
    `${readFileSync(file, 'utf8')}\n{{#subjects}}\nThema: {{subjects}}\n{{/subjects}}\n`,
  );
  const named = composing(loadTemplates(naming));
  writeWords(naming, { ...GERMAN, subjects: {} });
  const nameless = composing(loadTemplates(naming));

  it('names them by the words of its language', async () => {
    await named.received({ language: 'de' });
    const { text } = await named.compose('progress', '2026-05-29', { summary: 'Bald.' });
    expect(text).toContain('Thema: Kurs\n');
    await named.journal().close();
  });

  it('is refused where they have none, and one that names none is not', async () => {
    await nameless.received({ language: 'de' });
    await expect(
      nameless.compose('progress', '2026-05-29', { summary: 'Bald.' }),
    ).rejects.toMatchObject({
      code: 'bad-template',
      message: `${file}: expected subjects.price in the words for 'de', for the letter names the subjects; got none`,
    });
    expect(await nameless.compose('admissible', '2026-05-29')).toMatchObject({ language: 'de' });
    await nameless.journal().close();
  });
});
