import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { bitonic } from '@klacht/domain';
import { suggested } from '../testing/suggested.ts';
import { suggestMapping } from './suggest-mapping.ts';

/** What is told of a register in Dutch. */
const inDutch = async (text: string) => {
  const { notes } = await suggestMapping({
    csv: async function* () {
      yield Buffer.from(text);
    },
    name: 'r.csv',
    source: 'r',
    procedure: bitonic,
    language: 'nl',
  });
  return notes;
};

describe('a register with a day and a time of day in two columns', () => {
  it.each([
    [
      'Nr;Datum ontvangst;Tijd ontvangst;Datum afdoening;Tijd afdoening\n1;02-01-2025;09:14;14-02-2025;10:00',
      ['Datum ontvangst', 'Tijd ontvangst', ['dd-MM-yyyy HH:mm', 'dd-MM-yyyy']],
      ['Datum afdoening', 'Tijd afdoening', ['dd-MM-yyyy HH:mm', 'dd-MM-yyyy']],
    ],
    [
      'Protocolo;Data Abertura;Hora Abertura;Data Resposta;Hora Resposta\n1;14/01/2025;24:00;20/01/2025;9:00',
      ['Data Abertura', 'Hora Abertura', ['dd/MM/yyyy HH:mm', 'dd/MM/yyyy']],
      ['Data Resposta', 'Hora Resposta', ['dd/MM/yyyy HH:mm', 'dd/MM/yyyy']],
    ],
    [
      'contacto,fecha_ingreso,hora_ingreso,fecha_cierre\n0001/25,2025-01-02,09:14:22,2025-01-09',
      ['fecha_ingreso', 'hora_ingreso', ['yyyy-MM-dd HH:mm:ss', 'yyyy-MM-dd']],
      ['fecha_cierre', undefined, 'yyyy-MM-dd'],
    ],
    [
      'Aktenzeichen;Eingang am;Uhrzeit;Erledigt am\nA;14.01.2025;14:30 Uhr;15.01.2025\nB;14.01.2025;9.15 Uhr;',
      ['Eingang am', 'Uhrzeit', ["dd.MM.yyyy HH:mm 'Uhr'", "dd.MM.yyyy HH.mm 'Uhr'", 'dd.MM.yyyy']],
      ['Erledigt am', undefined, 'dd.MM.yyyy'],
    ],
    [
      'Reference,Date Received,Time Received,Date Response Issued\nA,14/01/2025,9:14 AM,20/01/2025',
      ['Date Received', 'Time Received', ['dd/MM/yyyy h:mm a', 'dd/MM/yyyy']],
      ['Date Response Issued', undefined, 'dd/MM/yyyy'],
    ],
  ])('%s', async (file, received, judged) => {
    const { map, notes, summary } = await suggested(`${file}\n`);
    const { Received, Judged } = map.events;
    const shown = [Received.at, Judged?.at].map((at) => [at?.column, at?.time?.column, at?.format]);
    expect(shown).toEqual([received, judged]);
    expect(notes.some((note) => note.startsWith('timeZone: '))).toBe(true);
    expect(summary.refusedRows + summary.refusedFacts).toBe(0);
  });

  it('has no time taken for another day, nor for the number of a complaint', async () => {
    const { map, notes } = await suggested(
      'Ontvangen;Hora llamada;Onderwerp\n02-01-2025;09:14;Koers\n03-01-2025;09:15;Koers\n',
    );
    expect(map.number).toBeUndefined();
    expect(map.events.Received.at).toEqual({ column: 'Ontvangen', format: 'dd-MM-yyyy' });
    expect(notes).toContain('not used: "Hora llamada"');
  });

  it('has a column of durations left out', async () => {
    const { map } = await suggested('Nr;Datum;Behandeltijd\n1;02-01-2025;09:14\n');
    expect(map.events.Received.at).not.toHaveProperty('time');
  });

  it('below the names of their groups, merged or not, has each pair by its place', async () => {
    const text = [
      'Klachten 2025;;;;;',
      'Nr;Ontvangst;;Afhandeling;;Oordeel',
      ';Datum;Tijd;Datum;Tijd;',
      '1;02-01-2025;09:14;14-02-2025;10:00;gegrond',
      '2;13-01-2025;10:00;nog niet afgehandeld;;',
    ];
    const { map, came } = await suggested(text.join('\n'));
    expect(map).toMatchObject({
      headerRow: 3,
      number: 1,
      blanks: ['nog niet afgehandeld'],
      events: {
        Received: { at: { column: 2, time: { column: 3 } } },
        Judged: { at: { column: 4, time: { column: 5 } }, outcome: { column: 6 } },
      },
    });
    expect(came).toEqual([2, 3, 0, 0]);
    const cells = text.map((line) => line.split(';').map((cell) => (cell === '' ? null : cell)));
    const sheet = utils.aoa_to_sheet(cells);
    sheet['!merges'] = ['A1:F1', 'A2:A3', 'B2:C2', 'D2:E2', 'F2:F3'].map((one) =>
      utils.decode_range(one),
    );
    const bytes = write({ SheetNames: ['A'], Sheets: { A: sheet } }, { type: 'buffer' }) as Buffer;
    const merged = await suggested(bytes);
    // What is merged downwards is the name of its column.
    expect(merged.map).toMatchObject({ headerRow: 3, number: 'Nr' });
    expect(merged.came).toEqual([2, 3, 0, 0]);
  });
});

