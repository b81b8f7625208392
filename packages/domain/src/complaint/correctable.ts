import type { ComplaintEventType, EventData } from './events.ts';

/** The fields of an event that can be put right, and what of `Corrected` does so. */
const CORRECTIONS: Readonly<
  Partial<Record<ComplaintEventType, Readonly<Record<string, keyof EventData<'Corrected'>>>>>
> = {
  Received: {
    at: 'receivedOn',
    channel: 'channel',
    subjects: 'subjects',
    complainant: 'complainantName',
  },
  Acknowledged: { at: 'acknowledgedOn' },
  DeclaredInadmissible: { at: 'closedOn' },
  Judged: { at: 'closedOn', outcome: 'outcome' },
  Withdrawn: { at: 'closedOn' },
};

/**
 * Whether a field of a recorded event can be put right by `Correct`.
 *
 * @example
 * isCorrectable('Judged', 'outcome'); // true
 * isCorrectable('Judged', 'reasons'); // false
 */
export const isCorrectable = (type: ComplaintEventType, field: string): boolean =>
  Object.hasOwn(CORRECTIONS[type] ?? {}, field);
