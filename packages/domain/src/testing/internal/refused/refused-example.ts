import type { ComplaintCommand } from '../../../complaint/commands.ts';
import type { RejectionCode } from '../../../complaint/rejection.ts';

/** What was done before, what is asked, and the words of the refusal; the actor unless anna. */
export type Refused = readonly [
  before: readonly ComplaintCommand[],
  command: ComplaintCommand,
  message: string,
  details?: Readonly<Record<string, unknown>>,
  actor?: string,
];

/** Examples of the codes of one part. */
export type RefusedBy = Readonly<Partial<Record<RejectionCode, Refused>>>;
