import type { KnownComplaint, LocalDate, Others, Procedure, Reader } from '@klacht/domain';
import type { ReadableEvent } from '../../sealing/readable-events.ts';

/** What a dossier is made of. */
export type Dossier = {
  readonly number: string;
  readonly complaintId: string;
  readonly complaint: KnownComplaint;
  readonly procedure: Procedure;
  /** The other complaints of the register, against which it is held. */
  readonly others: Others;
  /** The local day to judge by. */
  readonly today: LocalDate;
  readonly events: readonly ReadableEvent[];
  /** How many events are left out because they are not for the reader. */
  readonly left: number;
  /** For whom personal texts were opened; null where none was. */
  readonly reader: Reader | null;
};