describe('a register with an outcome, and a day that is named for nothing known', () => {
  const judgedAt = async (header: string, ...rows: readonly string[]) => {
    const { map, notes } = await suggested([`Nr;Ontvangen;${header}`, ...rows].join('\n'));
    return [map.events.Judged?.at.column, notes.some((one) => one.startsWith('Judged: no column'))];
  };
  const [A, B] = ['1;02-01-2025;14-02-2025;gegrond', '2;13-01-2025;;'];

  it('has its judgement on that day, where there is one for each outcome', async () => {
    expect(await judgedAt('Vastgesteld;Oordeel', A, B)).toEqual(['Vastgesteld', true]);
  });

  it('has none on a day that stands elsewhere, or tells something else', async () => {
    const without = '3;14-01-2025;;ongegrond';
    expect(await judgedAt('Vastgesteld;Oordeel', A, B, without)).toEqual([undefined, false]);
    expect(await judgedAt('Datum voorval;Oordeel', A, B)).toEqual([undefined, false]);
    const [two, none] = ['1;02-01-2025;14-02-2025;15-02-2025;gegrond', '2;13-01-2025;;;'];
    expect(await judgedAt('Vastgesteld;Gemerkt;Oordeel', two, none)).toEqual([undefined, false]);
  });
});

describe('a register without a day of the judgement', () => {
  const HEAD = 'Nr;Ontvangen';

  it('may say how many days it took', async () => {
    const file = `${HEAD};Afgehandeld in (dagen);Oordeel\n1;02-01-2025;43;gegrond\n2;03-01-2025;;\n`;
    const { map, notes, came } = await suggested(file);
    expect(map.events.Judged?.at).toEqual({
      column: 'Afgehandeld in (dagen)',
      format: 'days-after-receipt',
    });
    expect(notes).toContain(
      'Afgehandeld in (dagen): taken for days of the calendar from the receipt to the judgement: days-after-receipt',
    );
    expect(came).toEqual([2, 3, 0, 0]);
    expect(await inDutch(file)).toContain(
      'Afgehandeld in (dagen): genomen als dagen op de kalender van de ontvangst tot het oordeel: "days-after-receipt"',
    );
  });

  it('may count in working days, which are those of the procedure as a stand-in', async () => {
    const { map, notes, came } = await suggested(
      `${HEAD};Doorlooptijd (werkdagen)\n1;02-01-2025;43\n`,
    );
    expect(map.events.Judged?.at).toEqual({
      column: 'Doorlooptijd (werkdagen)',
      format: 'working-days-after-receipt',
      estimated: true,
    });
    expect(notes.join('\n')).toContain('the register may have other holidays');
    expect(came).toEqual([1, 2, 0, 0]);
  });

  it('may count in hours, which tell a moment where the receipt is one', async () => {
    const file = (receipt: string) => `${HEAD};Doorlooptijd (uren)\n1;${receipt};43,5\n`;
    const { map, came } = await suggested(file('02-01-2025 09:00'));
    expect(map.events.Judged?.at.format).toBe('hours-after-receipt');
    expect(came).toEqual([1, 2, 0, 0]);
    const without = await suggested(file('02-01-2025'));
    expect(without.map.events.Judged).toBeUndefined();
    expect(without.notes).toContain(
      'Doorlooptijd (uren): how many hours it took, and no receipt has a time, so that it tells no day; not used',
    );
  });

  it.each([
    [
      '(werkdagen)',
      '-1',
      'no whole number of working days, 0 or more',
      'geen geheel aantal werkdagen van 0 of meer',
    ],
    [
      '(werkdagen)',
      '2,5',
      'no whole number of working days, 0 or more',
      'geen geheel aantal werkdagen van 0 of meer',
    ],
    ['(dagen)', '2,5', 'no whole number of days', 'geen geheel aantal dagen'],
    ['(uren)', '-1', 'no number of hours, 0 or more', 'geen aantal uren van 0 of meer'],
  ])(
    'is not told by numbers that do not fit, which are named: %s %s',
    async (unit, odd, en, nl) => {
      const file = `${HEAD};Doorlooptijd ${unit}\n1;02-01-2025 09:00;43\n2;03-01-2025 09:00;${odd}\n`;
      const { notes, map } = await suggested(file);
      expect(map.events.Judged).toBeUndefined();
      expect(notes).toContain(
        `Doorlooptijd ${unit}: how long it took, and "${odd}" is ${en}, so that it tells no day; not used`,
      );
      expect(await inDutch(file)).toContain(
        `Doorlooptijd ${unit}: hoe lang het duurde, maar "${odd}" is ${nl}, dus het zegt geen dag; niet gebruikt`,
      );
    },
  );

  it('is not told by weeks', async () => {
    const { notes } = await suggested(`${HEAD};Doorlooptijd (weken)\n1;02-01-2025;4\n`);
    expect(notes).toContain(
      'Doorlooptijd (weken): how long it took, in something else than days, working days or hours, so that it tells no day; not used',
    );
  });

  it('takes the day where there is one beside them', async () => {
    const { map } = await suggested(
      `${HEAD};Doorlooptijd;Afgehandeld\n1;02-01-2025;43;14-02-2025\n`,
    );
    expect(map.events.Judged?.at.column).toBe('Afgehandeld');
  });

  it('is told which are closed by a status', async () => {
    const file = `${HEAD};Status\n1;02-01-2025;Afgehandeld\n2;03-01-2025;In behandeling\n3;03-01-2025;Niet afgehandeld\n`;
    const { map, notes } = await suggested(file);
    expect(map.events.Judged).toBeUndefined();
    expect(notes).toContain(
      'Status: "Afgehandeld" (1 row) says that a complaint is closed, and no column tells the day; it comes in as received, and its judgement as not kept',
    );
    expect(await inDutch(file)).toContain(
      'Status: bij "Afgehandeld" (1 rij) is een klacht afgehandeld, en geen kolom zegt de dag; zij komt binnen als ontvangen, en haar oordeel als niet bijgehouden',
    );
  });
});

