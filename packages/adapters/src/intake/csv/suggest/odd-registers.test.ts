import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { suggested } from '../testing/suggested.ts';

/** A text in an encoding of one byte a letter, by the table that the platform reads it with. */
const encoded = (text: string, encoding: string): Buffer => {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Buffer.from(Array.from(text, (letter) => bytes.get(letter) ?? 0x3f));
};

const day = (month: number, date: number): Date => new Date(Date.UTC(2025, month - 1, date));

describe('a register', () => {
  it('of an American authority has years of two figures, and numbers that look like days', async () => {
    const { map, came } = await suggested(`Date received,Issue,ZIP code,Submitted via,Complaint ID
01/14/25,Fees,92604,Web,2034112
12/31/24,Fees,10001,Postal mail,2034113
02/03/25,Fraud,770XX,Phone,2034114
`);
    expect(map).toMatchObject({ number: 'Complaint ID' });
    expect(map.events.Received.at).toEqual({
      column: 'Date received',
      format: 'MM/dd/yy',
      yearsFrom: 1970,
    });
    expect(came).toEqual([3, 3, 0, 0]);
  });

  it('of a British firm names days of the week, "same day" and what is still to come', async () => {
    const { map, notes, summary } = await suggested(`Complaints data,,,,
Half-year: 2025 H1,,,,
,,,,
Case Ref,Date complaint received,Date acknowledged,Final response date,Complaint outcome
F/1,Thu 2 Jan 2025,same day,14 Feb 2025,Upheld
F/2,Fri 3 Jan 2025,Mon 6 Jan 2025,Fri 28 Feb 2025,Not upheld
F/3,Mon 13 Jan 2025,N/A,TBC,Open
Total,3,2,2,
`);
    expect(map).toMatchObject({
      headerRow: 4,
      number: 'Case Ref',
      blanks: ['N/A', 'TBC'],
      skip: { column: 'Case Ref' },
      events: {
        Received: { at: { format: 'EEE d MMM yyyy' } },
        Acknowledged: { at: { format: 'EEE d MMM yyyy', daysAfterReceipt: { 'same day': 0 } } },
        Judged: { at: { format: ['d MMM yyyy', 'EEE d MMM yyyy'] } },
      },
    });
    expect(notes).toContain('skip: passed over as titles and totals are rows with "Total"');
    expect(notes).toContain('blanks: taken for empty cells are "N/A", "TBC"');
    expect(summary).toMatchObject({ rows: 3, newComplaints: 3, recorded: 7, skipped: 1 });
  });

  it('in Czech is read by its letters, and so is one in French with a euro of its own', async () => {
    const czech = await suggested(
      encoded(
        '\u010C\u00EDslo jednac\u00ED;Datum p\u0159ijet\u00ED;Datum vy\u0159\u00EDzen\u00ED;V\u00FDsledek\r\nA;2. 1. 2025 9.15;17. 2. 2025 14.30;ned\u016Fvodn\u00E1\r\nB;3. 1. 2025 10.05;-;v \u0159\u00EDzen\u00ED\r\n',
        'windows-1250',
      ),
    );
    expect(czech.map).toMatchObject({
      encoding: 'windows-1250',
      number: '\u010C\u00EDslo jednac\u00ED',
      blanks: ['-'],
      events: {
        Received: { at: { format: 'd. M. yyyy HH.mm' } },
        Judged: { outcome: { values: { 'ned\u016Fvodn\u00E1': 'rejected' } } },
      },
    });
    expect(czech.notes[1]).toBe(
      'encoding: by its letters taken for windows-1250, which reads "\u010C\u00EDslo", "jednac\u00ED", "p\u0159ijet\u00ED": is that right?',
    );
    expect(czech.came).toEqual([2, 3, 0, 0]);
    const french = await suggested(
      encoded(
        'N\u00B0\u00A0dossier;Date de r\u00E9ception;Accus\u00E9 de r\u00E9ception;Montant\nR\u00A01;2\u00A0janvier\u00A02025;sans\u00A0objet;12,50\u00A0\u20AC\nR\u00A02;1er\u00A0f\u00E9vrier\u00A02025;3\u00A0f\u00E9vrier\u00A02025;0\u00A0\u20AC\n',
        'iso-8859-15',
      ),
    );
    expect(french.map).toMatchObject({
      encoding: 'iso-8859-15',
      number: 'N\u00B0\u00A0dossier',
      blanks: ['sans\u00A0objet'],
      events: { Received: { at: { format: ['d MMM yyyy', 'do MMM yyyy'], language: 'fr' } } },
    });
    expect(french.came).toEqual([2, 3, 0, 0]);
  });

  it('behind a readme or a pivot is found by the dates in its sheet', async () => {
    const sheet = utils.aoa_to_sheet(
      [
        ['Klachten'],
        ['afgedrukt op', day(4, 1)],
        [],
        ['Klachtnr', 'Datum binnenkomst', 'Bevestigd', 'Datum afgehandeld', 'Oordeel'],
        ['Januari 2025'],
        ['2025-01', day(1, 2), 'dezelfde dag', day(2, 3), 'gegrond'],
        ['2025-02', day(1, 6), 'n.v.t.', 'onbekend', null],
        ['2025-03'],
        ['Subtotaal januari', 3],
        ['Totaal', 3],
        [],
        [null, ' ', null],
      ],
      { UTC: true },
    );
    const [readme, pivot] = [
      utils.aoa_to_sheet([['Lees mij'], ['Stand per', day(4, 1)]], { UTC: true }),
      utils.aoa_to_sheet([
        ['Rijlabels', 'Aantal'],
        ['januari', 2],
      ]),
    ];
    const bytes = write(
      {
        SheetNames: ['Lees mij', 'Draaitabel', 'Register'],
        Sheets: { 'Lees mij': readme, Draaitabel: pivot, Register: sheet },
      },
      { type: 'buffer' },
    ) as Buffer;
    const { map, notes, summary } = await suggested(bytes);
    expect(map).toMatchObject({
      sheet: 'Register',
      headerRow: 4,
      number: 'Klachtnr',
      blanks: ['n.v.t.', 'onbekend'],
      events: { Acknowledged: { at: { daysAfterReceipt: { 'dezelfde dag': 0 } } } },
    });
    expect(notes.slice(0, 3)).toEqual([
      'read as a workbook, the header in row 4: 3 rows, 5 columns',
      'sheet: "Register" is read, and not "Lees mij", "Draaitabel"',
      'skip: passed over as titles and totals are rows with "Januari 2025", "Subtotaal januari", "Totaal"',
    ]);
    // A number by itself is a complaint without a day, and is told.
    expect(summary).toMatchObject({ newComplaints: 2, recorded: 4, refusedRows: 1 });
    expect(summary.rows).toBe(
      summary.newComplaints + summary.knownComplaints + summary.refusedRows,
    );
  });

  it('as a help desk exports it has lines below it, and moments as counts', async () => {
    const salesforce = await suggested(`"Case Number","Date/Time Opened","Closed Date","Case Origin"
"00001026","1/2/2025, 9:14 AM","2/14/2025","Email"
"00001027","1/13/2025, 12:05 PM","","Phone"

"Grand Totals (2 records)"
"Confidential (do not send)"
`);
    expect(salesforce.map).toMatchObject({ number: 'Case Number' });
    expect(salesforce.map.shortRows).toBeUndefined();
    expect(salesforce.summary).toMatchObject({ rows: 2, skipped: 2, refusedRows: 0 });
    const hubspot = await suggested(
      'Ticket ID,Create date,Close date,Source\n182,1735809240000,1739545620000,EMAIL\n183,1735905900000,,CHAT\n',
    );
    expect(hubspot.map.events).toMatchObject({
      Received: { at: { format: 'epoch-milliseconds' }, channel: { column: 'Source' } },
      Judged: { at: { column: 'Close date' } },
    });
    expect(hubspot.came).toEqual([2, 3, 0, 0]);
    const seconds = await suggested('id,created_at\n7,1735809240\n8,1735905900\n');
    expect(seconds.map.events.Received.at.format).toBe('epoch-seconds');
  });

  it('with another table beside it is read by itself, and that is said', async () => {
    const { map, notes, came } =
      await suggested(`Nr;Datum ontvangen;Onderwerp;;Nr;Datum melding;Soort
1;do 2 januari 2025 14.30 uur;Koers;;S1;02-01-2025;Storing
2;vr 3 januari 2025 9.05 uur;Boete;;;;
`);
    expect(map.events).toEqual({
      Received: {
        at: {
          column: 'Datum ontvangen',
          format: "EEE d MMM yyyy HH.mm 'uur'",
          language: 'nl',
        },
        subjects: [{ column: 'Onderwerp', values: { Koers: 'price', Boete: 'Boete' } }],
      },
    });
    expect(map.number).toBe(1);
    expect(notes[1]).toBe(
      'a second table stands beside the first and is not read; put it into a file of its own: "Nr", "Datum melding", "Soort"',
    );
    expect(came).toEqual([2, 2, 0, 0]);
  });

  it('with a column between that nobody uses is one table', async () => {
    const { map } = await suggested('Nr;Ontvangen;;Oordeel\n1;02-01-2025;;13-02-2025\n');
    expect(map.events.Judged?.at.column).toBe('Oordeel');
  });
});

