import { complaintStream } from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { letterReturned } from '../../intake/mail/bounce.ts';
import { threadIdOf } from '../../intake/mail/mail-id.ts';
import type { MailHead } from '../../intake/mail/read-mail.ts';
import type { OpenJournal } from '../opening/open-journal.ts';
import { caughtUp } from '../opening/caught-up.ts';

/** Which complaint a mail belongs to. */
export type BelongsTo =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly entry: RegisterEntry }
  /** It names a complaint by its number, and comes from an address that the complaint does not know. */
  | { readonly kind: 'sender-unknown'; readonly entry: RegisterEntry }
  | { readonly kind: 'several-complaints'; readonly entries: readonly RegisterEntry[] }
  | { readonly kind: 'no-such-complaint'; readonly numbers: readonly string[] };

const emailsIn = (value: unknown): readonly string[] => {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, one]) =>
    name === 'email' && typeof one === 'string' ? [one.toLowerCase()] : emailsIn(one),
  );
};

/** Whether a complaint knows an address: it was told by who complains, or for whom. */
const knowsAddress = async (
  { store }: OpenJournal,
  complaintId: string,
  addresses: readonly string[],
): Promise<boolean> => {
  const asked = new Set(addresses.map((one) => one.toLowerCase()));
  for await (const batch of store.readStream(complaintStream(complaintId))) {
    if (batch.flatMap(({ data }) => emailsIn(data)).some((one) => asked.has(one))) return true;
  }
  return false;
};

const distinct = (entries: readonly (RegisterEntry | null)[]): readonly RegisterEntry[] => [
  ...new Map(
    entries.flatMap((entry) => (entry === null ? [] : [[entry.complaintId, entry] as const])),
  ).values(),
];

/**
 * Which complaint a mail belongs to: that of the letter or the mail which it answers, or that of the
 * number in its subject or address. A number can be guessed, so it counts only from an address that the
 * complaint knows; the id of a letter cannot.
 *
 * @param bytes of the mail: a report of a machine tells within which letter it is about
 */
export const mailBelongsTo = async (
  journal: OpenJournal,
  { reference, automatic, from, replyTo }: MailHead,
  bytes: Uint8Array,
): Promise<BelongsTo> => {
  const { letters, answers, numbers } = reference;
  const returned = automatic === null ? null : await letterReturned(bytes);
  const ids = [
    ...letters,
    ...answers.map(threadIdOf),
    ...(returned === null ? [] : [returned.complaintId]),
  ];
  if (ids.length + numbers.length === 0) return { kind: 'none' };
  await caughtUp(journal);
  const [byId, byNumber] = await journal.ask((register) => [
    distinct(ids.map((id) => register.find(id))),
    distinct(numbers.map((number) => register.find(number))),
  ]);
  const all = distinct([...byId, ...byNumber]);
  const [entry, other] = all;
  if (other !== undefined) {
    return { kind: 'several-complaints', entries: all };
  }
  if (entry === undefined) {
    return numbers.length === 0 ? { kind: 'none' } : { kind: 'no-such-complaint', numbers };
  }
  if (byId.length > 0) return { kind: 'one', entry };
  const addresses = [from, replyTo].flatMap((one) => one?.address ?? []);
  const known = await knowsAddress(journal, entry.complaintId, addresses);
  return { kind: known ? 'one' : 'sender-unknown', entry };
};
