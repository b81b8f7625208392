import type { Refusal } from './faults.ts';
import { handlerThrew, invalidPosition, unexpectedReadAll } from './faults.ts';
import type { Proposed } from './server-log.ts';

/** The servers whose answers were seen; what they answer is listed in answers.md. */
export type Version = '23.10.3' | '24.10.4';

/** In what they differ. */
export type Manners = {
  readonly version: Version;
  /** What an event counts towards the most that one append may take. */
  readonly sizeOf: (event: Proposed) => number;
  /** To a read of all from where no event begins. */
  readonly invalidRead: () => Refusal;
  /** To a subscription from there, and whether it is confirmed before. */
  readonly invalidSubscription: () => Refusal;
  readonly confirmsFirst: boolean;
};

const MANNERS: Readonly<Record<Version, Manners>> = {
  '23.10.3': {
    version: '23.10.3',
    sizeOf: ({ data }) => data.length,
    invalidRead: () => unexpectedReadAll('Error'),
    invalidSubscription: handlerThrew,
    confirmsFirst: false,
  },
  '24.10.4': {
    version: '24.10.4',
    sizeOf: ({ data, metadata, type }) => data.length + metadata.length + 2 * type.length,
    invalidRead: () => unexpectedReadAll('InvalidPosition'),
    invalidSubscription: invalidPosition,
    confirmsFirst: true,
  },
};

export const versions = Object.keys(MANNERS) as readonly Version[];

export const mannersOf = (version: Version): Manners => MANNERS[version];
