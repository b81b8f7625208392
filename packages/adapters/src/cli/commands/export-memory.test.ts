import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../../../examples/independent-verifier/verify-pack.ts';
import { klachtIn, receive } from '../testing/klacht-in.ts';
import { sealedFolder } from '../testing/sealed-folder.ts';

const TEXTS = 50;
const HEAP = { NODE_OPTIONS: '--max-old-space-size=64' };

describe('klacht export pack --all', () => {
  it('is made of a journal that is larger than the memory it may use', async () => {
    // 75 MB of texts, sealed as 100 MB.
    const text = 'Not answered. '.repeat(107_000);
    const lines = Array.from({ length: TEXTS }, () =>
      receive({
        commandId: randomUUID(),
        complaintId: randomUUID(),
        data: { at: '2026-04-02', channel: 'email', subjects: ['price'], text },
      }),
    );
    const { at } = await sealedFolder(lines, '2026-05-20T08:00:00Z');
    const { status, stderr } = klachtIn(at('.'), HEAP)('export', 'pack', '--all', '-o', 'pack');
    expect([status, stderr]).toEqual([0, '']);
    expect(existsSync(at(`pack/dossiers/2026-00${TEXTS}.html`))).toBe(true);
    expect(checkPack(at('pack'))).toBeNull();
  });
});
