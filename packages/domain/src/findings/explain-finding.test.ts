import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import type { Language } from '../obligations/phrases.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { anyComplaint, anyToday } from '../testing/arbitraries.ts';
import {
  changed,
  command,
  delayed,
  lacking,
  refused,
  toldOfRefusal,
  until,
  without,
} from '../testing/by-the-book.ts';
import { given } from '../testing/given.ts';
import { unnoticed } from '../testing/internal/unnoticed.ts';
import { explainFinding } from './explain-finding.ts';
import { type FindingCode, findingCodes, findingsOf } from './findings.ts';

const TODAY = '2026-12-31';

type Case = readonly [
  code: FindingCode,
  commands: readonly ComplaintCommand[],
  en: readonly string[],
  nl: readonly string[],
  today?: LocalDate,
];

/** Each is a complaint handled by the book, but for what the sentence says. */
const cases: readonly Case[] = [
  [
    'no-officer',
    without('AssignOfficer'),
    ['Nobody was assigned to handle it (article 2.2).'],
    ['Er is niemand aangewezen om de klacht te behandelen (artikel 2.2).'],
  ],
  [
    'no-subject',
    changed('Receive', { subjects: [] }),
    ['It is registered without a subject (article 7.1).'],
    ['De klacht is geregistreerd zonder onderwerp (artikel 7.1).'],
  ],
  [
    'acknowledgement-incomplete',
    lacking('Acknowledge', 'contents'),
    [
      'The acknowledgement of 3 April 2026 lacks the contact details (article 4.2).',
      'The acknowledgement of 3 April 2026 lacks the date of receipt (article 4.2).',
      'The acknowledgement of 3 April 2026 lacks the timeframe (article 4.2).',
      'The acknowledgement of 3 April 2026 lacks a copy of the complaint (article 4.2).',
      'The acknowledgement of 3 April 2026 lacks a statement that the handling is free of charge (article 4.2).',
      'The acknowledgement of 3 April 2026 lacks the next steps (article 4.2).',
    ],
    [
      'In de ontvangstbevestiging van 3 april 2026 ontbreekt informatie over hoe de klachtenfunctionaris te bereiken is (artikel 4.2).',
      'In de ontvangstbevestiging van 3 april 2026 ontbreekt de datum van ontvangst (artikel 4.2).',
      'In de ontvangstbevestiging van 3 april 2026 ontbreekt de termijn (artikel 4.2).',
      'In de ontvangstbevestiging van 3 april 2026 ontbreekt een kopie van de klacht (artikel 4.2).',
      'In de ontvangstbevestiging van 3 april 2026 ontbreekt de mededeling dat de behandeling kosteloos is (artikel 4.2).',
      'In de ontvangstbevestiging van 3 april 2026 ontbreekt informatie over de verdere stappen (artikel 4.2).',
    ],
  ],
  [
    'admissibility-not-stated',
    until('RequestInformation'),
    ['It was not stated by 13 April 2026 whether it is admissible (article 4.2).'],
    [
      'Op de uiterste dag, 13 april 2026, was niet meegedeeld of de klacht ontvankelijk is (artikel 4.2).',
    ],
    '2026-04-14',
  ],
  [
    'admissibility-stated-late',
    changed('DeclareAdmissible', { at: '2026-04-20' }, until('Notify')),
    [
      'Whether it is admissible was stated on 20 April 2026, after 17 April 2026, the last day for that (article 4.2).',
    ],
    [
      'Pas op 20 april 2026 is meegedeeld of de klacht ontvankelijk is, na 17 april 2026, de uiterste dag daarvoor (artikel 4.2).',
    ],
    '2026-04-20',
  ],
  [
    'admissible-without-grounds',
    lacking('DeclareAdmissible', 'grounds'),
    ['Declared admissible on 12 April 2026 without a ground (article 4.3).'],
    ['Op 12 april 2026 ontvankelijk verklaard zonder vermelding van een grond (artikel 4.3).'],
  ],
  [
    'inadmissible-not-notified',
    [...refused, ...toldOfRefusal.slice(1)],
    [
      'The complainant was not told that the complaint was declared inadmissible on 12 April 2026 (article 4.7).',
    ],
    [
      'De klager heeft geen bericht gekregen dat de klacht op 12 april 2026 niet-ontvankelijk is verklaard (artikel 4.7).',
    ],
  ],
  [
    'employee-not-informed',
    without('InformEmployee'),
    ['Employee piet was not informed of it before the judgement of 30 May 2026 (article 4.4).'],
    [
      'Medewerker piet is vóór het oordeel van 30 mei 2026 niet van de klacht op de hoogte gesteld (artikel 4.4).',
    ],
  ],
  [
    'party-not-invited',
    without('InviteStatement').filter(({ type }) => !type.endsWith('Statement')),
    [
      'The complainant was not invited to explain before the judgement of 30 May 2026 (article 4.4).',
      'Employee piet was not invited to explain before the judgement of 30 May 2026 (article 4.4).',
    ],
    [
      'De klager is vóór het oordeel van 30 mei 2026 niet uitgenodigd om een toelichting te geven (artikel 4.4).',
      'Medewerker piet is vóór het oordeel van 30 mei 2026 niet uitgenodigd om een toelichting te geven (artikel 4.4).',
    ],
  ],
  [
    'statement-outstanding',
    without('GiveStatement'),
    [
      'Employee piet was invited to explain, and had neither done so nor waived it at the judgement of 30 May 2026 (article 4.4).',
    ],
    [
      'Medewerker piet is uitgenodigd om een toelichting te geven, maar had dat bij het oordeel van 30 mei 2026 niet gedaan en er ook niet van afgezien (artikel 4.4).',
    ],
  ],
  [
    'settled-without-solution',
    changed('RecordKifidRuling', { result: 'rejected' }, changed('Judge', { outcome: 'settled' })),
    ['Judged as settled on 30 May 2026, while no solution was accepted (article 4.5).'],
    [
      'Op 30 mei 2026 met een schikking afgesloten, zonder dat een oplossing is aanvaard (artikel 4.5).',
    ],
  ],
  [
    'solution-not-judged',
    [...until('DeclineSolution'), command('AcceptSolution', '2026-05-20')],
    ['A solution was accepted, but no judgement followed by 2 June 2026 (article 4.6).'],
    [
      'Er is een oplossing aanvaard, maar op de uiterste dag, 2 juni 2026, was er nog geen oordeel (artikel 4.6).',
    ],
    '2026-06-03',
  ],
  [
    'judged-without-admissibility',
    without('DeclareAdmissible').filter(
      (one) => one.type !== 'Notify' || one.data.of !== 'admissibility',
    ),
    ['Judged on 30 May 2026 without having been declared admissible (article 4.2).'],
    ['Op 30 mei 2026 beoordeeld zonder ontvankelijk te zijn verklaard (artikel 4.2).'],
  ],
  [
    'delay-announced-late',
    [...until('Delay'), delayed('2026-06-03', '2026-08-01')],
    [
      'The delay was announced on 3 June 2026, after 2 June 2026, the last day to judge (article 4.6).',
    ],
    [
      'De vertraging is pas op 3 juni 2026 gemeld, na 2 juni 2026, de uiterste dag voor het oordeel (artikel 4.6).',
    ],
  ],
  [
    'delay-without-reason',
    lacking('Delay', 'reason'),
    ['No reason is recorded for the delay announced on 22 May 2026 (article 4.6).'],
    ['Voor de vertraging die op 22 mei 2026 is gemeld, is geen reden vastgelegd (artikel 4.6).'],
  ],
  [
    'judgement-without-reasons',
    lacking('Judge', 'reasons'),
    ['No reasons are recorded for the judgement of 30 May 2026 (RTS 6(1)).'],
    ['Voor het oordeel van 30 mei 2026 zijn geen redenen vastgelegd (RTS 6(1)).'],
  ],
  [
    'point-not-addressed',
    changed('Judge', { points: [{ id: 'price', finding: 'upheld' }] }),
    ['The judgement of 30 May 2026 does not address point conduct (RTS 6(1)).'],
    ['Het oordeel van 30 mei 2026 gaat niet in op punt conduct (RTS 6(1)).'],
  ],
  [
    'remedy-not-named',
    lacking('Judge', 'remedies'),
    [
      'The judgement of 30 May 2026 does not name Kifid as a remedy (RTS 6(4)).',
      'The judgement of 30 May 2026 does not name the court as a remedy (RTS 6(4)).',
    ],
    [
      'Het oordeel van 30 mei 2026 wijst niet op de weg naar het Kifid (RTS 6(4)).',
      'Het oordeel van 30 mei 2026 wijst niet op de weg naar de rechter (RTS 6(4)).',
    ],
  ],
  [
    'judgement-not-notified',
    without('Notify', 'complainant'),
    ['The complainant was not told of the judgement of 30 May 2026 (article 4.7).'],
    ['De klager heeft geen bericht gekregen over het oordeel van 30 mei 2026 (artikel 4.7).'],
  ],
];

