import { describe, expect, it } from 'vitest';
import type { RecordedEvent } from '@klacht/domain';
import { bringIn, GOOD, HEADER, MAPPING } from './testing/old-register.ts';

const facts = (events: readonly RecordedEvent[]) => events.map(({ type, data }) => [type, data]);

describe('importing a register', () => {
  it('makes an event of each date a row has, with when it happened and when it was recorded', async () => {
    const { events, summary, problems } = await bringIn([`\uFEFF${HEADER}`, GOOD]);
    expect(problems).toEqual([]);
    expect(summary).toMatchObject({ rows: 1, newComplaints: 1, recorded: 4, refusedFacts: 0 });
    expect(facts(events)).toEqual([
      [
        'Received',
        {
          at: '2026-04-02',
          instant: '2026-04-02T21:30:00Z',
          procedure: 'bitonic 2025.3',
          procedureDigest: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
          channel: 'email',
          subjects: ['price'],
          text: 'De koers; klopt\nniet',
          origin: {
            source: 'old register',
            reference: '1',
            number: '1',
            untracked: ['request-information', 'progress'],
            kept: ['kifid'],
          },
        },
      ],
      ['Acknowledged', { at: '2026-04-07' }],
      ['Judged', { at: '2026-06-01', outcome: 'upheld' }],
      ['EscalatedToKifid', { at: '2026-06-01', estimated: true }],
    ]);
    expect(new Set(events.map(({ recordedAt }) => recordedAt))).toEqual(
      new Set(['2026-07-01T10:00:00Z']),
    );
  });

  it('twice is once; a later export adds what is new, and tells what has changed', async () => {
    const open = '2;03-04-2026 09:00;brief;;;;;open;nee';
    const first = await bringIn([HEADER, GOOD, open]);
    const again = await bringIn([HEADER, GOOD, open], first);
    expect(again.events).toEqual(first.events);
    expect(again.summary).toMatchObject({
      newComplaints: 0,
      knownComplaints: 2,
      recorded: 0,
      repeated: 5,
    });
    const later = await bringIn(
      [
        HEADER,
        GOOD.replace('07-04-2026', '08-04-2026'),
        '2;03-04-2026 09:00;brief;;;;02-06-2026;ongegrond;nee',
      ],
      first,
    );
    expect(later.summary).toMatchObject({ recorded: 1 });
    expect(later.problems).toMatchObject([
      {
        row: 2,
        column: 'Bevestigd',
        value: '08-04-2026',
        reason:
          'Acknowledged of number 1 came in before with another day (2026-04-07 then, 2026-04-08 now); correct it with Correct, or give this row another number',
        code: 'command-id-reused',
        refused: 'fact',
      },
    ]);
  });

  it('refuses what is impossible or unreadable by name, and takes the rest of the row', async () => {
    const { events, problems, summary } = await bringIn([
      HEADER,
      '1;02-04-2026 09:00;fax;koers;;31-02-2026;01-04-2026;gegrond;nee',
      '2;03-04-2026 09:00;mail;koers;;;01-06-2026;misschien;nee',
      ';;;;;;;;',
      '3;ooit;mail;koers;;;;open;nee',
      '4;too few',
      '5;03-04-2026 09:00;mail;koers;;07-04-2026;01-01-2030;gegrond;nee',
    ]);
    expect(problems).toMatchObject([
      {
        row: 2,
        number: '1',
        column: 'Via',
        value: 'fax',
        reason:
          'expected one of: mail, brief; taken for other, of "email" (by e-mail), "form" (by a form, on a website or in an app), "letter" (by post or fax), "other" (by phone, at a counter, in a chat or otherwise)',
        code: 'unmapped-value',
        refused: 'nothing',
      },
      {
        row: 2,
        number: '1',
        column: 'Bevestigd',
        value: '31-02-2026',
        reason: 'expected a date as dd-MM-yyyy',
        code: 'unreadable-date',
        refused: 'fact',
      },
      {
        row: 2,
        number: '1',
        column: 'Oordeel',
        value: '01-04-2026',
        reason: 'Judge: at 2026-04-01 is before the complaint was received, 2026-04-02',
        code: 'before-receipt',
        refused: 'fact',
      },
      {
        row: 3,
        number: '2',
        column: 'Uitkomst',
        value: 'misschien',
        reason: 'expected one of: gegrond, ongegrond, open',
        code: 'unmapped-value',
        refused: 'fact',
      },
      {
        row: 5,
        number: '3',
        column: 'Binnen',
        value: 'ooit',
        reason: 'expected a date as dd-MM-yyyy HH:mm',
        code: 'unreadable-date',
        refused: 'row',
      },
      {
        row: 6,
        number: null,
        column: null,
        value: null,
        reason:
          'expected 9 cells as in the header, got 2; "shortRows": true in the mapping takes the last ones for empty',
        code: 'ragged-row',
        refused: 'row',
      },
      expect.objectContaining({
        row: 7,
        number: '5',
        column: 'Oordeel',
        code: 'in-the-future',
        refused: 'fact',
      }),
    ]);
    expect(events.map(({ type }) => type)).toEqual([
      'Received',
      'Received',
      'Received',
      'Acknowledged',
    ]);
    expect(summary).toMatchObject({ rows: 5, newComplaints: 3, refusedRows: 2, refusedFacts: 4 });
  });

  it('without a number, takes equal rows for complaints of their own, and says so', async () => {
    const { number: _, ...map } = MAPPING;
    const row = GOOD.replace(/^1/, '');
    const first = await bringIn([HEADER, row, row, row], { map });
    expect(first.summary).toMatchObject({ newComplaints: 3, copies: 2 });
    expect(first.problems.map(({ row: at, code }) => [at, code])).toEqual([
      [3, 'exact-copy'],
      [4, 'exact-copy'],
    ]);
    const again = await bringIn([HEADER, row, row, row, row], { store: first.store, map });
    expect(again.summary).toMatchObject({ newComplaints: 1, knownComplaints: 3 });
  });

  it('notes a row without a number where others have one, for changed it is a new complaint', async () => {
    const [blank, spaces] = [GOOD.replace(/^1/, ''), GOOD.replace(/^1/, ' ')];
    const first = await bringIn([HEADER, GOOD, blank, spaces]);
    const note = {
      number: null,
      column: 'Nr',
      value: '',
      reason: 'expected a number; without it the row comes in as a new complaint once it changes',
      code: 'no-number',
      refused: 'nothing',
    };
    expect(first.problems).toEqual([
      { row: 3, ...note },
      { row: 4, ...note, value: ' ' },
    ]);
    expect(first.summary).toMatchObject({ newComplaints: 3, refusedRows: 0, refusedFacts: 0 });
    expect((await bringIn([HEADER, blank, spaces], first)).summary).toMatchObject({
      newComplaints: 0,
      knownComplaints: 2,
    });
  });

  it('names a column that the file lacks, and a file that is no CSV', async () => {
    await expect(bringIn([HEADER.replace('Oordeel', 'Besluit'), GOOD])).rejects.toThrowError(
      'mapping: expected a column "Oordeel" in the file, which has: "Nr", "Binnen"',
    );
    await expect(bringIn([HEADER, '1;"never closed'])).rejects.toMatchObject({ code: 'not-csv' });
  });

  it('names a column that the file has twice, where the mapping needs it', async () => {
    await expect(bringIn([`${HEADER};Oordeel`, `${GOOD};x`])).rejects.toThrowError(
      'mapping: expected one column "Oordeel" in the file, which has it more than once',
    );
    expect((await bringIn([`${HEADER};Los;Los`, `${GOOD};x;y`])).summary.newComplaints).toBe(1);
  });

  it('tells an outcome without a date, and a subject that the mapping lacks', async () => {
    const { events, problems, summary } = await bringIn([
      HEADER,
      '1;02-04-2026 09:00;mail;toString;;;;gegrond;nee',
      '2;03-04-2026 09:00;mail;koers;;;;misschien;nee',
      '3;03-04-2026 09:00;mail;;;;;open;nee',
      '4;03-04-2026 09:00;mail;;;;;;nee',
    ]);
    expect(problems).toMatchObject([
      {
        row: 2,
        number: '1',
        column: 'Onderwerp',
        value: 'toString',
        reason: 'expected one of: koers; kept as it is written',
        code: 'unmapped-value',
        refused: 'nothing',
      },
      {
        row: 2,
        number: '1',
        column: 'Oordeel',
        value: '',
        reason: 'expected a date, for Uitkomst is "gegrond"',
        code: 'missing-date',
        refused: 'fact',
      },
      {
        row: 3,
        number: '2',
        column: 'Uitkomst',
        value: 'misschien',
        reason: 'expected one of: gegrond, ongegrond, open',
        code: 'unmapped-value',
        refused: 'fact',
      },
    ]);
    expect(events.map(({ data }) => data)).toMatchObject([
      { subjects: ['toString'] },
      { subjects: ['price'] },
      { subjects: [] },
      { subjects: [] },
    ]);
    expect(summary).toMatchObject({ newComplaints: 4, refusedFacts: 2 });
  });

  it('counts a complaint that came in with other facts as known', async () => {
    const first = await bringIn([HEADER, GOOD]);
    const changed = await bringIn([HEADER, GOOD.replace('mail', 'brief')], first);
    expect(changed.summary).toMatchObject({ newComplaints: 0, knownComplaints: 1, recorded: 0 });
    expect(changed.problems).toMatchObject([{ column: 'Binnen', code: 'command-id-reused' }]);
  });

  it('comes to nothing with no rows, and refuses a file without a header', async () => {
    await expect(bringIn([''])).rejects.toThrowError('row 1: expected a header');
    expect((await bringIn([HEADER])).summary).toMatchObject({ rows: 0, recorded: 0 });
  });

  it.each([
    [{ ...MAPPING, timeZone: 'Europe/Atlantis' }, 'timeZone: expected an IANA time zone'],
    [{ ...MAPPING, sauce: 1 }, 'sauce: expected no such field, got 1'],
    [{ ...MAPPING, events: { ...MAPPING.events, Judged: {} } }, 'events.Judged.at'],
  ])('names the path of what is wrong in a mapping', async (map, message) => {
    await expect(bringIn([HEADER], { map })).rejects.toThrowError(message);
  });
});
