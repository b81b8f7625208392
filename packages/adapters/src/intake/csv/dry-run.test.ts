import { describe, expect, it } from 'vitest';
import { createMemoryEventStore } from '../../event-stores/memory/memory-event-store.ts';
import { dryStore } from './dry-run.ts';
import { bringIn, GOOD, HEADER } from './testing/old-register.ts';

const SECOND = '2;30-12-2025 10:00;brief;koers;;05-01-2026;;;nee';
const IMPOSSIBLE = '3;02-04-2026 09:00;mail;koers;;01-04-2026;;;nee';

describe('a dry run', () => {
  it('tells what the import then tells, and records nothing', async () => {
    const store = createMemoryEventStore();
    await bringIn([HEADER, GOOD], { store });
    const lines = [HEADER, GOOD, SECOND, SECOND, IMPOSSIBLE, '4;ooit;;;;;;;'];
    const dry = dryStore(store);
    const tried = await bringIn(lines, { store: dry.store });
    expect(dry.events()).toEqual([
      { year: '2025', type: 'Received', count: 1 },
      { year: '2026', type: 'Acknowledged', count: 1 },
      { year: '2026', type: 'Received', count: 1 },
    ]);
    expect((await bringIn([HEADER], { store })).events).toHaveLength(4);
    const done = await bringIn(lines, { store });
    expect([tried.summary, tried.problems]).toEqual([done.summary, done.problems]);
    expect(done.events).toHaveLength(7);
  });

  it('tells what is known of several rows of one complaint', async () => {
    const dry = dryStore(createMemoryEventStore());
    const first = await bringIn([HEADER, SECOND], { store: dry.store });
    const again = await bringIn([HEADER, SECOND], { store: dry.store });
    expect([first, again].map(({ summary }) => [summary.recorded, summary.repeated])).toEqual([
      [2, 0],
      [0, 2],
    ]);
    const changed = SECOND.replace('05-01-2026', '06-01-2026');
    const { problems } = await bringIn([HEADER, changed], { store: dry.store });
    expect(problems).toMatchObject([{ row: 2, code: 'command-id-reused', refused: 'fact' }]);
  });
});
