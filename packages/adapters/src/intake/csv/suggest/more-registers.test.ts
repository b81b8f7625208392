import { describe, expect, it } from 'vitest';
import { dateReader } from '../dates.ts';
import { suggested } from '../testing/suggested.ts';
import { rolesOfColumn } from './column-words.ts';
import { endOf, outcomeOf } from './value-words.ts';

describe('an outcome', () => {
  it.each([
    ['Company Position Upheld', 'rejected'],
    ['Company Position Overturned', 'upheld'],
    ['Decision in favour of complainant', 'upheld'],
    ['Decision in favour of financial firm', 'rejected'],
    ['Partly in favour of the firm', 'partly-upheld'],
    ['Not in favour of the complainant', 'rejected'],
    ['ten gunste van de klager', 'upheld'],
    ['Informe favorable al reclamante', 'upheld'],
    ['Informe favorable a la entidad', 'rejected'],
    ['zmiana stanowiska podmiotu', 'upheld'],
    ['podtrzymanie stanowiska podmiotu', 'rejected'],
    ['cz\u0119\u015Bciowa zmiana stanowiska', 'partly-upheld'],
    ['Parcialmente procedente', 'partly-upheld'],
    ['Delvis bifall', 'partly-upheld'],
    ['Accoglimento totale', 'upheld'],
    ['Vergleich', 'settled'],
    ['Mediated', 'settled'],
    ['Favor\u00E1vel ao reclamante', 'upheld'],
    ['Desfavor\u00E1vel ao reclamante', 'rejected'],
    ['Desfavorable a la entidad', 'upheld'],
    ['Unfavourable to the complainant', 'rejected'],
    ['zugunsten des Unternehmens', 'rejected'],
    ['noch anh\u00E4ngig', null],
    ['Within NYPD Guidelines', 'rejected'],
    ['Discontinued', undefined],
  ])('%s is %s', (written, outcome) => {
    expect(outcomeOf(written)).toBe(outcome);
  });

  it.each([
    ['Withdrawn', 'Withdrawn'],
    ['R\u00FCckzug', 'Withdrawn'],
    ['R\u00FCcknahme der Beschwerde', 'Withdrawn'],
    ['Niet behandelbaar', 'DeclaredInadmissible'],
    ['Desistimiento', 'Withdrawn'],
    ['Outside Rules', 'DeclaredInadmissible'],
    ['No Jurisdiction', 'DeclaredInadmissible'],
    ['Inammissibile', 'DeclaredInadmissible'],
    ['niet in behandeling genomen', 'DeclaredInadmissible'],
    ['in behandeling', undefined],
    ['gegrond', undefined],
  ])('%s is no judgement, and the end is %s', (written, end) => {
    expect(endOf(written)).toBe(end);
    if (end !== undefined) expect(outcomeOf(written)).toBeNull();
  });

  it('that says how a complaint ended otherwise closes it so', async () => {
    const rows = [
      '1,02/01/2025,14/02/2025,Withdrawn',
      '2,13/01/2025,15/02/2025,Outside Rules',
      '3,14/01/2025,16/02/2025,Upheld',
      '4,15/01/2025,,',
    ];
    const { map, notes, came } = await suggested(
      `Case,Date received,Date closed,Outcome\n${rows.join('\n')}\n`,
    );
    const at = { column: 'Date closed', format: 'dd/MM/yyyy' };
    expect(map.events).toMatchObject({
      Judged: { when: { column: 'Outcome', notIn: ['Withdrawn', 'Outside Rules'] } },
      Withdrawn: { at, when: { column: 'Outcome', in: ['Withdrawn'] } },
      DeclaredInadmissible: { at, when: { column: 'Outcome', in: ['Outside Rules'] } },
    });
    expect(notes).toContain(
      'Withdrawn: taken for how a complaint ended where Outcome is "Withdrawn"',
    );
    expect(came).toEqual([4, 7, 0, 0]);
  });

  it('is in the column of which most is read, or in one that holds nothing else', async () => {
    const outcomeOfHeader = async (header: string, ...cells: readonly string[]) => {
      const rows = cells.map((one, nr) => `${nr};02-01-2025;14-02-2025;${one}`);
      const { map } = await suggested([`Nr;Ontvangen;Afgehandeld;${header}`, ...rows].join('\n'));
      const outcome = map.events.Judged?.outcome;
      return outcome !== undefined && 'column' in outcome ? outcome.column : null;
    };
    const read = 'd\u016Fvodn\u00E1';
    expect(
      await outcomeOfHeader('Zp\u016Fsob vy\u0159\u00EDzen\u00ED;D\u016Fvodnost', `dopis;${read}`),
    ).toBe('D\u016Fvodnost');
    expect(await outcomeOfHeader('Slot', 'gegrond', 'ongegrond')).toBe('Slot');
    expect(await outcomeOfHeader('Slot', 'gegrond', 'gegrond')).toBeNull();
    expect(await outcomeOfHeader('Slot', 'gegrond', 'ongegrond', 'kapot')).toBeNull();
    expect(await outcomeOfHeader('Status', 'gegrond', 'ongegrond')).toBeNull();
  });

  it.each(['Complaint upheld?', 'Justified?', 'Substantiated'])(
    'may be a yes or a no: %s',
    async (asked) => {
      const { map } = await suggested(
        `Ref,Date received,Date closed,${asked}\n1,02/01/2025,14/02/2025,Y\n2,13/01/2025,14/02/2025,N\n3,13/01/2025,14/02/2025,Part\n`,
      );
      expect(map.events.Judged?.outcome).toMatchObject({
        values: { Y: 'upheld', N: 'rejected', Part: 'partly-upheld' },
      });
    },
  );
});

