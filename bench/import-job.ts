import { createReadStream, createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openSqliteEventStore } from '../packages/adapters/src/event-stores/sqlite/sqlite-event-store.ts';
import { openJournal } from '../packages/adapters/src/use-cases/opening/open-journal.ts';
import { cellsOf, HEADER, importInto, mappingOf } from './generated-register.ts';
import type { Job } from './jobs.ts';
import { openRaw } from './raw-driver.ts';
import { NOW } from './settings.ts';

type CsvParse = {
  readonly parse: (options: { readonly from: number }) => NodeJS.ReadWriteStream;
};

const TEXT = 'The coins that I bought on Tuesday have not arrived in my wallet as of today.';
const OUTCOMES = ['founded', 'unfounded', 'settled'] as const;

const rowOf = (index: number): string =>
  [...cellsOf(index, 20 + (index % 60)), OUTCOMES[index % 3], `subject ${index % 9}`, TEXT].join();

/** A register in CSV with so many rows. */
export const writeRegister = (file: string, rows: number): Promise<void> =>
  pipeline(function* () {
    yield `${HEADER},outcome,subject,text\n`;
    for (let index = 0; index < rows; index += 1) yield `${rowOf(index)}\n`;
  }, createWriteStream(file));

const MAPPING = mappingOf(
  { subjects: [{ column: 'subject' }], text: { column: 'text' } },
  {
    column: 'outcome',
    values: { founded: 'upheld', unfounded: 'rejected', settled: 'settled' },
  },
);

/**
 * Imports a register that {@link writeRegister} made into the journal beside it, sealed and chained, as
 * `klacht import` does; a second time it finds everything there.
 */
export const importJob: Job = async (file, tick) => {
  const journal = await openJournal({ store: `sqlite:${file}.db`, inventedClock: true });
  const work = await importInto(journal, {
    knownRows: journal.knownRows,
    csv: () => createReadStream(file),
    mapping: MAPPING,
    onProgress: tick,
  });
  await journal.close();
  return work;
};

/** Rows that share a commit, as in an import. */
const ROWS_A_COMMIT = 256;

/** csv-parse is a dependency of the adapters, and none of the bench. */
const { parse } = createRequire(
  path.join(import.meta.dirname, '../packages/adapters/package.json'),
)('csv-parse') as CsvParse;

/** Reads the same register with csv-parse, and inserts an event for each date by the driver alone. */
export const rawImportJob: Job = async (file, tick) => {
  await openSqliteEventStore(`${file}.raw.db`).close();
  const raw = openRaw(`${file}.raw.db`);
  const rows = createReadStream(file).pipe(parse({ from: 2 })) as unknown as AsyncIterable<
    readonly string[]
  >;
  let [operations, events] = [0, 0];
  raw.begin();
  for await (const [number = '', received, acknowledged, judged, outcome, subject, text] of rows) {
    const facts = [
      ['Received', { at: received, channel: 'other', subjects: [subject], text, number }],
      ['Acknowledged', { at: acknowledged }],
      ['Judged', { at: judged, outcome }],
    ] as const;
    for (const [revision, [type, data]] of facts.entries()) {
      const [id, json] = [`${number}/${type}`, JSON.stringify(data)];
      const metadata = JSON.stringify({ actor: 'bench', commandId: id });
      raw.insert(`complaint-${number}`, revision, id, type, NOW, json, metadata);
      events += 1;
    }
    operations += 1;
    if (operations % ROWS_A_COMMIT === 0) {
      raw.commit();
      raw.begin();
      tick();
    }
  }
  raw.commit();
  raw.close();
  return { operations, checksum: () => events };
};
