import { Readable } from 'node:stream';
import { findByText } from '../packages/adapters/src/use-cases/search/find-by-text.ts';
import {
  type OpenJournal,
  openJournal,
} from '../packages/adapters/src/use-cases/opening/open-journal.ts';
import { bitonicVersions } from '../packages/domain/src/index.ts';
import { cellsOf, HEADER, importInto, mappingOf } from './generated-register.ts';
import type { Job } from './jobs.ts';
import { NOW } from './settings.ts';

const FIRST = ['Anna', 'Bram', 'Chaïm', 'Daan', 'Eva', 'Fleur', 'Guus', 'Zoë'];
const LAST = ['de Vries', 'Bakker', 'van den Berg', 'Jansen', 'Yılmaz', 'Smit', 'Özdemir'];

/** Of every thousandth complaint, and of no other. */
const LOOKED = 'proefpersoon';

const rowOf = (index: number): string => {
  const name = `${FIRST[index % FIRST.length]} ${LAST[index % LAST.length]}`;
  const last = index % 1_000 === 0 ? LOOKED : `k${index.toString(36)}`;
  return [
    ...cellsOf(index, 20),
    `${name} ${last}`,
    `p${index}@example.nl`,
    `order ${index}`,
  ].join();
};

const MAPPING = mappingOf(
  {
    complainant: { column: 'name' },
    email: { column: 'email' },
    concerns: { column: 'order' },
  },
  { value: 'rejected' },
);

// As the command line opens it, which then can be tried on what is made here.
const opened = (file: string): Promise<OpenJournal> =>
  openJournal({ store: `sqlite:${file}`, inventedClock: true, procedures: bitonicVersions });

/** Makes a journal of so many complaints with names, sealed and chained; the file tells how many. */
export const namesJob: Job = async (file, tick) => {
  const complaints = Number(file.split('.').at(-2));
  const journal = await opened(file);
  const rows = Array.from({ length: complaints }, (_, index) => `${rowOf(index)}\n`);
  const csv = Buffer.from(`${HEADER},name,email,order\n${rows.join('')}`);
  const work = await importInto(journal, {
    csv: () => Readable.from([csv]),
    mapping: MAPPING,
    onProgress: tick,
  });
  await journal.register();
  await journal.close();
  return work;
};

const searching =
  (within: NonNullable<Parameters<typeof findByText>[1]['within']>): Job =>
  async (file) => {
    const journal = await opened(file);
    const reader = { role: 'officer', name: 'bench' } as const;
    const { found } = await findByText(journal, { text: LOOKED, within, reader, now: NOW });
    await journal.close();
    return { operations: 1, checksum: () => found.length };
  };

/** A search by name; the first one makes the sieves. */
export const findJob = searching(['name', 'email', 'reference']);

/** The same, but for a text of which there are no sieves: it opens every complaint. */
export const findByOpeningJob = searching(['name', 'email', 'reference', 'address']);
