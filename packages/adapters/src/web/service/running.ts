import type { Instant } from '@klacht/domain';
import type { OpenJournal } from '../../use-cases/opening/open-journal.ts';
import type { Environment, ServiceConfig } from './service-config.ts';
import type { Counters } from './metrics.ts';

/** What every part of a service stands on. */
export type Running = {
  readonly journal: OpenJournal;
  readonly config: ServiceConfig;
  readonly environment: Environment;
  /** Aborted when the service is to end. */
  readonly signal: AbortSignal;
  readonly counters: Counters;
  readonly now: () => Instant;
  readonly info: (
    part: string,
    event: string,
    more?: Readonly<Record<string, string | number | boolean | null>>,
  ) => void;
  /** Logs and counts an error that the part goes on after. */
  readonly failed: (part: string, error: unknown) => void;
};

/** A part of a service that runs. */
export type Part = {
  readonly name: string;
  /** Where it listens, for who starts it with port 0. */
  readonly at?: string;
  /** Takes nothing new, and ends what it has. Called once the signal is aborted. */
  readonly close: () => Promise<void>;
  /** Whether others need it to end, so that it is closed after them. */
  readonly isLast?: boolean;
  /** Ends when the part does; an error ends the service. */
  readonly ended: Promise<void>;
};

/** Of a part that ends with its `close` alone. */
export const NEVER: Promise<void> = new Promise(() => {});
