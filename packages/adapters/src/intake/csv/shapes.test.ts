import { describe, expect, it } from 'vitest';
import { bringIn } from './testing/old-register.ts';

const day = (column: string | number) => ({ column, format: 'dd-MM-yyyy' });

const MAP = { source: 'register', timeZone: 'Europe/Amsterdam', number: 'Nr', delimiter: ';' };

/** The events and problems of rows under a header, by what a mapping has beside the receipt. */
const read = async (
  lines: readonly string[],
  {
    received = {},
    events = {},
    ...more
  }: Readonly<Record<string, object | string | number | boolean>>,
) => {
  const map = {
    ...MAP,
    ...more,
    events: { Received: { at: day('Binnen'), ...(received as object) }, ...(events as object) },
  };
  const { events: recorded, problems, summary } = await bringIn(lines, { map });
  return { facts: recorded.map(({ type, data }) => [type, data]), problems, summary };
};

describe('a cell', () => {
  it('holds several subjects where the mapping has a separator', async () => {
    const subjects = [
      {
        column: 'Over',
        separator: ',',
        values: { koers: 'price', account: 'account' },
        default: 'other',
      },
    ];
    const { facts, problems } = await read(
      [
        'Nr;Binnen;Over',
        '1;02-04-2026;koers, account ,,koers',
        '2;02-04-2026;iets',
        '3;02-04-2026;',
      ],
      { received: { subjects } },
    );
    expect(problems).toEqual([]);
    expect(facts).toMatchObject([
      ['Received', { subjects: ['price', 'account'] }],
      ['Received', { subjects: ['other'] }],
      ['Received', { subjects: [] }],
    ]);
  });

  it('without a separator is one subject, as it is written', async () => {
    const received = { subjects: [{ column: 'Over' }] };
    const { facts } = await read(['Nr;Binnen;Over', '1;02-04-2026;koers, account'], { received });
    expect(facts).toMatchObject([['Received', { subjects: ['koers, account'] }]]);
  });

  it('that is not mapped stands for the default, of a channel and an outcome too', async () => {
    const outcome = { column: 'Uit', values: { ja: 'upheld' }, default: 'rejected' };
    const { facts, problems } = await read(
      ['Nr;Binnen;Via;Klaar;Uit', '1;02-04-2026;duif;03-04-2026;nee'],
      {
        received: { channel: { column: 'Via', values: { mail: 'email' }, default: 'letter' } },
        events: { Judged: { at: day('Klaar'), outcome } },
      },
    );
    expect(problems).toEqual([]);
    expect(facts).toMatchObject([
      ['Received', { channel: 'letter' }],
      ['Judged', { outcome: 'rejected' }],
    ]);
  });
});

describe('an event that happened only where a column says so', () => {
  it.each([
    [{ in: ['x', 'y'] }, ['x']],
    [{ notIn: ['x'] }, ['', 'y z']],
    [{ empty: true }, ['']],
    [{ empty: false }, ['x', 'y z']],
    [{ matches: '^y' }, ['y z']],
  ])('%j', async (condition, expected) => {
    const rows = ['x', '', 'y z'].map((cell, index) => `${index};02-04-2026;03-04-2026;${cell}`);
    const { facts } = await read(['Nr;Binnen;Weg;Hoe', ...rows], {
      received: { text: { column: 'Hoe' } },
      events: { Withdrawn: { at: day('Weg'), when: { column: 'Hoe', ...condition } } },
    });
    const withdrawn = facts.flatMap(([type], index) =>
      type === 'Withdrawn'
        ? [(facts[index - 1]?.[1] as { text?: string } | undefined)?.text ?? '']
        : [],
    );
    expect(withdrawn).toEqual(expected);
  });

  it('may be the receipt: a row that is no complaint is refused', async () => {
    const { summary, problems } = await read(
      ['Nr;Binnen;Soort', '1;02-04-2026;klacht', '2;02-04-2026;vraag'],
      { received: { when: { column: 'Soort', in: ['klacht'] } } },
    );
    expect(summary).toMatchObject({ rows: 2, newComplaints: 1, refusedRows: 1 });
    expect(problems).toMatchObject([{ row: 3, column: 'Soort', code: 'not-a-complaint' }]);
  });
});

