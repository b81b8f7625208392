import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeptLists } from './kept-lists.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'klacht-lists-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const READER = fc.constantFrom('a1', 'b2');
const NAME = fc.constantFrom('late', 'Late', 'é', "'; DROP TABLE lists; --", 'x'.repeat(60));

const STEP = fc.oneof(
  fc.record({ what: fc.constant('keep'), reader: READER, name: NAME, query: fc.string() }),
  fc.record({ what: fc.constant('drop'), reader: READER, name: NAME, query: fc.constant('') }),
  fc.record({ what: fc.constant('reopen'), reader: READER, name: NAME, query: fc.constant('') }),
);

describe('the lists that readers keep', () => {
  it('are those that each kept last and did not let go of, also when opened again', () => {
    let nth = 0;
    fc.assert(
      fc.property(fc.array(STEP, { maxLength: 12 }), (steps) => {
        nth += 1;
        const file = path.join(folder, `${nth}.lists`);
        let lists = createKeptLists(file);
        const expected = new Map<string, Map<string, string>>();
        for (const { what, reader, name, query } of steps) {
          const own = expected.get(reader) ?? new Map<string, string>();
          expected.set(reader, own);
          if (what === 'keep') {
            lists.keep(reader, { name, query });
            own.set(name, query);
          } else if (what === 'drop') {
            lists.drop(reader, name);
            own.delete(name);
          } else {
            lists.close();
            lists = createKeptLists(file);
          }
        }
        for (const [reader, own] of expected) {
          expect(new Map(lists.of(reader).map(({ name, query }) => [name, query]))).toEqual(own);
        }
        expect(lists.of('nobody')).toEqual([]);
        lists.close();
      }),
      { numRuns: 25 },
    );
  });

  it('make no file for who only looks, and leave no byte of what was let go of', () => {
    const file = path.join(folder, 'klacht.db.lists');
    const lists = createKeptLists(file);
    expect(lists.of('a1')).toEqual([]);
    lists.drop('a1', 'late');
    expect(existsSync(file)).toBe(false);
    lists.keep('a1', { name: 'Zonderling and others', query: 'state=late' });
    lists.keep('a1', { name: 'late', query: 'state=late' });
    lists.drop('a1', 'Zonderling and others');
    for (const one of [file, `${file}-wal`]) {
      expect(readFileSync(one).includes('Zonderling'), one).toBe(false);
    }
    expect(lists.of('a1')).toEqual([{ name: 'late', query: 'state=late' }]);
    lists.close();
  });

  it('refuse a file that is something else', () => {
    const file = path.join(folder, 'other');
    writeFileSync(file, 'This is no database of ours, and long enough to be looked at. '.repeat(9));
    const lists = createKeptLists(file);
    expect(() => lists.of('a1')).toThrow(expect.objectContaining({ code: 'store-unusable' }));
    lists.close();
  });
});