describe('a column of days', () => {
  it.each([
    ['2025-01', 'yyyy-MM'],
    ['01/2025', 'MM/yyyy'],
    ['2025Q1', 'yyyyQQQ'],
    ['Q1 2025', 'QQQ yyyy'],
    ['2025', 'yyyy'],
    ['jan 2025', 'MMM yyyy'],
  ])('that tells no day, %s, is a stand-in', async (written, format) => {
    const { map, notes, came } = await suggested(
      `Nr;Ontvangen;Afgehandeld\n1;${written};13-02-2025\n`,
    );
    expect(map.events.Received.at).toMatchObject({ format, estimated: true });
    expect(notes).toContain(
      `Ontvangen: ${format} tells no day, so it is a stand-in, and nothing is due by it: estimated`,
    );
    expect(came).toEqual([1, 2, 0, 0]);
  });

  it('with a month among its days keeps them as days', async () => {
    const { map, notes, came } = await suggested(
      'Nr;Ontvangen\n1;2025-01-03\n2;2025-02\n3;2025-02-04\n',
    );
    expect(map.events.Received.at).toEqual({ column: 'Ontvangen', format: 'yyyy-MM-dd' });
    expect(notes).toContain('Ontvangen: 1 value is no date as yyyy-MM-dd, such as "2025-02"');
    expect(came).toEqual([2, 2, 1, 0]);
  });

  it('of something else stands in for a receipt that no column tells', async () => {
    const { map, notes } = await suggested('Nr;Datum afgehandeld\n1;02-01-2025\n2;13-02-2025\n');
    const at = { column: 'Datum afgehandeld', format: 'dd-MM-yyyy' };
    expect(map.events).toMatchObject({
      Received: { at: { ...at, estimated: true } },
      Judged: { at },
    });
    expect(notes).toContain(
      'Received: no column tells its day; Datum afgehandeld stands in for it, so that nothing is due by it: estimated',
    );
  });

  it('that no format reads is told, and no other column is silently taken for it', async () => {
    const { map, notes } = await suggested(
      'Nr;Ontvangen;Afgehandeld\n1;week 3 van 2025;13-02-2025\n2;week 4 van 2025;\n',
    );
    expect(map.events.Received.at).toMatchObject({ column: 'Afgehandeld', estimated: true });
    expect(notes).toContain(
      'Ontvangen: named as a day, and no format reads its values, such as "week 4 van 2025"; not used',
    );
  });

  it('by the clock is told apart by how its time is written', async () => {
    const formatOf = async (...written: readonly string[]) => {
      const rows = written.map((one, nr) => `${nr};"${one}"`).join('\n');
      return (await suggested(`Nr;Created\n${rows}\n`)).map.events.Received.at;
    };
    const expected: Readonly<Record<string, string | string[]>> = {
      '2 mei 2025 om 14:30 uur': "d MMM yyyy 'om' HH:mm 'uur'",
      '02-05-2025 14u30': "dd-MM-yyyy HH'u'mm",
      '14.05.2025, 9.15 Uhr': "dd.MM.yyyy, HH.mm 'Uhr'",
      'Thu, 2 Jan 2025 09:14:22 +0100': 'EEE, d MMM yyyy HH:mm:ss XX',
      'Thursday, January 2, 2025 at 9:14 PM': "EEE, MMM d, yyyy 'at' h:mm a",
      '1/13/2025 9:14:00 p.m.': 'MM/dd/yyyy h:mm:ss a',
      '2025-01-02T09:14:22.123+01:00': "yyyy-MM-dd'T'HH:mm:ss.SXXX",
      '2025-01-02 09:14:22 GMT': "yyyy-MM-dd HH:mm:ss 'GMT'",
    };
    for (const [written, format] of Object.entries(expected)) {
      expect((await formatOf(written)).format).toBe(format);
    }
  });

  it('takes a shared name of a month for English where the header is', async () => {
    const english = await suggested('Key,Created\nA,02/Jan/25 9:14 AM\nB,13/Feb/25 9:14 AM\n');
    expect(english.map.events.Received.at).not.toHaveProperty('language');
    const dutch = await suggested('Nr;Ontvangen\nA;02-jan-25\nB;13-feb-25\n');
    expect(dutch.map.events.Received.at).toMatchObject({ language: 'nl' });
  });
});

it('a text of each complaint is no subject, and is sealed with it', async () => {
  const rows = Array.from({ length: 20 }, (_, nr) => `${nr};02-01-2025;Vraag ${nr} van iemand`);
  const { map } = await suggested(['Nr;Ontvangen;Onderwerp', ...rows].join('\n'));
  expect(map.events.Received).toMatchObject({ text: { column: 'Onderwerp' } });
  expect(map.events.Received.subjects).toBeUndefined();
});
