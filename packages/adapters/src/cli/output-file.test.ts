import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withJournal } from './context.ts';
import { withOutput } from './output.ts';
import { checkOutput, targetOf } from './output-file.ts';
import { MAPPING } from '../intake/csv/testing/old-register.ts';
import { klachtHere } from './testing/klacht-here.ts';
import { newFolder, receive } from './testing/klacht-in.ts';

describe('-o', () => {
  it.each([
    'klacht.db',
    'klacht.db-wal',
    'klacht.db-shm',
    'klacht.db.views',
    'klacht.db.keys',
    'klacht.db.keys-wal',
    'klacht.db.keys.master',
    'klacht.db.keys.master.next',
    'klacht.db-journal',
    'klacht.db.seal.pem',
    '../klacht.db',
  ])('is refused where it would replace %s, and nothing is made', async (name) => {
    const folder = newFolder();
    mkdirSync(path.join(folder, 'klacht.db-folder'));
    const inside = name.startsWith('..') ? path.join(folder, 'klacht.db-folder') : folder;
    const output = `${inside}/${name}`;
    const options = { store: `sqlite:${folder}/klacht.db`, lang: 'en', output } as const;
    await expect(withJournal(options, 'create', async () => {})).rejects.toMatchObject({
      kind: 'invalid',
      code: 'output-refused',
      message: expect.stringMatching(/^-o: .*klacht\.db/) as unknown,
    });
    expect(readdirSync(folder)).toEqual(['klacht.db-folder']);
  });

  it('is refused for a second name of a file that is kept, a link and a directory', () => {
    const at = (name: string) => path.join(folder, name);
    const folder = newFolder();
    writeFileSync(at('klacht.db'), 'x');
    linkSync(at('klacht.db'), at('second'));
    symlinkSync(at('klacht.db'), at('link'));
    expect(() => checkOutput(at('second'), [at('klacht.db')])).toThrowError(/^-o: .*second'$/);
    expect(() => targetOf(at('link'))).toThrowError(/^-o: expected a file, not a link/);
    expect(() => targetOf(folder)).toThrowError(/^-o: expected a file, not a directory/);
    expect(() => checkOutput(at('other'), [at('klacht.db')])).not.toThrow();
  });

  it.each(
    ['klacht.db', 'copy.db'].flatMap((name) =>
      ['', '-wal', '.views', '.keys', '.keys.master', '.seal.pem'].map((rest) => name + rest),
    ),
  )('of copy is refused where it would replace %s', async (name) => {
    const folder = newFolder();
    const at = (file: string) => path.join(folder, file);
    const from = `sqlite:${at('klacht.db')}`;
    writeFileSync(at('in.ndjson'), JSON.stringify(receive()));
    await klachtHere('--store', from, 'submit', at('in.ndjson'));
    const before = readdirSync(folder);
    const copy = ['copy', '--from', from, '--to', `sqlite:${at('copy.db')}`];
    expect(await klachtHere(...copy, '-o', at(name))).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^klacht: -o: expected a file that is not/) as unknown,
    });
    expect(readdirSync(folder)).toEqual(before);
    expect(await klachtHere('--store', from, 'verify')).toMatchObject({ status: 0, stdout: '' });
  });

  it.each([
    ['verify --head H -o H', 'H'],
    ['seal --key H -o H', 'H'],
    ['submit H -o H', 'H'],
    ['import H --mapping M -o H', 'H'],
    ['import H --mapping M -o M', 'M'],
    ['--procedure M register -o M', 'M'],
  ])('does not replace what is read: klacht %s', async (line, named) => {
    const folder = newFolder();
    const at = (file: string) => path.join(folder, file);
    const store = `sqlite:${at('klacht.db')}`;
    writeFileSync(at('H'), JSON.stringify(receive()));
    await klachtHere('--store', store, 'submit', at('H'));
    writeFileSync(at('M'), JSON.stringify(MAPPING));
    const before = readFileSync(at(named), 'utf8');
    const words = line.split(' ').map((word) => (['H', 'M'].includes(word) ? at(word) : word));
    const { status, stderr } = await klachtHere('--store', store, ...words);
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^klacht: -o: expected a file that is not .*, nor one that is read/),
    ]);
    expect(readFileSync(at(named), 'utf8')).toBe(before);
  });

  it('is for its owner only where it holds what was opened', async () => {
    const folder = newFolder();
    const at = (file: string) => path.join(folder, file);
    const klacht = (...args: readonly string[]) =>
      klachtHere('--store', `sqlite:${at('klacht.db')}`, ...args);
    const { data, ...rest } = receive();
    writeFileSync(at('in.ndjson'), JSON.stringify({ ...rest, data: { ...data, text: 'secret' } }));
    await klacht('submit', at('in.ndjson'));
    const log = ['log', '2026-0001'];
    expect((await klacht(...log, '--open', '--actor', 'bram', '-o', at('opened'))).status).toBe(0);
    expect((await klacht(...log, '-o', at('sealed'))).status).toBe(0);
    const [opened, sealed] = ['opened', 'sealed'].map((name) => statSync(at(name)).mode & 0o777);
    expect([opened, sealed]).toEqual([0o600, 0o666 & ~process.umask()]);
  });

  it('writes to a device as it is', async () => {
    expect(targetOf('/dev/null')).toBe('device');
    await withOutput('/dev/null', (write) => write('gone'));
    expect(targetOf('/dev/null')).toBe('device');
  });

  it('leaves an unfinished file of somebody else alone', async () => {
    const folder = newFolder();
    const file = path.join(folder, 'x.json');
    writeFileSync(`${file}.unfinished`, 'mine');
    await withOutput(file, (write) => write('new'));
    await expect(
      withOutput(file, async () => {
        throw new Error('halfway');
      }),
    ).rejects.toThrowError('halfway');
    expect(readdirSync(folder)).toEqual(['x.json', 'x.json.unfinished']);
    expect([file, `${file}.unfinished`].map((name) => readFileSync(name, 'utf8'))).toEqual([
      'new',
      'mine',
    ]);
  });
});
