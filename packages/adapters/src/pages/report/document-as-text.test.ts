import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { bitonic, execute, type Language } from '@klacht/domain';
import { registerAsOf, type YearlyReport, yearlyReport } from '@klacht/projections';
import { createMemoryEventStore } from '../../event-stores/memory/memory-event-store.ts';
import { asText } from '../testing/report-text.ts';
import { codeWordsIn } from '../testing/code-words.ts';
import { COMPLAINTS } from '../testing/two-years.ts';

const reports = new Map<number, YearlyReport>();

beforeAll(async () => {
  const journal = { store: createMemoryEventStore(), procedures: [bitonic] };
  for (const commands of COMPLAINTS) {
    const complaintId = randomUUID();
    for (const command of commands) {
      const envelope = { complaintId, commandId: randomUUID(), actor: 'anna' };
      await execute(journal, { ...envelope, ...command, now: '2027-02-01T09:00:00Z' });
    }
  }
  const { entries, ...read } = await registerAsOf(
    journal.store,
    { day: '2027-02-01', by: 'recorded' },
    bitonic.timeZone,
  );
  for (const year of [2025, 2026]) {
    const context = { year, today: '2027-02-01', procedures: [bitonic], ...read } as const;
    reports.set(year, yearlyReport(entries, context));
  }
});

const report = (year: number): YearlyReport => {
  const found = reports.get(year);
  if (found === undefined) throw new Error(`expected a report on ${year}`);
  return found;
};

const textOf = (language: Language, year = 2026): string =>
  asText(report(year), language, [bitonic]);

/** From a heading to the next. */
const section = (language: Language, heading: string, year = 2026): string =>
  textOf(language, year)
    .split('\n\n')
    .find((one) => new RegExp(`^${heading}(?: {2}.*| +\\d{4} .*| +\\d{4})?\n`).test(one))
    ?.trimEnd() ?? '';

