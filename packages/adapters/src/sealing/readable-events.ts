import {
  COMPLAINANT,
  type ComplaintEvent,
  decodeComplaintEvent,
  HIDDEN,
  isForgotten,
  isOfFirm,
  type KnownComplaint,
  mapPersonal,
  type Reader,
  type RecordedComplaintEvent,
  type RecordedEvent,
  sealedParts,
  unescapeText,
  visibleEvents,
} from '@klacht/domain';
import { eventSchemaOf } from './event-schemas.ts';
import { CLOSED, ERASED, type SealedStore } from './sealed.ts';
import { eventAsShown, shownEvent, type WithShownTexts } from './shown-text.ts';

/** Whether somebody reads for the firm; nobody in particular does. */
export const readsForFirm = (reader: Reader | null): boolean => reader === null || isOfFirm(reader);

/** An event as a dossier shows it. */
export type ReadableEvent = {
  readonly recorded: RecordedComplaintEvent;
  /** The event with the texts that may be read, each as it is shown: `textIn` gives what was written. */
  readonly event: WithShownTexts<ComplaintEvent>;
  /** Its personal texts by their places, each opened or with what stands for it. */
  readonly texts: readonly { readonly field: string; readonly text: string }[];
};

const readableEvent = (
  recorded: RecordedComplaintEvent,
  event: ComplaintEvent,
  change: (text: string) => string,
): ReadableEvent => {
  const schema = eventSchemaOf(recorded.stream, recorded.type);
  const texts: { field: string; text: string }[] = [];
  if (schema === null) return { recorded, event: shownEvent(event), texts };
  const data = mapPersonal(schema, event.data, (text, field) => {
    const shown = change(text);
    texts.push({ field, text: shown });
    return shown;
  });
  return { recorded, event: shownEvent({ type: event.type, data } as ComplaintEvent), texts };
};

/** An event with none of its personal texts; no key is asked for. One that stands open is hidden. */
const closedEvent = (
  recorded: RecordedComplaintEvent,
  complaint: Pick<KnownComplaint, 'erasures'>,
): ReadableEvent =>
  readableEvent(recorded, recorded, (text) => {
    const parts = sealedParts(text);
    if (isForgotten(complaint, parts?.person ?? COMPLAINANT)) return ERASED;
    return parts === null ? HIDDEN : CLOSED;
  });

/** The events with the marks as their texts, for what shows them, and their revisions. */
export const eventsAsShown = (
  events: readonly ReadableEvent[],
): readonly (ComplaintEvent & { readonly revision: number })[] =>
  events.map(({ recorded, event }) => ({ ...eventAsShown(event), revision: recorded.revision }));

const decoded = (events: readonly RecordedEvent[]): readonly RecordedComplaintEvent[] =>
  events.flatMap((event) => decodeComplaintEvent(event) ?? []);

/** The events with the texts that the reader may see, without those that are not for them. */
const openedEvents = async (
  store: SealedStore,
  stored: readonly RecordedEvent[],
  reader: Reader,
): Promise<readonly ReadableEvent[]> => {
  const opened: RecordedEvent[] = [];
  for (const event of stored) opened.push(await store.openEvent(event));
  const recorded = decoded(opened);
  const seen = visibleEvents(reader, recorded);
  return recorded.flatMap((one, index) => {
    const event = seen[index] ?? null;
    return event === null ? [] : [readableEvent(one, event, unescapeText)];
  });
};

/**
 * A complaint's events as a reader may see them. Events that are not for the reader are left out.
 *
 * @param reader null for nobody: every event, with no personal text opened
 * @param complaint what it says of who was erased
 */
export const readableEvents = (
  store: SealedStore,
  events: readonly RecordedEvent[],
  reader: Reader | null,
  complaint: Pick<KnownComplaint, 'erasures'>,
): Promise<readonly ReadableEvent[]> =>
  reader === null
    ? Promise.resolve(decoded(events).map((recorded) => closedEvent(recorded, complaint)))
    : openedEvents(store, events, reader);