const sentences = (
  commands: readonly ComplaintCommand[],
  language: Language,
  today: LocalDate,
): readonly string[] =>
  findingsOf(given(...commands) as KnownComplaint, bitonic, today).map((one) =>
    explainFinding(one, language),
  );

describe('a finding in words', () => {
  it.each(
    cases.map(
      ([code, commands, en, nl, today = TODAY]) => [code, commands, en, nl, today] as const,
    ),
  )('%s', (_, commands, en, nl, today) => {
    expect(sentences(commands, 'en', today)).toEqual(en);
    expect(sentences(commands, 'nl', today)).toEqual(nl);
  });

  it('is told here of every code that there is', () => {
    const elsewhere = [
      'recorded-after-due',
      'recorded-by-concerned',
      ...unnoticed.map(({ code }) => code),
    ];
    const codes = [...cases.map(([code]) => code), ...elsewhere];
    expect(codes.toSorted()).toEqual(findingCodes.toSorted());
  });

  it('is whole in both languages, whatever happened', () => {
    fc.assert(
      fc.property(anyComplaint, anyToday, (complaint, today) => {
        for (const finding of findingsOf(complaint, bitonic, today)) {
          for (const language of ['nl', 'en'] as const) {
            const sentence = explainFinding(finding, language);
            expect(sentence).toMatch(
              /^\p{Lu}.*\((?:RTS |GDPR |article |artikel )[\d.()]+\)\.|\(AFM\)\./u,
            );
            expect(sentence).not.toMatch(/ {2}|undefined|null|Invalid/);
          }
        }
      }),
    );
  });
});
