import { mkdtempSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { findByText } from './find-by-text.ts';
import { openJournal, type OpenJournal } from '../opening/open-journal.ts';
import { SEARCH_KEY } from './sieve-complaints.ts';
import { erase, give, idsOf, NOW, reader, receive } from '../testing/searching.ts';

const newFile = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'klacht.db');

/** The sieves that stand in the file of the register, by complaint, without their tags. */
const sievesIn = (file: string): ReadonlyMap<string, Buffer> => {
  const db = new DatabaseSync(`${file}.views`, { readOnly: true });
  const rows = db
    .prepare('SELECT complaint_id, sieve FROM register JOIN sieves USING (ordinal)')
    .all();
  db.close();
  return new Map(
    rows.map(({ complaint_id: id, sieve }) => [
      String(id),
      Buffer.from(sieve as Uint8Array).subarray(8),
    ]),
  );
};

const bytesBeside = (file: string): Buffer => {
  const folder = path.dirname(file);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Buffer.concat(
    files
      .filter((one) => one.isFile())
      .map((one) => readFileSync(path.join(one.parentPath, one.name))),
  );
};

/** A salt, and the pieces of the bits with so many set that no other sieve has them by chance. */
const pieces = (sieve: Buffer): readonly Buffer[] => [
  sieve.subarray(0, 16),
  ...[0, 64, 128, 192]
    .map((at) => sieve.subarray(16 + at, 16 + at + 64))
    .filter((piece) => piece.filter((byte) => byte !== 0).length >= 5),
];

const withJournal = async <Result>(
  file: string,
  work: (journal: OpenJournal) => Promise<Result>,
): Promise<Result> => {
  const journal = await openJournal({ store: `sqlite:${file}` });
  try {
    return await work(journal);
  } finally {
    await journal.close();
  }
};

const idOf = (nth: number): string => `0b7e9c52-7d0f-4a55-8f1e-${String(nth).padStart(12, '0')}`;

/** A journal in a file whose complaints were searched. */
const searched = async (complaints: number): Promise<string> => {
  const file = newFile();
  await withJournal(file, async (journal) => {
    for (let nth = 0; nth < complaints; nth += 1) {
      await receive(journal, idOf(nth), { name: `Persoon Nummer${nth}` }, `order ${nth}`);
    }
    expect(await idsOf(journal, 'nummer3')).toContain(idOf(3));
  });
  return file;
};

