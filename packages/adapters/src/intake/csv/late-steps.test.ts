import { describe, expect, it } from 'vitest';
import { bringIn } from './testing/old-register.ts';

const day = (column: string) => ({ column, format: 'dd-MM-yyyy' });

const CAUSES = { ziekte: 'illness', drukte: 'workload' };

/** What comes in of rows that say why a step was late, by how the mapping reads that. */
const read = async (late: object, rows: readonly string[]) => {
  const map = {
    source: 'register',
    timeZone: 'Europe/Amsterdam',
    number: 'Nr',
    delimiter: ';',
    events: {
      Received: { at: day('Binnen') },
      Judged: { at: day('Klaar'), outcome: { value: 'settled' } },
      LatenessExplained: { at: day('Klaar'), ...late },
    },
  };
  const lines = ['Nr;Binnen;Klaar;Stap;Uiterlijk;Oorzaak;Uitleg', ...rows];
  const { events, problems, summary } = await bringIn(lines, { map });
  const told = events.flatMap(({ type, data }) => (type === 'LatenessExplained' ? [data] : []));
  return { told, problems, summary };
};

const cause = { column: 'Oorzaak', values: CAUSES };
const ofJudgement = { step: { value: 'judge' }, cause };

describe('why a step was late', () => {
  it('comes in with the step, its last day, the cause and what else there is to say', async () => {
    const late = {
      step: { column: 'Stap', values: { bevestiging: 'acknowledge', oordeel: 'judge' } },
      due: day('Uiterlijk'),
      cause,
      explanation: { column: 'Uitleg' },
    };
    const { told, problems } = await read(late, [
      'K-1;02-01-2026;20-04-2026;oordeel;02-03-2026;ziekte;Twee behandelaars waren ziek.',
      'K-2;02-01-2026;20-04-2026;bevestiging;;drukte;',
    ]);
    expect(problems).toEqual([]);
    expect(told).toEqual([
      {
        at: '2026-04-20',
        step: 'judge',
        due: '2026-03-02',
        cause: 'illness',
        explanation: 'Twee behandelaars waren ziek.',
      },
      { at: '2026-04-20', step: 'acknowledge', cause: 'workload' },
    ]);
  });

  it('is not told of a row that has no cause, nor of one that has not come so far', async () => {
    const { told, problems, summary } = await read(ofJudgement, [
      'K-1;02-01-2026;20-01-2026;;;;',
      'K-2;02-01-2026;;;;ziekte;',
      'K-3;02-01-2026;20-04-2026;;; ;',
    ]);
    expect({ told, problems }).toEqual({ told: [], problems: [] });
    expect(summary).toMatchObject({ newComplaints: 3, recorded: 5 });
  });

  it('is told of an empty cell where the mapping has a meaning for that', async () => {
    const rows = ['K-1;02-01-2026;20-04-2026;;;;'];
    const named = { ...cause, values: { ...CAUSES, '': 'not told' } };
    expect((await read({ ...ofJudgement, cause: named }, rows)).told).toMatchObject([
      { cause: 'not told' },
    ]);
    const other = { ...cause, default: 'other' };
    expect((await read({ ...ofJudgement, cause: other }, rows)).told).toMatchObject([
      { cause: 'other' },
    ]);
  });

  it('is refused as a fact where it cannot be read, and the rest of its row comes in', async () => {
    const { told, problems, summary } = await read({ ...ofJudgement, due: day('Uiterlijk') }, [
      'K-1;02-01-2026;20-04-2026;;;staking;',
      'K-2;02-01-2026;20-04-2026;;31-02-2026;ziekte;',
      'K-3;02-01-2026;20-04-2026;;21-04-2026;ziekte;',
    ]);
    expect(told).toEqual([]);
    expect(
      problems.map(({ column, value, code, refused }) => [column, value, code, refused]),
    ).toEqual([
      ['Oorzaak', 'staking', 'unmapped-value', 'fact'],
      ['Uiterlijk', '31-02-2026', 'unreadable-date', 'fact'],
      ['Klaar', '20-04-2026', 'not-late-yet', 'fact'],
    ]);
    expect(summary).toMatchObject({ newComplaints: 3, recorded: 6 });
  });
});
