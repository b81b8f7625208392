import fc from 'fast-check';
import { v5 as uuidv5 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { bitonic, execute, parseInput } from '@klacht/domain';
import { createMemoryEventStore } from '../../event-stores/memory/memory-event-store.ts';
import { idsOf, NAMESPACE } from './identity.ts';
import { complaintIdOfImport, importRegister } from './import-register.ts';
import { mapping } from './mapping.ts';
import { bringIn, GOOD, HEADER, MAPPING } from './testing/old-register.ts';

describe('what an imported complaint is known by', () => {
  it('never changes, so that an old import comes in again as the same', async () => {
    const { events } = await bringIn([HEADER, GOOD]);
    expect(events.map(({ stream }) => stream)).toEqual(
      Array(4).fill('complaint-7db6f27b-6bcd-5ed0-812d-e88efbe12b8c'),
    );
    expect(events.map(({ type, id }) => [type, id])).toEqual([
      ['Received', 'ba8ea940-197a-583a-9066-21c2ef84afc6'],
      ['Acknowledged', '498fcd0b-879c-51db-8fa5-bb272039c91d'],
      ['Judged', '8b4e3aaf-fff4-5932-a6a9-d8be79949ab9'],
      ['EscalatedToKifid', '9ab8eb1b-0c33-5a23-a113-a920b0b7f152'],
    ]);
  });

  it('is its source as well as its number, in its stream and in every event', async () => {
    const old = await bringIn([HEADER, GOOD]);
    const { store } = old;
    const both = await bringIn([HEADER, GOOD], { store, map: { ...MAPPING, source: 'branch' } });
    expect(both.problems).toEqual([]);
    expect(both.summary).toMatchObject({ newComplaints: 1, recorded: 4, repeated: 0 });
    expect(new Set(both.events.map(({ stream }) => stream)).size).toBe(2);
    expect(new Set(both.events.map(({ id }) => id)).size).toBe(8);
  });
});

/** A register with a column for each word that a mapping may name. */
const WORDS = {
  source: 'old register',
  timeZone: 'Europe/Amsterdam',
  number: 'Nr',
  delimiter: ';',
  events: {
    Received: {
      at: { column: 'Binnen', format: 'dd-MM-yyyy' },
      complainant: { column: 'Naam' },
      text: { column: 'Klacht' },
      officer: { column: 'Behandelaar' },
    },
    InfoRequested: {
      at: { column: 'Gevraagd', format: 'dd-MM-yyyy' },
      question: { column: 'Vraag' },
    },
    InfoProvided: {
      at: { column: 'Geantwoord', format: 'dd-MM-yyyy' },
      answer: { column: 'Antwoord' },
    },
    DeclaredInadmissible: {
      at: { column: 'Afgewezen', format: 'dd-MM-yyyy' },
      reasons: { column: 'Gronden' },
    },
    Withdrawn: {
      at: { column: 'Ingetrokken', format: 'dd-MM-yyyy' },
      reason: { column: 'Waarom' },
    },
  },
};
const COLUMNS =
  'Nr;Binnen;Naam;Klacht;Behandelaar;Gevraagd;Vraag;Geantwoord;Antwoord;Afgewezen;Gronden;Ingetrokken;Waarom';

describe('the words of a row', () => {
  it('come in each where it belongs, and no step that the register keeps is untracked', async () => {
    const { events, problems } = await bringIn(
      [
        COLUMNS,
        '1;02-04-2026;Zoë;De koers;anna;03-04-2026;Welke?;07-04-2026;Die;;;08-04-2026;Opgelost',
        '2;02-04-2026;;;;;;;;09-04-2026;Te laat;;',
      ],
      { map: WORDS },
    );
    expect(problems).toEqual([]);
    const procedureDigest: unknown = expect.stringMatching(/^[0-9a-f]{64}$/);
    const received = {
      at: '2026-04-02',
      procedureDigest,
      procedure: 'bitonic 2025.3',
      channel: 'other',
    };
    const origin = {
      source: 'old register',
      untracked: ['acknowledge', 'progress'],
      kept: ['inadmissibility', 'withdrawal'],
    };
    expect(events.map(({ type, data }) => [type, data])).toEqual([
      [
        'Received',
        {
          ...received,
          subjects: [],
          complainant: { name: 'Zoë' },
          text: 'De koers',
          officer: 'anna',
          origin: { ...origin, reference: '1', number: '1' },
        },
      ],
      ['InfoRequested', { at: '2026-04-03', question: 'Welke?' }],
      ['InfoProvided', { at: '2026-04-07', answer: 'Die' }],
      ['Withdrawn', { at: '2026-04-08', reason: 'Opgelost' }],
      [
        'Received',
        { ...received, subjects: [], origin: { ...origin, reference: '2', number: '2' } },
      ],
      ['DeclaredInadmissible', { at: '2026-04-09', reasons: 'Te laat' }],
    ]);
  });
});

describe('a file that cannot be read to its end', () => {
  it('ends the import with what went wrong', async () => {
    const csv = async function* () {
      yield `${HEADER}\r\n${GOOD}\r\n`;
      throw new Error('the disk went away');
    };
    const importing = importRegister({
      journal: { store: createMemoryEventStore(), procedures: [bitonic] },
      csv: csv(),
      mapping: parseInput(mapping, MAPPING, 'mapping'),
      actor: 'import',
      now: '2026-07-01T10:00:00Z',
    });
    await expect(importing).rejects.toThrowError('the disk went away');
  });
});

describe('a number', () => {
  it.each([
    ['a blank behind it', 'K-1 '],
    ['a blank before it', ' K-1'],
    ['a tab and a no-break space', '\tK-1\u00A0'],
  ])('is the same with %s', async (_, written) => {
    const { events } = await bringIn([HEADER, GOOD.replace(/^1/, 'K-1')]);
    const again = await bringIn([HEADER, GOOD.replace(/^1/, written)]);
    expect(again.events).toEqual(events);
    const both = await bringIn([HEADER, GOOD.replace(/^1/, 'K-1'), GOOD.replace(/^1/, written)]);
    expect(both.summary).toMatchObject({ rows: 2, newComplaints: 1, knownComplaints: 1 });
  });

  it('is the same however its letters are composed', async () => {
    const { summary } = await bringIn([
      HEADER,
      GOOD.replace(/^1/, 'Caf\u00E9-1'),
      GOOD.replace(/^1/, 'Cafe\u0301-1'),
    ]);
    expect(summary).toMatchObject({ newComplaints: 1, knownComplaints: 1 });
  });

  it('that came in as it was written, with a blank, is known by that', async () => {
    const before = idsOf('old register', 'K-1 ');
    const store = createMemoryEventStore();
    await execute(
      { store, procedures: [bitonic] },
      {
        complaintId: before.complaintId,
        commandId: before.commandId('Received'),
        actor: 'import',
        now: '2026-06-01T10:00:00Z',
        type: 'Receive',
        data: {
          at: '2026-04-02T21:30:00Z',
          channel: 'email',
          subjects: ['price'],
          text: 'De koers; klopt\nniet',
          origin: { source: 'old register', reference: 'K-1 ', untracked: [] },
        },
      },
    );
    const { summary } = await bringIn([HEADER, GOOD.replace(/^1/, 'K-1 ')], { store });
    expect(summary).toMatchObject({ newComplaints: 0, knownComplaints: 1, repeated: 1 });
    const other = await bringIn([HEADER, GOOD.replace(/^1/, 'K-1')], { store });
    expect(other.summary).toMatchObject({ newComplaints: 1 });
  });

  it('leads to the id of its complaint', async () => {
    const { events } = await bringIn([HEADER, GOOD.replace(/^1/, 'K-1')]);
    expect(events[0]?.stream).toBe(`complaint-${complaintIdOfImport('old register', ' K-1')}`);
  });
});

describe('the rows of a file', () => {
  it('are each new, known or refused, whatever is wrong with them', async () => {
    const cells = fc.record({
      number: fc.constantFrom('1', '2', ' 2', '03', '3', ''),
      received: fc.constantFrom(
        '02-04-2026 09:00',
        '31-12-2029 09:00',
        '01-01-1951 09:00',
        'x',
        '',
      ),
      acknowledged: fc.constantFrom('', '07-04-2026', '01-04-2026', 'x'),
      judged: fc.constantFrom('', '01-06-2026', '01-01-2030'),
      more: fc.constantFrom('', ';', ';;'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { maxLength: 12 }), async (rows) => {
        const lines = rows.map(
          ({ number, received, acknowledged, judged, more }) =>
            `${number};${received};mail;koers;;${acknowledged};${judged};gegrond;nee${more}`,
        );
        const { summary, problems, events } = await bringIn([HEADER, ...lines]);
        const { newComplaints, knownComplaints, refusedRows } = summary;
        expect(summary.rows).toBe(rows.length);
        expect(newComplaints + knownComplaints + refusedRows).toBe(summary.rows);
        const wholeRows = problems.filter(({ refused }) => refused === 'row');
        expect(new Set(wholeRows.map(({ row }) => row)).size).toBe(refusedRows);
        expect(new Set(events.map(({ stream }) => stream)).size).toBe(newComplaints);
      }),
      { numRuns: 50 },
    );
  });

  it('are refused with a receipt in the future, or before the calendar', async () => {
    const { summary, problems } = await bringIn([
      HEADER,
      GOOD.replace('02-04-2026', '02-04-2027'),
      GOOD.replace(/^1/, '2').replace('02-04-2026', '02-04-1951'),
    ]);
    expect(problems).toMatchObject([
      { row: 2, number: '1', column: 'Binnen', code: 'in-the-future', refused: 'row' },
      { row: 3, number: '2', column: 'Binnen', code: 'outside-calendar', refused: 'row' },
    ]);
    expect(summary).toMatchObject({ rows: 2, refusedRows: 2, refusedFacts: 0, recorded: 0 });
  });
});

describe('the ids of an import', () => {
  it('are UUIDs of version 5, as another implementation makes them', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (source, reference) => {
          const ids = idsOf(source, reference);
          expect(ids.complaintId).toBe(uuidv5(`${source}/${reference}`, NAMESPACE));
          expect(ids.commandId('Judged')).toBe(uuidv5(`${source}/${reference}/Judged`, NAMESPACE));
        },
      ),
    );
  });
});
