import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { reviewObligationsOf } from '../review/obligations.ts';
import { initialReview } from '../review/state.ts';
import { command } from '../testing/by-the-book.ts';
import { given, givenKnown } from '../testing/given.ts';
import { explainObligation } from './explain-obligation.ts';
import { obligationsOf } from './obligations.ts';
import type { Language } from './phrases.ts';

/** The last one of its kind. */
const explain = (
  complaint: KnownComplaint,
  kind: string,
  language: Language,
  today: LocalDate,
  procedure = bitonic,
): string | undefined => {
  const obligation = obligationsOf(complaint, procedure, today).findLast(
    (one) => one.kind === kind,
  );
  return obligation && explainObligation(obligation, language, procedure.calendar);
};

describe('the proof in words', () => {
  it('tells each day that counts and each that does not', () => {
    expect(explain(givenKnown(), 'acknowledge', 'en', '2026-04-07')).toBe(
      'Received Thursday 2 April 2026, 5 working days; 3 April skipped: Good Friday; ' +
        '4 April skipped: Saturday; 5 April skipped: Sunday; 6 April skipped: Easter Monday; ' +
        'day 1 is Tuesday 7 April; day 2 is Wednesday 8 April; day 3 is Thursday 9 April; ' +
        'day 4 is Friday 10 April; 11 April skipped: Saturday; 12 April skipped: Sunday; ' +
        'day 5 is Monday 13 April; due Monday 13 April 2026 ' +
        '(article 4.2, bitonic 2025.3, calendar NL-2026-11). ' +
        'Safe reading: day 1 is Friday 3 April; 4 April skipped: Saturday; ' +
        '5 April skipped: Sunday; 6 April skipped: Easter Monday; day 2 is Tuesday 7 April; ' +
        'day 3 is Wednesday 8 April; day 4 is Thursday 9 April; day 5 is Friday 10 April; ' +
        'target Friday 10 April 2026. Not done yet.',
    );
    expect(explain(givenKnown(), 'acknowledge', 'nl', '2026-04-07')).toBe(
      'Ontvangen donderdag 2 april 2026, 5 werkdagen; 3 april overgeslagen: Goede Vrijdag; ' +
        '4 april overgeslagen: zaterdag; 5 april overgeslagen: zondag; ' +
        '6 april overgeslagen: Tweede paasdag; ' +
        'dag 1 is dinsdag 7 april; dag 2 is woensdag 8 april; dag 3 is donderdag 9 april; ' +
        'dag 4 is vrijdag 10 april; 11 april overgeslagen: zaterdag; ' +
        '12 april overgeslagen: zondag; dag 5 is maandag 13 april; uiterlijk maandag 13 april 2026 ' +
        '(artikel 4.2, bitonic 2025.3, kalender NL-2026-11). ' +
        'Voorzichtige lezing: dag 1 is vrijdag 3 april; 4 april overgeslagen: zaterdag; ' +
        '5 april overgeslagen: zondag; 6 april overgeslagen: Tweede paasdag; ' +
        'dag 2 is dinsdag 7 april; dag 3 is woensdag 8 april; dag 4 is donderdag 9 april; ' +
        'dag 5 is vrijdag 10 april; streefdatum vrijdag 10 april 2026. Nog niet gedaan.',
    );
  });

  it('tells of a day by its key where the calendar at hand has no name for it', () => {
    const [toAcknowledge] = obligationsOf(givenKnown(), bitonic, '2026-04-07');
    const unnamed = { ...bitonic.calendar, holidays: {} };
    expect(toAcknowledge && explainObligation(toAcknowledge, 'en', unnamed)).toContain(
      '; 3 April skipped: goodFriday; 4 April skipped: Saturday; ',
    );
  });

  const reopened = [
    command('Judge', '2026-05-20', { outcome: 'upheld' }),
    command('Reopen', '2026-12-31'),
  ];

  it.each([
    [
      'request-information',
      [],
      'Received Thursday 2 April 2026, 1 month; the same day falls on Saturday 2 May 2026; ' +
        'due Saturday 2 May 2026 (article 4.3, bitonic 2025.3, calendar NL-2026-11). ' +
        'Safe reading: 2 May skipped: Saturday; target Friday 1 May 2026. Not done yet.',
      'Ontvangen donderdag 2 april 2026, 1 maand; dezelfde dag valt op zaterdag 2 mei 2026; ' +
        'uiterlijk zaterdag 2 mei 2026 (artikel 4.3, bitonic 2025.3, kalender NL-2026-11). ' +
        'Voorzichtige lezing: 2 mei overgeslagen: zaterdag; streefdatum vrijdag 1 mei 2026. ' +
        'Nog niet gedaan.',
    ],
    [
      'judge-by-announced-date',
      [command('Delay', '2026-04-06', { until: '2026-07-05' })],
      'Announced Monday 6 April 2026; due Sunday 5 July 2026 ' +
        '(article 4.6, bitonic 2025.3, calendar NL-2026-11). ' +
        'Safe reading: 5 July skipped: Sunday; 4 July skipped: Saturday; ' +
        'target Friday 3 July 2026. Not done yet.',
      'Aangekondigd maandag 6 april 2026; uiterlijk zondag 5 juli 2026 ' +
        '(artikel 4.6, bitonic 2025.3, kalender NL-2026-11). ' +
        'Voorzichtige lezing: 5 juli overgeslagen: zondag; 4 juli overgeslagen: zaterdag; ' +
        'streefdatum vrijdag 3 juli 2026. Nog niet gedaan.',
    ],
    [
      'progress',
      [command('ReportProgress', '2026-04-07')],
      "Last word to the complainant Tuesday 7 April 2026, 4 weeks (the firm's own interval, for the article names none); " +
        '4 weeks later is Tuesday 5 May 2026; due Tuesday 5 May 2026 ' +
        '(article 6.3, bitonic 2025.3, calendar NL-2026-11). ' +
        'Safe reading: 5 May skipped: Liberation Day; target Monday 4 May 2026. Not done yet.',
      'Laatste bericht aan de klager dinsdag 7 april 2026, 4 weken (een eigen termijn van de onderneming, want het artikel noemt er geen); ' +
        '4 weken later is het dinsdag 5 mei 2026; uiterlijk dinsdag 5 mei 2026 ' +
        '(artikel 6.3, bitonic 2025.3, kalender NL-2026-11). ' +
        'Voorzichtige lezing: 5 mei overgeslagen: Bevrijdingsdag; streefdatum maandag 4 mei 2026. ' +
        'Nog niet gedaan.',
    ],
    [
      'judge-reopened',
      reopened,
      'Reopened Thursday 31 December 2026, 2 months; ' +
        'that month has no such day, so its last: Sunday 28 February 2027; ' +
        'due Sunday 28 February 2027 (article 4.6, bitonic 2025.3, calendar NL-2026-11). ' +
        'Safe reading: 28 February skipped: Sunday; 27 February skipped: Saturday; ' +
        'target Friday 26 February 2027. Not done yet.',
      'Heropend donderdag 31 december 2026, 2 maanden; ' +
        'die maand heeft die dag niet, dus geldt de laatste: zondag 28 februari 2027; ' +
        'uiterlijk zondag 28 februari 2027 (artikel 4.6, bitonic 2025.3, kalender NL-2026-11). ' +
        'Voorzichtige lezing: 28 februari overgeslagen: zondag; 27 februari overgeslagen: zaterdag; ' +
        'streefdatum vrijdag 26 februari 2027. Nog niet gedaan.',
    ],
  ] as const)('tells what %s is counted from, and how', (kind, commands, en, nl) => {
    const complaint = givenKnown(...commands);
    expect(explain(complaint, kind, 'en', '2026-04-07')).toBe(en);
    expect(explain(complaint, kind, 'nl', '2026-04-07')).toBe(nl);
  });

  it.each([
    [
      { count: 1, unit: 'days' },
      ', 1 day; 1 day later is Friday 3 April 2026;',
      ', 1 dag; 1 dag later is het vrijdag 3 april 2026;',
    ],
    [
      { count: 10, unit: 'days' },
      ', 10 days; 10 days later is Sunday 12 April 2026;',
      ', 10 dagen; 10 dagen later is het zondag 12 april 2026;',
    ],
    [
      { count: 1, unit: 'weeks' },
      ', 1 week; 1 week later is Thursday 9 April 2026;',
      ', 1 week; 1 week later is het donderdag 9 april 2026;',
    ],
    [{ count: 1, unit: 'working-days' }, ', 1 working day; ', ', 1 werkdag; '],
  ] as const)('tells the term of another procedure: %j', (term, en, nl) => {
    const progress = { article: '6.3', term };
    const procedure = { ...bitonic, terms: { ...bitonic.terms, progress } };
    expect(explain(givenKnown(), 'progress', 'en', '2026-04-02', procedure)).toContain(en);
    expect(explain(givenKnown(), 'progress', 'nl', '2026-04-02', procedure)).toContain(nl);
  });

  it('tells where the decrees of a year are not known, and only there', () => {
    const told = (at: LocalDate, language: Language) => {
      const complaint = given({
        type: 'Receive',
        data: { at, channel: 'email', subjects: ['price'] },
      }) as KnownComplaint;
      return explain(complaint, 'acknowledge', language, '2026-04-07');
    };
    expect(told('2016-05-02', 'en')).toContain(
      'Calendar NL-2026-11 has the days equated with holidays by decree from 2017 to 2028 only: ' +
        'by a decree of another year the date may be later.',
    );
    expect(told('2016-05-02', 'nl')).toContain(
      'Kalender NL-2026-11 kent de bij besluit met feestdagen gelijkgestelde dagen alleen van ' +
        '2017 tot en met 2028: door een besluit over een ander jaar kan de datum later vallen.',
    );
    expect(told('2017-01-02', 'en')).not.toContain('decree');
    expect(told('2016-12-30', 'en')).toContain('decree');
  });

  it('tells of a review that it is counted from the end of the year', () => {
    const [discuss] = reviewObligationsOf(initialReview(2025), bitonic, '2026-03-01');
    expect(explainObligation(discuss, 'en', bitonic.calendar)).toBe(
      'The year ended on Wednesday 31 December 2025, 12 months; ' +
        'the same day falls on Thursday 31 December 2026; due Thursday 31 December 2026 ' +
        '(article 7.4, bitonic 2025.3, calendar NL-2026-11). ' +
        'Safe reading: target Thursday 31 December 2026. Not done yet.',
    );
    expect(explainObligation(discuss, 'nl', bitonic.calendar)).toBe(
      'Het jaar eindigde op woensdag 31 december 2025, 12 maanden; ' +
        'dezelfde dag valt op donderdag 31 december 2026; uiterlijk donderdag 31 december 2026 ' +
        '(artikel 7.4, bitonic 2025.3, kalender NL-2026-11). ' +
        'Voorzichtige lezing: streefdatum donderdag 31 december 2026. Nog niet gedaan.',
    );
  });
});

