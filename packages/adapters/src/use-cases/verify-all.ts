import { existsSync } from 'node:fs';
import {
  COMPLAINANT,
  complaintIdOf,
  type EventStore,
  isKlachtError,
  keepsDocument,
  type RecordedEvent,
  REPRESENTATIVE,
} from '@klacht/domain';
import type { Fault } from '../proof/fault.ts';
import { readJournal, type ReadOptions } from '../proof/read-journal.ts';
import { addedIn, erasedIn, ERASURE } from '../sealing/erased-owners.ts';
import { ownerOf } from '../sealing/key-owner.ts';
import { openRegisterView, type RegisterView } from '../view-stores/sqlite-register-view.ts';
import { type JournalPlace, keysPathOf, viewsPathOf } from './journal-files.ts';
import type { OpenJournal } from './open-journal.ts';
import { documentFault, type DocumentFault, type SeenComplaint } from './verify-documents.ts';
import { nameBeside } from './store-address.ts';

/**
 * The first fault found, in the journal or in the files beside it:
 * - `key-back`: a complaint was erased, and its key is there.
 * - `key-gone`: a complaint's key was destroyed, and no erasure is recorded.
 * - `register-differs`: the live register tells something else than the journal.
 * - `document-missing`: klacht keeps a document, and it is not in the document store.
 * - `document-changed`: a document in the store is not the one that was kept.
 * - `document-left`: there are documents of somebody who was erased.
 * - `document-of-nobody`: there is a document that no event tells of.
 */
export type FoundFault = Omit<Fault, 'kind'> & {
  readonly kind:
    | Fault['kind']
    | 'key-back'
    | 'key-gone'
    | 'register-differs'
    | DocumentFault['kind'];
};

/** Of a complaint: its last event, who has a key of their own, and who was erased; null for all. */
type Seen = SeenComplaint & {
  readonly place: Pick<Fault, 'stream' | 'revision' | 'position'>;
};

const NOBODY: ReadonlySet<string | null> = new Set();
const FIRST: ReadonlySet<string> = new Set([COMPLAINANT, REPRESENTATIVE]);

/** Most complaints have nobody added and nobody erased, and share what says so. */
const withEvent = (seen: Seen | undefined, event: RecordedEvent): Seen => {
  const { stream, revision, position } = event;
  const { persons = FIRST, erased = NOBODY } = seen ?? {};
  const added = addedIn(event);
  return {
    place: { stream, revision, position },
    persons: added === null ? persons : new Set([...persons, added]),
    erased: event.type === ERASURE ? new Set([...erased, erasedIn(event)]) : erased,
    keeps: seen?.keeps === true || keepsDocument(event),
  };
};

const keyFault = async (
  { keys }: OpenJournal,
  complaints: ReadonlyMap<string, Seen>,
): Promise<FoundFault | null> => {
  for (const [complaintId, { place, persons, erased }] of complaints) {
    for (const person of persons) {
      const owner = ownerOf(complaintId, person);
      const { state } = await keys.get(owner);
      const isErased = erased.has(null) || erased.has(person);
      if (isErased && (state === 'held' || state === 'locked')) {
        return {
          ...place,
          kind: 'key-back',
          message: `${owner} was erased, and its key is there all the same, as after the keys were restored; klacht keys finish-erasures destroys it`,
        };
      }
      if (!isErased && state === 'destroyed') {
        return {
          ...place,
          kind: 'key-gone',
          message: `the key of ${owner} was destroyed, and no erasure is recorded: its personal texts cannot be read`,
        };
      }
    }
  }
  return null;
};

/** The journal as it was up to a position. */
const upTo = (store: EventStore, position: string): EventStore => ({
  ...store,
  readAll: (range = {}) => store.readAll({ ...range, upTo: position }),
});

const differs = (message: string, stream: string | null = null): FoundFault => ({
  stream,
  revision: null,
  position: null,
  kind: 'register-differs',
  message: `the live register ${message}; klacht rebuild makes it anew from the journal`,
});

/** The first complaint, or event set aside, on which the two differ. */
const firstDifference = (view: RegisterView, fold: RegisterView): FoundFault | null => {
  const rest = fold.entries()[Symbol.iterator]();
  for (const entry of view.entries()) {
    const next = rest.next();
    if (next.done !== true && JSON.stringify(entry) === JSON.stringify(next.value)) continue;
    return differs(`tells something else of ${entry.number} than the journal`);
  }
  if (rest.next().done !== true) return differs('lacks complaints that the journal has');
  return JSON.stringify(view.setAside()) === JSON.stringify(fold.setAside())
    ? null
    : differs('leaves out other events than it says');
};

/** Compares the register as it stands with a fold of the journal up to its checkpoint. */
const registerFault = async (
  { store, procedures }: OpenJournal,
  file: string,
): Promise<FoundFault | null> => {
  if (!existsSync(file)) return null;
  let view: RegisterView | undefined;
  // The fold stands in a temporary file as large as the register, which is gone once it is closed.
  const fold = openRegisterView('', procedures);
  try {
    view = openRegisterView(file, procedures);
    const checkpoint = view.checkpoint();
    // It is by other rules, or of nothing yet, so the next command builds it anew.
    if (checkpoint === null) return null;
    await fold.catchUp(upTo(store, checkpoint.position), { onPoison: 'set-aside' });
    // It is of another journal, or one that was put back, so the next command builds it anew.
    if (fold.checkpoint()?.eventId !== checkpoint.eventId) return null;
    return firstDifference(view, fold);
  } catch (error) {
    if (isKlachtError(error) && error.code === 'unknown-position') return null;
    if (!isKlachtError(error, 'unavailable')) throw error;
    if (error.code === 'view-damaged') {
      return differs(error.message.replace('the live register ', '').replace(/; klacht .*/, ''));
    }
    throw error;
  } finally {
    view?.close();
    fold.close();
  }
};

/**
 * Checks a journal as {@link verifyJournal} does, and then the files beside it: whether the keys
 * are those that its erasures left, whether the documents are those that its events tell of, and whether
 * the live register is what a fold of the journal is.
 * It changes nothing.
 *
 * @param place of the files beside the journal; keys that are not there are not checked
 * @returns null when nothing is wrong, or the first fault
 * @throws KlachtError of kind `unavailable` from the store, the keys or the register's file
 * @example
 * const fault = await verifyAll(journal, { store: 'sqlite:klacht.db' });
 */
export const verifyAll = async (
  journal: OpenJournal,
  place: JournalPlace,
  options: ReadOptions = {},
): Promise<FoundFault | null> => {
  const complaints = new Map<string, Seen>();
  const { fault } = await readJournal(journal.store, options, (event) => {
    const complaintId = complaintIdOf(event.stream);
    if (complaintId === null) return;
    complaints.set(complaintId, withEvent(complaints.get(complaintId), event));
  });
  if (fault !== null) return fault;
  const hasKeys = nameBeside(place.store) !== null && existsSync(keysPathOf(place));
  return (
    (hasKeys ? await keyFault(journal, complaints) : null) ??
    (await documentFault(journal, complaints)) ??
    (await registerFault(journal, viewsPathOf(place)))
  );
};
