import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isKlachtError, letterKind } from '@klacht/domain';
import { describe, expect, it } from 'vitest';
import { errorInWords } from '../words/errors/error-in-words.ts';
import { copyTemplates } from './copy-templates.ts';
import { loadTemplates } from './load-templates.ts';
import { letterAsHtml } from './markup.ts';
import { GERMAN, germanFolder, writeWords } from './testing/german.ts';

/** What the refusal of a folder says, in both languages. */
const refusalOf = (folder: string): { readonly en: string; readonly nl: string } => {
  try {
    loadTemplates(folder);
  } catch (error) {
    if (isKlachtError(error)) {
      return { en: errorInWords(error, 'en'), nl: errorInWords(error, 'nl') };
    }
    throw error;
  }
  throw new Error('expected a refusal');
};

describe("a language of a firm's own", () => {
  it('is used where a complaint is in it, by any of its codes; else that of the firm', () => {
    const templates = loadTemplates(germanFolder());
    const languageOf = (language: string | null) =>
      templates('delay', language, 'nl').vocabulary.language;
    expect(['de', 'deu', 'en', 'nld', 'fr', null, 'toString'].map(languageOf)).toEqual([
      'de',
      'de',
      'en',
      'nl',
      'nl',
      'nl',
      'nl',
    ]);
    expect(loadTemplates()('delay', 'de', 'en').vocabulary.language).toBe('en');
  });

  it('says days, terms and amounts as it does, and drops no digit', () => {
    const { vocabulary } = loadTemplates(germanFolder())('delay', 'de', 'nl');
    expect(vocabulary.day('2026-03-05')).toBe('5. März 2026');
    expect(vocabulary.term({ count: 3, unit: 'months' })).toBe('3 Monate');
    expect(vocabulary.term({ count: 1, unit: 'weeks' })).toBe('1 Woche');
    expect(vocabulary.term({ count: 1, unit: 'working-days' })).toBe('1 Arbeitstag');
    expect(vocabulary.term({ count: 5, unit: 'working-days' })).toBe('5 Arbeitstage');
    const amounts = [
      ['7835.2', 'EUR'],
      ['25', 'EUR'],
      ['0.1234567890123456789012345', 'BTC'],
      ['123456789012345678901', 'USD'],
      ['1.5', 'USDC'],
    ].map(([value = '', currency = '']) =>
      vocabulary.amount({ value, currency }).replaceAll('\u00A0', ' '),
    );
    expect(amounts).toEqual([
      '7.835,20 €',
      '25,00 €',
      '0,1234567890123456789012345 BTC',
      '123.456.789.012.345.678.901 $',
      '1,5 USDC',
    ]);
  });

  it.each([
    ['pl', ['one', 'few', 'many', 'other']],
    ['ar', ['zero', 'one', 'two', 'few', 'many', 'other']],
    ['ja', ['other']],
  ])('asks of %s the plurals that it has', (language, plurals) => {
    const folder = germanFolder();
    renameSync(path.join(folder, 'de'), path.join(folder, language));
    const words = path.join(folder, language, 'words.json');
    expect(refusalOf(folder).en).toContain(`${words}: workingDays`);
    const all = Object.fromEntries(plurals.map((one) => [one, `x-${one}`]));
    writeFileSync(words, JSON.stringify({ ...GERMAN, workingDays: all }));
    const { vocabulary } = loadTemplates(folder)('delay', language, 'nl');
    expect(vocabulary.language).toBe(language);
    expect(vocabulary.term({ count: 7, unit: 'working-days' })).toMatch(/^7 x-/);
    // The calendar of the law, whichever the language has.
    expect(vocabulary.day('2026-03-05')).toContain('2026');
  });

  it.each([
    ['de', ''],
    ['ar', ' dir="rtl"'],
    ['he', ' dir="rtl"'],
    ['pl', ''],
  ])('is written in its own direction: %s', async (language, direction) => {
    const filled = { sender: 'x', address: 'x', reference: 'x', body: '# x' };
    const page = await letterAsHtml(filled, language, '0'.repeat(32));
    expect(page).toContain(`<html lang="${language}"${direction}>`);
  });

  it('is copied in English, and refused until each piece of it is translated', () => {
    const folder = germanFolder();
    const translated = readFileSync(path.join(folder, 'de/delay.txt'), 'utf8');
    rmSync(path.join(folder, 'de'), { recursive: true });
    const copied = copyTemplates(folder, 'de');
    expect(copied).toHaveLength(letterKind.options.length + 2);
    expect(copied).toContain('de/words.json');
    const { en, nl } = refusalOf(folder);
    for (const said of [en, nl]) {
      for (const field of ['dear', 'colleague', 'outcomes.upheld', 'grounds.no-mandate']) {
        expect(said).toContain(`${field}: `);
      }
      expect(said).toContain(path.join(folder, 'de/words.json'));
    }
    writeWords(folder, GERMAN);
    writeFileSync(path.join(folder, 'de/delay.txt'), translated);
    expect(refusalOf(folder).en).toMatch(
      /de\/letterhead\.txt: expected it in the language 'de', got the English of klacht$/,
    );
    expect(copyTemplates(folder, 'de')).toEqual([]);
    expect(readFileSync(path.join(folder, 'de/delay.txt'), 'utf8')).toBe(translated);
    expect(copyTemplates(folder, 'nl')).toHaveLength(letterKind.options.length + 1);
  });

  it.each([...letterKind.options, 'letterhead'])('is refused without %s', (name) => {
    const folder = germanFolder();
    rmSync(path.join(folder, `de/${name}.txt`));
    const { en, nl } = refusalOf(folder);
    expect(en).toMatch(new RegExp(`^${path.join(folder, 'de')}: .* it has no ${name}\\.txt$`));
    expect(nl).toContain(`${name}.txt`);
    expect(nl).toContain(path.join(folder, 'de'));
  });

  it('is refused without a file of words, and with none that can be read', () => {
    const folder = germanFolder();
    const words = path.join(folder, 'de/words.json');
    writeFileSync(words, '{ "dear": ');
    expect(refusalOf(folder).en).toContain(`${words}: expected JSON`);
    rmSync(words);
    expect(refusalOf(folder).en).toMatch(/it has no words\.json$/);
    mkdirSync(words);
    expect(refusalOf(folder).en).toContain(`'${words}', which is a folder`);
  });

  const without = (field: string): unknown =>
    JSON.parse(
      JSON.stringify(GERMAN, (key, value: unknown) => (key === field ? undefined : value)),
    );

  it.each([
    ['dear', 'dear'],
    ['nobody', 'nobody'],
    ['kifid', 'kifid'],
    ['settled', 'outcomes.settled'],
    ['settled', 'decisions.settled'],
    ['form', 'channels.form'],
    ['too-late', 'grounds.too-late'],
    ['apology', 'redress.apology'],
    ['workingDays', 'workingDays'],
    ['one', 'workingDays.one'],
    ['subjects', 'subjects'],
    ['contactName', 'contactName'],
  ])('is refused without the word %s, as %s', (key, field) => {
    const folder = germanFolder();
    writeWords(folder, without(key));
    const { en, nl } = refusalOf(folder);
    expect(en).toContain(path.join(folder, 'de/words.json'));
    expect(en).toContain(`${field}: expected `);
    expect(nl).toContain(`${field}: verwacht `);
    expect(nl).not.toContain('een andere waarde');
  });

  it.each([
    ['a word that there is none of', { extra: 'x' }, 'extra: expected no such field'],
    [
      'an outcome that there is none of',
      { outcomes: { ...GERMAN.outcomes, inadmissible: 'x' } },
      'outcomes.inadmissible: expected no such field',
    ],
    ['an empty word', { nobody: '' }, 'nobody: expected a text of one line'],
    ['a word of two lines', { colleague: 'a\nb' }, 'colleague: expected a text of one line'],
    ['a field in a word', { colleague: 'a {{name}}' }, 'colleague: expected a text of one line'],
    ['no name in the salutation', { dear: 'Hallo,' }, 'dear: expected one line with {{name}} once'],
    ['a number', { kifid: 1 }, 'kifid: expected a text'],
  ])('is refused with %s', (_, more, why) => {
    const folder = germanFolder();
    writeWords(folder, { ...GERMAN, ...more });
    const { en, nl } = refusalOf(folder);
    expect(en).toContain(`de/words.json: ${why}`);
    expect(nl).not.toContain('een andere waarde');
  });

  it.each([
    ['xx', "such as 'de'; got 'xx'"],
    ['deu', "such as 'de'; got 'deu'"],
    ['iw', "such as 'he'; got 'iw'"],
    ['DE', "such as 'de'; got 'DE'"],
    ['de-AT', "such as 'de'; got 'de-AT'"],
    ['German', "such as 'de'; got 'German'"],
  ])('is refused by the name %s', (name, why) => {
    const folder = germanFolder();
    renameSync(path.join(folder, 'de'), path.join(folder, name));
    const { en, nl } = refusalOf(folder);
    expect(en).toContain(`${path.join(folder, name)}: expected a folder called by a language`);
    expect(en).toContain(why);
    expect(nl).toContain(`'${name}' is geen taal`);
    expect(() => copyTemplates(folder, name)).toThrow(why);
  });

  it('has its words beside klacht’s, which are not replaced', () => {
    const folder = germanFolder();
    copyTemplates(folder);
    const words = path.join(folder, 'nl/words.json');
    writeFileSync(words, JSON.stringify(GERMAN));
    const { en, nl } = refusalOf(folder);
    expect(en).toContain(`${words}: expected no words for nl or en`);
    expect(nl).toContain(words);
  });

  it('is held to what the law asks of a letter, by file and line', () => {
    const folder = germanFolder();
    const delay = path.join(folder, 'de/delay.txt');
    writeFileSync(delay, readFileSync(delay, 'utf8').replaceAll('{{reason}}', ''));
    expect(refusalOf(folder).en).toMatch(
      /de\/delay\.txt, line \d+: expected \{\{reason\}\} in \{\{#reason-of-delay\}\}, got none$/,
    );
  });
});
