import { isKlachtError } from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { bounceIn } from '../../intake/mail/bounce.ts';
import type { MailHead } from '../../intake/mail/read-mail.ts';
import { giveCommand } from '../give-command.ts';
import type { OpenJournal } from '../opening/open-journal.ts';
import { type MailBy, mailCommand } from './record-mail.ts';

/**
 * Records that a letter did not arrive, where a mail of a machine says so. A mail that comes twice, and
 * one about a letter that is known not to have arrived, adds nothing.
 */
export const recordBounce = async (
  journal: OpenJournal,
  { complaintId }: RegisterEntry,
  head: MailHead,
  bytes: Uint8Array,
  { actor, now }: MailBy,
): Promise<void> => {
  const bounce = await bounceIn(bytes);
  if (bounce?.letter.complaintId !== complaintId) return;
  const { letter, code } = bounce;
  const data = {
    at: now,
    id: letter.eventId,
    how: 'bounced',
    ...(code === null ? {} : { code }),
  };
  const commandId = mailCommand(head, 'bounce');
  try {
    await giveCommand(
      journal,
      { commandId, type: 'FailLetter', complaintId, data },
      { actor, now },
    );
  } catch (error) {
    // It is known already, or is of a letter that was taken back; the mail itself is in the dossier.
    if (!isKlachtError(error, 'rejected')) throw error;
  }
};
