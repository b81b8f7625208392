import { existsSync } from 'node:fs';
import { setImmediate, setTimeout } from 'node:timers/promises';
import {
  COMPLAINANT,
  complaintIdOf,
  keepsDocument,
  type Position,
  type RecordedEvent,
  REPRESENTATIVE,
} from '@klacht/domain';
import type { Fault } from '../proof/fault.ts';
import { readJournal, type ReadOptions } from '../proof/read-journal.ts';
import { addedIn, erasedIn, ERASURE } from '../sealing/erased-owners.ts';
import { ownerOf } from '../sealing/key-owner.ts';
import type { OpenJournal } from './opening/open-journal.ts';
import {
  documentFault,
  type DocumentFault,
  type SeenComplaint,
} from './dossier/verify-documents.ts';
import { registerFault, type RegisterFault } from './verify-register.ts';

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
    | RegisterFault['kind']
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

/** How many complaints' keys are looked at before others have their turn. */
const AT_ONCE = 200;

const keyFault = async (
  { keys }: OpenJournal,
  complaints: ReadonlyMap<string, Seen>,
): Promise<FoundFault | null> => {
  let looked = 0;
  for (const [complaintId, { place, persons, erased }] of complaints) {
    looked += 1;
    if (looked % AT_ONCE === 0) await setImmediate();
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

/** The keys, then the documents. */
const besideFault = async (
  journal: OpenJournal,
  complaints: ReadonlyMap<string, Seen>,
  onStage: (stage: VerifyStage) => void,
): Promise<FoundFault | null> => {
  const { keys } = journal.place;
  onStage('keys');
  const wrong = keys === null || existsSync(keys) ? await keyFault(journal, complaints) : null;
  if (wrong !== null) return wrong;
  onStage('documents');
  return documentFault(journal, complaints);
};

/** Milliseconds in which what is being recorded just now is done. */
const A_MOMENT = 250;

/** Takes in the events after a position, and answers where the last of them is. */
const takeSince = async (
  { store }: OpenJournal,
  position: Position | null,
  take: (event: RecordedEvent) => void,
): Promise<Position | null> => {
  let last = position;
  for await (const batch of store.readAll(position === null ? {} : { from: position })) {
    for (const event of batch) {
      if (event.position === position) continue;
      take(event);
      last = event.position;
    }
  }
  return last;
};

/** What is being looked at: the events, then what stands beside them. */
export const verifyStages = ['events', 'keys', 'documents', 'register'] as const;

/** One of {@link verifyStages}. */
export type VerifyStage = (typeof verifyStages)[number];

/** What a journal is checked against, and who is told how far it is. */
export type VerifyOptions = ReadOptions & {
  /** Told what is looked at next. */
  readonly onStage?: (stage: VerifyStage) => void;
};

/**
 * Checks a journal as {@link verifyJournal} does, and then the files beside it: whether the keys
 * are those that its erasures left, whether the documents are those that its events tell of, and whether
 * the live register is what a fold of the journal is.
 * It changes nothing.
 *
 * Keys in a file that is not there are not checked. Others have their turn meanwhile, and may record.
 *
 * @returns null when nothing is wrong, or the first fault
 * @throws KlachtError of kind `unavailable` from the store, the keys or the register's file
 * @example
 * const journal = await openJournal({ store: 'sqlite:klacht.db' });
 * const fault = await verifyAll(journal);
 */
export const verifyAll = async (
  journal: OpenJournal,
  { onStage = () => {}, ...options }: VerifyOptions = {},
): Promise<FoundFault | null> => {
  const complaints = new Map<string, Seen>();
  const take = (event: RecordedEvent): void => {
    const complaintId = complaintIdOf(event.stream);
    if (complaintId === null) return;
    complaints.set(complaintId, withEvent(complaints.get(complaintId), event));
  };
  onStage('events');
  const { fault, lastPosition } = await readJournal(journal.store, options, take);
  if (fault !== null) return fault;
  let seen = lastPosition;
  for (let before: string | null = null; ;) {
    const beside = await besideFault(journal, complaints, onStage);
    if (beside === null) break;
    if (beside.message === before) return beside;
    before = beside.message;
    // Somebody may be recording what was found: a key goes, and a document comes, beside its event.
    await setTimeout(A_MOMENT);
    seen = await takeSince(journal, seen, take);
  }
  onStage('register');
  return registerFault(journal);
};
