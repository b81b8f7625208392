import type { RegisterEntry } from '@klacht/projections';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import {
  type Chance,
  type MadeMail,
  makeMail,
  MAIL_SHAPES,
  sha256,
} from '../../intake/mail/testing/mail-shapes.ts';
import { listDocuments } from '../dossier/list-documents.ts';
import { listInbox, openPutAside } from '../mail/mail-inbox.ts';
import type { OpenJournal } from '../opening/open-journal.ts';
import { receiveMail } from '../mail/receive-mail.ts';
import { entryOf } from '../mail/record-mail.ts';

const now = '2026-05-01T10:00:00Z' as const;

/** Chance that is the same for the same seed. */
export const chanceOf = (seed: number): Chance => {
  const generator = xoroshiro128plus(seed);
  return (below) => uniformInt(generator, 0, below - 1);
};

/** What could happen to a mail on its way. */
const DAMAGES: Readonly<Record<string, (bytes: Buffer, chance: Chance) => Buffer>> = {
  cut: (bytes, chance) => bytes.subarray(0, chance(bytes.length)),
  'bytes-changed': (bytes, chance) => {
    const changed = Buffer.from(bytes);
    for (let at = 0; at < 20; at += 1) changed[chance(changed.length)] = chance(256);
    return changed;
  },
  'piece-lost': (bytes, chance) => {
    const from = chance(bytes.length);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + chance(300))]);
  },
  'piece-twice': (bytes, chance) => {
    const [from, length] = [chance(bytes.length), chance(2000)];
    return Buffer.concat([bytes.subarray(0, from + length), bytes.subarray(from)]);
  },
};

/** A mail that was sent, and what is known of it where nothing damaged it. */
type Sent = { readonly bytes: Buffer; readonly made: MadeMail | null };

/** Mails of every shape, some of them damaged. */
function* manyMails(count: number, chance: Chance): Generator<Sent, void, undefined> {
  const damages = Object.values(DAMAGES);
  for (let serial = 0; serial < count; serial += 1) {
    const made = makeMail(MAIL_SHAPES[serial % MAIL_SHAPES.length] ?? '', serial, chance);
    const damage = chance(3) === 0 ? damages[chance(damages.length)] : undefined;
    yield damage === undefined
      ? { bytes: made.bytes, made }
      : { bytes: damage(made.bytes, chance), made: null };
  }
}

const digestsIn = async (
  journal: OpenJournal,
  entry: RegisterEntry,
): Promise<ReadonlySet<string>> =>
  new Set((await listDocuments(journal, entry, { reader: null, now })).map(({ digest }) => digest));

/** What of many mails went wrong, and what became of how many. */
export type ManyMails = {
  readonly wrong: readonly string[];
  readonly outcomes: Readonly<Record<string, number>>;
};

/**
 * Takes in mails, some of them twice, and looks for each: that it is in one dossier, with its files byte
 * for byte, or was put aside whole.
 */
export const takeInMany = async (
  journal: OpenJournal,
  count: number,
  chance: Chance,
): Promise<ManyMails> => {
  const wrong: string[] = [];
  const outcomes: Record<string, number> = {};
  const complaints = new Set<string>();
  const aside = new Set<string>();
  const by = { actor: 'mail', now };
  for (const { bytes, made } of manyMails(count, chance)) {
    const named = `${made?.shape ?? 'damaged'} ${sha256(bytes)}`;
    const answer = await receiveMail(journal, bytes, by);
    const { outcome, complaintId, mailId } = answer;
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    const isNew = complaintId === null ? !aside.has(mailId) : !complaints.has(complaintId);
    if (isNew !== (outcome !== 'repeated')) wrong.push(`${named}: ${outcome}`);
    (complaintId === null ? aside : complaints).add(complaintId ?? mailId);
    if (made !== null && outcome !== (made.automatic ? 'put-aside' : 'received')) {
      wrong.push(`${named}: ${outcome} ${answer.code}`);
    }
    if (chance(10) === 0) {
      const again = await receiveMail(journal, bytes, { ...by, now: '2026-05-02T10:00:00Z' });
      if (again.outcome !== 'repeated') wrong.push(`${named}: again ${again.outcome}`);
    }
    if (!isNew) continue;
    if (complaintId === null) {
      const held = await openPutAside(journal, mailId, now);
      if (sha256(held.bytes) !== sha256(bytes)) wrong.push(`${named}: put aside otherwise`);
      continue;
    }
    const digests = await digestsIn(journal, await entryOf(journal, complaintId));
    const expected = [sha256(bytes), ...(made?.files ?? [])];
    if (!expected.every((one) => digests.has(one))) wrong.push(`${named}: files lost`);
    if (made !== null && digests.size !== new Set(expected).size) wrong.push(`${named}: too many`);
  }
  await (await journal.register()).catchUp(journal.store);
  const found = await journal.ask((register) => [...register.entries()].length);
  if (found !== complaints.size) wrong.push(`${found} complaints of ${complaints.size} mails`);
  const listed = (await listInbox(journal)).length;
  if (listed !== aside.size) wrong.push(`${listed} put aside of ${aside.size}`);
  return { wrong, outcomes };
};
