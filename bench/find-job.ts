import { Readable } from 'node:stream';
import { importRegister, mapping } from '../packages/adapters/src/intake/csv/import-register.ts';
import { findByText } from '../packages/adapters/src/use-cases/search/find-by-text.ts';
import { openJournal } from '../packages/adapters/src/use-cases/opening/open-journal.ts';
import { addDays, parseInput } from '../packages/domain/src/index.ts';
import type { Job } from './jobs.ts';

const NOW = '2026-06-30T08:00:00Z';

const FIRST = ['Anna', 'Bram', 'Chaïm', 'Daan', 'Eva', 'Fleur', 'Guus', 'Zoë'];
const LAST = ['de Vries', 'Bakker', 'van den Berg', 'Jansen', 'Yılmaz', 'Smit', 'Özdemir'];

/** Of every thousandth complaint, and of no other. */
const LOOKED = 'proefpersoon';

const rowOf = (index: number): string => {
  const name = `${FIRST[index % FIRST.length]} ${LAST[index % LAST.length]}`;
  const last = index % 1_000 === 0 ? LOOKED : `k${index.toString(36)}`;
  const received = addDays('2015-01-01', index % 3_650);
  const dates = [received, addDays(received, 3), addDays(received, 20)];
  return [
    `C-${index}`,
    ...dates,
    `${name} ${last}`,
    `p${index}@example.nl`,
    `order ${index}`,
  ].join();
};

const date = (column: string) => ({ column, format: 'yyyy-MM-dd' });

const MAPPING = parseInput(
  mapping,
  {
    source: 'bench',
    timeZone: 'Europe/Amsterdam',
    number: 'number',
    events: {
      Received: {
        at: date('received'),
        complainant: { column: 'name' },
        email: { column: 'email' },
        concerns: { column: 'order' },
      },
      Acknowledged: { at: date('acknowledged') },
      Judged: { at: date('judged'), outcome: { value: 'rejected' } },
    },
  },
  'mapping',
);

/** Makes a journal of so many complaints with names, sealed and chained; the file tells how many. */
export const namesJob: Job = async (file, tick) => {
  const complaints = Number(file.split('.').at(-2));
  const journal = await openJournal({ store: `sqlite:${file}`, inventedClock: true });
  const header = 'number,received,acknowledged,judged,name,email,order\n';
  const rows = Array.from({ length: complaints }, (_, index) => `${rowOf(index)}\n`);
  const summary = await importRegister({
    journal,
    csv: () => Readable.from([Buffer.from(header + rows.join(''))]),
    mapping: MAPPING,
    actor: 'bench',
    now: NOW,
    onProgress: tick,
  });
  await journal.register();
  await journal.close();
  return { operations: complaints, checksum: () => summary.recorded };
};

const searching =
  (within: NonNullable<Parameters<typeof findByText>[1]['within']>): Job =>
  async (file) => {
    const journal = await openJournal({ store: `sqlite:${file}`, inventedClock: true });
    const reader = { role: 'officer', name: 'bench' } as const;
    const { found } = await findByText(journal, { text: LOOKED, within, reader, now: NOW });
    await journal.close();
    return { operations: 1, checksum: () => found.length };
  };

/** A search by name; the first one makes the sieves. */
export const findJob = searching(['name', 'email', 'reference']);

/** The same, but for a text of which there are no sieves: it opens every complaint. */
export const findByOpeningJob = searching(['name', 'email', 'reference', 'address']);
