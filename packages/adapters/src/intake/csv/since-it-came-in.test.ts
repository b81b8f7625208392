import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bitonic, type ComplaintRequest, type EventStore, execute } from '@klacht/domain';
import { createMemoryEventStore } from '../../event-stores/memory/memory-event-store.ts';
import { openJournal } from '../../use-cases/opening/open-journal.ts';
import { complaintIdOfImport } from './import-register.ts';
import { bringIn } from './testing/old-register.ts';

const at = (column: string) => ({ column, format: 'dd-MM-yyyy' });

const MAP = {
  source: 'r',
  timeZone: 'Europe/Amsterdam',
  number: 'Nr',
  delimiter: ';',
  events: {
    Received: { at: at('Ontvangen'), officer: { column: 'Wie' } },
    Acknowledged: { at: at('Bevestigd') },
    Judged: {
      at: at('Oordeel'),
      outcome: { column: 'Uitkomst', values: { gegrond: 'upheld', ongegrond: 'rejected' } },
    },
  },
};
const HEAD = 'Nr;Ontvangen;Bevestigd;Oordeel;Uitkomst;Wie';
const CLOSED = 'K-1;06-01-2026;08-01-2026;12-02-2026;gegrond;Bob';

const openSqlite = async (): Promise<EventStore> => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'klacht.db');
  const journal = await openJournal({ store: `sqlite:${file}`, inventedClock: true });
  onTestFinished(() => journal.close());
  return journal.store;
};

/** A journal that looks many complaints up at once, and a store that does not. */
const STORES: readonly (readonly [string, () => Promise<EventStore>])[] = [
  ['of SQLite', openSqlite],
  ['in memory', async () => createMemoryEventStore()],
];

describe.each(STORES)('a row of a journal %s that is another since it came in', (_, open) => {
  const imported = async () => {
    const store = await open();
    await bringIn([HEAD, CLOSED], { store, map: MAP });
    const tell = async (row: string) => {
      const { problems, summary } = await bringIn([HEAD, row], { store, map: MAP });
      expect(summary).toMatchObject({ rows: 1, knownComplaints: 1, newComplaints: 0 });
      return { problems: problems.map(({ refused, reason }) => [refused, reason]), summary };
    };
    const record = (command: Pick<ComplaintRequest, 'type' | 'data'>) =>
      execute({ store, procedures: [bitonic] }, {
        ...command,
        commandId: randomUUID(),
        complaintId: complaintIdOfImport('r', 'K-1'),
        actor: 'anna',
        now: '2026-07-01T10:00:00Z',
      } as ComplaintRequest);
    return { tell, record };
  };

  it('adds the close of a case that was open, and tells nothing', async () => {
    const store = await open();
    await bringIn([HEAD, 'K-1;06-01-2026;08-01-2026;;;Bob'], { store, map: MAP });
    const { summary, problems } = await bringIn([HEAD, CLOSED], { store, map: MAP });
    expect(summary).toMatchObject({ knownComplaints: 1, recorded: 1, repeated: 2 });
    expect(problems).toEqual([]);
  });

  it('is told of a fact that it has no longer, which stays', async () => {
    const { tell, record } = await imported();
    const reopened = 'K-1;06-01-2026;08-01-2026;;;Bob';
    const gone = [
      'nothing',
      'Judged came in before, of 2026-02-12, and is not in this row now; it stays as it is recorded, unless it is taken back with Retract',
    ];
    expect((await tell(reopened)).problems).toEqual([gone]);
    expect((await tell(reopened)).problems).toEqual([gone]);
    await record({ type: 'Retract', data: { at: '2026-07-01', revision: 2, why: 'typo' } });
    expect((await tell(reopened)).problems).toEqual([]);
  });

  it('is told once of a fact that it tells wrongly', async () => {
    const { tell } = await imported();
    const { problems } = await tell('K-1;06-01-2026;08-01-2026;12-02-2026;zeker;Bob');
    expect(problems).toEqual([['fact', 'expected one of: gegrond, ongegrond']]);
  });

  it('is known once the fact was corrected to what the row has', async () => {
    const { tell, record } = await imported();
    const later = 'K-1;07-01-2026;08-01-2026;12-02-2026;ongegrond;Bob';
    expect((await tell(later)).problems).toEqual([
      [
        'fact',
        'number K-1 came in before with another day of receipt (2026-01-06 then, 2026-01-07 now); correct it with Correct, or give this row another number',
      ],
      [
        'fact',
        'Judged of number K-1 came in before with another outcome (upheld then, rejected now); correct it with Correct, or give this row another number',
      ],
    ]);
    await record({
      type: 'Correct',
      data: {
        at: '2026-07-01',
        receivedOn: { from: '2026-01-06', to: '2026-01-07' },
        outcome: { from: 'upheld', to: 'rejected' },
        why: 'typo',
      },
    });
    const { problems, summary } = await tell(later);
    expect(problems).toEqual([]);
    expect(summary).toMatchObject({ recorded: 0, repeated: 3, refusedFacts: 0 });
    // What it was before is another fact now.
    expect((await tell(CLOSED)).problems).toHaveLength(0);
  });

  it('is told which of its fields can be corrected', async () => {
    const { tell } = await imported();
    const { problems } = await tell('K-1;07-01-2026;08-01-2026;12-02-2026;gegrond;Carla');
    expect(problems).toEqual([
      [
        'fact',
        'number K-1 came in before with another day of receipt and officer (2026-01-06 then, 2026-01-07 now); correct it with Correct, but for officer, which stays; another complaint needs another number',
      ],
    ]);
  });
});
