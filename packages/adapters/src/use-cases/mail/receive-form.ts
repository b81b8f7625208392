import { createHash } from 'node:crypto';
import { COMPLAINANT, type Instant, isKlachtError } from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { v5 as uuidv5 } from 'uuid';
import type { ComplaintForm } from '../../intake/form/complaint-form.ts';
import { receivedFromForm } from '../../intake/form/received-from-form.ts';
import { attachDocument } from '../dossier/attach-document.ts';
import { giveCommand } from '../give-command.ts';
import type { OpenJournal } from '../opening/open-journal.ts';
import { entryOf } from './record-mail.ts';
import { caughtUp } from '../opening/caught-up.ts';

/** A file that came with a form. */
export type FormFile = {
  readonly name: string;
  readonly mediaType: string | null;
  readonly bytes: Uint8Array;
};

/** A complaint that came in by the form. */
export type FormComplaint = {
  /** Of the sending: a UUID. The same one twice is one complaint. */
  readonly id: string;
  readonly form: ComplaintForm;
  /** The form as it was sent, in words. */
  readonly copy: FormFile;
  /** The power of attorney. */
  readonly mandate: FormFile | null;
  readonly attachments: readonly FormFile[];
};

/** Does what the same sending, at the same time, may have done already. */
const unless = async (done: string, work: () => Promise<unknown>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (!isKlachtError(error, 'rejected') || error.code !== done) throw error;
  }
};

const digestOf = ({ bytes }: FormFile): string => createHash('sha256').update(bytes).digest('hex');

const find = async (journal: OpenJournal, complaintId: string): Promise<RegisterEntry | null> => {
  await caughtUp(journal);
  return journal.ask((register) => register.find(complaintId));
};

/**
 * Receives a complaint that came in by the form, and keeps the copy of the form, the power of attorney
 * and the attachments with it. What an interruption left out, the same sending given again adds.
 *
 * @returns the complaint as the register has it
 * @throws KlachtError as `giveCommand` and `attachDocument`
 * @example
 * const { number } = await receiveForm(journal, sent, { actor: 'form', now });
 */
export const receiveForm = async (
  journal: OpenJournal,
  { id, form, copy, mandate, attachments }: FormComplaint,
  { actor, now }: { readonly actor: string; readonly now: Instant },
): Promise<RegisterEntry> => {
  const complaintId = uuidv5('complaint', id);
  const commandId = uuidv5('receive', id);
  if ((await find(journal, complaintId)) === null) {
    const proof = mandate === null ? undefined : digestOf(mandate);
    const data = receivedFromForm(form, now, proof);
    await unless('command-id-reused', () =>
      giveCommand(journal, { type: 'Receive', complaintId, commandId, data }, { actor, now }),
    );
  }
  const entry = await entryOf(journal, complaintId);
  for (const { name, mediaType, bytes } of [
    copy,
    ...(mandate === null ? [] : [mandate]),
    ...attachments,
  ]) {
    const document = {
      bytes: [bytes],
      name,
      from: COMPLAINANT,
      ...(mediaType === null ? {} : { mediaType }),
    };
    await unless('already-added', () => attachDocument(journal, entry, document, { actor, now }));
  }
  return entry;
};
