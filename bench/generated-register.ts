import { importRegister, mapping } from '../packages/adapters/src/intake/csv/import-register.ts';
import type { OpenJournal } from '../packages/adapters/src/use-cases/opening/open-journal.ts';
import { addDays, parseInput } from '../packages/domain/src/index.ts';
import type { Work } from './compare.ts';
import { NOW } from './settings.ts';

/** The columns that every generated register begins with. */
export const HEADER = 'number,received,acknowledged,judged';

/** Their cells in a row: ten years of complaints, each judged after so many days. */
export const cellsOf = (index: number, days: number): readonly string[] => {
  const received = addDays('2015-01-01', index % 3_650);
  return [`C-${index}`, received, addDays(received, 3), addDays(received, days)];
};

const date = (column: string) => ({ column, format: 'yyyy-MM-dd' });

/** The mapping of a generated register, with what else stands in a row. */
export const mappingOf = (received: object, outcome: object) =>
  parseInput(
    mapping,
    {
      source: 'bench',
      timeZone: 'Europe/Amsterdam',
      number: 'number',
      events: {
        Received: { at: date('received'), ...received },
        Acknowledged: { at: date('acknowledged') },
        Judged: { at: date('judged'), outcome },
      },
    },
    'mapping',
  );

/** Imports a generated register, as `klacht import` does. */
export const importInto = async (
  journal: OpenJournal,
  options: Pick<
    Parameters<typeof importRegister>[0],
    'csv' | 'mapping' | 'onProgress' | 'knownRows'
  >,
): Promise<Work> => {
  const { rows, recorded, repeated } = await importRegister({
    ...options,
    journal,
    actor: 'bench',
    now: NOW,
  });
  return { operations: rows, checksum: () => recorded + repeated };
};
