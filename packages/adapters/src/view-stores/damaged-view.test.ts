import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isKlachtError } from '@klacht/domain';
import type { Outline, RegisterEntry, Stretch } from '@klacht/projections';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { openRegisterAt } from '../use-cases/opening/open-register.ts';
import { openRegisterView, type RegisterView } from './sqlite-register-view.ts';
import { fill, newFolder, procedures } from './testing/filled-journal.ts';

const FAR = '2099-01-01';

const store = createMemoryEventStore();
const folder = newFolder();
const sound = path.join(folder, 'sound.views');
const file = path.join(folder, 'klacht.db.views');

function* allOf(stretches: Iterable<Stretch>) {
  const all: RegisterEntry[] = [];
  for (const { entries } of stretches) {
    all.push(...entries());
    yield;
  }
  return all;
}

/** What is read without opening an entry. */
function* outlinesOf(stretches: Iterable<Stretch>) {
  const all: (Outline | string | null)[] = [];
  for (const { atHand } of stretches) {
    for (const { receivedOn, outline } of atHand()) all.push(receivedOn, outline());
    yield;
  }
  return all;
}

// What it leaves is looked at too.
function* firstOf([first]: Iterable<Stretch>) {
  yield;
  return [...(first?.entries() ?? [])];
}

/** Every question, and its answer. */
const questions = (ids: readonly string[]): readonly ((view: RegisterView) => unknown)[] => [
  (view) => [...view.entries()],
  (view) => [...view.entries({ status: 'judged' })],
  (view) => [...view.rows()],
  (view) => [
    ...view.rowsInOrder(
      (rows) => rows,
      ({ officer }) => officer,
    ),
  ],
  (view) => view.fold(allOf),
  (view) => view.fold(firstOf),
  (view) => view.fold(outlinesOf),
  (view) => [...view.withTargetBy(FAR)],
  (view) => [...view.withTargetBy('2025-07-01')],
  (view) => view.firstYear(),
  (view) => view.setAside(),
  (view) => ids.map((id) => view.find(id)),
  (view) => view.find('2025-9999'),
  (view) => view.beginningWith((ids[0] ?? '').slice(0, 6)),
  (view) => view.checkpoint(),
];

let asked: ReturnType<typeof questions>;
let right: readonly unknown[];

const answers = async (view: RegisterView): Promise<readonly unknown[]> => {
  const told: unknown[] = [];
  for (const ask of asked) told.push(await ask(view));
  return told;
};

beforeAll(async () => {
  await fill(store, 0, 250);
  const view = openRegisterView(sound, procedures);
  await view.catchUp(store);
  const entries = [...view.entries()];
  asked = questions(entries.flatMap(({ complaintId, number }) => [complaintId, number]));
  right = await answers(view);
  view.close();
});

afterAll(() => rmSync(folder, { recursive: true }));

const clean = (): void => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
};

const openSound = (): void => {
  clean();
  copyFileSync(sound, file);
};

/** An answer, or that there was none. */
const answered = async (ask: () => unknown): Promise<unknown> => {
  try {
    return await ask();
  } catch (error) {
    if (isKlachtError(error)) return 'refused';
    throw error;
  }
};

type Met = { refused: number; told: number };

/** Asks all of what is open, then again once it was brought up to date. */
const expectRight = async (view: RegisterView): Promise<number> => {
  let refused = 0;
  for (const [index, ask] of asked.entries()) {
    const answer = await answered(() => ask(view));
    if (answer === 'refused') refused += 1;
    else expect(answer, `question ${index}`).toEqual(right[index]);
  }
  await view.catchUp(store);
  expect(await answers(view)).toEqual(right);
  return refused;
};

/** Opens a file that was damaged, as every command does: brought up to date, then asked. */
const meet = async (): Promise<Met> => {
  let told = 0;
  let view: RegisterView;
  try {
    view = openRegisterAt(file, procedures, () => {
      told += 1;
    });
  } catch (error) {
    // What no longer says that it is of views is left alone, and named.
    expect(error).toMatchObject({ kind: 'unavailable' });
    return { refused: 1, told: 0 };
  }
  try {
    await view.catchUp(store);
    return { refused: await expectRight(view), told };
  } catch (error) {
    if (!isKlachtError(error, 'unavailable')) throw error;
    return { refused: 1, told };
  } finally {
    view.close();
  }
};

describe('a file of views in which a bit was turned over', () => {
  it('tells what was written, or is built anew, or is refused', async () => {
    const bytes = readFileSync(sound);
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
        clean();
        const turned = Buffer.from(bytes);
        turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        writeFileSync(file, turned);
        const { refused, told } = await meet();
        if (refused + told > 0) seen += 1;
      }),
      { numRuns: 60 },
    );
    expect(seen).toBeGreaterThan(5);
  });
});

const ONE = 'WHERE ordinal = (SELECT max(ordinal) FROM register WHERE next_target IS NOT NULL)';

const LISTED = 'WHERE ordinal = (SELECT max(ordinal) FROM listed)';
const OVER = "WHERE ordinal = (SELECT max(ordinal) FROM outlines WHERE outline <> 'null')";

