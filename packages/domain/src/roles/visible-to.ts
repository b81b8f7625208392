import type { ComplaintEvent } from '../complaint/events.ts';
import { COMPLAINANT } from '../complaint/parties.ts';
import { isSamePerson } from '../complaint/person.ts';
import type { Role } from './role.ts';
import { visibility } from './visibility.ts';

/**
 * Who reads, and as what. The name is that of the complaint's events: of an employee concerned the
 * reference, of an added complainant or representative the id.
 */
export type Reader = { readonly role: Role; readonly name: string };

/** Stands for a text that the reader may not see. */
export const HIDDEN = '[hidden]';

type Audience = (typeof visibility)[ComplaintEvent['type']]['seenBy'];

/** The party that an event is about, or from. */
const partyOf = ({ type, data }: ComplaintEvent): string | null => {
  if ('party' in data) return data.party;
  if ('employee' in data) return data.employee;
  if (type === 'LetterQueued') return data.to;
  if (type === 'SolutionProposed' || type === 'SolutionTried') return data.by;
  return 'from' in data ? data.from : null;
};

const isParty = ({ role, name }: Reader, event: ComplaintEvent, joined: Joined): boolean => {
  const party = partyOf(event);
  if (party === null) return false;
  return (
    (role === 'complainant' &&
      (isSamePerson(party, COMPLAINANT) ||
        (isSamePerson(party, name) && joined.some((id) => isSamePerson(id, name))))) ||
    (role === 'employee' && isSamePerson(party, name))
  );
};

const hideIn = (value: unknown, path: string, isHidden: (path: string) => boolean): unknown => {
  if (typeof value === 'string') return isHidden(path) ? HIDDEN : value;
  if (Array.isArray(value)) return value.map((item: unknown) => hideIn(item, path, isHidden));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      hideIn(inner, path === '' ? key : `${path}.${key}`, isHidden),
    ]),
  );
};

/** What a reader sees of an event. */
type Sight = {
  /** Whether they may know of it at all. */
  readonly isSeen: boolean;
  /** A value of it, {@link HIDDEN} in place of each text that is not for them. */
  readonly shown: (value: unknown, path: string) => unknown;
};

/** The added complainants and representatives, by the ids that the complaint gave them. */
export type Joined = readonly string[];

const sees = (reader: Reader, event: ComplaintEvent, joined: Joined, audience: Audience): boolean =>
  audience.includes(reader.role) || (audience.includes('party') && isParty(reader, event, joined));

/**
 * Whether a reader may open a document that an event names by its digest.
 *
 * @param field `letter`, `representative.mandate`
 * @internal
 */
export const mayOpen = (
  reader: Reader,
  event: ComplaintEvent,
  field: string,
  joined: Joined,
): boolean => {
  const { seenBy, texts, documents = {} } = visibility[event.type];
  const audiences: Readonly<Record<string, Audience>> = { ...texts, ...documents };
  const audience = audiences[field];
  return (
    audience !== undefined &&
    sees(reader, event, joined, seenBy) &&
    sees(reader, event, joined, audience)
  );
};

/** @internal */
export const sightOf = (reader: Reader, event: ComplaintEvent, joined: Joined = []): Sight => {
  const { seenBy, texts } = visibility[event.type];
  const audiences = new Map<string, Audience>(Object.entries(texts));
  const isHidden = (path: string): boolean => {
    const audience = audiences.get(path);
    return audience !== undefined && !sees(reader, event, joined, audience);
  };
  return {
    isSeen: sees(reader, event, joined, seenBy),
    shown: (value, path) => hideIn(value, path, isHidden),
  };
};

/**
 * Leaves of an event what a reader may see (articles 5.1 and 6.4): the event, with {@link HIDDEN}
 * for each text that is not for them, or null when it is not for them at all. Only type and data
 * are passed on, for who recorded an event is not the complaint's. One event cannot tell whether
 * the reader may see the complaint at all: ask `mayRead` first. It cannot tell who has joined the
 * complainant either: give their ids. It cannot tell who may see an amendment or a retraction,
 * which by itself is for the firm: ask `visibleEvents` for a whole history.
 *
 * @param joined the ids of the complainants and representatives who were added
 * @example
 * visibleTo({ role: 'auditor', name: 'bram' }, complaintEvent); // null for what an auditor may not see
 */
export const visibleTo = (
  reader: Reader,
  event: ComplaintEvent,
  joined: Joined = [],
): ComplaintEvent | null => {
  const { isSeen, shown } = sightOf(reader, event, joined);
  return isSeen ? ({ type: event.type, data: shown(event.data, '') } as ComplaintEvent) : null;
};
