import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { klachtHere } from './testing/klacht-here.ts';
import { klachtIn, newFolder, newJournal, receive } from './testing/klacht-in.ts';

const MAPPING = {
  source: 's',
  timeZone: 'UTC',
  events: { Received: { at: { column: 'Day', format: 'yyyy-MM-dd' } } },
};

/** Runs on a journal in a folder; `@x` in a word stands for the file x there. */
const at = async () => {
  const folder = await newJournal();
  const place = (name: string): string => path.join(folder, name);
  mkdirSync(place('folder'));
  writeFileSync(place('m.json'), JSON.stringify(MAPPING));
  const klacht = (line: string) =>
    klachtHere(
      '--store',
      `sqlite:${place('klacht.db')}`,
      ...line.split(' ').map((word) => word.replace('@', `${folder}/`)),
    );
  return { folder, place, klacht };
};

const FOLDER = /, which is a folder\n$/;
const NOT_THERE = /, which is not there\n$/;
const NO_FOLDER = /, in a folder that is not there\n$/;

describe('a file that cannot be, is refused by the name of what named it', () => {
  it.each([
    ['submit @folder', 'FILE', FOLDER],
    ['submit @none', 'FILE', NOT_THERE],
    ['submit @m.json/x', 'FILE', NOT_THERE],
    ['import @folder --mapping @m.json', 'FILE', FOLDER],
    ['import @none --mapping @m.json', 'FILE', NOT_THERE],
    ['import @m.json --mapping @folder', '--mapping', FOLDER],
    ['import @m.json --mapping @none', '--mapping', NOT_THERE],
    ['verify --head @folder', '--head', FOLDER],
    ['register --procedure @none', '--procedure', NOT_THERE],
    ['register -o @none/x', '-o', NO_FOLDER],
    ['register --keys @folder', '--keys', FOLDER],
    ['register --views @none/x', '--views', NO_FOLDER],
    ['seal --key @folder', '--key', FOLDER],
    ['seal --key @none/x', '--key', NO_FOLDER],
    ['keys rotate --keys @none/x', '--keys', NO_FOLDER],
  ])('%s', async (line, field, why) => {
    const { klacht, folder } = await at();
    const before = readdirSync(folder);
    const { status, stdout, stderr } = await klacht(line);
    expect(stderr.startsWith(`klacht: ${field}: expected a file`)).toBe(true);
    expect(stderr).toMatch(why);
    expect([status, stdout]).toEqual([2, '']);
    expect(readdirSync(folder).filter((name) => !/-(?:wal|shm)$/.test(name))).toEqual(before);
  });

  it.each([
    ['register --store sqlite:@folder', '--store', FOLDER],
    ['submit - --store sqlite:@none/x', '--store', NO_FOLDER],
    ['copy --from sqlite:@folder --to memory:', '--from', FOLDER],
    ['copy --from memory: --to sqlite:@folder', '--to', FOLDER],
  ])('%s, as a store out of reach', async (line, field, why) => {
    const { klacht } = await at();
    const { status, stdout, stderr } = await klacht(line);
    expect(stderr.startsWith(`klacht: ${field}: expected a journal`)).toBe(true);
    expect(stderr).toMatch(why);
    expect([status, stdout]).toEqual([3, '']);
  });

  it('also when it is a variable that names it', async () => {
    const { klacht } = await at();
    vi.stubEnv('KLACHT_PROCEDURE', 'none.json');
    const { stderr } = await klacht('register');
    vi.unstubAllEnvs();
    expect(stderr).toBe(
      "klacht: KLACHT_PROCEDURE: expected a file to read, got 'none.json', which is not there\n",
    );
  });
});

describe('--views', () => {
  it.each(['klacht.db', 'notes.txt'])('does not write over %s', async (name) => {
    const { klacht, place } = await at();
    if (name === 'notes.txt') writeFileSync(place(name), 'To be kept.'.repeat(100));
    const { status, stderr } = await klacht(`register --views @${name}`);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^klacht: --views: expected the live register, or no file yet, got '.*', which is something else\n$/,
    );
  });

  it('takes a file that is not there yet, and the same once more', async () => {
    const { klacht } = await at();
    for (const _ of [1, 2]) {
      expect(await klacht('register --views @other.views')).toMatchObject({ status: 0 });
    }
  });
});

describe('input', () => {
  const MARK = '\uFEFF';

  it('may begin with a byte-order mark, as commands and as JSON', async () => {
    const { klacht, place } = await at();
    writeFileSync(place('in.ndjson'), `${MARK}${JSON.stringify(receive())}\n`);
    expect((await klacht('submit @in.ndjson')).stdout).toMatch(/"outcome":"recorded"/);
    writeFileSync(place('m.json'), MARK + JSON.stringify(MAPPING));
    writeFileSync(place('r.csv'), `${MARK}Day\n2026-04-02\n`);
    expect((await klacht('import @r.csv --mapping @m.json')).status).toBe(0);
  });

  it('may not have a byte-order mark in the middle', async () => {
    const { klacht, place } = await at();
    writeFileSync(place('in.ndjson'), `\n${MARK}${JSON.stringify(receive())}\n`);
    expect((await klacht('submit @in.ndjson')).stdout).toMatch(/"code":"invalid-json"/);
  });
});

describe('a variable that is set to nothing', () => {
  it('counts as not set', () => {
    const unset = { KLACHT_STORE: '', KLACHT_KEYS: '', KLACHT_PROCEDURE: '' };
    const { stderr } = klachtIn(newFolder(), unset)('register');
    expect(stderr).toMatch(/^klacht: --store: expected a journal, got 'klacht\.db', which is not/);
  });
});
