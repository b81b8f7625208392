import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { givenKnown } from '../testing/given.ts';
import { explainObligation, type Language } from './explain.ts';
import { obligationsOf } from './obligations.ts';

const explain = (
  kind: string,
  language: Language,
  today: LocalDate,
  ...commands: readonly ComplaintCommand[]
): string | undefined => {
  const obligation = obligationsOf(givenKnown(...commands), bitonic, today).find(
    (one) => one.kind === kind,
  );
  return obligation && explainObligation(obligation, language, bitonic.calendar);
};

describe('the proof in words', () => {
  it('tells each day that counts and each that does not', () => {
    expect(explain('acknowledge', 'en', '2026-04-07')).toBe(
      'Received Thursday 2 April 2026, 5 working days; 3 April skipped: Good Friday; ' +
        '4 April skipped: Saturday; 5 April skipped: Sunday; 6 April skipped: Easter Monday; ' +
        'day 1 is Tuesday 7 April; day 2 is Wednesday 8 April; day 3 is Thursday 9 April; ' +
        'day 4 is Friday 10 April; 11 April skipped: Saturday; 12 April skipped: Sunday; ' +
        'day 5 is Monday 13 April; due Monday 13 April 2026 ' +
        '(article 4.2, bitonic 2025.1, calendar NL-2026). ' +
        'Safe reading: day 1 is Friday 3 April; 4 April skipped: Saturday; ' +
        '5 April skipped: Sunday; 6 April skipped: Easter Monday; day 2 is Tuesday 7 April; ' +
        'day 3 is Wednesday 8 April; day 4 is Thursday 9 April; day 5 is Friday 10 April; ' +
        'target Friday 10 April 2026. Not done yet.',
    );
  });

  it('speaks Dutch', () => {
    expect(explain('request-information', 'nl', '2026-04-07')).toBe(
      'Ontvangen donderdag 2 april 2026, 1 maand; dezelfde dag valt op zaterdag 2 mei 2026; ' +
        'uiterlijk zaterdag 2 mei 2026 (artikel 4.3, bitonic 2025.1, kalender NL-2026). ' +
        'Veilige lezing: 2 mei overgeslagen: zaterdag; streefdatum vrijdag 1 mei 2026. ' +
        'Nog niet gedaan.',
    );
  });

  it('tells what became of it', () => {
    const acknowledged: ComplaintCommand = { type: 'Acknowledge', data: { at: '2026-04-14' } };
    expect(explain('acknowledge', 'en', '2026-12-01', acknowledged)).toMatch(
      /Done on 14 April 2026: late\.$/,
    );
    expect(explain('judge', 'nl', '2026-12-01')).toMatch(/Niet gedaan: verlopen\.$/);
    const withdrawn: ComplaintCommand = { type: 'Withdraw', data: { at: '2026-04-07' } };
    expect(explain('judge', 'en', '2026-12-01', withdrawn)).toMatch(
      /Void: the complaint ended before it was due\.$/,
    );
  });

  it('tells of a date that was announced', () => {
    const delayed: ComplaintCommand = {
      type: 'Delay',
      data: { at: '2026-05-20', until: '2026-07-05' },
    };
    expect(explain('judge-by-announced-date', 'en', '2026-06-01', delayed)).toBe(
      'Announced Wednesday 20 May 2026; due Sunday 5 July 2026 ' +
        '(article 4.6, bitonic 2025.1, calendar NL-2026). ' +
        'Safe reading: 5 July skipped: Sunday; 4 July skipped: Saturday; ' +
        'target Friday 3 July 2026. Not done yet.',
    );
  });
});
