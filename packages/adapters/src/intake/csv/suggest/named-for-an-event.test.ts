import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { suggested } from '../testing/suggested.ts';
import { rolesOfColumn } from './column-words.ts';
import { outcomeOf } from './value-words.ts';

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;

describe('a column that is named for an event, and holds no day', () => {
  it.each([
    ['Uitspraaknr.', 'Klacht ontvangen', '2025-0001', '2025-0002'],
    ['Decision reference', 'Date received', 'DRN-5000001', 'DRN-5000002'],
    ['N. progressivo reclamo', 'Data ricezione', '0001/2025', '0002/2025'],
    ['Klachtreferentie', 'Datum ontvangst', 'A-1', 'A-2'],
  ])('is a number, as %s is', async (number, day, one, other) => {
    const { map, notes, came } = await suggested(
      lines(`${number};${day}`, `${one};13-02-2025`, `${other};14-02-2025`),
    );
    expect(map.number).toBe(number);
    expect(notes.join('\n')).not.toContain('the whole row identifies');
    expect(came).toEqual([2, 2, 0, 0]);
  });

  it('tells how complaints were decided, where it says several known things', async () => {
    const { map, came } = await suggested(
      lines(
        'Complaint No;Date of Receipt;Date of Disposal;Clause of Disposal',
        '1;13.02.2025;14.03.2025;Award passed',
        '2;14.02.2025;15.03.2025;Rejected u/c 16(2)(a)',
        '3;15.02.2025;16.03.2025;Resolved through mediation',
      ),
    );
    expect(map.events.Judged?.outcome).toEqual({
      column: 'Clause of Disposal',
      values: {
        'Award passed': null,
        'Rejected u/c 16(2)(a)': 'rejected',
        'Resolved through mediation': 'settled',
      },
    });
    expect(came).toEqual([3, 5, 0, 0]);
  });
});

describe('several columns that are named as days of one event', () => {
  it('date it by the one that has a day where there is an outcome, and the other is told', async () => {
    const { map, notes } = await suggested(
      lines(
        'Protocolo;Data Abertura;Data Resposta;Data Finaliza\u00E7\u00E3o;Resultado',
        '1;13/02/2025;14/02/2025;20/03/2025;Procedente',
        '2;14/02/2025;15/02/2025;;',
        '3;15/02/2025;16/02/2025;21/03/2025;Improcedente',
      ),
    );
    expect(map.events.Judged?.at.column).toBe('Data Finaliza\u00E7\u00E3o');
    expect(notes).toContain(
      'Data Resposta: named as a day of Judged too, and not used, for Data Finaliza\u00E7\u00E3o is; what happened a second time, such as after a reopening, asks for a row of its own: severalRows',
    );
  });

  it('tell that a judgement after a reopening is not read', async () => {
    const { notes, came } = await suggested(
      lines(
        'Nr.;Ingekomen;Afgehandeld (1e);Uitkomst;Heropend op;Afgehandeld (2e);Uitkomst 2',
        '1;13-2-2025;14-3-2025;Gegrond;;;',
        '2;14-2-2025;15-3-2025;Ongegrond;20-3-2025;30-3-2025;Gegrond',
      ),
    );
    expect(notes.filter((note) => note.startsWith('Afgehandeld (2e): named as'))).toHaveLength(1);
    expect(came).toEqual([2, 5, 0, 0]);
  });
});

describe('a day that the firm was told of', () => {
  it('is not that of the judgement', async () => {
    const { map, notes } = await suggested(
      lines(
        'Complaint ID,Date received,Date sent to company,Company response',
        '1,06/20/2025,06/21/2025,Closed with monetary relief',
        '2,06/21/2025,06/22/2025,Closed with explanation',
      ),
    );
    expect(map.events).not.toHaveProperty('Judged');
    expect(notes.join('\n')).toContain('an outcome by its name, and no column tells its day');
  });
});

describe('words of other registers', () => {
  it.each([
    ['Stage 1 acknowledged', '22-04-2025', 'Acknowledged'],
    ['Arbeitstage bis Entscheidung', '22-04-2025', null],
    ['Datum n\u00E1lezu', '22-04-2025', 'Judged'],
    ['Respondido em', '22-04-2025', 'Judged'],
    ['Aggiornato il', '22-04-2025', null],
  ])('%s is a day of %j %s', async (name, day, event) => {
    const { map } = await suggested(lines(`Nr;Ontvangen;${name}`, `1;13-02-2025;${day}`));
    expect(Object.keys(map.events).filter((one) => one !== 'Received')).toEqual(
      event === null ? [] : [event],
    );
  });

  it('read the steps of a complaint in French', async () => {
    const { map, came } = await suggested(
      lines(
        'Num\u00E9ro de dossier;\u00C9v\u00E9nement;Date;Commentaire',
        'M-1;R\u00E9ception;13/02/2025;',
        'M-1;Accus\u00E9 de r\u00E9ception;14/02/2025;',
        'M-1;Cl\u00F4ture;20/03/2025;avis favorable',
        'M-2;R\u00E9ception;15/02/2025;',
        'M-2;Cl\u00F4ture;21/03/2025;avis d\u00E9favorable',
      ),
    );
    expect(map.severalRows).toBe(true);
    expect(Object.keys(map.events).toSorted()).toEqual(['Acknowledged', 'Judged', 'Received']);
    expect(came).toEqual([2, 5, 0, 0]);
  });

  it.each([
    ['13/02/2025 \u00E0s 13:30', "dd/MM/yyyy '\u00E0s' HH:mm"],
    ['13/02/2025 a las 13:30', "dd/MM/yyyy 'a las' HH:mm"],
  ])('read a moment as %s', async (written, format) => {
    const { map, came } = await suggested(lines('ID;Criado em', `1;${written}`));
    expect(map.events.Received.at).toEqual({ column: 'Criado em', format });
    expect(came).toEqual([1, 1, 0, 0]);
  });

  it.each([
    '9999-12-31T00:00:00+10:00',
    '0000/00/00',
    '9999/12/31',
    '9999-12-31 23:59:59.997',
    'noch h\u00E4ngig',
    '\u0159\u00EDzen\u00ED neukon\u010Deno',
  ])('take %s for no day', async (nothing) => {
    const { map, came } = await suggested(
      lines('Nr;Ontvangen;Bevestigd', `1;13-02-2025;${nothing}`, '2;14-02-2025;15-02-2025'),
    );
    expect(map.blanks).toEqual([nothing]);
    expect(came).toEqual([2, 3, 0, 0]);
  });

  it.each([
    ['Customer interactions', []],
    ['Landlord type', []],
    ['requester_id', []],
    ['Name of RE', []],
    ['Full name', ['complainant']],
    ['fields.summary', ['text']],
    ['fields.reporter.displayName', ['complainant']],
    ['fields.reporter.emailAddress', ['email', 'address']],
  ])('%s is %j', (name, roles) => {
    expect(rolesOfColumn(name)).toEqual(roles);
  });
});

