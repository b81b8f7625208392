import { describe, expect, it } from 'vitest';
import { bringIn } from './testing/old-register.ts';

const at = (column: string, format = 'dd-MM-yyyy') => ({ at: { column, format } });

/** A register whose columns stand in another order than what happened. */
const MAPPED = {
  source: 'old register',
  timeZone: 'Europe/Amsterdam',
  number: 'Nr',
  delimiter: ';',
  events: {
    Received: at('Binnen'),
    Withdrawn: at('Ingetrokken', 'dd-MM-yyyy HH:mm'),
    Delayed: {
      ...at('Uitgesteld'),
      until: { column: 'Tot', format: 'dd-MM-yyyy HH:mm' },
      reason: { column: 'Waarom' },
    },
    Acknowledged: at('Bevestigd', 'dd-MM-yyyy HH:mm'),
  },
};
const COLUMNS = 'Nr;Ingetrokken;Tot;Waarom;Uitgesteld;Bevestigd;Binnen';

const factsOf = async (...rows: readonly string[]) => {
  const { events, problems } = await bringIn([COLUMNS, ...rows], { map: MAPPED });
  return { facts: events.map(({ type, data }) => [type, data]), problems };
};

describe('the days of a row', () => {
  it('come in as they followed each other, whatever the order of the columns', async () => {
    const { facts, problems } = await factsOf(
      '1;21-04-2026 09:00;15-06-2026 00:00;wij wachten;20-04-2026;07-04-2026 00:30;02-04-2026',
    );
    expect(problems).toEqual([]);
    expect(facts).toMatchObject([
      ['Received', { at: '2026-04-02' }],
      ['Acknowledged', { at: '2026-04-07', instant: '2026-04-06T22:30:00Z' }],
      ['Delayed', { at: '2026-04-20', until: '2026-06-15', reason: 'wij wachten' }],
      ['Withdrawn', { at: '2026-04-21', instant: '2026-04-21T07:00:00Z' }],
    ]);
  });

  it('come in as they followed each other where that is not how the procedure has them', async () => {
    const { facts, problems } = await factsOf(
      '1;21-04-2026 09:00;15-06-2026 00:00;;07-04-2026;08-04-2026 00:30;02-04-2026',
    );
    expect(problems).toEqual([]);
    expect(facts).toMatchObject([
      ['Received', { at: '2026-04-02' }],
      ['Delayed', { at: '2026-04-07' }],
      ['Acknowledged', { at: '2026-04-08' }],
      ['Withdrawn', { at: '2026-04-21' }],
    ]);
  });

  it('on one day follow the procedure, with a time of day or without', async () => {
    const { facts, problems } = await factsOf(
      '1;20-04-2026 00:30;01-06-2026 12:00;;20-04-2026;20-04-2026 23:45;02-04-2026',
    );
    expect(problems).toEqual([]);
    expect(facts.map(([type]) => type)).toEqual([
      'Received',
      'Acknowledged',
      'Delayed',
      'Withdrawn',
    ]);
  });

  it('leave out a fact whose promised day cannot be read, and say so once', async () => {
    const { facts, problems } = await factsOf('1;;juni;;20-04-2026;07-04-2026 09:00;02-04-2026');
    expect(facts.map(([type]) => type)).toEqual(['Received', 'Acknowledged']);
    expect(problems).toMatchObject([
      { row: 2, column: 'Tot', value: 'juni', code: 'unreadable-date', refused: 'fact' },
    ]);
  });
});
