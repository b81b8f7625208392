import { type Instant, isKlachtError } from '@klacht/domain';
import type { OpenJournal } from './open-journal.ts';
import { type MailAnswer, receiveMail, type ReceiveMailOptions } from './receive-mail.ts';

/** A mail as it comes from wherever mails come from: a file, a folder, a server. */
export type RawMail = {
  /** What it is called there, for its answer. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** When it reached the firm's server, where that is known otherwise than from the mail. */
  readonly receivedAt?: Instant;
};

/** What became of a mail, and what it is called where it came from. */
export type NamedAnswer = MailAnswer & { readonly name: string };

/** After so many times, others are still first. */
const MOST_TRIES = 5;

const received = async (
  journal: OpenJournal,
  bytes: Uint8Array,
  options: ReceiveMailOptions,
  tries = 1,
): Promise<MailAnswer> => {
  try {
    return await receiveMail(journal, bytes, options);
  } catch (error) {
    if (!isKlachtError(error, 'conflict') || tries === MOST_TRIES) throw error;
    return received(journal, bytes, options, tries + 1);
  }
};

/**
 * Takes in mails, one after the other, and answers each when it is on disk. Who brings them, such as a
 * listener or a reader of a mailbox, may then let go of it.
 *
 * @param optionsOf who records them, and the present, asked for each
 * @throws KlachtError as `receiveMail`: the rest was not taken in
 * @example
 * for await (const { name, outcome } of receiveMails(journal, mails, () => ({ actor: 'mail', now })))
 *   console.log(name, outcome);
 */
export async function* receiveMails(
  journal: OpenJournal,
  mails: AsyncIterable<RawMail> | Iterable<RawMail>,
  optionsOf: () => ReceiveMailOptions,
): AsyncGenerator<NamedAnswer, void, undefined> {
  for await (const { name, bytes, receivedAt } of mails) {
    const at = receivedAt === undefined ? {} : { receivedAt };
    yield { name, ...(await received(journal, bytes, { ...optionsOf(), ...at })) };
  }
}
