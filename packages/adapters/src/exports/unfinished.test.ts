import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../use-cases/opening/open-journal.ts';
import type { Notice } from '../use-cases/opening/notice.ts';
import { withNewFolder } from './new-folder.ts';
import { noteUnfinished } from './unfinished.ts';

const newFolder = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
  const at = (name: string): string => path.join(folder, name);
  const store = `sqlite:${at('klacht.db')}`;
  const open = async (): Promise<readonly Notice[]> => {
    const notices: Notice[] = [];
    const journal = await openJournal({ store, onNotice: (notice) => notices.push(notice) });
    await journal.close();
    return notices;
  };
  return { folder, at, open };
};

/** A process that makes a folder with a text in it, and is killed before it is done. */
const killed = (folder: string, journal: string): void => {
  const work = `
    const { withNewFolder } = await import(${JSON.stringify(path.join(import.meta.dirname, 'new-folder.ts'))});
    await withNewFolder(${JSON.stringify(folder)}, async (add) => {
      await add('dossiers/2026-0001.html', ['Zoë Onvindbaar']);
      process.kill(process.pid, 'SIGKILL');
    }, ${JSON.stringify(journal)});`;
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', work]);
  expect(signal).toBe('SIGKILL');
};

describe('a pack that was being made when its process was killed', () => {
  it('is removed by the next command, wherever it was to stand', async () => {
    const { folder, at, open } = newFolder();
    mkdirSync(at('elsewhere'));
    killed(at('elsewhere/pack'), at('klacht.db'));
    const [left = ''] = readdirSync(at('elsewhere'));
    expect(left).toMatch(/^pack\.unfinished-/);
    expect(await open()).toEqual([
      { kind: 'removed-unfinished', path: path.join(at('elsewhere'), left) },
    ]);
    expect(readdirSync(at('elsewhere'))).toEqual([]);
    expect(readdirSync(folder)).not.toContain('klacht.db.unfinished');
    expect(await open()).toEqual([]);
  });

  it('is left to who makes it as long as that runs, and its note goes with it', async () => {
    const { at, open, folder } = newFolder();
    await withNewFolder(
      at('pack'),
      async (add) => {
        await add('a.txt', ['a']);
        expect(await open()).toEqual([]);
      },
      at('klacht.db'),
    );
    expect(existsSync(at('pack/a.txt'))).toBe(true);
    expect(readdirSync(folder)).not.toContain('klacht.db.unfinished');
  });

  it('is the only thing that a note removes', async () => {
    const { at, open } = newFolder();
    mkdirSync(at('mine'));
    writeFileSync(at('mine/letter.txt'), 'Kept.');
    noteUnfinished(at('klacht.db'), at('mine'));
    const [note = ''] = readdirSync(at('klacht.db.unfinished'));
    // Of a process that is gone.
    writeFileSync(at(`klacht.db.unfinished/999999999${note.replace(/^\d+/, '')}`), at('mine'));
    expect(await open()).toEqual([]);
    expect(existsSync(at('mine/letter.txt'))).toBe(true);
  });
});