describe('a complaint of several rows', () => {
  const MAPPED = {
    severalRows: true,
    received: { when: { column: 'Stap', in: ['binnen'] }, text: { column: 'Tekst' } },
    events: {
      Acknowledged: { at: day('Binnen'), when: { column: 'Stap', in: ['bevestigd'] } },
      ProgressReported: {
        at: day('Binnen'),
        when: { column: 'Stap', in: ['bericht'] },
        summary: { column: 'Tekst' },
      },
    },
  };
  const ROWS = [
    'Nr;Binnen;Stap;Tekst',
    'K-1;02-04-2026;binnen;De koers',
    'K-2;03-04-2026;binnen;Het account',
    'K-1;07-04-2026;bevestigd;',
    'K-1;08-04-2026;bericht;een',
    'K-1;09-04-2026;bericht;twee',
    'K-3;09-04-2026;bericht;van niets',
    'K-2;10-04-2026;anders;',
  ];

  it('gets from each what it adds', async () => {
    const { facts, problems, summary } = await read(ROWS, MAPPED);
    expect(facts.map(([type, data]) => [type, (data as { at: string }).at])).toEqual(
      expect.arrayContaining([
        ['Received', '2026-04-02'],
        ['Received', '2026-04-03'],
        ['Acknowledged', '2026-04-07'],
        ['ProgressReported', '2026-04-08'],
        ['ProgressReported', '2026-04-09'],
      ]),
    );
    expect(facts).toHaveLength(5);
    expect(problems).toMatchObject([
      { row: 7, number: 'K-3', code: 'not-received', refused: 'row' },
    ]);
    expect(summary).toMatchObject({
      rows: 7,
      newComplaints: 2,
      knownComplaints: 4,
      refusedRows: 1,
    });
  });

  it('brings in nothing when it is imported again', async () => {
    const map = {
      ...MAP,
      severalRows: true,
      events: { Received: { at: day('Binnen'), ...MAPPED.received }, ...MAPPED.events },
    };
    const first = await bringIn(ROWS, { map });
    const again = await bringIn(ROWS, { map, store: first.store });
    expect(again.events).toEqual(first.events);
    expect(again.summary).toMatchObject({ recorded: 0, repeated: 5 });
  });
});

describe('a column', () => {
  it('is named by its place where the header does not name it, or there is none', async () => {
    const { facts } = await read(['K-1;02-04-2026;De koers', 'K-2;03-04-2026;'], {
      number: 1,
      headerRow: 0,
      received: { at: day(2), text: { column: 3 } },
    });
    expect(facts).toMatchObject([
      ['Received', { at: '2026-04-02', text: 'De koers' }],
      ['Received', { at: '2026-04-03' }],
    ]);
  });

  it('is refused for a place that no row has', async () => {
    await expect(read(['Nr;Binnen', '1;02-04-2026'], { number: 3 })).rejects.toThrowError(
      'mapping: expected a column 3 in the file, which has: "Nr", "Binnen"',
    );
  });

  it('stands under titles where the mapping says in which row', async () => {
    const { facts, problems } = await read(
      ['Klachtenregister 2026', '', 'Nr;Binnen;', 'K-1;02-04-2026;', 'K-2;x;'],
      { headerRow: 3 },
    );
    expect(facts).toMatchObject([['Received', { at: '2026-04-02' }]]);
    expect(problems).toMatchObject([{ row: 5, column: 'Binnen' }]);
  });
});

describe('what more a register holds', () => {
  it('comes in where the mapping names it', async () => {
    const header =
      'Nr;Binnen;Naam;Mail;Adres;Product;Gronden;Over wie;Klaar;Uit;Soort;Bedrag;Weer;Kifid;Uitspraak;Anders;Oorzaak;Cijfer';
    const row =
      'K-1;02-04-2026;Zoë;zoe@example.org;Dorp 1;wallet;dienst+kwaliteit;emp-7 + emp-8;03-04-2026;deels;vergoeding;12,50;04-04-2026;05-04-2026;afgewezen;nee;systeem;4';
    const { facts, problems } = await read([header, row], {
      received: {
        complainant: { column: 'Naam' },
        email: { column: 'Mail' },
        address: { column: 'Adres' },
        concerns: { column: 'Product' },
        grounds: {
          column: 'Gronden',
          separator: '+',
          values: { dienst: 'services', kwaliteit: 'quality' },
        },
        employees: { column: 'Over wie', separator: '+' },
      },
      events: {
        Judged: {
          at: day('Klaar'),
          outcome: { column: 'Uit', values: { deels: 'partly-upheld' } },
          redress: {
            kind: { column: 'Soort', values: { vergoeding: 'compensation' } },
            amount: { column: 'Bedrag' },
            currency: { value: 'EUR' },
          },
        },
        EscalatedToKifid: { at: day('Weer') },
        KifidRuled: {
          at: day('Kifid'),
          result: { column: 'Uitspraak', values: { afgewezen: 'rejected' } },
          deviates: { column: 'Anders', values: { ja: true, nee: false } },
        },
        RootCauseFound: {
          at: day('Klaar'),
          cause: { column: 'Oorzaak', values: { systeem: 'system' } },
        },
        FeedbackGiven: {
          at: day('Kifid'),
          satisfaction: { column: 'Cijfer', values: { '4': 4 } },
        },
      },
    });
    expect(problems).toEqual([]);
    expect(facts).toMatchObject([
      [
        'Received',
        {
          complainant: { name: 'Zoë', email: 'zoe@example.org', address: 'Dorp 1' },
          concerns: 'wallet',
          grounds: ['services', 'quality'],
          employees: ['emp-7', 'emp-8'],
        },
      ],
      [
        'Judged',
        {
          outcome: 'partly-upheld',
          redress: [{ kind: 'compensation', amount: { value: '12.50', currency: 'EUR' } }],
        },
      ],
      ['RootCauseFound', { cause: 'system' }],
      ['EscalatedToKifid', { at: '2026-04-04' }],
      ['KifidRuled', { result: 'rejected', deviates: false }],
      ['FeedbackGiven', { satisfaction: 4 }],
    ]);
  });
});
