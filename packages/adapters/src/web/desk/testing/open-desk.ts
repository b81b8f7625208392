import {
  bitonicVersions,
  type ComplaintCommandType,
  type Instant,
  type Procedure,
} from '@klacht/domain';
import { randomUUID } from 'node:crypto';
import { handleComplaint } from '../../../use-cases/handle-complaint.ts';
import { openJournal } from '../../../use-cases/opening/open-journal.ts';
import { desk, type DeskOptions } from '../desk.ts';

/** Monday; Koningsdag and Bevrijdingsdag are near. */
const NOW = '2026-04-20T08:00:00Z' as const;

const ORIGIN = 'https://desk.example';

/**
 * A desk over a new journal in memory, for anna, who is an officer, in Dutch.
 *
 * @param more what is told otherwise
 */
export const openDesk = async ({
  procedures = bitonicVersions,
  ...more
}: Partial<DeskOptions> & { readonly procedures?: readonly Procedure[] } = {}) => {
  const journal = await openJournal({
    store: 'memory:',
    wanted: 'create',
    procedures,
  });
  const errors: unknown[] = [];
  const app = desk({
    journal,
    readerOf: () => ({ role: 'officer', name: 'anna' }),
    firm: 'Bitonic',
    now: () => NOW,
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
    /**
     * Records a command, as another door would.
     *
     * @param number null for a complaint that comes in
     * @returns its number
     */
    give: async (
      number: string | null,
      type: ComplaintCommandType,
      data: object,
      by: { readonly actor?: string; readonly now?: string } = {},
    ): Promise<string> => {
      const { actor = 'anna', now = NOW } = by;
      const command = { commandId: randomUUID(), type, data };
      const given = { actor, now: now as Instant };
      return (await handleComplaint(journal, number, command, given)).number ?? '';
    },
    close: () => journal.close(),
  };
};