it.each([
  ['doorlooptijd (werkdagen)', 5],
  ['Duur in weken', 3],
  ['Minutes', 4],
  ['Aantal brieven', 1],
])('a measure is no number of a complaint: %s', async (measure, first) => {
  const rows = [2, 7, 9].map((day, index) => `${day}-1-2025,${'abc'[index]},${first + 5 * index}`);
  const { map } = await suggested([`Ontvangen,Soort,${measure}`, ...rows].join('\n'));
  expect(map.number).toBeUndefined();
});

it('how a complaint was handled is no name of who did', async () => {
  const officerOf = async (cell: string) => {
    const rows = [1, 2, 3].map((nr) => `${nr},02-01-2025,${cell}`);
    const header = 'Nr,Ontvangen,Hoe de klacht is behandeld';
    return (await suggested([header, ...rows].join('\n'))).map.events.Received.officer;
  };
  const text =
    'De klager kreeg gelijk, want de koers was te laat bijgewerkt, en wij betaalden het verschil.';
  expect(await officerOf(`"${text}"`)).toBeUndefined();
  expect(await officerOf('M. de Vries')).toBeDefined();
});

it('a number of complaints goes before that of rows, also where it is doubled', async () => {
  const numberOf = async (header: string, ...rows: readonly string[]) =>
    (await suggested([header, ...rows].join('\n'))).map.number;
  const rows = ['a-0,F1,02/01/2025', 'a-1,F1,02/01/2025', 'b-0,F2,13/01/2025'];
  expect(await numberOf('Unique Id,File Number,Received', ...rows)).toBe('File Number');
  expect(await numberOf('Unique Key,Agency,Received', ...rows)).toBe('Unique Key');
  expect(await numberOf('Complaint ID,Incident Number,Received', ...rows)).toBe('Complaint ID');
});

describe('a receipt', () => {
  it.each([
    ['Nr;Jaar;Maand', '1;2023;11', '2;2024;2', 'yyyy M', '2024 2', '2024-02-01'],
    [
      'Nr;Jahr;Monat',
      '1;2023;November',
      '2;2024;M\u00E4rz',
      'yyyy MMM',
      '2024 M\u00E4rz',
      '2024-03-01',
    ],
    ['Nr;Year;Kind', '1;2023;Noise', '2;2024;Noise', 'yyyy', '2024', '2024-01-01'],
  ])('is told by %s where no day is', async (header, one, other, format, last, day) => {
    const { map, notes, came } = await suggested([header, one, other].join('\n'));
    expect(map.events.Received.at).toMatchObject({ format, estimated: true });
    expect(notes.some((note) => note.includes('tells no day, so it is a stand-in'))).toBe(true);
    expect(came).toEqual([2, 2, 0, 0]);
    expect(dateReader(map.events.Received.at, 'UTC')(last)?.at).toBe(day);
  });

  it('by its year goes before the day of the decision, and after its own', async () => {
    const { map } = await suggested(
      'Ref,Decision,Complaint year,Decision date\n1,Upheld,2019,2 June 2021\n',
    );
    expect(map.events.Received.at.column).toBe('Complaint year');
    const other = await suggested('Ref,Year,Date received\n1,2019,2 June 2021\n');
    expect(other.map.events.Received.at.column).toBe('Date received');
  });

  it.each([
    ['Jan-23', 'MMM-yy'],
    ['Jan 23', 'MMM yy'],
  ])('written as %s is a month of a year of two figures', async (written, format) => {
    const { map, came } = await suggested(`Ref,Month received\n1,${written}\n`);
    expect(map.events.Received.at).toMatchObject({ format, yearsFrom: 1970, estimated: true });
    expect(came).toEqual([1, 1, 0, 0]);
  });
});

