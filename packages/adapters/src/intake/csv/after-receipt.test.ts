import { describe, expect, it } from 'vitest';
import { bitonic, parseInput } from '@klacht/domain';
import { journalOf } from '../../event-stores/contract/store-under-test.ts';
import { createMemoryEventStore } from '../../event-stores/memory/memory-event-store.ts';
import { problemInWords } from '../../words/problem-words.ts';
import { importRegister, type Problem } from './import-register.ts';
import { mapping } from './mapping.ts';
import { unreadableDate } from './unreadable-date.ts';

const DAYS = 'dd-MM-yyyy';

/** The judgements that came in, each by its day and its moment, and what was told. */
const judgedAfter = async (format: string | string[], receipt: string, ...took: string[]) => {
  const store = createMemoryEventStore();
  const problems: Problem[] = [];
  const rows = took.map((one, nr) => `${nr};${receipt};${one};gegrond`);
  await importRegister({
    journal: { store, procedures: [bitonic] },
    csv: async function* () {
      yield Buffer.from(['Nr;Dag;Duur;Oordeel', ...rows].join('\n'));
    },
    mapping: parseInput(
      mapping,
      {
        source: 'register',
        timeZone: 'Europe/Amsterdam',
        number: 'Nr',
        events: {
          Received: { at: { column: 'Dag', format: ['dd-MM-yyyy HH:mm', DAYS] } },
          Judged: {
            at: { column: 'Duur', format },
            outcome: { column: 'Oordeel', values: { gegrond: 'upheld' } },
          },
        },
      },
      'mapping',
    ),
    actor: 'import',
    now: '2026-07-01T10:00:00Z',
    onProblem: (problem) => problems.push(problem),
  });
  const came = (await journalOf(store)).filter(({ type }) => type === 'Judged');
  return {
    days: came.map(({ data }) => {
      const { at, instant } = data as { at: string; instant?: string };
      return instant === undefined ? at : `${at} ${instant}`;
    }),
    told: problems.map(({ row, column, value, code }) => [row, column, value, code]),
    expected: problems.map((problem) => [problem.reason, problemInWords(problem, 'nl')]),
  };
};

describe('how long it took', () => {
  it('in working days counts as a term does, by the holidays of the procedure', async () => {
    // From Maundy Thursday over Good Friday and Easter Monday: 2026-04-13 is the fifth.
    const took = await judgedAfter('working-days-after-receipt', '02-04-2026', '0', '1', '5', '-1');
    expect(took.days).toEqual(['2026-04-02', '2026-04-07', '2026-04-13']);
    expect(took.told).toEqual([[5, 'Duur', '-1', 'unreadable-date']]);
  });

  it('in hours goes by the clock, also where that is put forward', async () => {
    const took = await judgedAfter('hours-after-receipt', '28-03-2026 12:00', '0,5', '24', '36.25');
    expect(took.days).toEqual([
      '2026-03-28 2026-03-28T11:30:00Z',
      '2026-03-29 2026-03-29T11:00:00Z',
      '2026-03-30 2026-03-29T23:15:00Z',
    ]);
    const without = await judgedAfter('hours-after-receipt', '28-03-2026', '24');
    expect(without.told).toEqual([[2, 'Duur', '24', 'unreadable-date']]);
  });

  it('is read in the order of the formats, of which the first that fits is taken', async () => {
    const written = ['40', '46114', '14-05-2026'];
    const took = async (...format: string[]) =>
      (await judgedAfter(format, '02-04-2026', ...written)).days;
    expect(await took('serial', 'days-after-receipt', DAYS)).toEqual([
      '2026-05-12',
      '2026-04-02',
      '2026-05-14',
    ]);
    expect(await took(DAYS, 'days-after-receipt', 'serial')).toEqual(['2026-05-12', '2026-05-14']);
  });

  it.each([
    ['days-after-receipt', '2.5', 'a whole number of days', 'een geheel aantal dagen'],
    [
      'working-days-after-receipt',
      '-1',
      'a whole number of working days, 0 or more',
      'een geheel aantal werkdagen, 0 of meer',
    ],
    ['hours-after-receipt', '-1', 'a number of hours, 0 or more', 'een aantal uren, 0 of meer'],
    [
      'hours-after-receipt',
      '24',
      'a receipt with a time of day in the row, from which hours are counted',
      'een ontvangst met een tijd in de rij, waarvan uren worden geteld',
    ],
    [
      'serial',
      '60',
      'a day as a spreadsheet counts it, 61 or more',
      'een dag zoals een rekenblad die telt, 61 of meer',
    ],
    ['epoch-seconds', 'x', 'a number of seconds since 1970', 'een aantal seconden sinds 1970'],
    [
      [DAYS, 'yyyyMMdd', 'days-after-receipt'],
      'x',
      'a date as dd-MM-yyyy, or as yyyyMMdd, or a whole number of days',
      'een datum als dd-MM-yyyy, of als yyyyMMdd, of een geheel aantal dagen',
    ],
  ])(
    'that cannot be read as %j is refused with what it has to be: %s',
    async (format, cell, en, nl) => {
      const { expected } = await judgedAfter(format, '02-04-2026', cell);
      expect(expected).toEqual([[`expected ${en}`, `verwacht ${nl}`]]);
    },
  );

  it('is refused with the pattern by which it is looked for, and the texts beside it', () => {
    const at = {
      column: 'Duur',
      format: 'days-after-receipt',
      pattern: '^(.+) dagen$',
      daysAfterReceipt: { direct: 0 },
    };
    const fault = unreadableDate(at, 'veel dagen', 'fact', { at: '2026-04-02' });
    expect([fault.reason, problemInWords(fault, 'nl')]).toEqual([
      'expected a whole number of days, or one of the texts "direct", in what matches ^(.+) dagen$',
      'verwacht een geheel aantal dagen, of een van de teksten "direct", in wat past op ^(.+) dagen$',
    ]);
    expect(unreadableDate(at, '3 dagen', 'fact', null).reason).toBe(
      'expected a receipt in the row, from which it is counted',
    );
  });
});
