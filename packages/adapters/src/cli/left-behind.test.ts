import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../use-cases/opening/open-journal.ts';
import { withOutput } from './output.ts';
import { openSigningKey } from '../proof/signing-key.ts';
import { removeLeftBehind, unfinishedName } from '../ground/left-behind.ts';

const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'klacht-'));

/** Runs a module's work in a process that is killed in the middle of it. */
const killed = (module: string, work: string): void => {
  const file = path.join(import.meta.dirname, module);
  const source = `const it = await import(${JSON.stringify(file)}); ${work}`;
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', source]);
  expect(signal).toBe('SIGKILL');
};
const KILL = "process.kill(process.pid, 'SIGKILL')";

describe('what a killed process was writing', () => {
  it('is removed by the next that writes the same file, also where it holds texts open', async () => {
    const folder = newFolder();
    const file = path.join(folder, 'log.txt');
    killed(
      './output.ts',
      `await it.withOutput(${JSON.stringify(file)}, async (write) => {
        await write('Zoë Onvindbaar'); ${KILL};
      });`,
    );
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^log\.txt\..*\.unfinished$/)]);
    await withOutput(file, (write) => write('sealed'));
    expect(readdirSync(folder)).toEqual(['log.txt']);
    expect(readFileSync(file, 'utf8')).toBe('sealed');
  });

  it('is removed by any command on the journal whose texts it holds open, and only when it is left', async () => {
    const folder = newFolder();
    const at = (name: string): string => path.join(folder, name);
    mkdirSync(at('elsewhere'));
    const notices: unknown[] = [];
    const open = async (): Promise<void> => {
      const journal = await openJournal({
        store: `sqlite:${at('klacht.db')}`,
        onNotice: (notice) => notices.push(notice),
      });
      await journal.close();
    };
    await open();
    const before = readdirSync(folder);
    killed(
      './output.ts',
      `await it.withOutput(${JSON.stringify(at('elsewhere/log.txt'))}, async (write) => {
        await write('Zoë Onvindbaar'); ${KILL};
      }, { journal: ${JSON.stringify(at('klacht.db'))} });`,
    );
    const [left = ''] = readdirSync(at('elsewhere'));
    expect(left).toMatch(/^log\.txt\..*\.unfinished$/);
    await open();
    expect(notices).toEqual([{ kind: 'removed-unfinished', path: at(`elsewhere/${left}`) }]);
    await withOutput(
      at('elsewhere/log.txt'),
      async (write) => {
        await write('Zoë');
        await open();
      },
      { journal: at('klacht.db') },
    );
    expect(notices).toHaveLength(1);
    expect(readdirSync(at('elsewhere'))).toEqual(['log.txt']);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('is removed where it is a signing key, before and after that has its name', () => {
    const folder = newFolder();
    const file = path.join(folder, 'seal.pem');
    const leave = (): void => {
      killed(
        '../ground/left-behind.ts',
        `(await import('node:fs')).writeFileSync(it.unfinishedName(${JSON.stringify(file)}), 'half'); ${KILL};`,
      );
      expect(readdirSync(folder).filter((name) => name !== 'seal.pem')).toHaveLength(1);
    };
    leave();
    expect(openSigningKey(file).created).toBe(true);
    expect(readdirSync(folder)).toEqual(['seal.pem']);
    leave();
    expect(openSigningKey(file).created).toBe(false);
    expect(readdirSync(folder)).toEqual(['seal.pem']);
  });

  it('is all that is removed: not what a running one writes, nor a file that is named alike', () => {
    const folder = newFolder();
    const file = path.join(folder, 'a.txt');
    const kept = [
      path.basename(unfinishedName(file)),
      'a.txt',
      'a.txt.999999999-0123456789abcdef.unfinished.bak',
      'a.txt.notes.unfinished',
      'b.a.txt.999999999-0123456789abcdef.unfinished',
    ].toSorted();
    for (const name of [...kept, 'a.txt.999999999-0123456789abcdef.unfinished']) {
      writeFileSync(path.join(folder, name), '');
    }
    removeLeftBehind(file);
    expect(readdirSync(folder).toSorted()).toEqual(kept);
  });
});