describe('a file of views that was edited by hand', () => {
  it.each([
    ['an entry', `UPDATE register SET entry = replace(entry, '"status"', '"state"') ${ONE}`],
    ['a status', `UPDATE register SET status = 'withdrawn' ${ONE}`],
    ['a target', `UPDATE register SET next_target = '2199-01-01' ${ONE}`],
    ['an open one to nothing due', `UPDATE register SET next_target = NULL ${ONE}`],
    ['a day of receipt', `UPDATE register SET received_on = '2031-01-01' ${ONE}`],
    ['a number', `UPDATE register SET number = '2025-9999' ${ONE}`],
    ['an id', `UPDATE register SET complaint_id = '0' ${ONE}`],
    ['the order', `UPDATE register SET ordinal = ordinal + 5000 ${ONE}`],
    ['a revision', `UPDATE register SET revision = 40 ${ONE}`],
    ['an entry taken out', `DELETE FROM register ${ONE}`],
    ['an outline', `UPDATE outlines SET outline = replace(outline, '[', '[ ') ${OVER}`],
    ['what an outline is of', `UPDATE outlines SET of_row = of_row + 1 ${OVER}`],
    ['a day of receipt in an outline', `UPDATE outlines SET received_on = '2031-01-01' ${OVER}`],
    ['the order of outlines', `UPDATE outlines SET ordinal = ordinal + 5000 ${OVER}`],
    ['an outline taken out', `DELETE FROM outlines ${OVER}`],
    ['all outlines taken out', 'DELETE FROM outlines'],
    ['an index taken out', 'DROP INDEX register_next_target'],
    ['all taken out', 'DELETE FROM register'],
    ['a row of the list', `UPDATE listed SET row = replace(row, '"', '') ${LISTED}`],
    ['what a row of the list is of', `UPDATE listed SET of_row = of_row + 1 ${LISTED}`],
    ['the order of the list', `UPDATE listed SET ordinal = ordinal + 5000 ${LISTED}`],
    ['a row taken out of the list', `DELETE FROM listed ${LISTED}`],
    ['the list taken out', 'DELETE FROM listed'],
    ['nothing live', 'UPDATE generations SET live = 0'],
    ['how far it is', "UPDATE generations SET state = replace(state, '2025', '2024')"],
    ['nothing of how far', 'DELETE FROM generations'],
    [
      'something set aside',
      "INSERT INTO set_aside SELECT generation, 'a', 'b', 1, '1', 'c', 'd', 7 FROM generations",
    ],
    ['a table taken out', 'DROP TABLE register'],
    [
      'a trigger',
      'CREATE TRIGGER t AFTER UPDATE ON register BEGIN DELETE FROM register WHERE ordinal = old.ordinal; END',
    ],
  ])('is built anew by the next command: %s', async (_, edit) => {
    openSound();
    const db = new DatabaseSync(file);
    db.exec(edit);
    db.close();
    expect(await meet()).toMatchObject({ refused: expect.any(Number) as number });
    openSound();
    const again = openRegisterAt(file, procedures);
    await expectRight(again);
    again.close();
  });

  it('refuses what is asked of a view that is open meanwhile, and mends at the next catch-up', async () => {
    openSound();
    const told: string[] = [];
    const view = openRegisterView(file, procedures, () => told.push('damaged'));
    await view.catchUp(store);
    const db = new DatabaseSync(file);
    db.exec(`UPDATE register SET next_target = NULL ${ONE}`);
    db.close();
    expect(() => [...view.withTargetBy(FAR)]).toThrowError(
      'the live register is damaged: its open entries are not those that were written; klacht rebuild makes it anew from the journal',
    );
    await view.catchUp(store);
    expect(await answers(view)).toEqual(right);
    expect(told).toEqual(['damaged']);
    view.close();
  });

  it.each([
    ['changed', 'a row of its list was changed', `UPDATE listed SET row = '[]' ${LISTED}`],
    [
      'taken out',
      'the rows of its list are not those that were written',
      `DELETE FROM listed ${LISTED}`,
    ],
  ])('refuses the list in which a row was %s, and mends it', async (_, what, edit) => {
    openSound();
    const view = openRegisterView(file, procedures);
    await view.catchUp(store);
    const rows = [...view.rows()];
    const db = new DatabaseSync(file);
    db.exec(edit);
    db.close();
    expect(() => view.rows()).toThrowError(`the live register is damaged: ${what};`);
    await view.catchUp(store);
    expect([...view.rows()]).toEqual(rows);
    view.close();
  });

  it('is not made worse by an event that is taken in meanwhile', async () => {
    openSound();
    const view = openRegisterView(file, procedures);
    await view.catchUp(store);
    const db = new DatabaseSync(file);
    db.exec("UPDATE register SET entry = replace(entry, 'email', 'letter')");
    db.close();
    const more = createMemoryEventStore();
    await fill(more, 0, 300);
    await view.catchUp(more);
    const fresh = openRegisterView(':memory:', procedures);
    await fresh.catchUp(more);
    const wanted = [...fresh.entries()];
    const listed = [...fresh.rows()];
    expect(['refused', wanted]).toContainEqual(await answered(() => [...view.entries()]));
    await view.catchUp(more);
    expect([...view.entries()]).toEqual(wanted);
    expect([...view.rows()]).toEqual(listed);
    fresh.close();
    view.close();
  });

  it('taken away, or replaced, under a process that has it open, is made anew where it stood', async () => {
    openSound();
    const view = openRegisterView(file, procedures);
    await view.catchUp(store);
    clean();
    await view.catchUp(store);
    expect(await answers(view)).toEqual(right);
    const other = openRegisterView(file, procedures);
    expect(await answers(other)).toEqual(right);
    other.close();
    view.close();
  });
});
