// A projection of one's own, kept in a table of the program's own database.
import { DatabaseSync } from 'node:sqlite';
import { consume } from '@klacht/adapters/consume';
import { openJournal } from '@klacht/adapters/journal';
import { intoTable, projection } from '@klacht/adapters/projection';
import { decodeComplaintEvent } from '@klacht/domain';

/** How many complaints came in by each channel. */
const byChannel = projection<number>({
  name: 'complaints-by-channel',
  version: 1,
  keyOf: (recorded) => {
    const event = decodeComplaintEvent(recorded);
    return event?.type === 'Received' ? event.data.channel : null;
  },
  evolve: (count) => (count ?? 0) + 1,
});

const [store = 'klacht.db', file = 'host.db'] = process.argv.slice(2);
const db = new DatabaseSync(file);
db.exec(`
  CREATE TABLE IF NOT EXISTS by_channel (channel TEXT PRIMARY KEY, count INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS reached (version INTEGER NOT NULL, position TEXT NOT NULL)`);
const reached = () => {
  const row = db.prepare('SELECT version, position FROM reached').get();
  return row === undefined
    ? null
    : { version: Number(row['version']), position: String(row['position']) };
};

const consumer = intoTable(byChannel, {
  checkpoint: reached,
  load: (channel) => {
    const row = db.prepare('SELECT count FROM by_channel WHERE channel = ?').get(channel);
    return row === undefined ? null : Number(row['count']);
  },
  save: ({ rows, anew, after, reached: next }) => {
    db.exec('BEGIN IMMEDIATE');
    try {
      if (reached()?.position !== after?.position) throw new Error('another process went ahead');
      if (anew) db.exec('DELETE FROM by_channel');
      for (const [channel, count] of rows) {
        db.prepare('INSERT OR REPLACE INTO by_channel VALUES (?, ?)').run(channel, count);
      }
      db.exec('DELETE FROM reached');
      db.prepare('INSERT INTO reached VALUES (?, ?)').run(next.version, next.position);
      db.exec('COMMIT');
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  },
});

// Follows until the table has what is in the journal now; a service goes on until it ends.
const journal = await openJournal({ store: `sqlite:${store}` });
const last = await journal.store.lastEvent();
const stop = new AbortController();
const handle: typeof consumer.handle = async (events, position) => {
  await consumer.handle(events, position);
  if (events.some(({ id }) => id === last?.id)) stop.abort();
};
if (last !== null && reached()?.position !== last.position) {
  await consume(journal.store, { ...consumer, handle }, { signal: stop.signal });
}
for (const { channel, count } of db.prepare('SELECT * FROM by_channel ORDER BY channel').all()) {
  console.log(channel, count);
}
db.close();
await journal.close();
