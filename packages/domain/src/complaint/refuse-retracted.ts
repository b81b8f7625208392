import type { EventData } from './events.ts';
import { standingFact } from './refuse-amended.ts';
import { rejection } from './rejection.ts';
import type { KnownComplaint } from './state.ts';

/** Refuses to retract an event that does not stand, or is retracted already. */
export const refuseRetracted = (
  complaint: KnownComplaint,
  { revision }: EventData<'Retracted'>,
): void => {
  const fact = standingFact(complaint, revision, 'Retract');
  if (fact.type !== 'Received' || !complaint.retracted) return;
  throw rejection('retracted', 'Retract: the complaint was registered by mistake, as was said', {
    revision,
  });
};
