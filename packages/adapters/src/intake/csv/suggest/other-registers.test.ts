import { describe, expect, it } from 'vitest';
import { bitonic } from '@klacht/domain';
import { suggestMapping } from './suggest-mapping.ts';
import { outcomeOf } from './value-words.ts';

const suggested = async (text: string) =>
  suggestMapping({
    csv: async function* () {
      yield Buffer.from(text);
    },
    name: 'r.csv',
    source: 'r',
    procedure: bitonic,
  });

describe('a register', () => {
  it('of a row a step is one of several rows, whatever the column of the dossier is called', async () => {
    const steps = [
      'Actie,Datum,DOSSIER',
      'Klacht ontvangen,02-01-2026,D-1',
      'Ontvangstbevestiging verstuurd,03-01-2026,D-1',
      'Klacht afgehandeld,10-02-2026,D-1',
      'Klacht ontvangen,02-06-2026,D-2',
    ];
    for (const name of ['Dossier', 'Ticket', 'Zaak', 'Kenmerk']) {
      const { mapping } = await suggested(steps.join('\n').replace('DOSSIER', name));
      expect(mapping).toMatchObject({
        number: name,
        severalRows: true,
        events: {
          Received: { when: { column: 'Actie', in: ['Klacht ontvangen'] } },
          Acknowledged: { when: { in: ['Ontvangstbevestiging verstuurd'] } },
          Judged: { when: { in: ['Klacht afgehandeld'] } },
        },
      });
    }
  });

  it('of steps without a number refuses no row for its step', async () => {
    const { mapping, notes } = await suggested(
      'Actie,Datum\nKlacht ontvangen,02-01-2026\nKlacht afgehandeld,10-02-2026',
    );
    expect(mapping.severalRows).toBeUndefined();
    expect(mapping.events).toEqual({
      Received: { at: { column: 'Datum', format: 'dd-MM-yyyy' } },
    });
    expect(notes).toContain('not used: "Actie"');
  });

  it.each([
    ["2 jan '26", "14 mei '26"],
    ["3 mrt. '26", "30 okt. '26"],
  ])('is read below its titles with years behind an apostrophe: %s', async (one, other) => {
    const { mapping } = await suggested(
      `Klachten;;\nAfdeling Zorg;;\n;;\nKlachtnr.;Ontvangen;Afgehandeld\nK-1;${one};${other}\nK-2;${one};`,
    );
    expect(mapping.headerRow).toBe(4);
    const format = { format: "d MMM ''yy", language: 'nl', yearsFrom: 1970 };
    expect(mapping.events.Received.at).toEqual({ column: 'Ontvangen', ...format });
    expect(mapping.events.Judged?.at).toEqual({ column: 'Afgehandeld', ...format });
  });

  it('of which no date is read is told by the names of its columns, not by its title', async () => {
    await expect(suggested('Klachten;;\n\nNr;Binnen;Wie\n1;ooit;Jan\n')).rejects.toThrow(
      'got: "Nr", "Binnen", "Wie"',
    );
  });

  it.each([
    ['2026-01-02T09:00:00Z', 'Europe/Amsterdam', false],
    ['2026-01-02 09:00:00 +01:00', 'Europe/Amsterdam', false],
    ['2026-01-02 09:00:00 UTC', 'UTC', false],
    ['2026-01-02 09:00:00', 'Europe/Amsterdam', true],
  ])('is asked for its clock where its moments do not say it: %s', async (at, zone, isAsked) => {
    const { mapping, notes } = await suggested(`Nr;Created\n1;${at}\n`);
    expect(mapping.timeZone).toBe(zone);
    expect(notes.some((note) => note.startsWith('timeZone: '))).toBe(isAsked);
  });

  it.each([
    ['HTML', '<html><body><table><tr><td>Nr</td></tr></table></body></html>'],
    ['HTML', '\uFEFF\n<!DOCTYPE html>\n<table></table>'],
    ['XML', '<?xml version="1.0"?>\n<Workbook></Workbook>'],
  ])('that is %s under the name of a workbook is told as that', async (what, text) => {
    await expect(suggested(text)).rejects.toMatchObject({
      code: 'not-csv',
      message: `r.csv: expected CSV, a workbook as XLSX or ODS, or JSON, got ${what}; open it in a spreadsheet and save it as XLSX`,
    });
  });

  it.each([
    [
      'Nr;Data Abertura;Data Resposta;Canal de Origem;Assunto',
      'Plataforma web',
      ['Data Abertura', 'Data Resposta', 'Canal de Origem', 'Assunto'],
    ],
    [
      'Nr;Data di ricezione;Data risposta;Canale;Oggetto del reclamo',
      'Raccomandata A/R',
      ['Data di ricezione', 'Data risposta', 'Canale', 'Oggetto del reclamo'],
    ],
    [
      'Nr;Date de réception;Date de réponse;Canal;Objet',
      'Courrier',
      ['Date de réception', 'Date de réponse', 'Canal', 'Objet'],
    ],
  ])('has its columns in other languages: %s', async (header, channel, names) => {
    const { mapping } = await suggested(`${header}\n1;02/01/2026;20/01/2026;${channel};Conto\n`);
    const { Received, Judged } = mapping.events;
    const columns = [
      Received.at.column,
      Judged?.at.column,
      Received.channel !== undefined && 'column' in Received.channel
        ? Received.channel.column
        : null,
      Received.subjects?.[0]?.column,
    ];
    expect(columns).toEqual(names);
  });
});

describe('an outcome', () => {
  it.each([
    ['niet gegrond', 'rejected'],
    ['Not founded', 'rejected'],
    ['Non accolto', 'rejected'],
    ['não procedente', 'rejected'],
    ['Nedůvodná', 'rejected'],
    ['Abweisung', 'rejected'],
    ['gegrond', 'upheld'],
    ['accolto', 'upheld'],
    ['parzialmente accolto', 'partly-upheld'],
    ['Gutheissung', 'upheld'],
    ['důvodná', 'upheld'],
    ['opgelost', 'settled'],
    ['Resolved', 'settled'],
    ['Resolvida', 'settled'],
    ['Não Resolvida', undefined],
    ['niet opgelost', undefined],
    ['Not resolved', undefined],
    ['unresolved', undefined],
    ['no progress', undefined],
    ['teilweise begründet', 'partly-upheld'],
    ['unbegründet', 'rejected'],
    ['begründet', 'upheld'],
    ['Nichteintreten', null],
    ['hängig', null],
    ['niet ontvankelijk', null],
  ])('%s is %s', (written, outcome) => {
    expect(outcomeOf(written)).toBe(outcome);
  });
});
