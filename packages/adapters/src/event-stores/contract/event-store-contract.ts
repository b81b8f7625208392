import { describe } from 'vitest';
import { describeAppending } from './appending.ts';
import { describeClosing } from './closing.ts';
import { describeContents } from './contents.ts';
import { describeFollowing } from './following.ts';
import type { OpenStore, StoreLimits } from './given.ts';
import { describeModel } from './model.ts';
import { describeReading } from './reading.ts';

export type { OpenLiveStore } from './following.ts';
export type { OpenStore, StoreLimits } from './given.ts';
export { describeFollowing };

/**
 * The suite that every event store passes, whole; for vitest.
 *
 * @param limits of a store that cannot hold everything: what is larger it must refuse, whole and
 * with its own code, where the others must keep it
 * @example
 * describeEventStore('my store', async () => openMyStore());
 */
export const describeEventStore = (
  name: string,
  open: OpenStore,
  limits: StoreLimits = {},
): void => {
  describe(`${name} as an event store`, () => {
    describeAppending(open);
    describeReading(open);
    describeContents(open, limits);
    describeClosing(open);
    describeModel(open);
  });
};
