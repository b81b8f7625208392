import { describe } from 'vitest';
import { describeAppending } from './appending.ts';
import { describeBeginning } from './beginning.ts';
import { describeClosing } from './closing.ts';
import { describeContents } from './contents.ts';
import { describeFollowing } from './following.ts';
import type { ContractOptions, OpenStore } from './store-under-test.ts';
import { describeModel } from './model.ts';
import { describeReading } from './reading.ts';

export type { OpenLiveStore } from './following.ts';
export type { ContractOptions, OpenStore } from './store-under-test.ts';
export { describeFollowing };

/**
 * The suite that every event store passes, whole; for vitest.
 *
 * @example
 * describeEventStore('my store', async () => openMyStore());
 */
export const describeEventStore = (
  name: string,
  open: OpenStore,
  options: ContractOptions = {},
): void => {
  describe(`${name} as an event store`, () => {
    describeAppending(open);
    describeBeginning(open);
    describeReading(open, options);
    describeContents(open, options);
    describeClosing(open);
    describeModel(open);
  });
};
