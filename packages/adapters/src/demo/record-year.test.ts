import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bitonicVersions, letterStateOf, type RecordedEvent } from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { openDocument } from '../use-cases/dossier/open-document.ts';
import { openJournal, type OpenJournal } from '../use-cases/opening/open-journal.ts';
import { DEMO_NOW } from './demo-year.ts';
import { recordYear } from './record-year.ts';

type Year = {
  readonly journal: OpenJournal;
  readonly entries: readonly RegisterEntry[];
  readonly events: readonly RecordedEvent[];
};

const open: OpenJournal[] = [];

const eventsOf = async ({ store }: OpenJournal): Promise<readonly RecordedEvent[]> =>
  (await Array.fromAsync(store.readAll())).flat();

const recorded = async (): Promise<Year> => {
  const journal = await openJournal({
    store: 'memory:',
    inventedClock: true,
    procedures: bitonicVersions,
  });
  open.push(journal);
  await recordYear(journal, () => {});
  await (await journal.register()).catchUp(journal.store);
  const entries = await journal.ask((register) => [...register.entries()]);
  return { journal, entries, events: await eventsOf(journal) };
};

let year: Year;
beforeAll(async () => {
  year = await recorded();
});
afterAll(async () => {
  for (const journal of open.splice(0)) await journal.close();
});

/** What tells of a letter that is a document of its own complaint, as type and digest. */
const lettersIn = ({ entries, events }: Year): readonly (readonly [string, string])[] => {
  const kept = new Map(
    entries.map(({ complaintId, complaint }) => [
      `complaint-${complaintId}`,
      new Set(complaint.documents.map(({ digest }) => digest)),
    ]),
  );
  return events.flatMap(({ stream, type, data }) => {
    const { letter } = data as { readonly letter?: string };
    return type !== 'LetterQueued' && letter !== undefined && kept.get(stream)?.has(letter) === true
      ? [[type, letter] as const]
      : [];
  });
};

describe("the letters of the demo's year", () => {
  it('tell every step that the procedure carries out in writing', () => {
    const types = lettersIn(year).map(([type]) => type);
    expect(new Set(types)).toEqual(
      new Set([
        'Acknowledged',
        'InfoRequested',
        'DeclaredAdmissible',
        'DeclaredInadmissible',
        'ProgressReported',
        'Delayed',
        'Judged',
        'Notified',
        'EmployeeInformed',
        'StatementInvited',
      ]),
    );
    expect(types.length).toBeGreaterThan(150);
  });

  it('can be opened, and are of the complaint that names them', async () => {
    const { journal, entries } = year;
    const reader = { role: 'officer', name: 'anna' } as const;
    const some = entries.filter(({ complaint }) => complaint.letters.length > 0).slice(0, 5);
    expect(some).toHaveLength(5);
    for (const entry of some) {
      const [letter] = entry.complaint.letters;
      const opening = { reader, purpose: 'to look', now: DEMO_NOW };
      const { bytes } = await openDocument(journal, entry, letter?.letter ?? '', opening);
      const page = Buffer.concat(await Array.fromAsync(bytes));
      expect(createHash('sha256').update(page).digest('hex')).toBe(letter?.letter);
      expect(page.toString()).toContain(entry.number);
    }
  });

  it('were sent, came back or wait, by mail and on paper', () => {
    const letters = year.entries.flatMap(({ complaint }) => complaint.letters);
    expect(new Set(letters.map((letter) => letterStateOf(letter)))).toEqual(
      new Set(['sent', 'failed', 'waiting']),
    );
    expect(new Set(letters.map(({ by }) => by))).toEqual(new Set(['email', 'paper']));
  });

  it('are the same each time, in a journal whose events are', async () => {
    const again = await recorded();
    expect(lettersIn(again)).toEqual(lettersIn(year));
    // That somebody reads is recorded each time anew.
    const idsOf = ({ events }: Year) =>
      events.filter(({ type }) => type !== 'DossierRead').map(({ id }) => id);
    expect(idsOf(again)).toEqual(idsOf(year));
  });

  it('are written once, also where the year is recorded again', async () => {
    const { journal } = year;
    const before = await eventsOf(journal);
    await recordYear(journal, () => {});
    expect(await eventsOf(journal)).toHaveLength(before.length);
  });
});
