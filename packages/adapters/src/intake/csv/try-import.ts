import { dryStore, type EventsInYear } from './dry-run.ts';
import { type ImportOptions, importRegister, type ImportSummary } from './import-register.ts';

/** The result of an import, had it been recorded. */
export type Tried = {
  readonly summary: ImportSummary;
  /** By year, and within it by type. */
  readonly events: readonly EventsInYear[];
};

/**
 * Tells what an import would bring in, and records nothing.
 *
 * @throws KlachtError as {@link importRegister}
 * @example
 * const { summary, events } = await tryImport({ journal, csv, mapping, actor: 'anna', now });
 */
export const tryImport = async ({ journal, ...options }: ImportOptions): Promise<Tried> => {
  const dry = dryStore(journal.store);
  const summary = await importRegister({ ...options, journal: { ...journal, store: dry.store } });
  return { summary, events: dry.events() };
};
