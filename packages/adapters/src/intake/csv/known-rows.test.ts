import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EventStore } from '@klacht/domain';
import { openJournal } from '../../use-cases/opening/open-journal.ts';
import { bringIn, GOOD, HEADER } from './testing/old-register.ts';

const newJournal = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
  return openJournal({ store: `sqlite:${path.join(folder, 'klacht.db')}`, inventedClock: true });
};

/** The same store, which reads streams one by one. */
const oneByOne = (store: EventStore): EventStore => {
  const one = { ...store };
  delete one.readStreams;
  return one;
};

const FIRST = [
  HEADER,
  GOOD,
  '2;03-04-2026 10:00;brief;koers;sealed:1:AAAA;;;open;nee',
  '3;04-04-2026 10:00;brief;koers;tekst;08-04-2026;;open;nee',
  '4;05-04-2026 10:00;mail;koers;tekst;;;open;nee',
  ' 5 ;05-04-2026 10:00;mail;koers;tekst;;;open;nee',
];

/** Nothing new, another text, another day, a new fact, a new complaint, a copy, a row that cannot be. */
const SECOND = [
  HEADER,
  GOOD,
  '2;03-04-2026 10:00;brief;koers;sealed:1:AAAA;;;open;nee',
  '3;04-04-2026 10:00;brief;koers;andere tekst;09-04-2026;;open;nee',
  '4;05-04-2026 10:00;mail;koers;tekst;;20-05-2026;ongegrond;nee',
  '5;05-04-2026 10:00;mail;koers;tekst;;;open;nee',
  '5;05-04-2026 10:00;mail;koers;tekst;;;open;nee',
  '6;06-04-2026 10:00;mail;koers;tekst;01-04-2026;;open;nee',
  '7;31-02-2026 10:00;mail;koers;tekst;;;open;nee',
];

describe('rows that may be known', () => {
  it('come to the same, looked up together or one by one', async () => {
    const answers = [];
    for (const how of [(store: EventStore) => store, oneByOne]) {
      const journal = await newJournal();
      const first = await bringIn(FIRST, { store: how(journal.store) });
      expect(first.summary).toMatchObject({ newComplaints: 5, repeated: 0 });
      const again = await bringIn(FIRST, { store: how(journal.store) });
      expect(again.summary).toMatchObject({
        newComplaints: 0,
        recorded: 0,
        knownComplaints: 5,
        repeated: first.summary.recorded,
      });
      const { summary, problems, events } = await bringIn(SECOND, { store: how(journal.store) });
      // Where several come in together, what is new of a known one may come after them.
      const types = events.map(({ stream, revision, type }) => `${stream} ${revision} ${type}`);
      answers.push({ summary, problems, types: types.toSorted() });
      await journal.close();
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.summary).toMatchObject({ newComplaints: 1, knownComplaints: 6 });
    expect(answers[0]?.problems.map(({ code }) => code)).toContain('command-id-reused');
  });

  it('are looked up together, so that nothing is decided anew of what is there', async () => {
    const journal = await newJournal();
    await bringIn(FIRST, { store: journal.store });
    const read: string[] = [];
    const counted: EventStore = {
      ...journal.store,
      readStream: (stream, ...rest) => {
        read.push(stream);
        return journal.store.readStream(stream, ...rest);
      },
    };
    const { summary } = await bringIn(FIRST.slice(0, 5), { store: counted });
    expect(summary).toMatchObject({ recorded: 0, knownComplaints: 4 });
    expect(read).toEqual([]);
    await journal.close();
  });
});
