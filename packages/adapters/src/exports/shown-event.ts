import {
  type ComplaintEvent,
  decodeComplaintEvent,
  mapPersonal,
  type Reader,
  type RecordedComplaintEvent,
  type RecordedEvent,
  visibleTo,
} from '@klacht/domain';
import { eventSchemaOf } from '../envelope/event-schemas.ts';
import { CLOSED, ERASED, type SealedStore } from '../envelope/sealed.ts';

/** An event as a dossier shows it. */
export type ShownEvent = {
  readonly recorded: RecordedComplaintEvent;
  /** What may be read of it. */
  readonly event: ComplaintEvent;
  /** Its personal texts, each by where it stands; opened, or what stands for them. */
  readonly texts: readonly { readonly field: string; readonly text: string }[];
};

const shownEvent = (
  recorded: RecordedComplaintEvent,
  event: ComplaintEvent,
  change: (text: string) => string,
): ShownEvent => {
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
export const closedEvent = (recorded: RecordedComplaintEvent, isErased: boolean): ShownEvent =>
  shownEvent(recorded, recorded, () => (isErased ? ERASED : CLOSED));

/** An event with the texts that the reader may see, or null when it is not for them at all. */
export const openedEvent = async (
  store: SealedStore,
  stored: RecordedEvent,
  reader: Reader,
): Promise<ShownEvent | null> => {
  const recorded = decodeComplaintEvent(await store.openEvent(stored));
  if (recorded === null) return null;
  const event = visibleTo(reader, recorded);
  return event === null ? null : shownEvent(recorded, event, (text) => text);
};
