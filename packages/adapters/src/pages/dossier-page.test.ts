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
    expect(page).toContain('Beoordeeld per 10 juli 2026.');
    expect(page).toContain('1 gebeurtenis is weggelaten');
    expect(page).toContain('7 april 2026 10:15:00');
    expect(page).toContain('Oordelen na uitstel: te laat');
    expect(page).toContain('Uiterlijk 5 juli 2026, streefdatum 3 juli 2026.');
    expect(page).not.toMatch(/\d{4}-\d\d-\d\d/);
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
