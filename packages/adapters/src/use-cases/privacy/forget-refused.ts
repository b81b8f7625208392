import type { Instant } from '@klacht/domain';
import { forgetMail, listInbox } from '../mail/mail-inbox.ts';
import type { OpenJournal } from '../opening/open-journal.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Forgets the mails that were refused so many days ago or more, as `forgetMail` does: what they say and
 * who sent them are gone for good, and that they came is known.
 *
 * @returns how many
 * @throws KlachtError `no-keys`, `document-changed`
 * @example
 * await forgetRefused(journal, { afterDays: 30, actor: 'retention', now });
 */
export const forgetRefused = async (
  journal: OpenJournal,
  {
    afterDays,
    actor,
    now,
  }: { readonly afterDays: number; readonly actor: string; readonly now: Instant },
): Promise<number> => {
  const before = Date.parse(now) - afterDays * DAY_MS;
  let count = 0;
  for (const { mailId, decided } of await listInbox(journal, { all: true })) {
    if (decided?.outcome !== 'refused' || Date.parse(decided.at) > before) continue;
    await forgetMail(journal, mailId, { actor, now });
    count += 1;
  }
  return count;
};
