import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggested } from '../testing/suggested.ts';

const DUTCH = Buffer.from(
  `Klachtenregister 2026;;;;;;;

Klachtnummer;Datum ontvangst;Bevestigd op;Datum oordeel;Uitkomst;Onderwerp;Kanaal;Naam klager
K-1;02-04-2026;07-04-2026;01-06-2026;gegrond;Koers en kosten;E-mail;Ren\u00E9 \u0080
K-2;13-04-2026;;;;Account;brief;Jan
K-3;05-04-2026;06-04-2026;n.v.t.;vreemd;Anders;telefoon;Piet
K-4;31-02-2026;;01-05-2026;ongegrond;Account;e-mail;
`.replaceAll('\n', '\r\n'),
  'latin1',
);

describe('a first mapping', () => {
  it('reads a Dutch register with titles above it, in windows-1252, and tells what it cannot say', async () => {
    const { map, notes, came } = await suggested(DUTCH);
    const day = (column: string) => ({ column, format: 'dd-MM-yyyy' });
    expect(map).toEqual({
      source: 'r',
      timeZone: 'Europe/Amsterdam',
      encoding: 'windows-1252',
      delimiter: ';',
      headerRow: 3,
      number: 'Klachtnummer',
      blanks: ['n.v.t.'],
      events: {
        Received: {
          at: day('Datum ontvangst'),
          channel: {
            column: 'Kanaal',
            values: { 'E-mail': 'email', brief: 'letter', telefoon: 'other', 'e-mail': 'email' },
          },
          subjects: [
            {
              column: 'Onderwerp',
              values: { 'Koers en kosten': 'price', Account: 'account', Anders: 'Anders' },
            },
          ],
          complainant: { column: 'Naam klager' },
        },
        Acknowledged: { at: day('Bevestigd op') },
        Judged: {
          at: day('Datum oordeel'),
          outcome: {
            column: 'Uitkomst',
            values: { gegrond: 'upheld', vreemd: null, ongegrond: 'rejected' },
          },
        },
      },
    });
    expect(notes).toEqual([
      'read as windows-1252, with ";" between the cells, the header in row 3: 4 rows, 8 columns',
      'encoding: by its letters taken for windows-1252, which reads "Ren\u00E9": is that right?',
      'taken for: number "Klachtnummer", Received "Datum ontvangst", channel "Kanaal", subjects "Onderwerp", complainant "Naam klager", Judged "Datum oordeel", outcome "Uitkomst", Acknowledged "Bevestigd op"',
      expect.stringMatching(
        /^Onderwerp: kept as they are written, .*price.*: "Anders"$/,
      ) as unknown,
      'Uitkomst: "vreemd" (1 row): fill in upheld, partly-upheld, rejected or settled; null, for nothing, until then',
      'Uitkomst: taken as "gegrond" = upheld, "ongegrond" = rejected',
      'Datum ontvangst: 1 value is no date as dd-MM-yyyy, such as "31-02-2026"',
      'blanks: taken for empty cells are "n.v.t."',
      'source: "r" identifies the register; do not change it once it came in',
    ]);
    expect(came).toEqual([3, 6, 1, 0]);
  });

  it('tells months from days by every value of every column, and asks where none says', async () => {
    const us =
      'Case Number,Date Received,Date Closed,Resolution\n1,4/5/2026,4/30/2026,Not upheld\n2,4/1/2026,,\n';
    const { map, came, notes } = await suggested(us);
    const day = (column: string) => ({ column, format: 'MM/dd/yyyy' });
    expect(map.events).toEqual({
      Received: { at: day('Date Received') },
      Judged: {
        at: day('Date Closed'),
        outcome: { column: 'Resolution', values: { 'Not upheld': 'rejected' } },
      },
    });
    expect(came).toEqual([2, 3, 0, 0]);
    expect(notes.join('\n')).not.toContain('day or month first');
    const open = await suggested('Nr;Datum\n1;03/04/2026\n2;05/06/2026\n');
    expect(open.map.events.Received.at).toEqual({ column: 'Datum', format: 'dd/MM/yyyy' });
    expect(open.notes).toContain(
      'Datum: day or month first? Every date fits both, such as "03/04/2026"; taken for dd/MM/yyyy',
    );
  });

  it('asks by a date that fits both, not by what is none', async () => {
    const { notes } = await suggested('Nr;Datum\n1;02-04-2026\n2;31-02-2026\n3;05-04-2026\n');
    expect(notes.filter((note) => note.startsWith('Datum:'))).toEqual([
      'Datum: day or month first? Every date fits both, such as "02-04-2026"; taken for dd-MM-yyyy',
      'Datum: 1 value is no date as dd-MM-yyyy, such as "31-02-2026"',
    ]);
  });

  it('reads a workbook, with days as days', async () => {
    const day = (month: number, date: number) => new Date(Date.UTC(2026, month - 1, date));
    const sheet = utils.aoa_to_sheet(
      [
        ['Ref', 'Received', 'Acknowledged', 'Decided', 'Outcome', 'Product'],
        ['X-1', day(1, 5), day(1, 7), day(2, 3), 'Rejected', 'Card'],
        ['X-2', day(1, 6), null, null, null, 'Card'],
      ],
      { UTC: true },
    );
    const bytes = write({ SheetNames: ['K'], Sheets: { K: sheet } }, { type: 'buffer' }) as Buffer;
    const { map, came, notes } = await suggested(bytes);
    expect(map).toMatchObject({
      number: 'Ref',
      events: {
        Received: { at: { column: 'Received', format: 'yyyy-MM-dd' } },
        Judged: { outcome: { column: 'Outcome', values: { Rejected: 'rejected' } } },
      },
    });
    expect(map).not.toHaveProperty('delimiter');
    expect(notes[0]).toBe('read as a workbook, the header in row 1: 2 rows, 6 columns');
    expect(came).toEqual([2, 4, 0, 0]);
  });

  it('takes rows of one complaint for its steps, and asks where the clock hangs', async () => {
    const { map, came, notes } = await suggested(
      'Nr;Datum;Gebeurtenis;Uitkomst\nA1;2026-01-05 09:10;Ontvangen;\nA1;2026-01-06 10:00;Bevestigd;\nA1;2026-02-01 12:00;Beslist;deels gegrond\nA2;2026-01-07 08:00;Ontvangen;\nA2;2026-01-09 08:00;Teruggebeld;\n',
    );
    const step = (value: string) => ({
      at: { column: 'Datum', format: 'yyyy-MM-dd HH:mm' },
      when: { column: 'Gebeurtenis', in: [value] },
    });
    expect(map).toMatchObject({ severalRows: true, number: 'Nr' });
    expect(map.events).toEqual({
      Received: step('Ontvangen'),
      Acknowledged: step('Bevestigd'),
      Judged: {
        ...step('Beslist'),
        outcome: { column: 'Uitkomst', values: { 'deels gegrond': 'partly-upheld' } },
      },
    });
    expect(notes).toContain(
      'Gebeurtenis: "Teruggebeld" (1 row): no event is named so; such rows add nothing',
    );
    expect(notes).toContain(
      'timeZone: where does its clock hang? Taken for Europe/Amsterdam; --time-zone says another',
    );
    expect(came).toEqual([2, 4, 0, 0]);
    const said = await suggested('Nr,Created\n1,2026-01-05 09:10\n', 'America/New_York');
    expect(said.map.timeZone).toBe('America/New_York');
    expect(said.notes.join('\n')).not.toContain('timeZone');
  });

  it('reads days as a spreadsheet counts them, names of months, and times that say nothing', async () => {
    const serial = await suggested('id,received on,total\n1,46023,50000\n2,46024.5,50001\n');
    expect(serial.map.events.Received.at).toEqual({ column: 'received on', format: 'serial' });
    const named = await suggested('Nummer|Ontvangen\n7|3 mrt 2026\n8|5 okt. 2026\n');
    expect(named.map).toMatchObject({ delimiter: '|', number: 'Nummer' });
    expect(named.map.events.Received.at).toEqual({
      column: 'Ontvangen',
      format: 'd MMM yyyy',
      language: 'nl',
    });
    const midnight = await suggested('id,created\n1,2026-03-01T00:00:00\n2,2026-03-02T00:00:00\n');
    expect(midnight.map.events.Received.at).toMatchObject({ take: 'day' });
    const mixed = await suggested('id,created\n1,2026-03-01\n2,2026-03-02 10:00\n');
    expect(mixed.map.events.Received.at.format).toEqual(['yyyy-MM-dd', 'yyyy-MM-dd HH:mm']);
    for (const one of [serial, named, midnight, mixed]) expect(one.came).toEqual([2, 2, 0, 0]);
  });

  it('refuses a register without a day', async () => {
    await expect(suggested('Nr,Naam\n1,Jan\n')).rejects.toMatchObject({
      code: 'missing-column',
      message:
        'r.csv: expected a column of dates, for a complaint has a day of receipt; got: "Nr", "Naam"',
    });
  });

  it.each([
    [
      '',
      'missing-header',
      'row 1: expected a header with the names of the columns, got an empty file',
    ],
    [
      'Nr;Ontvangen\n',
      'missing-column',
      'expected rows below the header, for they show how dates are written; got 0 below "Nr", "Ontvangen"',
    ],
  ])('of %j tells that there is nothing to look at', async (text, code, message) => {
    await expect(suggested(text)).rejects.toMatchObject({ code, message: `r.csv: ${message}` });
  });

  it('says in which hundred years a year of two figures is taken', async () => {
    const { map, notes, came } = await suggested(
      'ID,Opened,Closed,Outcome\n1,4/2/25,02/Jun/25,Upheld\n2,12/31/24,,\n',
    );
    expect(map.events.Received.at).toMatchObject({ format: 'MM/dd/yy', yearsFrom: 1970 });
    expect(map.events.Judged?.at).toMatchObject({ format: 'd/MMM/yy', yearsFrom: 1970 });
    expect(notes).toContain(
      'Opened: a year of two figures is taken for one from 1970 to 2069: yearsFrom',
    );
    expect(came).toEqual([2, 3, 0, 0]);
  });

  it('takes rows that end early for ones with empty cells, where none is longer', async () => {
    const short = 'Nr;Ontvangen;Oordeel;Uitkomst\n1;2026-04-02;2026-06-01;gegrond\n2;2026-04-03\n';
    const { map, notes, came } = await suggested(short);
    expect(map.shortRows).toBe(true);
    expect(notes).toContain(
      '1 row ends before the last column; what is lacking is taken for empty: shortRows',
    );
    expect(came).toEqual([2, 3, 0, 0]);
    expect((await suggested(`${short}3;2026-04-04;;;;x\n`)).map.shortRows).toBeUndefined();
  });

  it.each([
    [
      'Id reclamo;Data ricezione;Data risposta;Esito\n1;3 aprile 2025;20 maggio 2025;Accolto\n2;4 giu 2025;;\n3;1 lug 2025;5 ago 2025;Respinto\n',
      { format: 'd MMM yyyy', language: 'it' },
      ['upheld', 'rejected'],
    ],
    [
      'Číslo;Datum přijetí;Datum vyřízení;Výsledek\n1;3. 4. 2025;20. 5. 2025;oprávněná\n2;14. 12. 2025;;\n3;7. 2. 2025;28. 2. 2025;neoprávněná\n',
      { format: 'd. M. yyyy' },
      ['upheld', 'rejected'],
    ],
    [
      'Numero,Data abertura,Data encerramento,Resultado\n1,3 de abril de 2025,2 de maio de 2025,Procedente\n2,14 de out de 2025,,\n3,1 de julho de 2025,5 de ago de 2025,Improcedente\n',
      { format: "d 'de' MMM 'de' yyyy", language: 'pt' },
      ['upheld', 'rejected'],
    ],
    [
      'Reference,Date received,Date closed,Outcome\nA,2nd April 2025,3rd May 2025,Upheld\nB,21st June 2025,,\nC,1st July 2025,12th August 2025,Not upheld\n',
      { format: 'do MMM yyyy' },
      ['upheld', 'rejected'],
    ],
  ])('reads the registers of other countries: %s', async (text, at, outcomes) => {
    const { map, came } = await suggested(text);
    expect(map.events.Received.at).toMatchObject(at);
    const outcome = map.events.Judged?.outcome ?? { values: {} };
    expect('values' in outcome ? Object.values(outcome.values) : []).toEqual(
      expect.arrayContaining(outcomes),
    );
    expect(came).toEqual([3, 5, 0, 0]);
  });

  it('takes the number of a ticket rather than that of a row of the export', async () => {
    const { map } = await suggested(
      '"Number";"Ticket Number";"Created"\n"1";"2025040210000012";"2025-04-02"\n"2";"2025041210000027";"2025-04-12"\n',
    );
    expect(map.number).toBe('Ticket Number');
  });

  it('is accepted of any table with a day in it, and complaints come in by it', async () => {
    const cell = fc.stringMatching(/^[ -~\u00E9]{0,12}$/);
    const name = fc.constantFrom('Nr', 'Datum', 'Uitkomst', 'Kanaal', 'Onderwerp', 'x', 'Nr', '');
    const table = fc.record({
      names: fc.array(name, { minLength: 1, maxLength: 5 }),
      rows: fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), {
        minLength: 1,
        maxLength: 8,
      }),
      delimiter: fc.constantFrom(',', ';', '\t'),
    });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(table, async ({ names, rows, delimiter }) => {
        const lines = rows.map((cells, index) => [
          `2026-03-${String(index + 1).padStart(2, '0')}`,
          ...cells.slice(0, names.length),
        ]);
        const file = [['Ontvangen', ...names], ...lines]
          .map((line) => line.map(quoted).join(delimiter))
          .join('\n');
        const { map, came } = await suggested(file);
        const [complaints = 0, , refused = 0] = came;
        expect(map.events.Received.at.format).toBe('yyyy-MM-dd');
        // Rows of one number are one complaint.
        expect(complaints + refused).toBeLessThanOrEqual(rows.length);
        expect(complaints).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
