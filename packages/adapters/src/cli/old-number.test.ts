import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { klachtHere } from './testing/klacht-here.ts';
import { newFolder } from './testing/klacht-in.ts';

const folder = newFolder();
const at = (file: string): string => path.join(folder, file);

const klacht = (...args: readonly string[]) =>
  klachtHere(
    '--store',
    `sqlite:${at('klacht.db')}`,
    '--invented-clock',
    '--now',
    '2026-07-01T10:00:00Z',
    ...args,
  );

/** Two complaints of an earlier register: K-1 is 2026-0001 here, and K-2 is 2026-0002. */
beforeAll(async () => {
  const Received = { at: { column: 'Day', format: 'yyyy-MM-dd' } };
  const mapping = { source: 'old', timeZone: 'UTC', number: 'No', events: { Received } };
  writeFileSync(at('map.json'), JSON.stringify(mapping));
  writeFileSync(at('old.csv'), 'No,Day\nK-1,2026-04-02\nK-2,2026-04-03\n');
  await klacht('import', at('old.csv'), '--mapping', at('map.json'));
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(at('key.pem'), privateKey.export({ format: 'pem', type: 'pkcs8' }));
  await klacht('seal', '--key', at('key.pem'));
});

describe('the number that a complaint had in an earlier register', () => {
  it.each(['show', 'explain', 'log', 'readers', 'check'])(
    'is taken by %s, which answers as by the number here',
    async (command) => {
      const byOld = await klacht(command, 'K-2');
      expect(byOld.stderr).toBe('');
      expect(byOld).toEqual(await klacht(command, '2026-0002'));
    },
  );

  it('stands above the log and in the facts of the dossier, but for who is not of the firm', async () => {
    const heading = '2026-0002  Earlier no. K-2 (old)\n';
    expect((await klacht('log', 'K-2')).stdout.startsWith(heading)).toBe(true);
    expect((await klacht('log', 'K-2', '--lang', 'nl')).stdout).toContain('Eerder nr. K-2 (old)');
    expect((await klacht('export', 'dossier', 'K-2')).stdout).toMatch(
      /Earlier no\.<\/dt>\s*<dd><bdi>K-2 \(old\)/,
    );
    const open = ['--open', '--role', 'complainant', '--actor', 'zoe'];
    for (const command of [['log'], ['export', 'dossier']]) {
      const { status, stdout } = await klacht(...command, 'K-2', ...open);
      expect([status, stdout.includes('K-2')]).toEqual([0, false]);
    }
  });

  it('is taken by export pack', async () => {
    expect((await klacht('export', 'pack', 'K-2', '-o', at('pack'))).status).toBe(0);
    expect(existsSync(at('pack/dossiers/2026-0002.html'))).toBe(true);
    expect(existsSync(at('pack/dossiers/2026-0001.html'))).toBe(false);
  });

  it('is taken by erase', async () => {
    expect(await klacht('erase', 'K-2', '--dry-run')).toEqual(
      await klacht('erase', '2026-0002', '--dry-run'),
    );
  });

  it('is taken by a command by hand, and for the other complaint that it names', async () => {
    const by = ['--actor', 'anna'];
    const told = await klacht('assign', 'K-2', '--officer', 'bert', '--at', '2026-04-03', ...by);
    expect(told).toMatchObject({ status: 0, stderr: '' });
    const link = ['link', 'K-2', '--to', 'K-1', '--as', 'duplicate-of', '--at', '2026-06-30'];
    expect(await klacht(...link, ...by)).toMatchObject({ status: 0, stderr: '' });
    const split = ['receive', '--split-from', 'K-1', '--channel', 'letter', ...by];
    expect(await klacht(...split)).toMatchObject({ status: 0, stderr: '' });
    const log = (await klacht('log', '2026-0002')).stdout;
    expect(log).toContain('bert');
    expect((await klacht('log', '2026-0001')).stdout).toContain('It is split: ');
    expect((await klacht('check', '2026-0002')).stdout).not.toContain('linked-to-unknown');
  });

  it('is taken by submit', async () => {
    const line = {
      number: 'K-1',
      commandId: randomUUID(),
      actor: 'anna',
      type: 'Acknowledge',
      data: { at: '2026-04-07' },
    };
    writeFileSync(at('commands.ndjson'), `${JSON.stringify(line)}\n`);
    expect(await klacht('submit', at('commands.ndjson'))).toMatchObject({ status: 0 });
    expect((await klacht('show', '2026-0001')).stdout).toContain('7 April 2026');
  });

  it('is refused by its name where no complaint has it', async () => {
    const { status, stderr } = await klacht('show', 'K-3');
    expect(status).toBe(2);
    expect(stderr).toContain("got 'K-3'");
  });
});
