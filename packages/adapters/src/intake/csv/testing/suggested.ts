import { bitonic, parseInput } from '@klacht/domain';
import { createMemoryEventStore } from '../../../event-stores/memory/memory-event-store.ts';
import { mapping } from '../mapping.ts';
import { suggestMapping } from '../suggest/suggest-mapping.ts';
import { tryImport } from '../try-import.ts';

const sourceOf = (bytes: Buffer) =>
  async function* () {
    for (let at = 0; at < bytes.length; at += 70) yield bytes.subarray(at, at + 70);
  };

/** What is suggested of a file, and what comes in by it as it is. */
export const suggested = async (file: Buffer | string, timeZone?: string) => {
  const csv = sourceOf(Buffer.from(file));
  const { mapping: map, notes } = await suggestMapping({
    csv,
    name: 'r.csv',
    source: 'r',
    procedure: bitonic,
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  const written = JSON.parse(JSON.stringify(map)) as unknown;
  const { summary } = await tryImport({
    journal: { store: createMemoryEventStore(), procedures: [bitonic] },
    csv,
    mapping: parseInput(mapping, written, 'mapping'),
    actor: 'import',
    now: '2026-11-01T10:00:00Z',
  });
  const { newComplaints, recorded, refusedRows, refusedFacts } = summary;
  return { map, notes, summary, came: [newComplaints, recorded, refusedRows, refusedFacts] };
};