describe('the last sentence of a proof', () => {
  /** Comes from a register that kept none of these steps. */
  const imported = given({
    type: 'Receive',
    data: {
      at: '2026-04-02',
      channel: 'other',
      subjects: [],
      origin: {
        source: 'old',
        reference: '1',
        untracked: ['acknowledge', 'request-information', 'judge', 'progress'],
      },
    },
  }) as KnownComplaint;
  const untracked = [
    'Void: the register this complaint comes from does not keep this step.',
    'Niet van toepassing: het register van herkomst houdt deze stap niet bij.',
  ] as const;
  const estimated = [
    'Void: the date recorded is an estimate, which is never held to a term.',
    'Niet van toepassing: de vastgelegde dag is een schatting, en die wordt aan geen termijn getoetst.',
  ] as const;
  const withdrawn = (at: LocalDate, more = {}) => givenKnown(command('Withdraw', at, more));
  const acknowledged = (at: LocalDate, more = {}) => givenKnown(command('Acknowledge', at, more));

  const cases: readonly (readonly [
    string,
    KnownComplaint,
    kind: string,
    en: string,
    nl: string,
  ])[] = [
    [
      'met',
      acknowledged('2026-04-13'),
      'acknowledge',
      'Done on 13 April 2026: in time.',
      'Gedaan op 13 april 2026: op tijd.',
    ],
    [
      'late',
      acknowledged('2026-04-14'),
      'acknowledge',
      'Done on 14 April 2026: late.',
      'Gedaan op 14 april 2026: te laat.',
    ],
    [
      'overdue',
      givenKnown(),
      'judge',
      'Not done: overdue.',
      'Niet gedaan: de termijn is verstreken.',
    ],
    [
      'ended in time',
      withdrawn('2026-04-13'),
      'acknowledge',
      'Void: the complaint ended before it was due.',
      'Niet van toepassing: de klacht was op de uiterste dag al afgesloten.',
    ],
    [
      'ended late',
      withdrawn('2026-04-14'),
      'acknowledge',
      'Late: not done when the complaint ended, after it was due.',
      'Te laat: nog niet gedaan toen de klacht na de uiterste dag werd afgesloten.',
    ],
    [
      'nothing to ask',
      givenKnown(),
      'request-information',
      'Void: nothing was asked, or had to be, to decide on admissibility.',
      'Niet van toepassing: om over de ontvankelijkheid te beslissen is niets gevraagd, of hoefde niets te worden gevraagd.',
    ],
    ['untracked', imported, 'acknowledge', ...untracked],
    ['untracked', imported, 'request-information', ...untracked],
    ['untracked', imported, 'judge', ...untracked],
    ['untracked', imported, 'progress', ...untracked],
    [
      'done on an estimated day',
      acknowledged('2026-04-20', { estimated: true }),
      'acknowledge',
      ...estimated,
    ],
    [
      'ended on an estimated day',
      withdrawn('2026-07-01', { estimated: true }),
      'judge',
      ...estimated,
    ],
  ];

  it.each(cases)('%s (%#)', (_, complaint, kind, en, nl) => {
    expect(explain(complaint, kind, 'en', '2026-12-01')?.split('. ').at(-1)).toBe(en);
    expect(explain(complaint, kind, 'nl', '2026-12-01')?.split('. ').at(-1)).toBe(nl);
  });
});
