import {
  bitonic,
  type ComplaintEvent,
  complaintEvents,
  type ComplaintEventType,
  evolve,
  initialState,
  type KnownComplaint,
  mapPersonal,
} from '@klacht/domain';
import type { ReadableEvent } from '../../sealing/readable-events.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { sampleOf } from './variants.ts';
import { shownEvent } from '../../sealing/shown-text.ts';

/** A complaint that was acknowledged and judged late. */
export const HISTORY: readonly ComplaintEvent[] = [
  {
    type: 'Received',
    data: { at: '2026-04-02', procedure: 'bitonic 2025.3', channel: 'letter', subjects: ['price'] },
  },
  { type: 'Acknowledged', data: { at: '2026-04-20', contents: ['contact'] } },
  { type: 'PointsListed', data: { at: '2026-04-20', points: [{ id: '1' }] } },
  { type: 'Delayed', data: { at: '2026-06-10', until: '2026-07-05' } },
  { type: 'Judged', data: { at: '2026-07-06', outcome: 'partly-upheld', remedies: [] } },
];

const shown = (event: ComplaintEvent, index: number): ReadableEvent => {
  const texts: { field: string; text: string }[] = [];
  mapPersonal(complaintEvents[event.type], event.data, (text, field) => {
    texts.push({ field, text });
    return text;
  });
  const recorded = {
    ...event,
    id: `id-${index}`,
    stream: 'complaint-1',
    revision: index,
    position: String(index),
    recordedAt: '2026-04-07T08:15:00Z',
    metadata: { actor: 'anna', hash: 'f00' },
  } as unknown as ReadableEvent['recorded'];
  return { recorded, event: shownEvent(event), texts };
};

/** A dossier of events, for an officer. */
export const dossierOf = (events: readonly ComplaintEvent[]): Dossier => ({
  number: '2026-0001',
  complaintId: '1',
  complaint: HISTORY.reduce(evolve, initialState()) as KnownComplaint,
  procedure: bitonic,
  others: () => null,
  today: '2026-07-10',
  events: events.map(shown),
  left: 1,
  reader: { role: 'officer', name: 'anna' },
});

/** Each event there is, in each of its forms. */
export const everyEvent = (Object.keys(complaintEvents) as ComplaintEventType[]).flatMap((type) => {
  const { base, variants } = sampleOf(complaintEvents[type]);
  return [base, ...variants.map(({ value }) => value)].map(
    (data) => ({ type, data }) as ComplaintEvent,
  );
});
