import { putRight } from '../complaint/effective.ts';
import type { ComplaintEvent, EventData } from '../complaint/events.ts';
import type { Fact } from '../complaint/state.ts';
import { joinedIn } from './joined-in.ts';
import { type Joined, type Reader, sightOf, visibleTo } from './visible-to.ts';

type Recorded = ComplaintEvent & { readonly revision: number };

type AboutAnother = Extract<ComplaintEvent, { readonly type: 'Amended' | 'Retracted' }>;

const isAboutAnother = (event: ComplaintEvent): event is AboutAnother =>
  event.type === 'Amended' || event.type === 'Retracted';

/** The event that a correction is about in the end; a retraction may be about an amendment. */
const rootOf = (event: Recorded, events: readonly Recorded[]): Recorded | undefined => {
  if (!isAboutAnother(event)) return event;
  const { revision } = event.data;
  // Its target was recorded before it.
  const about = events.find((other) => other.revision === revision && revision < event.revision);
  return about === undefined ? undefined : rootOf(about, events);
};

/** The event as it had been put right by the corrections that were recorded before a revision. */
const asPutRight = (root: Recorded, events: readonly Recorded[], before: number): Recorded =>
  (putRight(events.filter(({ revision }) => revision < before) as unknown as readonly Fact[]).find(
    ({ revision }) => revision === root.revision,
  ) as unknown as Recorded | undefined) ?? root;

const withoutNumbers = (field: string): string => field.replaceAll(/\.\d+(?=\.|$)/g, '');

/** Each change, what it was as the event said it, and what it became as the event says it since. */
const changesSeen = (
  changes: EventData<'Amended'>['changes'],
  was: ReturnType<typeof sightOf>,
  became: ReturnType<typeof sightOf>,
): EventData<'Amended'>['changes'] =>
  changes.map(({ words, ...change }) => {
    const path = withoutNumbers(change.field);
    const seen = (said: object): object =>
      Object.fromEntries(
        Object.entries(said).map(([key, value]) => {
          if (key === 'from') return [key, was.shown(value, path)];
          return [key, key === 'to' ? became.shown(value, path) : value];
        }),
      );
    return {
      ...seen(change),
      ...(words === undefined ? {} : { words: seen(words) }),
    } as EventData<'Amended'>['changes'][number];
  });

const correctionSeen = (
  reader: Reader,
  event: Recorded & AboutAnother,
  events: readonly Recorded[],
  joined: Joined,
): ComplaintEvent | null => {
  const root = rootOf(event, events);
  if (root === undefined) return visibleTo(reader, event, joined);
  const was = sightOf(reader, asPutRight(root, events, event.revision), joined);
  const became = sightOf(reader, asPutRight(root, events, event.revision + 1), joined);
  if (!was.isSeen && !became.isSeen) return null;
  const { shown } = sightOf(reader, event, joined);
  const { type } = event;
  const why = shown(event.data.why, 'why') as string;
  return type === 'Retracted'
    ? { type, data: { ...event.data, why } }
    : { type, data: { ...event.data, why, changes: changesSeen(event.data.changes, was, became) } };
};

/**
 * Leaves of a complaint's history what a reader may see: of each event what {@link visibleTo} says.
 * Whoever may see an event, as it was or as it became, also sees its amendment or retraction, and
 * of a field that was wrong what they may see of that field. So nobody reads what was put right as
 * if it stood.
 *
 * @param events all events of one complaint, in the order of recording, their texts open
 * @returns as many, in the same order; null for an event that is not for the reader at all
 * @example
 * visibleEvents({ role: 'complainant', name: '' }, events).filter((event) => event !== null);
 */
export const visibleEvents = (
  reader: Reader,
  events: readonly Recorded[],
): readonly (ComplaintEvent | null)[] => {
  const joined = joinedIn(events);
  return events.map((event) =>
    isAboutAnother(event)
      ? correctionSeen(reader, event, events, joined)
      : visibleTo(reader, event, joined),
  );
};
