import { COMPLAINANT, REPRESENTATIVE } from './parties.ts';
import { isSamePerson } from './person.ts';
import type { KnownComplaint } from './state.ts';

/** An event as it is stored, as far as it tells whose its texts are. */
type Event = { readonly type: string; readonly data: object };

/** One that stands in a stream. */
type Stored = Event & { readonly revision: number };

const textAt = (data: object, field: string): string | null => {
  const value: unknown = (data as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'string' ? value : null;
};

/** The field by which an event names whose every text in it is. */
const NAMED_BY: ReadonlyMap<string, string> = new Map([
  ['ComplainantAdded', 'id'],
  ['RepresentativeAdded', 'id'],
  ['RepresentativeLeft', 'id'],
  ['ErasureRequested', 'person'],
  ['StatementGiven', 'party'],
  ['StatementWaived', 'party'],
  ['SolutionProposed', 'by'],
  ['SolutionTried', 'by'],
  ['DocumentAdded', 'from'],
  ['LetterQueued', 'to'],
]);

const addedIn = ({ type, data }: Event): string | null =>
  type === 'ComplainantAdded' || type === 'RepresentativeAdded' ? textAt(data, 'id') : null;

/** The person whom a name is of; null for the complainant, an employee, and whoever handles it. */
const personCalled = (name: string, before: readonly Event[]): string | null =>
  [REPRESENTATIVE, ...before.flatMap((event) => addedIn(event) ?? [])].find((one) =>
    isSamePerson(one, name),
  ) ?? null;

const namedIn = (event: Event, before: readonly Event[]): string | null => {
  const field = NAMED_BY.get(event.type);
  const name = field === undefined ? null : textAt(event.data, field);
  return addedIn(event) ?? (name === null ? null : personCalled(name, before));
};

const ofRepresentative = (field: string): boolean => field.startsWith(`${REPRESENTATIVE}.`);

/** The fields that a correction of one event is about. */
const amendedFields = (data: object): readonly string[] => {
  const { changes } = data as { readonly changes?: unknown };
  return Array.isArray(changes)
    ? changes.map((change: unknown) => textAt(change as object, 'field') ?? '')
    : [];
};

const corrects = ({ type }: Event): boolean => type === 'Amended' || type === 'Retracted';

/**
 * Whether it takes the events before an event to say whose its texts are.
 *
 * @example
 * needsHistory({ type: 'Judged', data: {} }); // false
 */
export const needsHistory = (event: Event): boolean =>
  corrects(event) || (NAMED_BY.has(event.type) && addedIn(event) === null);

/**
 * Whose a personal text of a complaint's event is: `representative`, the id of who was added, or
 * null for the complainant, whose the complaint and all else in it is. Each has a key of their own.
 *
 * @param field where the text stands: `representative.name`, `changes.0.words.to`
 * @param before the events of the stream before it, where {@link needsHistory} says so
 * @example
 * const event = { type: 'Received', data: {} };
 * whoseText(event, 'representative.name', []); // 'representative'
 */
export const whoseText = (
  event: Event,
  field: string,
  before: readonly Stored[],
): string | null => {
  const { type, data } = event;
  if (type === 'Received') return ofRepresentative(field) ? REPRESENTATIVE : null;
  if (!corrects(event)) return namedIn(event, before);
  const { revision } = data as { readonly revision?: unknown };
  const corrected = before.find((one) => one.revision === revision);
  if (corrected !== undefined && corrected.type !== 'Received') return namedIn(corrected, before);
  const fields = amendedFields(data);
  const [, index] = /^changes\.(\d+)\./.exec(field) ?? [];
  const about = index === undefined ? fields : [fields[Number(index)] ?? ''];
  return about.length > 0 && about.every(ofRepresentative) ? REPRESENTATIVE : null;
};

/**
 * Whom a complaint names, each of whom can be forgotten apart: `complainant`, then the others in the
 * order in which they were recorded, also who was named by mistake.
 *
 * @example
 * personsOf(complaint); // ['complainant', 'representative']
 */
export const personsOf = ({
  history,
  complainants,
  representatives,
}: Pick<KnownComplaint, 'history' | 'complainants' | 'representatives'>): readonly string[] => {
  const recorded = history.flatMap((fact) => {
    if (fact.type !== 'Received') return addedIn(fact) ?? [];
    return fact.data[REPRESENTATIVE] === undefined ? [] : [REPRESENTATIVE];
  });
  const standing = [...complainants, ...representatives].map(({ id }) => id);
  return [...new Set([COMPLAINANT, ...recorded, ...standing])];
};
