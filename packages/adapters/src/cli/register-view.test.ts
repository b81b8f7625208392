import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { bitonic } from '@klacht/domain';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { withView } from './register-view.ts';
import { newFolder } from './testing/klacht-in.ts';

const open = (file: string) =>
  withView(file, createMemoryEventStore(), [bitonic], async (view) => [...view.entries()]);

describe('the file of the live register', () => {
  it('is built anew when it is damaged, and that is told in a line', async () => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const file = path.join(newFolder(), 'klacht.db.views');
    writeFileSync(file, 'no database, and longer than the mark of one'.repeat(100));
    expect(await open(file)).toEqual([]);
    expect(told.mock.calls).toEqual([
      [`klacht: ${file} was damaged; it is built anew from the journal\n`],
    ]);
    expect(await open(file)).toEqual([]);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('is named when it cannot be opened', async () => {
    const file = path.join(newFolder(), 'klacht.db.views');
    mkdirSync(file);
    await expect(open(file)).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringMatching(/klacht\.db\.views: /) as unknown,
    });
  });
});