describe('the report as text', () => {
  it('begins with what it was read from, and by which day each part is judged', () => {
    expect(textOf('nl').split('\n\n')[0]).toBe(
      `Klachtenverslag 2026
  Onderneming                         Bitonic
  Periode                             1 januari 2026 – 31 december 2026
  Journaal tot en met                 @18
  Openstaande stappen beoordeeld per  31 december 2026
  Aanbevelingen en bespreking per     1 februari 2027
  Procedure                           bitonic 2025.3
  Kalender                            NL-2026-11
  Klachten aan                        Klachtenfunctionaris, klachten@bitonic.nl
  Opnieuw te maken met
    klacht report 2026 --at @18 --now 2027-02-01T12:00:00Z --lang nl`,
    );
    expect(textOf('en').split('\n\n')[0]).toBe(
      `Complaints report 2026
  Firm                                  Bitonic
  Period                                1 January 2026 – 31 December 2026
  Journal up to                         @18
  Open steps judged as of               31 December 2026
  Recommendations and discussion as of  1 February 2027
  Procedure                             bitonic 2025.3
  Calendar                              NL-2026-11
  Complaints to                         Complaints officer, klachten@bitonic.nl
  Made again by
    klacht report 2026 --at @18 --now 2027-02-01T12:00:00Z --lang en`,
    );
    const empty = { ...report(2026), position: null };
    expect(asText(empty, 'nl', [bitonic])).toMatch(
      /^ {2}Journaal tot en met +het begin \(het is leeg\)$/m,
    );
    expect(asText(empty, 'en', [bitonic])).toMatch(
      /^ {2}Journal up to +its beginning \(it is empty\)$/m,
    );
  });

  it('rolls the complaints forward from the year before', () => {
    expect(section('nl', 'Klachten')).toBe(
      `Klachten                2026  2025
    open aan het begin     1     0
  + ontvangen              2     2
  + heropend               0     0
  - afgesloten             3     1
  = open aan het eind      0     1`,
    );
  });

  it('has no second column of a first year', () => {
    expect(section('en', 'Complaints', 2025)).toBe(
      `Complaints             2025
    open at the start     0
  + received              2
  + reopened              0
  - closed                1
  = open at the end       1`,
    );
    expect(section('en', 'Feedback', 2025)).toMatch(/^ {2}mean, 1 to 5 +-$/m);
    expect(section('en', 'Redress granted', 2025)).toBe(
      `Redress granted                   2025
  judgements with redress            0
  of which rejected all the same     0`,
    );
  });

  it('has a row for every step, and what is not known of one as a dash', () => {
    const [table = '', complaints = '', spread = ''] = section('en', 'Steps').split(
      /\n {2}(?=By|Spread)/,
    );
    expect(table)
      .toBe(`Steps                          ended  in time  late  overdue  carried over  mean  median  p90 (days)
  acknowledge                      1        1     0        0             0     2       2           2
    2025                           1        1     0        0             0     2       2           2
  state admissibility              3        1     2        0             1     2       2           2
    2025                           1        1     0        1             0     2       2           2
  request information              1        0     1        0             0    32      32          32
    2025                           0        0     0        0             0     -       -           -
  investigate                      0        -     -        -             -     -       -           -
    2025                           0        -     -        -             -     -       -           -
  judge                            3        2     1        0             0  39.3      46          70
    2025                           1        1     0        0             0     2       2           2
  judge by the announced date      1        0     1        0             0    41      41          41
    2025                           0        0     0        0             0     -       -           -
  judge again after reopening      0        0     0        0             0     -       -           -
    2025                           0        0     0        0             0     -       -           -
  report progress                  -        -     1        0             0     -       -           -
    2025                           -        -     0        0             0     -       -           -`);
    expect(complaints).toMatch(/^ {4}judge +3 +1 +27\.3 +34 +46$/m);
    expect(spread).toMatch(/^ {4}judge +2 +2 +46 +70 +70$/m);
  });

  it('says what was decided of admissibility, on which grounds, and of which nothing was', () => {
    expect(section('nl', 'Ontvankelijkheid')).toContain(
      `Ontvankelijkheid                                               2026  2025
  ontvankelijk verklaard                                          0     0
  niet-ontvankelijk verklaard                                     1     1
    buiten het toepassingsbereik                                  1     0
    te laat ingediend                                             0     1
  open aan het eind, en niet beslist over de ontvankelijkheid     0     1
  beoordeeld zonder ontvankelijk te zijn verklaard                2     0
  Hoe snel zij is meegedeeld, is de stap “ontvankelijkheid meedelen”.`,
    );
    expect(section('en', 'Admissibility', 2025)).toMatch(
      /^ {2}declared inadmissible +1\n {4}too late +1$/m,
    );
  });

  it('says what the outcomes were, and how is counted', () => {
    expect(section('nl', 'Resultaten')).toBe(
      `Resultaten           2026  2025
  gegrond               0     0
  deels gegrond         1     0
  ongegrond             1     0
  schikking             0     0
  ingetrokken           0     0
  niet-ontvankelijk     1     1
  Waar er maar twee worden onderscheiden, telt deels gegrond als gegrond: samen 1.
  Ongegrond met een tegemoetkoming telt als ongegrond: 1.`,
    );
    expect(section('en', 'Outcomes')).toContain(
      `
  Where only two are told apart, partly upheld counts as upheld: 1 together.
  Rejected with redress counts as rejected: 1.`,
    );
  });

  it('tells of staff, of judgements that depart from others, of Kifid and of redress', () => {
    const handling = section('nl', 'Behandeling');
    expect(handling).toMatch(/^ {2}ontvangen klachten over medewerkers +\* +0$/m);
    expect(handling).toMatch(/^ {2}oordelen die afwijken van eerdere +1 +0$/m);
    expect(section('nl', 'Kifid')).toBe(
      `Kifid                                                             2026  2025
  voorgelegd aan het Kifid                                           1     0
  waarvan door de onderneming                                        0     0
  waarvan in beroep                                                  0     0
  waarvan buiten de termijn (geen afwijking door de onderneming)     0     0
  uitspraken van het Kifid                                           1     0
  waarvan anders dan het eigen oordeel                               1     0
  waarvan gegrond                                                    1     0
    eigen oordeel ongegrond: gegrond                                 1     0`,
    );
    expect(section('en', 'Redress granted')).toBe(
      `Redress granted                     2026   2025
  judgements with redress              1      0
  of which rejected all the same       1      0
  goodwill                             1      0
  EUR                             €50.00  €0.00
    goodwill, EUR                 €50.00  €0.00`,
    );
    expect(section('nl', 'Tegemoetkoming toegekend')).toContain('  €\u00A050,00 ');
  });

  it('has the subjects of either year by name, and the corrections', () => {
    expect(section('nl', 'Onderwerpen van de ontvangen klachten')).toBe(
      `Onderwerpen van de ontvangen klachten  2026  2025
  Koers en kosten                         1     1
  Dienstverlening en bejegening           2     0
  Overboeking of levering                 0     1
  3 onderwerpen van 2 klachten: een klacht kan meer dan één onderwerp hebben.`,
    );
    expect(section('en', 'Data quality')).toBe(
      `Data quality                                                                2026  2025
  with an estimated date (never counted in a step)                             0     0
  whose source does not keep everything                                        0     0
  with a fact that was put right                                               0     1
  in time by its own date, recorded after it was due (imports exempt)          2     2
  with a fact recorded more than a week after it happened (imports exempt)     2     2
  late or overdue steps of which no cause was recorded                         6     1
  of which somebody was forgotten                                              0     0
  facts put right in the period                                                1     0
  of which of complaints that came in before it                                1     0
  of which by a correction                                                     1     0
  recorded wrongly: “a complaint came in”                                      1     0`,
    );
  });

  it.each([2025, 2026])('has no English code word in Dutch (%i)', (year) => {
    expect(codeWordsIn(textOf('nl', year))).toEqual([]);
  });

  it('counts subjects of one name together', () => {
    const renamed = {
      ...bitonic,
      subjects: { ...bitonic.subjects, service: bitonic.subjects['price'] ?? { nl: '', en: '' } },
    };
    const { price = 0, service = 0 } = report(2026).subjects;
    expect([price, service].every((count) => count > 0)).toBe(true);
    const text = asText(report(2026), 'en', [renamed]);
    expect(text).toMatch(new RegExp(`^  Price and fees +${price + service} `, 'm'));
  });

  it('is told of a hundred thousand late steps', () => {
    const [late] = report(2026).lateCases;
    if (late === undefined) throw new Error('expected a late step');
    const lateCases = Array.from({ length: 130_000 }, () => late);
    const text = asText({ ...report(2026), lateCases }, 'en', [bitonic]);
    expect(text.split('\n').length).toBeGreaterThan(130_000);
  });

  it('names every late step, a complaint after another, as its last part', () => {
    const told = section('nl', 'Bijlage, te laat of verstreken');
    expect(told).toMatch(
      /^ {2}2025-0001 +ontvankelijkheid +10 november 2025 +niet gedaan +63 +41 /m,
    );
    expect(told).toMatch(/^ {13}oordelen +3 januari 2026 +12 januari 2026 +9 +6 /m);
    expect(told).toMatch(
      /^ {4}2025-0001 +ontvankelijkheid +Overboeking of +niet vastgelegd +niemand had de klacht$/m,
    );
    const late = section('en', 'Appendix, late or overdue');
    expect(textOf('en').endsWith(`\n\n${late}\n`)).toBe(true);
    expect(late).toMatch(/judge by the announced +9 January 2026 +12 January 2026 +3/);
  });

  it('has under each currency what of it is of which kind', () => {
    const redress = {
      judgements: 2,
      rejected: 0,
      kinds: { compensation: 3, goodwill: 1 },
      amounts: { EUR: '35.50', USD: '100.00' },
      amountsByKind: {
        compensation: { EUR: '25.00', USD: '100.00' },
        goodwill: { EUR: '10.50' },
      },
    };
    const told = asText({ ...report(2026), redress }, 'en', [bitonic]);
    expect(told.match(/^ {2}(?:EUR|USD).*\n(?: {4}.*\n)*/gm)?.slice(0, 2)).toEqual([
      expect.stringMatching(/^ {2}EUR .*\n {4}compensation, EUR .*\n {4}goodwill, EUR .*\n$/),
      expect.stringMatching(/^ {2}USD .*\n {4}compensation, USD .*\n$/),
    ]);
  });

  it('says in each language of a complaint of another register that it has no ground', () => {
    const { admissibility, ...others } = report(2026);
    const without = { ...others, admissibility: { ...admissibility, withoutGround: 7 } };
    expect(asText(without, 'nl', [bitonic])).toMatch(/^ {4}zonder een van de gronden +7 +0$/m);
    expect(asText(without, 'en', [bitonic])).toMatch(/^ {4}without one of the grounds +7 +0$/m);
  });
});
