import { bitonic, type EventStore, parseInput, type Procedure } from '@klacht/domain';
import { journalOf } from '../../../event-stores/contract/store-under-test.ts';
import { createMemoryEventStore } from '../../../event-stores/memory/memory-event-store.ts';
import type { KnownRows } from '../../../view-stores/known-rows.ts';
import { importRegister } from '../import-register.ts';
import { mapping } from '../mapping.ts';
import type { Problem } from '../problem.ts';

/** The mapping of an old register. */
export const MAPPING = {
  source: 'old register',
  timeZone: 'Europe/Amsterdam',
  number: 'Nr',
  delimiter: ';',
  events: {
    Received: {
      at: { column: 'Binnen', format: 'dd-MM-yyyy HH:mm' },
      channel: { column: 'Via', values: { mail: 'email', brief: 'letter' } },
      subjects: [{ column: 'Onderwerp', values: { koers: 'price' } }],
      text: { column: 'Klacht' },
    },
    Acknowledged: { at: { column: 'Bevestigd', format: 'dd-MM-yyyy' } },
    Judged: {
      at: { column: 'Oordeel', format: 'dd-MM-yyyy' },
      outcome: {
        column: 'Uitkomst',
        values: { gegrond: 'upheld', ongegrond: 'rejected', open: null },
      },
    },
    EscalatedToKifid: {
      at: { column: 'Oordeel', format: 'dd-MM-yyyy', estimated: true },
      when: { column: 'Kifid', in: ['ja'] },
    },
  },
} as const;

export const HEADER = 'Nr;Binnen;Via;Onderwerp;Klacht;Bevestigd;Oordeel;Uitkomst;Kifid';
/** A row that comes in whole. */
export const GOOD =
  '1;02-04-2026 23:30;mail;koers;"De koers; klopt\nniet";07-04-2026;01-06-2026;gegrond;ja';

/** Imports lines into a journal of its own, unless told which. */
export const bringIn = async (
  lines: readonly string[],
  {
    store = createMemoryEventStore(),
    map = MAPPING,
    procedures = [bitonic],
    knownRows,
  }: {
    store?: EventStore;
    map?: object;
    procedures?: readonly Procedure[];
    knownRows?: KnownRows;
  } = {},
) => {
  const problems: Problem[] = [];
  const csv = async function* () {
    for (const character of lines.join('\r\n').match(/.{1,7}/gsu) ?? []) yield character;
  };
  const summary = await importRegister({
    journal: { store, procedures },
    ...(knownRows === undefined ? {} : { knownRows }),
    csv: csv(),
    mapping: parseInput(mapping, map, 'mapping'),
    actor: 'import',
    now: '2026-07-01T10:00:00Z',
    onProblem: (problem) => problems.push(problem),
  });
  return { store, summary, problems, events: await journalOf(store) };
};
