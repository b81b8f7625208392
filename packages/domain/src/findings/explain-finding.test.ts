import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { anyComplaint, anyToday } from '../testing/any-history.ts';
import { changed, contents, delayed, lacking, until, without } from '../testing/by-the-book.ts';
import { given } from '../testing/given.ts';
import { explainFinding } from './explain-finding.ts';
import { findingsOf } from './findings.ts';

const TODAY = '2026-12-31';

describe('a finding in words', () => {
  const sentences = (
    commands: readonly ComplaintCommand[],
    language: 'nl' | 'en',
    today: LocalDate = TODAY,
  ) =>
    findingsOf(given(...commands) as KnownComplaint, bitonic, today).map((one) =>
      explainFinding(one, language),
    );

  it.each([
    [
      changed('Judge', { remedies: ['court'] }),
      TODAY,
      'The judgement of 30 May 2026 does not name Kifid as a remedy (RTS 6(4)).',
      'Het oordeel van 30 mei 2026 wijst niet op het Kifid (RTS 6(4)).',
    ],
    [
      without('Notify', 'complainant'),
      TODAY,
      'The complainant was not told of the judgement of 30 May 2026 (article 4.7).',
      'De klager is niet bericht over het oordeel van 30 mei 2026 (artikel 4.7).',
    ],
    [
      without('InformEmployee'),
      TODAY,
      'Employee piet was not informed of it before the judgement of 30 May 2026 (article 4.4).',
      'Medewerker piet is niet op de hoogte gesteld voor het oordeel van 30 mei 2026 (artikel 4.4).',
    ],
    [
      changed(
        'Acknowledge',
        { contents: contents.filter((one) => one !== 'timeframe') },
        changed('Receive', { channel: 'letter' }),
      ),
      TODAY,
      'The acknowledgement of 3 April 2026 lacks the timeframe (article 4.2).',
      'In de bevestiging van 3 april 2026 ontbreekt de termijn (artikel 4.2).',
    ],
    [
      [...until('Delay'), delayed('2026-06-03', '2026-08-01')],
      TODAY,
      'The delay was announced on 3 June 2026, after the date it was to prevent, 2 June 2026 (article 4.6).',
      'De vertraging is gemeld op 3 juni 2026, na de dag die daarmee zou worden verzet, 2 juni 2026 (artikel 4.6).',
    ],
    [
      lacking('Delay', 'reason'),
      TODAY,
      'No reason is recorded for the delay announced on 22 May 2026 (article 4.6).',
      'Voor de vertraging die op 22 mei 2026 is gemeld, is geen reden vastgelegd (artikel 4.6).',
    ],
  ] as const)('tells what, when and by which clause: case %#', (commands, today, en, nl) => {
    expect(sentences(commands, 'en', today)).toEqual([en]);
    expect(sentences(commands, 'nl', today)).toEqual([nl]);
  });

  it('is whole in both languages, whatever happened', () => {
    fc.assert(
      fc.property(anyComplaint, anyToday, (complaint, today) => {
        for (const finding of findingsOf(complaint, bitonic, today)) {
          for (const language of ['nl', 'en'] as const) {
            const sentence = explainFinding(finding, language);
            expect(sentence).toMatch(/^\p{Lu}.*\((RTS |article |artikel )[\d.()]+\)\.$/u);
            expect(sentence).not.toMatch(/ {2}|undefined|null|Invalid/);
          }
        }
      }),
    );
  });
});
