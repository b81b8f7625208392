import { addDays, HIDDEN, type Instant, type Reader } from '@klacht/domain';
import type { RegisterRow } from '@klacht/projections';
import { ALIKE, alikeTo, type Likeness, type Told, weightOf } from '../../intake/alike/alike.ts';
import { readableEvents, type ReadableEvent } from '../../sealing/readable-events.ts';
import { CLOSED, ERASED } from '../../sealing/sealed.ts';
import { storedEvents } from '../dossier/documents-of.ts';
import { expectKnowsWho } from '../dossier/expect-knows-who.ts';
import { searchedAt } from '../search/searched.ts';
import type { LiveRows } from '../work/live-rows.ts';
import type { OpenJournal } from '../opening/open-journal.ts';
import { recordReading } from '../dossier/open-dossier.ts';

/** A complaint that may be the same as one that comes in, and why. */
export type LikelyDuplicate = { readonly row: RegisterRow; readonly why: readonly Likeness[] };

/** What stands for a text that is not shown. */
const MARKS: ReadonlySet<string> = new Set([CLOSED, ERASED, HIDDEN]);

/** What the complainant says, not what the firm writes. */
const THEIRS: ReadonlySet<string> = new Set(['Received', 'InfoProvided']);

/** What a complaint tells, of the texts that its reader may see. */
const toldIn = (events: readonly ReadableEvent[]): Told => {
  const texts = events.flatMap(({ event, recorded, texts: all }) =>
    all
      .filter(({ text }) => !MARKS.has(text))
      .map(({ field, text }) => ({
        what: searchedAt(field, event.data),
        type: recorded.type,
        text,
      })),
  );
  const of = (what: (typeof texts)[number]['what']): readonly string[] =>
    texts.filter((one) => one.what === what).map(({ text }) => text);
  return {
    addresses: of('email'),
    names: of('name'),
    references: of('reference'),
    texts: texts
      .filter(({ what, type }) => what === 'text' && THEIRS.has(type))
      .map(({ text }) => text),
  };
};

/**
 * The complaints that may be the same as one that comes in, the likeliest first. Their texts are opened one
 * after another, in memory, and nothing of them is kept. Each that is told is recorded as read first.
 *
 * @param live the register's rows, as `liveRows` tells them
 * @param told what comes in
 * @throws KlachtError `not-for-role` for who may not see whoever complained; of kind `unreadable`
 * @example
 * const found = await likelyDuplicates(journal, live, told, { reader, now });
 */
export const likelyDuplicates = async (
  journal: OpenJournal,
  { rows, today }: LiveRows,
  told: Told,
  { reader, now }: { readonly reader: Reader; readonly now: Instant },
): Promise<readonly LikelyDuplicate[]> => {
  expectKnowsWho(reader);
  const since = addDays(today, -ALIKE.withinDays);
  const alike = alikeTo(told);
  const recent = rows.filter(({ row }) => row.receivedOn >= since).slice(-ALIKE.most);
  const found: LikelyDuplicate[] = [];
  for (const { row } of recent.toReversed()) {
    const entry = await journal.ask((register) => register.find(row.complaintId));
    if (entry === null) continue;
    const stored = await storedEvents(journal.store, row.complaintId);
    const events = await readableEvents(journal.store, stored, reader, entry.complaint);
    const why = alike(toldIn(events));
    if (why.length > 0) found.push({ row, why });
  }
  const likeliest = found
    .toSorted((a, b) => weightOf(b.why) - weightOf(a.why))
    .slice(0, ALIKE.told);
  const entries = await journal.ask((register) =>
    likeliest.flatMap(({ row }) => register.find(row.complaintId) ?? []),
  );
  await recordReading(journal, entries, { reader, purpose: 'likely duplicates', now });
  return likeliest;
};
