import { describe } from 'vitest';
import type { EventStore } from '@klacht/domain';
import { describeAppending } from './appending.ts';
import { describeClosing } from './closing.ts';
import { describeContents } from './contents.ts';
import { describeModel } from './model.ts';
import { describeReading } from './reading.ts';

/** How the suite comes by a store: each call gives a new, empty one. */
export type OpenStore = () => Promise<EventStore>;

/**
 * The suite that every event store passes, whole; for vitest.
 *
 * @example
 * describeEventStore('my store', async () => openMyStore());
 */
export const describeEventStore = (name: string, open: OpenStore): void => {
  describe(`${name} as an event store`, () => {
    describeAppending(open);
    describeReading(open);
    describeContents(open);
    describeClosing(open);
    describeModel(open);
  });
};
