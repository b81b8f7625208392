import { randomUUID } from 'node:crypto';
import type { ComplaintCommand, Instant } from '@klacht/domain';
import { findByText } from '../search/find-by-text.ts';
import { findComplaint } from '../find-complaint.ts';
import { forget } from '../privacy/forget.ts';
import { giveCommand } from '../give-command.ts';
import type { OpenJournal } from '../opening/open-journal.ts';
import { KNOWN_BY, type Searched } from '../search/searched.ts';

/** Long after all that is kept of the complaints. */
export const NOW: Instant = '2027-05-20T09:00:00Z';
export const reader = { role: 'officer', name: 'anna' } as const;

export const give = (journal: OpenJournal, complaintId: string, { type, data }: ComplaintCommand) =>
  giveCommand(
    journal,
    { commandId: randomUUID(), complaintId, type, data },
    { actor: 'anna', now: NOW },
  );

type Person = { readonly name: string; readonly email?: string };

/** A complaint of April 2020. */
export const receive = (
  journal: OpenJournal,
  complaintId: string,
  complainant: Person,
  concerns?: string,
) =>
  give(journal, complaintId, {
    type: 'Receive',
    data: {
      at: '2020-04-02',
      channel: 'email',
      subjects: [],
      complainant,
      ...(concerns === undefined ? {} : { concerns }),
    },
  });

/** Closes a complaint, and forgets whoever it names. */
export const erase = async (journal: OpenJournal, complaintId: string): Promise<void> => {
  await give(journal, complaintId, { type: 'Withdraw', data: { at: '2020-04-03' } });
  await (await journal.register()).catchUp(journal.store);
  const entry = await journal.ask((register) => findComplaint(register, complaintId));
  const { outcome } = await forget(journal, entry, { actor: 'anna', now: NOW });
  if (outcome !== 'erased') throw new Error(`expected it erased, got ${outcome}`);
};

/** The ids of the complaints that a search finds, sorted. */
export const idsOf = async (
  journal: OpenJournal,
  text: string,
  within: readonly Searched[] = KNOWN_BY,
): Promise<readonly string[]> => {
  const { found } = await findByText(journal, { text, within, reader, now: NOW });
  return found.map(({ entry }) => entry.complaintId).toSorted();
};
