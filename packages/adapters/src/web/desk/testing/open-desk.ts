import { bitonicVersions } from '@klacht/domain';
import { openJournal } from '../../../use-cases/open-journal.ts';
import { desk, type DeskOptions } from '../desk.ts';

/** Where it is seen, as the addresses of requests have it. */
const ORIGIN = 'https://desk.example';

/**
 * A desk over a new journal in memory, for anna, who is an officer, in Dutch.
 *
 * @param more what is told otherwise
 */
export const openDesk = async (more: Partial<DeskOptions> = {}) => {
  const journal = await openJournal({
    store: 'memory:',
    wanted: 'create',
    procedures: bitonicVersions,
  });
  const errors: unknown[] = [];
  const app = desk({
    journal,
    readerOf: () => ({ role: 'officer', name: 'anna' }),
    firm: 'Bitonic',
    now: () => '2026-04-20T08:00:00Z',
    onError: (error) => errors.push(error),
    ...more,
  });
  return {
    journal,
    app,
    errors,
    /** What a browser that sees the desk asks; what it sends comes from a page of the desk. */
    fetch: async (place: string, init: RequestInit = {}) =>
      app.fetch(
        new Request(new URL(place, ORIGIN), {
          ...init,
          headers: { origin: ORIGIN, ...(init.headers as Record<string, string> | undefined) },
        }),
      ),
    close: () => journal.close(),
  };
};
