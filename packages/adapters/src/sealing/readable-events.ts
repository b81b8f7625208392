import {
  type ComplaintEvent,
  decodeComplaintEvent,
  mapPersonal,
  type Reader,
  type RecordedComplaintEvent,
  type RecordedEvent,
  type Role,
  unescapeText,
  visibleTo,
} from '@klacht/domain';
import { eventSchemaOf } from './event-schemas.ts';
import { CLOSED, ERASED, type SealedStore } from './sealed.ts';

/** Who sees how the handling is judged, and who recorded what. */
const FIRM: ReadonlySet<Role> = new Set(['officer', 'compliance', 'auditor']);

/** Whether somebody reads for the firm; nobody in particular does. */
export const isOfFirm = (reader: Reader | null): boolean =>
  reader === null || FIRM.has(reader.role);

/** An event as a dossier shows it. */
export type ReadableEvent = {
  readonly recorded: RecordedComplaintEvent;
  /** What may be read of it. */
  readonly event: ComplaintEvent;
  /** Its personal texts, each by where it stands; opened, or what stands for them. */
  readonly texts: readonly { readonly field: string; readonly text: string }[];
};

const readableEvent = (
  recorded: RecordedComplaintEvent,
  event: ComplaintEvent,
  change: (text: string) => string,
): ReadableEvent => {
  const schema = eventSchemaOf(recorded.stream, recorded.type);
  const texts: { field: string; text: string }[] = [];
  if (schema === null) return { recorded, event, texts };
  const data = mapPersonal(schema, event.data, (text, field) => {
    const shown = change(text);
    texts.push({ field, text: shown });
    return shown;
  });
  return { recorded, event: { type: event.type, data } as ComplaintEvent, texts };
};

/** An event with none of its personal texts; no key is asked for. */
const closedEvent = (recorded: RecordedComplaintEvent, isErased: boolean): ReadableEvent =>
  readableEvent(recorded, recorded, () => (isErased ? ERASED : CLOSED));

/** An event with the texts that the reader may see, or null when it is not for them at all. */
const openedEvent = async (
  store: SealedStore,
  stored: RecordedEvent,
  reader: Reader,
): Promise<ReadableEvent | null> => {
  const recorded = decodeComplaintEvent(await store.openEvent(stored));
  if (recorded === null) return null;
  const event = visibleTo(reader, recorded);
  return event === null ? null : readableEvent(recorded, event, unescapeText);
};

/**
 * A complaint's events as a reader may see them; what is not for them at all is left out.
 *
 * @param reader null for nobody: every event, with no personal text opened
 * @param isErased whether what is personal in it was erased
 */
export const readableEvents = async (
  store: SealedStore,
  events: readonly RecordedEvent[],
  reader: Reader | null,
  isErased: boolean,
): Promise<readonly ReadableEvent[]> => {
  const shown: ReadableEvent[] = [];
  for (const stored of events) {
    if (reader === null) {
      const recorded = decodeComplaintEvent(stored);
      if (recorded !== null) shown.push(closedEvent(recorded, isErased));
    } else {
      const opened = await openedEvent(store, stored, reader);
      if (opened !== null) shown.push(opened);
    }
  }
  return shown;
};