describe('the blind index of a journal in a file', () => {
  it('has nothing left of who was erased, in any file, and all of the others', async () => {
    const file = await searched(130);
    const before = sievesIn(file);
    expect(before.size).toBe(130);
    for (const piece of pieces(before.get(idOf(64)) ?? Buffer.alloc(0))) {
      expect(bytesBeside(file).includes(piece)).toBe(true);
    }
    await withJournal(file, async (journal) => {
      await erase(journal, idOf(64));
      await erase(journal, idOf(1));
      // While it is open: what stands in the log counts too.
      const bytes = bytesBeside(file);
      for (const [id, sieve] of before) {
        const isGone = id === idOf(64) || id === idOf(1);
        expect([id, pieces(sieve).some((piece) => bytes.includes(piece))]).toEqual([id, !isGone]);
      }
      expect(await idsOf(journal, 'nummer64')).toEqual([]);
      expect(await idsOf(journal, 'nummer65')).toEqual([idOf(65)]);
    });
  });

  it('is made anew with the register, and answers the same', async () => {
    const file = await searched(12);
    const before = sievesIn(file);
    await withJournal(file, async (journal) => {
      await (await journal.register()).rebuild(journal.store);
      expect(sievesIn(file).size).toBe(0);
      (await journal.register()).emptyLog();
      expect(await idsOf(journal, 'nummer7')).toEqual([idOf(7)]);
    });
    const after = bytesBeside(file);
    expect(sievesIn(file).size).toBe(12);
    for (const sieve of before.values()) {
      for (const piece of pieces(sieve)) expect(after.includes(piece)).toBe(false);
    }
  });

  it('is gone on with where it was stopped, lets others have their turn, and tells how far it is', async () => {
    const journal = await openJournal({ store: 'memory:' });
    for (let nth = 0; nth < 410; nth += 1) {
      await receive(journal, idOf(nth), { name: `Persoon Nummer${nth}` });
    }
    const find = (onProgress: (complaints: number, of: number) => void) =>
      findByText(journal, { text: 'nummer409', reader, now: NOW, onProgress });
    const stop = new Error('stopped');
    const stopped = find(() => {
      throw stop;
    });
    await expect(stopped).rejects.toBe(stop);
    const told: (readonly [number, number])[] = [];
    let turns = 0;
    const other = setInterval(() => {
      turns += 1;
    }, 0);
    const { found } = await find((...far) => told.push(far));
    clearInterval(other);
    expect(turns).toBeGreaterThan(0);
    expect(found.map(({ entry }) => entry.complaintId)).toEqual([idOf(409)]);
    // The sieves from the 201st on, then the only complaint that is opened.
    expect(told).toEqual([
      [400, 410],
      [0, 1],
    ]);
    await journal.close();
  });

  it('is held against what was written: one that was changed by hand is made anew', async () => {
    const file = await searched(12);
    const db = new DatabaseSync(`${file}.views`);
    const { changes } = db
      .prepare(
        'UPDATE sieves SET sieve = CAST(substr(sieve, 1, 24) || zeroblob(256) || substr(sieve, 281) AS BLOB) WHERE ordinal % 2 = 1',
      )
      .run();
    expect(changes).toBe(6);
    db.close();
    await withJournal(file, async (journal) => {
      for (const nth of [6, 7, 8])
        expect(await idsOf(journal, `nummer${nth}`)).toEqual([idOf(nth)]);
    });
  });

  it('is not begun where the keys are not here: then everything is asked, and nothing made', async () => {
    const file = newFile();
    await withJournal(file, (journal) => receive(journal, idOf(1), { name: 'Jan Geheim' }));
    renameSync(`${file}.keys`, `${file}.elsewhere`);
    const before = readdirSync(path.dirname(file)).filter((name) => name.includes('.keys'));
    await withJournal(file, async (journal) => {
      const asked = { text: 'geheim', reader, now: NOW };
      expect(await findByText(journal, asked)).toEqual({ found: [], sealed: 1 });
    });
    expect(readdirSync(path.dirname(file)).filter((name) => name.includes('.keys'))).toEqual(
      before,
    );
    renameSync(`${file}.elsewhere`, `${file}.keys`);
    await withJournal(file, async (journal) => {
      expect(await idsOf(journal, 'geheim')).toEqual([idOf(1)]);
      expect((await journal.keys.get(SEARCH_KEY)).state).toBe('held');
    });
  });

  it('takes in only what changed, and does not keep a sieve of how a complaint was', async () => {
    const file = await searched(5);
    await withJournal(file, async (journal) => {
      const register = await journal.register();
      const tag = new Uint8Array(8);
      expect(register.unsieved(tag, null, 10).map(({ complaintId }) => complaintId)).toHaveLength(
        5,
      );
      const before = sievesIn(file);
      await give(journal, idOf(2), { type: 'Withdraw', data: { at: '2020-04-03' } });
      const stale = register.unsieved(tag, null, 10).find((one) => one.complaintId === idOf(2));
      await register.catchUp(journal.store);
      if (stale === undefined) throw new Error('expected the complaint');
      register.keepSieves([{ ...stale, sieve: new Uint8Array(280).fill(7) }]);
      expect([...(sievesIn(file).get(idOf(2)) ?? [])].every((byte) => byte === 0)).toBe(true);
      expect(await idsOf(journal, 'nummer2')).toEqual([idOf(2)]);
      const after = sievesIn(file);
      const changed = [...after].filter(([id, sieve]) => before.get(id)?.equals(sieve) !== true);
      expect(changed.map(([id]) => id)).toEqual([idOf(2)]);
    });
  });
});
