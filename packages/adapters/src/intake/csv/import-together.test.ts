import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complaintStream, type EventStore } from '@klacht/domain';
import { journalOf, streamOf } from '../../event-stores/contract/store-under-test.ts';
import { openSqliteEventStore } from '../../event-stores/sqlite/sqlite-event-store.ts';
import { createMemoryKeyStore } from '../../key-stores/memory/memory-key-store.ts';
import { openSqliteKeyStore } from '../../key-stores/sqlite/sqlite-key-store.ts';
import { masterKeyInFile } from '../../key-stores/master-key.ts';
import { chained } from '../../proof/chained.ts';
import { sealed } from '../../sealing/sealed.ts';
import { complaintIdOfImport } from './identity.ts';
import { bringIn, HEADER } from './testing/old-register.ts';

const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'klacht-'));

const inFile = () => openSqliteEventStore(path.join(newFolder(), 'klacht.db'));

/** The same store, which begins one stream at a time. */
const oneByOne = (store: EventStore): EventStore => ({
  ...store,
  append: (...what) => store.append(...what),
});

const cell = (...values: readonly string[]) => fc.constantFrom(...values);

/** Rows that come in, and ones of which something cannot. */
const aRow = fc
  .tuple(
    fc.constantFrom('1', '2', '3', '4', ' 5 ', '5', '', '6'),
    cell('02-04-2026 23:30', '03-04-2026 09:00', '31-02-2026 09:00', '01-01-2031 09:00', ''),
    cell('mail', 'brief', 'fax'),
    cell('koers', 'iets anders', ''),
    cell('De koers klopt niet', 'sealed:1:AAAA', '\u00E9\uD83D\uDE00', ''),
    cell('07-04-2026', '01-04-2026', ''),
    cell('01-06-2026', '03-04-2026', ''),
    cell('gegrond', 'open', 'vergeten'),
    cell('ja', 'nee'),
  )
  .map((cells) => cells.join(';'));

describe('new complaints that come in together', () => {
  it('are recorded byte for byte as one by one, with the same answers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aRow, { maxLength: 12 }), async (rows) => {
        const [one, other] = [chained(inFile()), chained(inFile())];
        const together = await bringIn([HEADER, ...rows], { store: one });
        const apart = await bringIn([HEADER, ...rows], { store: oneByOne(other) });
        expect(together.summary).toEqual(apart.summary);
        expect(together.problems).toEqual(apart.problems);
        const ofStreams = (events: typeof together.events) =>
          events
            .map((event) => ({ ...event, position: '' }))
            .toSorted((a, b) =>
              `${a.stream} ${a.revision}` < `${b.stream} ${b.revision}` ? -1 : 1,
            );
        expect(ofStreams(together.events)).toEqual(ofStreams(apart.events));
        const received = (events: typeof together.events) =>
          events.filter(({ type }) => type === 'Received').map(({ id }) => id);
        expect(received(together.events)).toEqual(received(apart.events));
        await one.close();
        await other.close();
      }),
      { numRuns: 40 },
    );
  });

  it('are sealed, each under a key of its own, which opens what one by one would open', async () => {
    const folder = newFolder();
    const keys = openSqliteKeyStore(
      path.join(folder, 'keys'),
      masterKeyInFile(path.join(folder, 'master')),
    );
    const raw = inFile();
    const store = sealed(chained(raw), keys);
    const rows = [1, 2, 3].map((nr) => `${nr};02-04-2026 23:30;mail;koers;Tekst ${nr};;;open;nee`);
    await bringIn([HEADER, ...rows], { store });
    const stored = JSON.stringify(await journalOf(raw));
    // The text and the register's own number of each.
    expect(stored.match(/sealed:1:/g)).toHaveLength(6);
    expect(stored).not.toContain('Tekst');
    const stream = complaintStream(complaintIdOfImport('old register', '2'));
    expect(await streamOf(store, stream)).toMatchObject([{ data: { text: 'Tekst 2' } }]);
    const owners = [1, 2, 3].map((nr) => complaintIdOfImport('old register', String(nr)));
    for (const owner of owners) expect(await keys.get(owner)).toMatchObject({ state: 'held' });
    await keys.destroy(owners[0] ?? '');
    const again = await bringIn([HEADER, ...rows], { store });
    expect(again.summary).toMatchObject({ recorded: 0, knownComplaints: 3 });
    expect(again.problems).toEqual([]);
    await store.close();
  });

  it('come in where a key was made before an import was killed', async () => {
    const keys = openSqliteKeyStore(
      path.join(newFolder(), 'keys'),
      masterKeyInFile(path.join(newFolder(), 'master')),
    );
    await keys.getOrCreate(complaintIdOfImport('old register', '1'));
    const store = sealed(chained(inFile()), keys);
    const { summary } = await bringIn([HEADER, '1;02-04-2026 23:30;mail;koers;Tekst;;;open;nee'], {
      store,
    });
    expect(summary).toMatchObject({ newComplaints: 1, refusedRows: 0 });
    const stream = complaintStream(complaintIdOfImport('old register', '1'));
    expect(await streamOf(store, stream)).toMatchObject([{ data: { text: 'Tekst' } }]);
    await store.close();
  });

  it('get no key where theirs was destroyed', async () => {
    const keys = createMemoryKeyStore();
    await keys.getOrCreate(complaintIdOfImport('old register', '1'));
    await keys.destroy(complaintIdOfImport('old register', '1'));
    const store = sealed(chained(inFile()), keys);
    const { summary, events } = await bringIn(
      [HEADER, '1;02-04-2026 23:30;mail;koers;Tekst;;;open;nee'],
      { store },
    );
    expect(summary).toMatchObject({ newComplaints: 0, refusedRows: 1 });
    expect(events).toEqual([]);
    await store.close();
  });
});
