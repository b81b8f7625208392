import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bitonic } from '@klacht/domain';
import { createMemoryEventStore } from '../../event-stores/memory/memory-event-store.ts';
import type { Notice } from './notice.ts';
import { openRegister } from './open-register.ts';

const newFile = (): string =>
  path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'klacht.db.views');

const open = async (file: string) => {
  const notices: Notice[] = [];
  const view = await openRegister(file, createMemoryEventStore(), [bitonic], {
    onNotice: (notice) => notices.push(notice),
  });
  const entries = [...view.entries()];
  view.close();
  return { entries, notices };
};

describe('the file of the live register', () => {
  it('is built anew when it is damaged, and that is told once', async () => {
    const file = newFile();
    writeFileSync(file, 'no database, and longer than the mark of one'.repeat(100));
    expect(await open(file)).toEqual({
      entries: [],
      notices: [{ kind: 'rebuilt-register', file }],
    });
    expect(await open(file)).toEqual({ entries: [], notices: [] });
  });

  it('is named when it cannot be opened', async () => {
    const file = newFile();
    mkdirSync(file);
    await expect(open(file)).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringMatching(/klacht\.db\.views: /) as unknown,
    });
  });
});
