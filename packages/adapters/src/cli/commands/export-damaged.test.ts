import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { receive } from '../testing/klacht-in.ts';
import { sealedFolder } from '../testing/sealed-folder.ts';

describe('klacht export pack', () => {
  it.each([
    ['an event', 'Received', '"email"', '"letter"', /complaint-.* revision 0: changed: /],
    ['a head', 'TreeHeadSigned', '"size":1', '"size":"1"', /heads-journal revision 0: changed: /],
  ])('hands out no journal in which %s was changed', async (_, type, from, to, fault) => {
    const { at, pack } = await sealedFolder([receive()], '2026-05-20T08:00:00Z');
    const raw = new DatabaseSync(at('klacht.db'));
    const change = raw.prepare('UPDATE events SET data = replace(data, ?, ?) WHERE type = ?');
    expect(change.run(from, to, type).changes).toBe(1);
    raw.close();
    const { status, stdout, stderr } = await pack('pack');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^klacht: expected a sound journal to export, got: .*\n$/);
    expect(stderr).toMatch(fault);
    expect(existsSync(at('pack'))).toBe(false);
  });
});