describe('what was given', () => {
  const HEAD = 'Nr;Ontvangen;Afgehandeld;Oordeel';
  const row = (nr: number, given: string) => `${nr};02-01-2025;14-02-2025;gegrond;${given}`;

  it('is read of an amount, and nothing where there is none', async () => {
    const rows = ['\u20AC 50,00', '', '\u20AC 0,00', 'geen'].map((given, nr) => row(nr, given));
    const { map, came, notes } = await suggested(`${HEAD};Vergoeding\n${rows.join('\n')}\n`);
    expect(map.events.Judged?.redress).toEqual({
      kind: {
        column: 'Vergoeding',
        values: { '\u20AC 0,00': null, geen: null },
        default: 'compensation',
      },
      amount: { column: 'Vergoeding' },
      currency: { value: 'EUR' },
    });
    expect(came).toEqual([4, 8, 0, 0]);
    expect(notes.some((note) => note.includes('currency'))).toBe(false);
  });

  it('has its kind in a column of its own, which is no subject', async () => {
    const rows = [row(1, '50,00;financieel'), row(2, ';excuses'), row(3, ';ja hoor')];
    const file = `${HEAD};Bedrag vergoeding;Soort vergoeding\n${rows.join('\n')}\n`;
    const { map, notes } = await suggested(file);
    expect(map.events.Received.subjects).toBeUndefined();
    expect(map.events.Judged?.redress).toEqual({
      kind: {
        column: 'Soort vergoeding',
        values: { financieel: 'compensation', excuses: 'apology', 'ja hoor': null },
      },
      amount: { column: 'Bedrag vergoeding' },
      currency: { value: 'EUR' },
    });
    expect(notes).toContain(
      'Bedrag vergoeding: in which currency? Taken for EUR, in the redress of Judged',
    );
    expect(await inDutch(file)).toContain(
      'Bedrag vergoeding: in welke munt? Genomen is EUR, in "redress" van "Judged"',
    );
  });

  it.each([
    ['Compensation (\u00A3)', '12.50', 'compensation', 'GBP'],
    ['Goodwill payment', '$12.50', 'goodwill', 'USD'],
    ['Importo rimborso', '\u20AC 12,50', 'compensation', 'EUR'],
    ['Reembolso', 'R$ 12,50', 'compensation', 'BRL'],
    ['Od\u0161kodn\u011Bn\u00ED', '12,50 K\u010D', 'compensation', 'CZK'],
  ])('is told in %s by %s', async (name, written, kind, currency) => {
    const { map } = await suggested(`${HEAD};${name}\n${row(1, written)}\n`);
    expect(map.events.Judged?.redress).toMatchObject({
      kind: { default: kind },
      currency: { value: currency },
    });
  });

  it('is not what was asked for', async () => {
    const { map } = await suggested(`${HEAD};Gevraagde vergoeding\n${row(1, '50,00')}\n`);
    expect(map.events.Judged?.redress).toBeUndefined();
  });
});
