import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { openSqliteEventStore } from '../packages/adapters/src/event-stores/sqlite/sqlite-event-store.ts';
import { importRegister, mapping } from '../packages/adapters/src/intake/csv/import-register.ts';
import { addDays, bitonic, parseInput } from '../packages/domain/src/index.ts';
import type { Job } from './jobs.ts';

const HEADER = 'number,received,acknowledged,judged,outcome,subject,text';
const TEXT = 'The coins that I bought on Tuesday have not arrived in my wallet as of today.';
const OUTCOMES = ['founded', 'unfounded', 'settled'] as const;

const rowOf = (index: number): string => {
  const received = addDays('2015-01-01', index % 3_650);
  const dates = [received, addDays(received, 3), addDays(received, 20 + (index % 60))];
  return [`C-${index}`, ...dates, OUTCOMES[index % 3], `subject ${index % 9}`, TEXT].join(',');
};

/** A register in CSV with so many rows. */
export const writeRegister = (file: string, rows: number): Promise<void> =>
  pipeline(function* () {
    yield `${HEADER}\n`;
    for (let index = 0; index < rows; index += 1) yield `${rowOf(index)}\n`;
  }, createWriteStream(file));

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
        subjects: [{ column: 'subject' }],
        text: { column: 'text' },
      },
      Acknowledged: { at: date('acknowledged') },
      Judged: {
        at: date('judged'),
        outcome: {
          column: 'outcome',
          values: { founded: 'upheld', unfounded: 'rejected', settled: 'settled' },
        },
      },
    },
  },
  'mapping',
);

/** Imports a register that {@link writeRegister} made, into a new journal beside it. */
export const importJob: Job = async (file, tick) => {
  const store = openSqliteEventStore(`${file}.db`);
  const summary = await importRegister({
    journal: { store, procedures: [bitonic] },
    csv: createReadStream(file),
    mapping: MAPPING,
    actor: 'bench',
    now: '2026-06-30T08:00:00Z',
    onProgress: tick,
  });
  await store.close();
  return { operations: summary.rows, checksum: () => summary.recorded };
};
