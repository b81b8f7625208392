import type { z } from 'zod';
import { lazily } from '../input/lazily.ts';
import { received } from './intake.ts';
import { partEvents } from './parts.ts';

/** The data of each event of a complaint, by type: a stored contract. */
export const complaintEvents = lazily({ Received: received, ...partEvents });

/** An event of a complaint, by name: `Acknowledged`. */
export type ComplaintEventType = keyof typeof complaintEvents;

/** The data of one type of event. */
export type EventData<Type extends ComplaintEventType> = z.infer<(typeof complaintEvents)[Type]>;

/** A fact about a complaint, as `{ type, data }`. */
export type ComplaintEvent = {
  [Type in ComplaintEventType]: { readonly type: Type; readonly data: EventData<Type> };
}[ComplaintEventType];