describe('what a system answers of a complaint', () => {
  it('is found by the key that people see, and a yes or a no is no subject', async () => {
    const issue = (at: number) => ({
      id: `${10_000 + at}`,
      key: `KL-${at}`,
      fields: {
        created: `2025-02-1${at}T10:00:00.000+0100`,
        issuetype: { name: 'Complaint', subtask: false },
      },
    });
    const { map } = await suggested(JSON.stringify({ issues: [issue(1), issue(2)] }));
    expect(map.number).toBe('key');
    expect(map.events.Received.subjects).toEqual([{ column: 'fields.issuetype.name' }]);
  });
});

describe('a column of outcomes', () => {
  it.each([
    ['Gegrond\n(j/n)', ['outcome']],
    ['Upheld (yes/no)', ['outcome']],
    ['Complaint outcome [list]', ['outcome']],
    ['Status Reason', []],
  ])('named %j is %j', (name, roles) => {
    expect(rolesOfColumn(name)).toEqual(roles);
  });

  it('is the one that tells more apart, of two of which as much is read', async () => {
    const { map } = await suggested(
      lines(
        'Issue key;Created;Resolved;Resolution;Custom field (Outcome)',
        'KL-1;2025-02-13;2025-03-14;Done;Gegrond',
        'KL-2;2025-02-14;2025-03-15;Done;Ongegrond',
      ),
    );
    expect(map.events.Judged?.outcome).toEqual({
      column: 'Custom field (Outcome)',
      values: { Gegrond: 'upheld', Ongegrond: 'rejected' },
    });
  });

  it.each([
    ['uwzgl\u0119dniono roszczenie', 'upheld'],
    ['uwzgl\u0119dniono cz\u0119\u015Bciowo', 'partly-upheld'],
    ['nie uwzgl\u0119dniono', 'rejected'],
    ['odmowa uznania roszcze\u0144', 'rejected'],
    ['N\u00E1vrhu vyhov\u011Bno', 'upheld'],
    ['N\u00E1vrhu \u010D\u00E1ste\u010Dn\u011B vyhov\u011Bno', 'partly-upheld'],
    ['nevyhov\u011Bno', 'rejected'],
    ['N\u00E1vrh zam\u00EDtnut', 'rejected'],
  ])('says by %s that it is %s', (written, outcome) => {
    expect(outcomeOf(written)).toBe(outcome);
  });
});

describe('what was given', () => {
  it('is an amount where the comma stands before no cents, and nothing is asked of blanks', async () => {
    const { map, notes, came } = await suggested(
      lines(
        'Nr;Ontvangen;Afgehandeld;Uitkomst;Vergoeding',
        '1;13-02-2025;14-03-2025;gegrond;\u20AC 2.500,-',
        '2;14-02-2025;15-03-2025;ongegrond;NULL',
      ),
    );
    expect(map.events.Judged?.redress?.amount).toEqual({ column: 'Vergoeding' });
    expect(notes.filter((note) => note.startsWith('Vergoeding'))).toEqual([]);
    expect(came).toEqual([2, 4, 0, 0]);
  });

  it('is an amount too where it may be of a thousand or of one, and is not asked for as a kind', async () => {
    const { map, notes } = await suggested(
      lines(
        'Nr;Received;Closed;Outcome;Compensation',
        '1;2025-02-13;2025-03-14;upheld;$12,500',
        '2;2025-02-14;2025-03-15;rejected;',
      ),
    );
    expect(notes.join('\n')).not.toContain('"$12,500"');
    expect(map.events.Judged?.redress?.amount).toEqual({ column: 'Compensation' });
  });
});

describe('a workbook whose days are numbers', () => {
  it('is read by the sheet that names a number and a day of receipt', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['Maand', 'Aantal'],
        ['jan', 3],
      ]),
      'Samen',
    );
    const rows = [
      ['Zaaknummer', 'Binnengekomen'],
      ['00001', 45_700],
      ['00002', 45_701],
    ];
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Data');
    const { map, notes, came } = await suggested(
      Buffer.from(write(book, { bookType: 'xlsx', type: 'array' }) as ArrayBuffer),
    );
    expect(map).toMatchObject({ sheet: 'Data', number: 'Zaaknummer' });
    expect(map.events.Received.at).toEqual({ column: 'Binnengekomen', format: 'serial' });
    expect(notes).toContain('sheet: "Data" is read, and not "Samen"');
    expect(came).toEqual([2, 2, 0, 0]);
  });
});
