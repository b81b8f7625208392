import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withJournal } from './context.ts';
import { withOutput } from './output.ts';
import { checkOutput, targetOf } from './output-file.ts';
import { newFolder } from './testing/klacht-in.ts';

describe('-o', () => {
  it.each([
    'klacht.db',
    'klacht.db-wal',
    'klacht.db-shm',
    'klacht.db.views',
    'klacht.db.keys',
    'klacht.db.keys-wal',
    'klacht.db.keys.master',
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
