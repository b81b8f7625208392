import { randomUUID } from 'node:crypto';
import {
  complaintStream,
  type Instant,
  isSamePerson,
  type LocalDate,
  procedureOf,
  toLocalDate,
  whoseText,
} from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import type { KeepOptions } from '../../sealing/sealed-documents.ts';
import { keyOwnerOf } from '../../sealing/key-owner.ts';
import { refuseSecondKey } from '../../sealing/second-key.ts';
import { giveCommand } from '../give-command.ts';
import { storedEvents } from './documents-of.ts';
import type { OpenJournal } from '../opening/open-journal.ts';

/** A document, and what is recorded of it. */
export type NewDocument = {
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** What people call it, such as the name of the file. */
  readonly name: string;
  /** `application/pdf` */
  readonly mediaType?: string;
  /** Who sent it: `complainant`, an employee, or the id of who was added; the firm's own unless told. */
  readonly from?: string;
  /** The local day on which it was added; today unless told. */
  readonly at?: LocalDate;
};

/** Who attaches it, when, and how much is taken in. */
export type AttachedBy = KeepOptions & {
  readonly actor: string;
  readonly now: Instant;
  /** Of the command that adds it: a UUID; a random one unless told. */
  readonly commandId?: string;
};

/** What came of it. */
export type Attached = {
  /** `there-already` when the dossier had it, and nothing was recorded. */
  readonly outcome: 'recorded' | 'there-already';
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
};

const NO_DIGEST = '0'.repeat(64);

/**
 * Adds a document to a complaint's dossier: keeps it, sealed, in the document store, and records that
 * it was added, with its digest. It is on disk before that is recorded. The same document from the same
 * sender twice is once.
 *
 * @param entry the complaint, as the live register has it
 * @throws KlachtError `document-too-large`, and nothing is recorded; `erased` when the key of whose it
 * is was destroyed; as `giveCommand`
 * @example
 * const bytes = createReadStream('order.pdf');
 * const document = { bytes, name: 'order.pdf', from: 'complainant' };
 * const { digest } = await attachDocument(journal, entry, document, { actor: 'anna', now });
 */
export const attachDocument = async (
  journal: OpenJournal,
  { complaintId, complaint }: RegisterEntry,
  { bytes, name, mediaType, from, at }: NewDocument,
  { actor, now, commandId = randomUUID(), ...keeping }: AttachedBy,
): Promise<Attached> => {
  const { store, keys, documents } = journal;
  const data = {
    at: at ?? toLocalDate(now, procedureOf(journal.procedures, complaint).timeZone),
    name,
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(from === undefined ? {} : { from }),
  };
  const add = (digest: string, size: number, dryRun: boolean) =>
    giveCommand(
      journal,
      {
        type: 'AddDocument',
        complaintId,
        commandId: dryRun ? randomUUID() : commandId,
        data: { ...data, digest, size },
      },
      { actor, now, dryRun },
    );
  // What would be refused, is refused before anything is kept.
  await add(NO_DIGEST, 0, true);
  const stream = complaintStream(complaintId);
  const before = await storedEvents(store, complaintId);
  const person = whoseText({ type: 'DocumentAdded', data }, 'name', before);
  const owner = keyOwnerOf(stream, person);
  if ((await keys.get(owner)).state === 'none') await refuseSecondKey(store, stream, person);
  const { digest, size } = await documents.keep(owner, bytes, keeping);
  const isThere = complaint.documents.some(
    (one) =>
      one.digest === digest &&
      one.size !== null &&
      (one.from === null || from === undefined
        ? one.from === (from ?? null)
        : isSamePerson(one.from, from)),
  );
  if (!isThere) await add(digest, size, false);
  return { outcome: isThere ? 'there-already' : 'recorded', digest, size };
};
