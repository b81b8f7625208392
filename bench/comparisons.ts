// Makes one comparison in a process of its own: node --expose-gc bench/comparisons.ts NAME SETTINGS
import { append } from './append.ts';
import type { Comparison } from './compare.ts';
import { execute } from './execute.ts';
import { onEventStoreDb, readAllOnEventStoreDb } from './on-eventstoredb.ts';
import { onSqlite } from './on-sqlite.ts';
import { inOwnProcess, isStarted } from './own-process.ts';
import { reading } from './reading.ts';
import { sealedExecute } from './sealed.ts';
import type { Settings } from './settings.ts';
import { tracedExecutes } from './traced.ts';

const COMPARISONS: Readonly<Record<string, (settings: Settings) => Promise<Comparison>>> = {
  append,
  'execute-1': (settings) => execute(settings, 1),
  'execute-64': (settings) => execute(settings, 64),
  'execute-sealed': sealedExecute,
  'execute-traced': tracedExecutes,
  'receive-sqlite': (settings) => onSqlite(settings, 'receive'),
  'second-sqlite': (settings) => onSqlite(settings, 'second'),
  'receive-eventstoredb': (settings) => onEventStoreDb(settings, 'receive'),
  'second-eventstoredb': (settings) => onEventStoreDb(settings, 'second'),
  'read-all-eventstoredb': readAllOnEventStoreDb,
  replay: (settings) => reading('replay', settings),
  rebuild: (settings) => reading('rebuild', settings),
};

export const comparisonNames: readonly string[] = Object.keys(COMPARISONS);

export const comparisonOf = (name: string, settings: Settings): Promise<Comparison> =>
  inOwnProcess(['--expose-gc'], import.meta.filename, name, JSON.stringify(settings));

if (isStarted(import.meta.filename)) {
  const [name = '', settings = ''] = process.argv.slice(2);
  const run = COMPARISONS[name];
  if (run === undefined) throw new Error(`bench: expected a comparison, got '${name}'`);
  process.stdout.write(JSON.stringify(await run(JSON.parse(settings) as Settings)));
}
