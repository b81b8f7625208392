import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { command } from '../testing/by-the-book.ts';
import { given } from '../testing/given.ts';
import { explainKifidWindow } from './explain-kifid-window.ts';
import { kifidWindow } from './kifid-window.ts';
import type { Language } from './phrases.ts';

const judge = (at: LocalDate) => command('Judge', at, { outcome: 'rejected' });
const escalate = (at: LocalDate) => command('EscalateToKifid', at);

/** Received on 1 July 2026: 8 weeks are 26 August 2026, a year is 1 July 2027. */
const july = (...commands: readonly ComplaintCommand[]) =>
  given(
    command('Receive', '2026-07-01', { channel: 'email', subjects: ['price'] }),
    ...commands,
  ) as KnownComplaint;

const explain = (complaint: KnownComplaint, language: Language, today: LocalDate) =>
  explainKifidWindow(kifidWindow(complaint, bitonic, today), language);

describe('the window in words', () => {
  it('tells that it opened without an answer, and both ways to close', () => {
    const complaint = july(judge('2026-09-01'));
    expect(explain(complaint, 'en', '2026-09-02')).toBe(
      'Received Wednesday 1 July 2026; 8 weeks without an answer is Wednesday 26 August 2026; ' +
        'opens without an answer, Wednesday 26 August 2026. ' +
        'Final position Tuesday 1 September 2026; 3 months later is Tuesday 1 December 2026. ' +
        'Received Wednesday 1 July 2026; 12 months later is Thursday 1 July 2027; ' +
        'closes at the end of Thursday 1 July 2027, the later (article 4.8, bitonic 2025.3). Open.',
    );
    expect(explain(complaint, 'nl', '2026-09-02')).toBe(
      'Ontvangen woensdag 1 juli 2026; na 8 weken zonder antwoord is het woensdag 26 augustus 2026; ' +
        'opent bij het uitblijven van een antwoord, woensdag 26 augustus 2026. ' +
        'Eindoordeel dinsdag 1 september 2026; 3 maanden later is het dinsdag 1 december 2026. ' +
        'Ontvangen woensdag 1 juli 2026; 12 maanden later is het donderdag 1 juli 2027; ' +
        'sluit na afloop van donderdag 1 juli 2027, de laatste van beide ' +
        '(artikel 4.8, bitonic 2025.3). Open.',
    );
  });

  it('tells that it opened with the final position, and when it was used', () => {
    const complaint = july(judge('2026-07-20'), escalate('2026-08-03'));
    expect(explain(complaint, 'en', '2026-09-02')).toBe(
      'Received Wednesday 1 July 2026; 8 weeks without an answer is Wednesday 26 August 2026; ' +
        'opens with the final position, Monday 20 July 2026. ' +
        'Final position Monday 20 July 2026; 3 months later is Tuesday 20 October 2026. ' +
        'Received Wednesday 1 July 2026; 12 months later is Thursday 1 July 2027; ' +
        'closes at the end of Thursday 1 July 2027, the later (article 4.8, bitonic 2025.3). ' +
        'Used on 3 August 2026.',
    );
    expect(explain(complaint, 'nl', '2026-09-02')).toBe(
      'Ontvangen woensdag 1 juli 2026; na 8 weken zonder antwoord is het woensdag 26 augustus 2026; ' +
        'opent met het eindoordeel, maandag 20 juli 2026. ' +
        'Eindoordeel maandag 20 juli 2026; 3 maanden later is het dinsdag 20 oktober 2026. ' +
        'Ontvangen woensdag 1 juli 2026; 12 maanden later is het donderdag 1 juli 2027; ' +
        'sluit na afloop van donderdag 1 juli 2027, de laatste van beide ' +
        '(artikel 4.8, bitonic 2025.3). Gebruikt op 3 augustus 2026.',
    );
  });

  it('does not choose where there is nothing to choose from', () => {
    expect(explain(july(), 'en', '2026-07-02')).toBe(
      'Received Wednesday 1 July 2026; 8 weeks without an answer is Wednesday 26 August 2026; ' +
        'opens without an answer, Wednesday 26 August 2026. ' +
        'Received Wednesday 1 July 2026; 12 months later is Thursday 1 July 2027; ' +
        'closes at the end of Thursday 1 July 2027, while there is no final position ' +
        '(article 4.8, bitonic 2025.3). Not open yet.',
    );
    expect(explain(july(), 'nl', '2026-07-02')).toBe(
      'Ontvangen woensdag 1 juli 2026; na 8 weken zonder antwoord is het woensdag 26 augustus 2026; ' +
        'opent bij het uitblijven van een antwoord, woensdag 26 augustus 2026. ' +
        'Ontvangen woensdag 1 juli 2026; 12 maanden later is het donderdag 1 juli 2027; ' +
        'sluit na afloop van donderdag 1 juli 2027, zolang er geen eindoordeel is ' +
        '(artikel 4.8, bitonic 2025.3). Nog niet open.',
    );
  });

  it.each([
    [july(), '2026-07-02', 'Not open yet.', 'Nog niet open.'],
    [july(), '2026-09-02', 'Open.', 'Open.'],
    [july(), '2027-07-02', 'Closed, not used.', 'Gesloten, niet gebruikt.'],
    [
      july(escalate('2026-07-10')),
      '2026-07-11',
      'Kifid was asked on 10 July 2026: outside it.',
      'Op 10 juli 2026 aan het Kifid voorgelegd: buiten de termijn.',
    ],
    [
      july(escalate('2026-08-27')),
      '2026-09-01',
      'Used on 27 August 2026.',
      'Gebruikt op 27 augustus 2026.',
    ],
  ] as const)('ends with what became of it (%#)', (complaint, today, en, nl) => {
    expect(explain(complaint, 'en', today).split('). ').at(-1)).toBe(en);
    expect(explain(complaint, 'nl', today).split('). ').at(-1)).toBe(nl);
  });
});
