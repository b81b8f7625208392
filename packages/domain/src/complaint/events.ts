import type { z } from 'zod';
import { admissibility } from './admissibility.ts';
import { correction } from './correction.ts';
import { dossier } from './dossier.ts';
import { hearing } from './hearing.ts';
import { intake, received } from './intake.ts';
import { judgement } from './judgement.ts';
import { kifid } from './kifid.ts';
import { privacy } from './privacy.ts';

/** The data of each event of a complaint, by type: a stored contract. */
export const complaintEvents = {
  Received: received,
  ...intake.events,
  ...admissibility.events,
  ...hearing.events,
  ...judgement.events,
  ...kifid.events,
  ...dossier.events,
  ...correction.events,
  ...privacy.events,
} as const;

export type ComplaintEventType = keyof typeof complaintEvents;

/** The data of one type of event. */
export type EventData<Type extends ComplaintEventType> = z.infer<(typeof complaintEvents)[Type]>;

/** A fact about a complaint, as `{ type, data }`. */
export type ComplaintEvent = {
  [Type in ComplaintEventType]: { readonly type: Type; readonly data: EventData<Type> };
}[ComplaintEventType];
