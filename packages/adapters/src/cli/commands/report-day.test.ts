import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { klachtHere } from '../testing/klacht-here.ts';
import { newFolder, receive } from '../testing/klacht-in.ts';

describe('klacht report', () => {
  it.each([
    ['2026-06-30T21:30:00Z', '2026-06-30'],
    ['2026-06-30T22:30:00Z', '2026-07-01'],
  ])('judges a journal of %s by %s, the day where the firm is', async (now, day) => {
    const folder = newFolder();
    const file = path.join(folder, 'in.ndjson');
    writeFileSync(file, JSON.stringify(receive()));
    const klacht = (...args: readonly string[]) =>
      klachtHere('--store', `sqlite:${folder}/klacht.db`, ...args);
    await klacht('--now', now, 'submit', file);
    for (const at of [[], ['--at', '@1']]) {
      const { stdout } = await klacht('report', '2026', '--json', ...at);
      expect(JSON.parse(stdout)).toMatchObject({ position: '1', asOf: day });
    }
  });
});
