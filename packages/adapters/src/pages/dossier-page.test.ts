import { describe, expect, it } from 'vitest';
import type { ComplaintEvent } from '@klacht/domain';
import { dossierPage } from './dossier-page.ts';
import { codeWordsIn } from './testing/code-words.ts';
import { dossierOf, everyEvent, HISTORY } from './testing/sample-dossier.ts';
import { textOn } from './testing/text-on.ts';

describe('a dossier', () => {
  it('has no English code word in Dutch, whatever happened', async () => {
    const page = textOn(await dossierPage(dossierOf(everyEvent), 'nl'));
    expect(page).toContain('Termijnen');
    expect(codeWordsIn(page)).toEqual([]);
  });

  it('writes dates in one form, counts in the right number, and states as the trade does', async () => {
    const page = textOn(await dossierPage(dossierOf(HISTORY), 'nl'));
    expect(page).toContain('Stand per 10 juli 2026.');
    expect(page).toContain('1 gebeurtenis is weggelaten');
    expect(page).toContain('7 april 2026 10:15:00');
    expect(page).toContain('Oordelen na uitstel: te laat');
    expect(page).toContain('Uiterlijk 5 juli 2026, streefdatum 3 juli 2026.');
    expect(page).not.toMatch(/\d{4}-\d\d-\d\d/);
  });

  it('folds the lines that an answer quotes, and keeps them', async () => {
    const quote = 'Op 1 april 2026 schreef Anna:\n> Dag,\n> klopt dit?';
    const event: ComplaintEvent = {
      type: 'InfoProvided',
      data: { at: '2026-04-07', answer: `Nee.\n${quote}\nGroet` },
    };
    const page = await dossierPage(dossierOf([event]), 'nl');
    expect(page).toMatch(
      /Nee\.\s*<details class="quoted">\s*<summary>3 geciteerde regels<\/summary>/,
    );
    expect(page).toContain(`>${quote.replaceAll('>', '&gt;')}</div>`);
    expect(page).toMatch(/<\/details>\s*Groet<\/div>\s*<\/div>/);
  });

  it('folds the lines that a complaint quotes', async () => {
    const text = 'De koers\n\n> a\n> b\n> c\n\nGroet';
    const event = {
      type: 'Received',
      data: { at: '2026-04-02', channel: 'email', subjects: [], text },
    };
    const page = await dossierPage(dossierOf([event as ComplaintEvent]), 'en');
    expect(page).toMatch(
      /<dd dir="auto">De koers\s*<details class="quoted">\s*<summary>3 quoted lines/,
    );
  });

  it('shows what would turn or hide its text, and lets nothing through', async () => {
    const event: ComplaintEvent = {
      type: 'InfoRequested',
      data: { at: '2026-04-07', question: 'a\u202eb\u001bc\nd\u0000e\u2067f\u2069' },
    };
    const page = await dossierPage(dossierOf([event]), 'nl');
    expect(page).toContain('a\\u202eb\\x1bc\nd\\x00e\\u2067f\\u2069');
    expect(page).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
  });
});
