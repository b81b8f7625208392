import { type Instant, isKlachtError } from '@klacht/domain';
import { type MailHead, type MailRead, readMail } from '../../intake/mail/read-mail.ts';
import type { OpenJournal } from '../opening/open-journal.ts';
import { type MailAnswer, type ReceiveMailOptions, takeMail } from './receive-mail.ts';

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

/** So many mails, of so many bytes together, are taken in at once, and share commits. */
const AT_ONCE = 32;
const BYTES_AT_ONCE = 64 * 1024 * 1024;

const taken = async (
  journal: OpenJournal,
  mail: MailRead,
  bytes: Uint8Array,
  options: ReceiveMailOptions,
  tries = 1,
): Promise<MailAnswer> => {
  try {
    return await takeMail(journal, mail, bytes, options);
  } catch (error) {
    if (!isKlachtError(error, 'conflict') || tries === MOST_TRIES) throw error;
    return taken(journal, mail, bytes, options, tries + 1);
  }
};

/** A mail that is being taken in. */
type UnderWay = {
  readonly head: MailHead;
  readonly size: number;
  readonly answer: Promise<NamedAnswer>;
};

/** Whether what becomes of a mail may depend on those before it: it answers one, or is one of them. */
const mustWait = (
  { reference, automatic, threadId }: MailHead,
  all: readonly UnderWay[],
): boolean =>
  automatic !== null ||
  [reference.letters, reference.answers, reference.numbers].some((named) => named.length > 0) ||
  all.some(({ head }) => head.threadId === threadId);

const isFull = (all: readonly UnderWay[], coming: number): boolean =>
  all.length >= AT_ONCE || all.reduce((sum, { size }) => sum + size, coming) > BYTES_AT_ONCE;

async function* each<Item>(items: AsyncIterable<Item> | Iterable<Item>) {
  yield* items;
}

/**
 * Takes in mails, and answers each, in their order, when it is on disk. Who brings them, such as a
 * listener or a reader of a mailbox, may then let go of it. Mails that have nothing to do with each other
 * are taken in at once; one that answers another waits for those before it.
 *
 * @param optionsOf who records them, and the present, asked for each
 * @throws KlachtError as `receiveMail`: what was not answered may have been taken in or not, and given
 * again it is once
 * @example
 * for await (const { name, outcome } of receiveMails(journal, mails, () => ({ actor: 'mail', now })))
 *   console.log(name, outcome);
 */
export async function* receiveMails(
  journal: OpenJournal,
  mails: AsyncIterable<RawMail> | Iterable<RawMail>,
  optionsOf: () => ReceiveMailOptions,
): AsyncGenerator<NamedAnswer, void, undefined> {
  const underWay: UnderWay[] = [];
  const source = each(mails);

  const begin = ({ name, bytes }: RawMail, mail: MailRead, options: ReceiveMailOptions): void => {
    const answer = taken(journal, mail, bytes, options).then((one) => ({ name, ...one }));
    // Whoever waits for it hears of it; until then nobody does.
    answer.catch(() => {});
    underWay.push({ head: mail.head, size: bytes.length, answer });
  };

  /** Whether the oldest is answered before another mail comes. */
  const isAnswered = async ({ answer }: UnderWay, coming: Promise<unknown>): Promise<boolean> =>
    Promise.race([answer.then(() => true), coming.then(() => false)]);

  /** The answers of the oldest, until it is enough. */
  async function* answered(isEnough: () => boolean) {
    for (let [oldest] = underWay; oldest !== undefined && !isEnough(); [oldest] = underWay) {
      yield await oldest.answer;
      underWay.shift();
    }
  }

  try {
    let coming = source.next();
    for (;;) {
      coming.catch(() => {});
      const [oldest] = underWay;
      if (oldest !== undefined && (await isAnswered(oldest, coming))) {
        yield await oldest.answer;
        underWay.shift();
        continue;
      }
      const { value: raw, done } = await coming;
      if (done === true) break;
      const { bytes, receivedAt } = raw;
      const options = { ...optionsOf(), ...(receivedAt === undefined ? {} : { receivedAt }) };
      const mail = await readMail(bytes, options);
      yield* answered(() => !mustWait(mail.head, underWay) && !isFull(underWay, bytes.length));
      begin(raw, mail, options);
      coming = source.next();
    }
    yield* answered(() => false);
  } finally {
    await Promise.allSettled(underWay.map(({ answer }) => answer));
    // Whoever reads no further does not wait for a mail that may never come.
    source.return().catch(() => {});
  }
}