it('how long it took is a judgement where the status says that it is closed', async () => {
  const { map, came } = await suggested(
    'Case No,Date Opened,Status,Days Open\n1,02/01/2025,Closed,14\n2,13/01/2025,Open,30\n',
  );
  expect(map.events.Judged).toMatchObject({
    at: { format: 'days-after-receipt' },
    when: { column: 'Status', in: ['Closed'] },
  });
  expect(came).toEqual([2, 3, 0, 0]);
});

it('how long it took may be told with its word', async () => {
  const took = async (...cells: readonly string[]) => {
    const rows = cells.map((one, nr) => `${nr},13/01/2025,${one}`);
    return suggested(`Case ID,Opened On,Time to close\n${rows.join('\n')}\n`);
  };
  const { map, came } = await took('14 days', '1 day');
  expect(map.events.Judged?.at).toMatchObject({ format: 'days-after-receipt' });
  expect(came).toEqual([2, 4, 0, 0]);
  // Only so many days are days: of weeks it is told.
  expect((await took('14 weeks', '1 day')).came).toEqual([2, 3, 0, 1]);
});

it('a header below the first table is told', async () => {
  const { notes } = await suggested(
    'Reference,Authority,Received\n1,Leeds,02/01/2025\n2,Leeds,13/01/2025\nReference,Authority,Decided\n1,Leeds,14/02/2025\n',
  );
  expect(notes.filter((note) => note.startsWith('a second header'))).toEqual([
    'a second header seems to stand in row 4, so that what is below it would be read as the table above; put it into a file of its own',
  ]);
});

it('a mean below the table is passed over, and what stands for nothing is blank', async () => {
  const { map, came } = await suggested(
    'Nr;Ontvangen;Afgehandeld;Dagen\n1;02-01-2025;14-02-2025;43\n2;13-01-2025;N/D;\nGemiddeld;;;43\n',
  );
  expect(map.skip).toMatchObject({ column: 'Nr' });
  expect(map.blanks).toEqual(['N/D']);
  expect(came).toEqual([2, 3, 0, 0]);
});

it.each([
  ['Complainant type', []],
  ['RACE_OF_COMPLAINANTS', []],
  ['complainant.type', []],
  ['Named Employee Race', []],
  ['Staff member concerned', ['employees']],
  ['Verfahrensausgang', ['outcome']],
  ['Complainant', ['complainant']],
  ['Uitspraak', ['outcome']],
  ['cap_number', ['number']],
])('%s is %j', (name, roles) => {
  expect(rolesOfColumn(name)).toEqual(roles);
});

it('a reason that many have is a subject, and one of each judgement why it was judged so', async () => {
  const rows = ['Delay', 'Fee', 'Delay'].map((why, nr) => `${nr},02/01/2025,14/02/2025,${why}`);
  const { map } = await suggested(`Ref,Received,Closed,Reason\n${rows.join('\n')}\n`);
  expect(map.events.Received.subjects).toEqual([{ column: 'Reason' }]);
  const texts = ['We were late.', 'The fee was told.'].map(
    (why, nr) => `${nr},02/01/2025,14/02/2025,${why}`,
  );
  const told = await suggested(`Ref,Received,Closed,Reason\n${texts.join('\n')}\n`);
  expect(told.map.events.Judged?.reasons).toEqual({ column: 'Reason' });
});
