import { describe, it } from 'vitest';
import type { LiveEventStore } from '../../../ground/live-event-store.ts';
import { withStreamsOfItsOwn } from './streams-of-its-own.ts';
import { openEventStoreDb } from '../eventstoredb-event-store.ts';

/** The address of a node that tests may write to, when somebody has one. */
const REAL_NODE = process.env['KLACHT_ESDB_URL'];

/** Runs the suites on a real node; where there is none, one test says that they did not run. */
export const describeOnRealNode = (
  suites: (name: string, open: () => Promise<LiveEventStore>) => void,
): void => {
  if (REAL_NODE !== undefined) {
    suites('eventstoredb, on a real node', () => withStreamsOfItsOwn(openEventStoreDb(REAL_NODE)));
    return;
  }
  describe('eventstoredb, on a real node', () => {
    it('passes the suites of every store', ({ skip }) => {
      skip('real node: not run: KLACHT_ESDB_URL names none');
    });
  });
};
